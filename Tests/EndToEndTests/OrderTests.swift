import Foundation
import Testing

/// R5, R7, R8, R22, B2: orders and commands by mail over real servers.
@Suite("Orders and commands by mail", .serialized)
struct OrderTests {
    @Test("CHUYỂN: Trưởng ban is asked, and decides; two reviewers: the second is told who decided")
    func transfer() throws {
        let office = try Office()
        let first = try office.articleUnderReview()
        try office.reply(first, "CHUYỂN anh Hướng: tôi đi công tác", by: "binh")
        try office.once("08:30")
        let second = try office.letter(to: "huong", "[\(Office.code)]", "Mời duyệt")
        #expect(second.words.contains("tôi đi công tác"))
        try office.reply(second, "DUYỆT", by: "huong")
        try office.once("08:40")
        #expect(try office.show(Office.code).decisions.map(\.decision) == ["transfer", "approve"])
        try office.reply(first, "Không duyệt: ảnh mờ", by: "binh")
        try office.onceWithoutEffect("08:42")
        #expect(try office.letter(to: "binh", "Chưa ghi nhận").words.contains("ông Lê Xuân Hướng đã cho ý kiến trước"))
        #expect(try office.once("08:46").published == 1)
        try office.expectWhole()
    }

    @Test("DUYỆT with another title and channel: so it is published, and the proof names both")
    func edited() throws {
        let office = try Office()
        try office.reply(
            try office.articleUnderReview(), "DUYỆT\nTiêu đề: Vĩnh Trị làm sạch bờ phá\nKênh: Thông tin tuyên truyền", by: "binh")
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        let page = try String(contentsOfFile: "\(office.site)/public/bai/\(Office.code).html", encoding: .utf8)
        #expect(page.contains("<h1>Vĩnh Trị làm sạch bờ phá</h1>") && page.contains("Thông tin tuyên truyền"))
        try office.expectWhole()
    }

    @Test("GIA HẠN: asked by the officer, granted by a leader, told to the citizen in their thread")
    func extended() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("congdan")))
        try office.once("08:05")
        try office.reply(
            try office.letter(to: "thoan", "Đề nghị trả lời ý kiến"), "GIA HẠN đến 07/4/2025: chờ hồ sơ gốc của huyện", by: "thoan")
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Xin gia hạn trả lời"), "DUYỆT", by: "binh")
        try office.once("08:40")
        let told = try office.letter(to: "congdan", Mails.questionTitle)
        #expect(told.words.contains("07/04/2025") && told.words.contains("chờ hồ sơ gốc của huyện"))
        #expect(
            told.message.inReplyTo.contains("CAcauhoi01@mail.gmail.com") || told.message.references.contains("CAcauhoi01@mail.gmail.com"))
        try office.expectWhole()
    }

    @Test("ĐÍNH CHÍNH: the page stays until the correction is approved, then shows it with its date")
    func corrected() throws {
        let office = try Office()
        _ = try office.approvedArticle()
        try office.once("08:36")
        let notice = try office.letter(to: "lan.vinhtri", Mails.articleTitle)
        try office.reply(notice, "ĐÍNH CHÍNH\n" + DecisionTests.newText, by: "lan.vinhtri")
        try office.once("09:00")
        let page = "\(office.site)/public/bai/\(Office.code).html"
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("Hơn một trăm người"))
        try office.reply(try office.letter(to: "binh", "Mời duyệt đính chính"), "DUYỆT", by: "binh")
        try office.once("09:10")
        #expect(try office.once("09:16").published == 1)
        let corrected = try String(contentsOfFile: page, encoding: .utf8)
        #expect(corrected.contains("128 người") && corrected.contains("Đính chính, cập nhật"))
        try office.expectWhole()
    }

    @Test("no verdict of the server: the registered address is asked, XÁC NHẬN counts")
    func challenged() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let silent = GmailReply(letter: review, author: office.address("binh"), words: "DUYỆT").bytes
        let addressed = "Delivered-To: \(review.replyTo)\r\n" + String(decoding: silent, as: UTF8.self)
        try office.lab.plant([Array(addressed.utf8)], for: office.address("bbt"))
        office.countDelivery()
        try office.onceWithoutEffect("08:30")
        let challenge = try office.letter(to: "binh", "Đề nghị xác nhận")
        #expect(challenge.words.contains("DUYỆT bài “\(Mails.articleTitle)”"))
        try office.reply(challenge, "Xác nhận", by: "binh")
        try office.once("08:40")
        #expect(try office.once("08:46").published == 1)
        let proof = try office.homthu("show", Office.code)
        #expect(proof.output.contains("which confirms approve"), "\(proof)")
        try office.expectWhole()
    }

    @Test("ỦY QUYỀN with its confirmation: the stand-in approves in the grantor's name")
    func delegated() throws {
        let office = try Office()
        try office.order("ỦY QUYỀN Đỗ Huy Ngọc ĐẾN 10/03/2025", by: "binh", "07:50")
        #expect(try office.letters(to: "ngoc").isEmpty)
        try office.reply(try office.letter(to: "binh", "Đề nghị xác nhận"), "XÁC NHẬN", by: "binh")
        try office.once("08:00")
        #expect(try office.letter(to: "ngoc", "Ủy quyền duyệt").words.contains("10/03/2025"))
        try office.deliver(Mails.article(from: office.address("lan.vinhtri")))
        try office.once("08:05")
        try office.reply(try office.letter(to: "ngoc", "[\(Office.code)]", "Mời duyệt"), "DUYỆT", by: "ngoc")
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        #expect(try office.homthu("show", Office.code).output.contains("as stand-in for binh"))
        try office.expectWhole()
    }

    @Test("KHÓA: the approval that has not been carried out stops, another decides; MỞ KHÓA with its confirmation")
    func suspended() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:30")
        try office.order("KHÓA Huỳnh Trọng Bình", by: "huong", "08:32")
        #expect(try office.show(Office.code).state == "awaiting-review")
        #expect(try office.once("09:00").published == 0)
        try office.reply(review, "DUYỆT", by: "binh")
        try office.onceWithoutEffect("09:05")
        try office.reply(try office.letter(to: "huong", "[\(Office.code)]", "Mời duyệt thay"), "DUYỆT", by: "huong")
        try office.once("09:10")
        #expect(try office.once("09:16").published == 1)
        try office.order("MỞ KHÓA Huỳnh Trọng Bình", by: "huong", "09:20")
        try office.reply(try office.letter(to: "huong", "Đề nghị xác nhận"), "Xác nhận", by: "huong")
        try office.once("09:25")
        #expect(try !office.homthu("person", "list").output.contains("suspended"))
        try office.expectWhole()
    }

    @Test("a forged KHÓA or ỦY QUYỀN does nothing; the Thư ký is told")
    func forged() throws {
        let office = try Office()
        for words in ["KHÓA Lê Xuân Hướng", "ỦY QUYỀN Trần Nhất Bi ĐẾN 10/03/2025"] {
            try office.order(words, by: "binh", "08:00", vouched: false)
        }
        #expect(try office.letters(to: "binh").isEmpty && office.letters(to: "ngoc").count == 2)
        #expect(try !office.homthu("person", "list").output.contains("suspended"))
        try office.expectWhole()
    }

    @Test("MẪU and TRỢ GIÚP are answered")
    func guides() throws {
        let office = try Office()
        try office.order("MẪU", by: "lan.vinhtri", "08:00")
        try office.order("trợ giúp", by: "congdan", "08:05")
        #expect(try office.letter(to: "lan.vinhtri", "Mẫu").words.contains("Số ký hiệu: …"))
        #expect(try office.letters(to: "congdan").count == 1)
        try office.expectWhole()
    }
}

extension Office {
    /// Somebody writes a command as a new mail.
    func order(_ words: String, by name: String, _ time: String, vouched: Bool = true) throws {
        let mail = Mails.note(
            from: (name, address(name)), to: address("bbt"), subject: words, id: "CA\(abs(words.hashValue))@mail.gmail.com",
            text: words + "\n")
        try deliver(mail, vouched: vouched)
        try once(time)
    }
}
