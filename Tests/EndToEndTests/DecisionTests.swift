import Foundation
import Testing

/// R7, B1, B7: what a reviewer's replies do over real servers.
@Suite("Decisions by mail", .serialized)
struct DecisionTests {
    @Test("KHÔNG DUYỆT: the author is told why, nothing is published")
    func rejected() throws {
        let office = try Office()
        try office.reply(try office.articleUnderReview(), "Không duyệt, trùng với tin đã đăng tuần trước.", by: "binh")
        try office.once("08:30")
        #expect(try office.show(Office.code).state == "rejected")
        let told = try #require(try office.letters(to: "lan.vinhtri").last)
        #expect(told.words.contains("không được duyệt") && told.words.contains("trùng với tin đã đăng tuần trước"))
        #expect(try office.once("11:00").published == 0)
        #expect(try office.mediaFiles() == [])
        try office.expectWhole()
    }

    @Test("SỬA, a new version, the stale DUYỆT changes nothing, the new one publishes the new text")
    func revised() throws {
        let office = try Office()
        let stale = try office.articleUnderReview()
        try office.reply(stale, "Sửa: ghi rõ số người tham gia và khối lượng rác.", by: "binh")
        try office.once("08:30")
        #expect(try office.show(Office.code).state == "awaiting-revision")
        let request = try #require(try office.letters(to: "lan.vinhtri").last)
        #expect(request.words.contains("ghi rõ số người tham gia"))
        try office.reply(request, Self.newText, by: "lan.vinhtri")
        try office.once("08:40")
        #expect(try office.show(Office.code).version == 2)

        try office.reply(stale, "DUYỆT", by: "binh")
        let item = try office.onceWithoutEffect("08:50")
        #expect(item.state == "awaiting-review" && item.whats.last == "reply-not-counted")
        #expect(try office.letter(to: "binh", "Chưa ghi nhận").words.contains("bản cũ"))
        #expect(try office.once("09:00").published == 0)

        try office.reply(try office.letter(to: "binh", "Mời duyệt bản sửa"), "DUYỆT", by: "binh")
        try office.once("09:10")
        #expect(try office.once("09:16").published == 1)
        let page = try String(contentsOfFile: office.site + "/public/bai/\(Office.code).html", encoding: .utf8)
        #expect(page.contains("128 người") && !page.contains("Hơn một trăm người"))
        #expect(try office.mediaFiles().count == 2, "the photos of the first version stay")
        try office.expectWhole()
    }

    static let newText = """
        Sáng Chủ nhật 02/03/2025, 128 người là đoàn viên, hội viên và bà con thôn Vĩnh Trị cùng ra quân dọn rác dọc bờ phá Tam Giang.

        Sau ba giờ, bà con thu gom được 1.850 kg rác thải và hơn 200 m lưới cũ. Hoạt động được tổ chức vào Chủ nhật đầu tiên hằng tháng.
        """

    @Test("an ambiguous reply is asked back and changes nothing; the answer to the question counts")
    func ambiguous() throws {
        let office = try Office()
        try office.reply(try office.articleUnderReview(), "Anh duyệt nhé", by: "binh")
        let item = try office.onceWithoutEffect("08:30")
        #expect(item.whats.last == "asked-back")
        try office.reply(try office.letter(to: "binh", "Xin hỏi lại"), "Duyệt.", by: "binh")
        try office.once("08:40")
        #expect(try office.once("08:46").published == 1)
        try office.expectWhole()
    }

    @Test("ĐỂ MAI: nothing changes but that it is noted, the old letter can still be answered")
    func postponed() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        try office.reply(review, "Đang họp, để mai xem", by: "binh")
        try office.once("08:30")
        let item = try office.show(Office.code)
        #expect(item.state == "awaiting-review" && item.decisions.map(\.decision) == ["postpone"])
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:40")
        #expect(try office.once("08:46").published == 1)
        try office.expectWhole()
    }

    @Test("TRẢ LẠI: the author is asked for a new version with the reviewer's words")
    func sentBack() throws {
        let office = try Office()
        try office.reply(try office.articleUnderReview(), "Trả lại, viết lại phần mở đầu cho gọn", by: "binh")
        try office.once("08:30")
        #expect(try office.show(Office.code).state == "awaiting-revision")
        #expect(try office.letters(to: "lan.vinhtri").last?.words.contains("viết lại phần mở đầu cho gọn") == true)
        try office.expectWhole()
    }

    @Test("DỪNG inside the window: back to the reviewer, nothing published until approved again")
    func stopped() throws {
        let office = try Office()
        try office.reply(try office.approvedArticle(), "Dừng", by: "binh")
        try office.once("08:33")
        #expect(try office.show(Office.code).state == "awaiting-review")
        #expect(try office.once("09:00").published == 0)
        try office.reply(try office.letter(to: "binh", "Mời duyệt lại"), "Duyệt", by: "binh")
        try office.once("09:10")
        #expect(try office.once("09:16").published == 1)
        try office.expectWhole()
    }

    @Test("a DỪNG that arrived in time holds although the pass comes after the window")
    func stoppedDuringAnOutage() throws {
        let office = try Office()
        try office.reply(try office.approvedArticle(), "Dừng", by: "binh")
        #expect(try office.once("09:00").published == 0)
        #expect(try office.show(Office.code).state == "awaiting-review")
        try office.expectWhole()
    }

    @Test("RÚT after publication: the page says so, lists and media show it no more")
    func withdrawn() throws {
        let office = try Office()
        _ = try office.approvedArticle()
        try office.once("08:36")
        let page = office.site + "/public/bai/\(Office.code).html"
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains(Mails.articleTitle))
        try office.reply(try office.letter(to: "binh", "Đã đăng"), "Rút: sai số liệu", by: "binh")
        try office.once("10:00")
        #expect(try office.show(Office.code).state == "withdrawn")
        let showing = try office.publicPages().filter { $0.value.contains(Mails.articleTitle) }.keys.sorted()
        #expect(showing == [], "still named after its withdrawal")
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("đã được gỡ"))
        try office.expectWhole()
    }

    @Test("a tap on the letter's DUYỆT link: a new mail with nothing quoted and no thread")
    func tapped() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let link = try #require(Self.mailtoLinks(review.html).first { $0.subject.hasPrefix("DUYET") }, "no DUYỆT link in\n\(review.html)")
        #expect(link.address == review.replyTo)
        let mail = Mails.note(
            from: ("Huỳnh Trọng Bình", office.address("binh")), to: link.address, subject: link.subject, id: "tap@icloud.example",
            text: link.body + "\n")
        try office.deliver(mail, to: link.address)
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        try office.expectWhole()
    }

    @Test("a server without recipient detail: the reply is found by the letter's Message-ID")
    func withoutDetail() throws {
        let office = try Office { $0.set("mail", "recipientDetail", to: false) }
        let review = try office.articleUnderReview()
        #expect(review.replyTo == office.address("bbt"))
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        try office.expectWhole()
    }

    /// Address, subject and body of each `mailto:` link (RFC 6068), as a phone fills them in.
    private static func mailtoLinks(_ html: String) -> [(address: String, subject: String, body: String)] {
        html.split(separator: "\"").filter { $0.hasPrefix("mailto:") }.compactMap { link in
            guard let parts = URLComponents(string: link.replacingOccurrences(of: "&amp;", with: "&")) else { return nil }
            func value(_ name: String) -> String { parts.queryItems?.first { $0.name == name }?.value ?? "" }
            return (parts.path, value("subject"), value("body"))
        }
    }
}
