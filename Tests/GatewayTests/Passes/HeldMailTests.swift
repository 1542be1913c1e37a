import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("mail that nobody vouches for is held for the Thư ký")
struct HeldMailTests {
    private let stranger = OfficeLab.Sender(address: "la@x.example", isVouched: false)

    @Test("only the Thư ký is told; the sender gets nothing")
    func held() throws {
        let lab = try OfficeLab()
        try lab.deliver("Mua hàng giá rẻ", from: stranger, subject: "Khuyến mãi")
        try lab.deliver("DUYỆT", from: .init(address: "binh@xa.example", isVouched: false))
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined", "quarantined"])
        #expect(try lab.letters() == ["held ngoc@xa.example", "held ngoc@xa.example"])
        #expect(try lab.journal.items().isEmpty)
        let text = try #require(try lab.letter("held", to: "ngoc@xa.example").bestText)
        #expect(!text.contains("giá rẻ"))
    }

    @Test("a reply address that is none of ours, several From, no From")
    func strangeMail() throws {
        let lab = try OfficeLab()
        try lab.deliver("DUYỆT", from: .init(address: "binh@xa.example"), to: "bbt+abcdefghijklmnopqrstuvwx23@xa.example")
        try lab.deliver("DUYỆT", from: .init(address: "binh@xa.example"), fields: "From: <huong@xa.example>\n")
        try lab.deliver(Array("Subject: x\r\n\r\nDUYỆT\r\n".utf8))
        try lab.pass()
        #expect(
            try lab.journal.handled(after: 0).map(\.reason) == [
                "a reply address that is none of ours", "not exactly one From address", "not exactly one From address",
            ])
    }

    @Test("at most twenty letters a day, and again the next day")
    func flood() throws {
        let lab = try OfficeLab()
        for _ in 0..<25 { try lab.deliver("Mua hàng", from: stranger) }
        try lab.pass()
        #expect(try lab.dispositions().count { $0 == "quarantined" } == 25)
        #expect(try lab.letters("held").count == OfficeGateway.mostHeldLetters)
        lab.clock.advance(86_300)
        try lab.deliver("Mua hàng", from: stranger)
        try lab.pass()
        #expect(try lab.letters("held").count == 20)
        lab.clock.advance(200)
        try lab.deliver("Mua hàng", from: stranger)
        try lab.pass()
        #expect(try lab.letters("held").count == 21)
    }
}

@Suite("held mail: the Thư ký decides by reply (design, \"Who may be answered\")")
struct HeldDecisionTests {
    private let stranger = OfficeLab.Sender(address: "la@mail.example", isVouched: false)
    private let ngoc = OfficeLab.Sender(address: "ngoc@xa.example")

    private func lab() throws -> OfficeLab {
        let lab = try OfficeLab()
        try lab.deliver("Xin hỏi bao giờ có nước sạch?", from: stranger, subject: "Nước sạch")
        try lab.pass()
        return lab
    }

    @Test("spam that the server marked, and abuse, of a stranger that is vouched for: held; NHẬN takes it in all the same")
    func unwelcome() throws {
        let lab = try OfficeLab()
        let known = OfficeLab.Sender(address: "la@mail.example")
        try lab.deliver("Giá rẻ!", from: known, subject: "Mua ngay", fields: "X-Spam-Status: Yes, score=9.1\n")
        try lab.deliver("Lũ khốn làm ăn gì mà đường hỏng mãi?", from: known, subject: "Đường")
        try lab.deliver(
            "Chó thả rông cắn người, xã xử lý thế nào?", from: known, subject: "Chó thả rông", fields: "X-Spam-Status: No, score=0.1\n")
        try lab.deliver("Lũ chó hoang phá vườn óc chó nhà tôi, xã có bắt không?", from: known, subject: "Chó hoang")
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined", "quarantined", "question", "question"])
        try lab.answer("held", "NHẬN", from: ngoc)
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined", "question", "question", "question", "command"] && lab.problems().isEmpty)
    }

    @Test(
        "NHẬN takes it in as what it is, with its receipt; a second time does nothing",
        arguments: ["NHẬN", "Nhan", "tiếp nhận nhé", "Nhận thư này"])
    func takenIn(_ words: String) throws {
        let lab = try lab()
        try lab.answer("held", words, from: ngoc)
        try lab.answer("held", words, from: ngoc)
        try lab.pass()
        #expect(try lab.journal.items().map(\.kind) == [.question] && lab.letters().contains("question-receipt la@mail.example"))
        #expect(try lab.dispositions() == ["question", "command", "ignored"] && lab.problems().isEmpty)
    }

    @Test(
        "BỎ, unclear words, another writer, a forged Thư ký: it stays",
        arguments: ["BỎ", "thư rác", "Bố", "Nhân", "Nhận được thư này chưa?", "Để xem"])
    func left(_ words: String) throws {
        let lab = try lab()
        try lab.answer("held", words, from: ngoc)
        try lab.answer("held", "NHẬN", from: .init(address: "bi@xa.example"), asked: "ngoc@xa.example")
        try lab.answer("held", "NHẬN", from: .init(address: "ngoc@xa.example", isVouched: false))
        try lab.pass()
        #expect(try lab.journal.items().isEmpty && lab.dispositions().first == "quarantined")
        #expect(try !lab.letters().contains { $0.hasSuffix("la@mail.example") })
    }
}
