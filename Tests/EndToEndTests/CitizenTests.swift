import Foundation
import Mail
import Testing

/// R2, R4: what reaches a citizen, and what of a photo reaches anybody.
@Suite("Citizens and photos", .serialized)
struct CitizenTests {
    @Test("the answer stands under the question in the citizen's mailbox: THREAD=REFERENCES")
    func threaded() throws {
        let office = try Office()
        let question = Mails.question(from: office.address("congdan"))
        // Their own copy, as webmail keeps it in the same thread; and a letter of another matter.
        try office.lab.deliver(question, to: office.address("congdan"))
        try office.lab.deliver(
            Mails.note(
                from: ("X", "x@outside.example"), to: office.address("congdan"), subject: "Chuyện khác", id: "khac@x.example",
                text: "x"),
            to: office.address("congdan"))
        try office.deliver(question)
        try office.once("08:05")
        try office.reply(try office.letter(to: "thoan", "Đề nghị trả lời ý kiến"), StoryTests.draft, by: "thoan")
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Mời duyệt câu trả lời"), "DUYỆT", by: "binh")
        try office.once("08:40")
        try office.once("08:46")
        let letters = try office.letters(to: "congdan")
        #expect(letters.count == 4, "the question, another letter, the receipt, the answer")
        let threads = try office.lab.imap("THREAD REFERENCES UTF-8 ALL", as: office.address("congdan"), password: EndToEndLab.password)
        // 1: the question; 2: the other letter; 3: the receipt; 4: the answer.
        #expect(threads == ["* THREAD (1 3 4)(2)"] || threads == ["* THREAD (1 (3)(4))(2)"], "\(threads)")
        try office.expectWhole()
    }

    @Test("RÚT by the citizen takes the question off the site, and those concerned are told")
    func withdrawn() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("congdan")))
        try office.once("08:05")
        try office.reply(try office.letter(to: "thoan", "Đề nghị trả lời ý kiến"), StoryTests.draft, by: "thoan")
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Mời duyệt câu trả lời"), "DUYỆT", by: "binh")
        try office.once("08:40")
        try office.once("08:46")
        try office.reply(try office.letter(to: "congdan", Mails.questionTitle), "RÚT", by: "congdan")
        try office.once("09:00")
        #expect(try office.show(Office.code).state == "withdrawn")
        #expect(try office.publicPages().values.allSatisfy { !$0.contains("Trích lục khai sinh") })
        #expect(try office.letter(to: "binh", "Đã rút khỏi Trang").words.contains("người gửi"))
        try office.expectWhole()
    }

    @Test("asked twice: one item; thanks and additions in the thread; the officer's file goes with the answer")
    func thread() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("congdan")))
        try office.once("08:05")
        try office.deliver(Mails.question(from: office.address("congdan"), id: "CAcauhoi02@mail.gmail.com"))
        try office.once("08:10")
        #expect(try office.letters(to: "congdan").last?.words.contains("đã được tiếp nhận ngày 03/03/2025, mã số HD-2025-0001") == true)
        #expect(try office.homthu("show", "HD-2025-0002").code == 65, "a second item")
        try office.reply(try #require(try office.letters(to: "congdan").first), "Tôi bổ sung: giấy bị ướt ngày 15/02.", by: "congdan")
        try office.once("08:15")
        #expect(try office.letter(to: "ngoc", "Có thư gửi thêm").words.contains("giấy bị ướt ngày 15/02"))

        let request = try office.letter(to: "thoan", "Đề nghị trả lời ý kiến")
        let text = "Content-Type: text/plain; charset=\"UTF-8\"\n" + Mails.encoded(StoryTests.draft)
        let pdf = Data("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8).base64EncodedString()
        let file =
            "Content-Type: application/pdf; name=\"to-khai.pdf\"\nContent-Disposition: attachment; filename=\"to-khai.pdf\"\n"
            + "Content-Transfer-Encoding: base64\n\n\(pdf)\n"
        let reply = Mails.mail(
            from: ("Thoan", office.address("thoan")), to: request.replyTo, subject: "Re: " + request.subject, id: "CAtl@x.example",
            extra: ["In-Reply-To: <\(request.id)>"], type: "multipart/mixed; boundary=\"bb00\"",
            body: Mails.multipart("bb00", [text, file]))
        try office.deliver(reply, to: request.replyTo)
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Mời duyệt câu trả lời"), "DUYỆT", by: "binh")
        try office.once("08:40")
        try office.once("08:46")
        let answer = try office.letter(to: "congdan", Mails.questionTitle)
        #expect(answer.message.leaves.contains { $0.name == "to-khai.pdf" })
        let before = try office.letterCounts()
        try office.reply(answer, "Cảm ơn xã nhiều.", by: "congdan")
        try office.once("09:00")
        #expect(try office.lettersSince(before).isEmpty, "thanks are answered by nobody")
        try office.expectWhole()
    }

    @Test("a question for another body; CHE by the approver: the page shows neither the words nor who asked")
    func elsewhere() throws {
        let office = try Office()
        try office.deliver(
            Mails.note(
                from: ("Lê Văn Hòa", office.address("congdan")), to: office.address("bbt"), subject: "Cấp sổ đỏ", id: "CAsd@x.example",
                text: "Nhà bà Tư Bánh Bèo cạnh nhà tôi đã có sổ, bao giờ tôi được cấp?"))
        try office.once("08:05")
        try office.reply(
            try office.letter(to: "bi", "Đề nghị trả lời ý kiến"), "KHÔNG THUỘC THẨM QUYỀN: Chi nhánh Văn phòng Đăng ký đất đai", by: "bi")
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Mời duyệt câu trả lời"), "DUYỆT\nCHE: bà Tư Bánh Bèo", by: "binh")
        try office.once("08:40")
        #expect(try office.once("08:46").published == 1)
        let told = try office.letter(to: "congdan", "Cấp sổ đỏ").words
        #expect(told.contains("Đề nghị ông/bà gửi đến Chi nhánh Văn phòng Đăng ký đất đai"))
        for secret in ["Bánh Bèo", "Lê Văn Hòa"] {
            #expect(try office.publicPages().values.allSatisfy { !$0.contains(secret) }, "\(secret) is public")
        }
        #expect(try String(contentsOfFile: office.site + "/public/hoi-dap/\(Office.code).html", encoding: .utf8).contains("[đã ẩn]"))
        try office.expectWhole()
    }

    @Test("a held mail is taken in by the Thư ký's NHẬN, spam left by BỎ; a proposal on the regulation is gathered")
    func held() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("congdan")), vouched: false)
        try office.once("08:05")
        #expect(try office.letters(to: "congdan").isEmpty)
        try office.reply(try office.letter(to: "ngoc", "Thư đang giữ lại"), "NHẬN", by: "ngoc")
        try office.once("08:10")
        #expect(try office.show(Office.code).kind == "question" && office.letters(to: "congdan").count == 1)
        try office.deliver(
            Mails.note(
                from: ("Ai đó", office.address("nguoila")), to: office.address("bbt"), subject: "Mua ngay", id: "CArac@x.example",
                text: "Giá rẻ!", extra: ["X-Spam-Flag: YES"]))
        try office.once("08:15")
        try office.reply(try office.letter(to: "ngoc", "Thư đang giữ lại"), "BỎ", by: "ngoc")
        try office.once("08:20")
        #expect(try office.letters(to: "nguoila").isEmpty)
        try office.deliver(
            Mails.note(
                from: ("My Na", office.address("myna")), to: office.address("bbt"), subject: "Góp ý Quy chế", id: "CAqc@x.example",
                text: "Điều 11.1 nên là hai ngày làm việc."))
        try office.once("08:30")
        #expect(try office.homthu("report", "proposals", "2025").output.contains("Điều 11.1 nên là hai ngày làm việc."))
        #expect(try office.letters(to: "myna").count == 1)
        try office.homthu("verify").expect(0)
    }

    @Test(
        "a photo with place, owner and time comes out without them, byte for byte checked by exiftool, and still decodes",
        arguments: ["jpg", "png"])
    func photo(kind: String) throws {
        let office = try Office()
        let source = office.folder.path + "/nguon." + kind
        let base64 = (kind == "jpg" ? Mails.jpeg : Mails.png).filter { !$0.isWhitespace }
        try #require(Data(base64Encoded: base64)).write(to: URL(fileURLWithPath: source))
        let marks = [
            "-GPSLatitude=16.5712", "-GPSLatitudeRef=N", "-GPSLongitude=107.6103", "-GPSLongitudeRef=E", "-Make=Samsung",
            "-Artist=Nguyen Thi Lan",
            "-XMP:Creator=Nguyen Thi Lan", "-XMP-dc:Description=nha toi", "-DateTimeOriginal=2025:03:02 06:30:00", "-Comment=bi mat",
        ]
        try Homthu.run(program: "/usr/bin/exiftool", ["-overwrite_original"] + marks + [source]).expect(0)
        #expect(try exif(source).contains("16 deg 34"), "the photo that is sent carries its place")

        let photo = try Data(contentsOf: URL(fileURLWithPath: source)).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithLineFeed,
        ])
        let text = "Content-Type: text/plain; charset=\"UTF-8\"\n" + Mails.encoded("Sáng 02/03/2025, bà con ra quân dọn rác bờ phá.")
        let file =
            "Content-Type: image/\(kind == "jpg" ? "jpeg" : kind); name=\"anh.\(kind)\"\nContent-Disposition: attachment; filename=\"anh.\(kind)\"\n"
            + "Content-Transfer-Encoding: base64\n\n\(photo)\n"
        try office.deliver(
            Mails.mail(
                from: ("Nguyễn Thị Lan", office.address("lan.vinhtri")), to: "bbt", subject: "Ảnh", id: "CAanh@mail.gmail.com", extra: [],
                type: "multipart/mixed; boundary=\"bb00\"", body: Mails.multipart("bb00", [text, file])))
        try office.once("08:05")
        let review = try office.letter(to: "binh", "Mời duyệt")
        let shown = try #require(review.message.leaves.first { $0.contentType.type == "image" }).decodedBytes()
        try Data(shown).write(to: URL(fileURLWithPath: office.folder.path + "/thu." + kind))
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:30")
        try office.once("08:36")
        let name = try #require(try office.mediaFiles().first)
        let published = (FileManager.default.subpaths(atPath: office.site) ?? []).filter {
            $0.hasSuffix(name.split(separator: "/").last ?? "")
        }
        #expect(!published.isEmpty)
        for path in published.map({ office.site + "/" + $0 }) + [office.folder.path + "/thu." + kind] {
            let tags = try exif(path)
            for word in ["GPS", "Samsung", "Lan", "XMP", "nha toi", "2025:03:02 06:30", "bi mat"] {
                #expect(!tags.contains(word), "\(path): \(tags)")
            }
            #expect(tags.contains(kind == "jpg" ? "24x16" : "16x24"))
            if kind == "jpg" { try Homthu.run(program: "/usr/bin/djpeg", ["-outfile", "/dev/null", path]).expect(0) }
        }
        try office.expectWhole()
    }

    private func exif(_ path: String) throws -> String { try Homthu.run(program: "/usr/bin/exiftool", ["-a", "-G1", path]).output }
}
