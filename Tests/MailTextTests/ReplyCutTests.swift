import Mail
import Testing

@Suite("New text of a reply (R7, B8)")
struct ReplyCutTests {
    @Test(arguments: labelledReplies)
    func labelledReply(_ reply: LabelledReply) {
        let cut = ReplyCut.cut(text: reply.text, html: reply.html, sentinels: [sentinel])
        #expect(cut.newText == reply.newText, "\(reply.id)")
        #expect(cut.interleaved.isEmpty)
        #expect(cut.textAndHTMLAgree)
        #expect(cut.isForward == (reply.id == "R186"))
        #expect(cut.hiddenText == (reply.id == "R191" ? ["DUYỆT"] : []))
        #expect(cut.struckText == (reply.id == "R192" ? ["DUYỆT"] : []))
        #expect((cut.newTextFromHTML != nil) == (reply.html != nil))
    }

    @Test(arguments: labelledReplies)
    func sameWithCRLF(_ reply: LabelledReply) {
        let text = String(reply.text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.map(Character.init))
        #expect(ReplyCut.cut(text: text, html: nil, sentinels: [sentinel]).newText == (reply.text.isEmpty ? "" : reply.newText))
    }

    @Test("Nothing is lost: the pieces cover the source", arguments: labelledReplies)
    func coverage(_ reply: LabelledReply) {
        expectCovered(reply.text, ReplyCut.cut(text: reply.text, html: nil, sentinels: [sentinel]))
    }

    @Test("Any shuffle of awkward lines is covered")
    func coverageOfGenerated() {
        let stock = [
            "Duyệt", "", "> trích", "Vào 12 thg 11, 2025, X <x@y.vn> đã viết:", "-- ", "Trân trọng", "Nguyễn Văn A", "From: a", "Sent: b",
            "To: c",
            "Subject: d", "-----Original Message-----", "________________________________", "Đã gửi từ iPhone của tôi", "│ bài",
            "Vào Th 6, 4 thg 12, 2020 Alan",
            "<stern@rowland.harvard.edu> đã viết:", "\u{FEFF}", "Trả lời phía trên dòng này", "Thư này và tài liệu chỉ dành cho người nhận",
        ]
        var state: UInt64 = 1
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let pick = Int(state >> 33)
                text += stock[pick % stock.count] + ["\n", "\r\n", "\r", "\n\n"][pick / 64 % 4]
            }
            expectCovered(text, ReplyCut.cut(text: text, html: nil, sentinels: [sentinel]))
        }
    }

    private func expectCovered(_ text: String, _ cut: ReplyText) {
        var at = 0
        for piece in cut.pieces {
            #expect(piece.range.lowerBound == at)
            #expect(!piece.range.isEmpty)
            at = piece.range.upperBound
        }
        #expect(at == text.utf8.count)
        let words = [cut.newText, cut.quoted, cut.signature, cut.interleaved].joined(separator: " ")
        let sorted = { (text: String) in String(TextFold.squeezed(text).filter { $0 != " " }.sorted()) }
        let whole = sorted(words) == sorted(text)
        #expect(whole, "\(text.debugDescription)")
    }

    @Test("A signature that could hide a condition is not taken")
    func closingWithMore() {
        for rest in ["Nhưng sửa tiêu đề đã", "KHÔNG DUYỆT", "Nguyễn Văn Bình\nchưa đăng vội", "Không Đăng"] {
            let cut = ReplyCut.cut(text: "Duyệt\n\nTrân trọng\n\(rest)", html: nil, sentinels: [])
            #expect(cut.newText == "Duyệt\n\nTrân trọng\n\(rest)")
        }
        for rest in [
            "Nguyễn Hải Đăng\nPhó Chủ tịch UBND xã\nĐT: 0912 345 678\nbinh@hoaphu.example.vn", "Trần Thị Lan", "TM. ỦY BAN NHÂN DÂN",
        ] {
            #expect(ReplyCut.cut(text: "Duyệt\n\nTrân trọng!\n\(rest)", html: nil, sentinels: []).newText == "Duyệt")
        }
    }

    @Test(arguments: [
        ("Duyệt\n\nĐược gửi từ iPhone của tôi", "Duyệt"), ("Duyệt\n\nĐược gửi từ Yahoo Mail cho iPhone", "Duyệt"),
        ("Duyệt\nSent from my iPhone", "Duyệt"),
        ("Duyệt\n\nTải Outlook cho iOS<https://aka.ms/o0ukef>", "Duyệt"), ("Đã gửi từ iPhone của tôi", ""),
        ("Gửi từ xã Hòa Phú", "Gửi từ xã Hòa Phú"),
        ("Duyệt\n\nĐã gửi từ điện thoại Samsung\n\nnhưng bỏ ảnh 3", "Duyệt\n\nnhưng bỏ ảnh 3"), ("Duyệt\n--\nBình", "Duyệt"),
        ("Email này duyệt", "Email này duyệt"),
        // What virus scanners put under a letter.
        ("Duyệt\n\n---\nThis email has been checked for viruses by Avast antivirus software.\nhttps://www.avast.com/antivirus", "Duyệt"),
        (
            "Duyệt\n\n<https://www.avast.com/sig-email?utm_medium=email>\nVirus-free.\nwww.avast.com\n<https://www.avast.com/sig-email>",
            "Duyệt"
        ),
        ("Duyệt\n\nVirus-free.www.avast.com\n<https://www.avast.com/sig-email?utm_medium=email&utm_source=link>", "Duyệt"),
        ("Duyệt\n<nhưng sửa https://x/sig-email>", "Duyệt\n<nhưng sửa https://x/sig-email>"), ("Virus-free.\nDuyệt", "Duyệt"),
        ("Email này có virus", "Email này có virus"),
        ("Duyệt\n####\nCode code", "Duyệt\n####\nCode code"),
    ])
    func phoneAndDelimiter(_ text: String, _ expected: String) {
        #expect(ReplyCut.cut(text: text, html: nil, sentinels: []).newText == expected)
    }

    @Test("A bottom-posted text counts only after the last quoted line; words between are reported")
    func interleaved() {
        let cut = ReplyCut.cut(text: "> một\nSửa chỗ này\n> hai\n\nDuyệt\n", html: nil, sentinels: [])
        #expect(cut.newText == "Duyệt")
        #expect(cut.interleaved == "Sửa chỗ này")
    }

    @Test("Lines that our letters put a bar before are quoted even without a client's mark")
    func bar() {
        #expect(ReplyCut.cut(text: "│ DUYỆT\n│ DUYỆT", html: nil, sentinels: []).newText == "")
    }

    @Test("A wrapped or rewritten sentinel still cuts")
    func sentinels() {
        let text = "Duyệt\nTRẢ LỜI PHÍA\u{A0}TRÊN\u{200B}\ndòng này. Gõ DUYỆT\nDUYỆT"
        #expect(ReplyCut.cut(text: text, html: nil, sentinels: [sentinel]).newText == "Duyệt")
        #expect(ReplyCut.cut(text: "Sửa: Trả lời phía trên", html: nil, sentinels: [sentinel]).newText == "Sửa: Trả lời phía trên")
    }

    @Test("Outlook's partly decomposed labels")
    func decomposedLabels() {
        let text = "Duyệt\n\n-----Thư Gốc-----\nNgười gửi: Cổng\nĐã gửi: Sunday\nĐê\u{301}n: Bình\nChủ đê\u{300}: x\n\nKHÔNG DUYỆT"
        #expect(ReplyCut.cut(text: text, html: nil, sentinels: []).newText == "Duyệt")
        let bare = "Duyệt\n\nNgười gửi: Cổng\nĐa\u{303} gửi: Sunday\nĐê\u{301}n: Bình\n\nKHÔNG DUYỆT"
        #expect(ReplyCut.cut(text: bare, html: nil, sentinels: []).newText == "Duyệt")
    }

    @Test("Form lines of ours are no header block")
    func formLines() {
        let text = "Tiêu đề: Lễ hội\nNgày: 12/11\nNguồn: UBND xã\nTác giả: Bình"
        #expect(ReplyCut.cut(text: text, html: nil, sentinels: []).newText == text)
    }

    @Test("The signature that only the HTML marks is none of the text's new words")
    func signatureFromHTML() {
        let html =
            "<div>Duyệt</div><div id=\"Signature\"><p>Nguyễn Văn Bình</p><p>Phó Chủ tịch</p></div><div id=divRplyFwdMsg>From: C</div>"
        let cut = ReplyCut.cut(
            text: "Duyệt\n\nNguyễn Văn Bình\nPhó Chủ tịch\n\nFrom: C\nSent: x\nTo: y\n\nDUYỆT", html: html, sentinels: [])
        #expect(cut.newText == "Duyệt")
        #expect(cut.signature == "Nguyễn Văn Bình\nPhó Chủ tịch")
        #expect(cut.textAndHTMLAgree)
    }

    @Test("Lines of our own letter are no new text, quoted or not")
    func ownText() {
        let own = "[BV-0142] Mời duyệt: Lễ hội đình làng\n\nGõ KHÔNG DUYỆT để từ chối bài này.\nDUYỆT\n"
        let cut = ReplyCut.cut(
            text: "Duyệt\n\n[BV-0142]  Mời duyệt: Lễ hội đình làng\nGõ KHÔNG DUYỆT để từ chối bài này.\n", html: nil, sentinels: [],
            ownText: own)
        #expect(cut.newText == "Duyệt")
        #expect(ReplyCut.cut(text: "DUYỆT", html: nil, sentinels: [], ownText: own).newText == "DUYỆT")
    }

    @Test("Text and HTML are compared by their new words")
    func agreement() {
        let html = "<div>*Duyệt* <a href=\"https://hoaphu.example.vn/1\">nhé</a></div><blockquote>cũ</blockquote>"
        let same = ReplyCut.cut(text: "Duyệt nhé <https://hoaphu.example.vn/1>\n\n> cũ", html: html, sentinels: [])
        #expect(same.textAndHTMLAgree)
        let other = ReplyCut.cut(text: "Không duyệt\n\n> cũ", html: html, sentinels: [])
        #expect(!other.textAndHTMLAgree)
        #expect(ReplyCut.cut(text: "Duyệt", html: "<p>Du<b>yệt</b></p>", sentinels: []).textAndHTMLAgree)
    }
}
