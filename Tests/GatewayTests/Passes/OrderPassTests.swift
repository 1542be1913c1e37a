import Editorial
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R5 R7 R8 B2 orders by reply: CHUYỂN, GIA HẠN, ĐÍNH CHÍNH, challenge, steps")
struct OrderPassTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private let huong = OfficeLab.Sender(address: "huong@xa.example")
    private let bi = OfficeLab.Sender(address: "bi@xa.example")
    private let citizen = OfficeLab.Sender(address: "minh@mail.example")
    private static let article = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác."
    private let code = ItemCode(prefix: "HD", year: 2026, number: 1)

    private func lab(_ text: String = SampleConfiguration.text) throws -> OfficeLab {
        let lab = try OfficeLab(text)
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        return lab
    }

    private func questionLab() throws -> OfficeLab {
        let lab = try OfficeLab()
        try lab.deliver("Tôi xin hỏi thủ tục đăng ký khai sinh cho con?", from: citizen, subject: "Hỏi về khai sinh")
        try lab.pass()
        return lab
    }

    private func state(_ lab: OfficeLab) throws -> String? { try lab.journal.item(code)?.state.name }
    private func decisions(_ lab: OfficeLab) throws -> [String] { try lab.journal.decisions(about: code).map(\.record.decision.name) }

    @Test("CHUYỂN: the other is asked, the old letter decides nothing any more, the other's DUYỆT counts")
    func transfer() throws {
        let lab = try lab()
        try lab.answer("review-request", "CHUYỂN anh Hướng xem giúp, tôi đi công tác", from: binh)
        try lab.pass()
        #expect(
            try lab.letters().suffix(2) == ["review-request huong@xa.example", "decision-noted binh@xa.example"]
                || lab.letters().suffix(2) == ["decision-noted binh@xa.example", "review-request huong@xa.example"])
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        #expect(try state(lab) == "awaiting-review" && lab.letters().last == "not-counted binh@xa.example")
        try lab.answer("review-request", "DUYỆT", from: huong)
        try lab.pass()
        #expect(try state(lab) == "approved" && decisions(lab) == ["transfer", "approve"])
        #expect(try lab.problems().isEmpty)
    }

    @Test("CHUYỂN to somebody who may not decide is refused; the item stays where it was")
    func transferRefused() throws {
        let lab = try lab()
        try lab.answer("review-request", "CHUYỂN Trần Nhất Bi", from: binh)
        try lab.pass()
        #expect(try lab.letters().last == "not-counted binh@xa.example" && decisions(lab) == [])
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        #expect(try state(lab) == "approved")
    }

    @Test("an approver's title beside DUYỆT makes the version that is published, and is kept with the decision")
    func edits() throws {
        let lab = try lab()
        try lab.answer("review-request", "DUYỆT\nTiêu đề: Đoàn viên Hải Dương dọn sạch bờ biển", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        #expect(try lab.journal.item(code)?.version.content.title == "Đoàn viên Hải Dương dọn sạch bờ biển")
        #expect(try lab.gateway().site.snapshot().items.map(\.content.title) == ["Đoàn viên Hải Dương dọn sạch bờ biển"])
        #expect(try lab.journal.decisions(about: code).map(\.record.edits.title) == ["Đoàn viên Hải Dương dọn sạch bờ biển"])
        #expect(try lab.problems().isEmpty)
    }

    @Test("no verdict: the registered address is asked; XÁC NHẬN from it makes the decision, once")
    func challenge() throws {
        let lab = try lab()
        let silent = OfficeLab.Sender(address: "binh@xa.example", hasVerdict: false)
        try lab.answer("review-request", "DUYỆT", from: silent)
        try lab.pass()
        #expect(try state(lab) == "awaiting-review" && decisions(lab) == [] && lab.letters().last == "challenge binh@xa.example")
        try lab.answer("challenge", "XÁC NHẬN", from: silent)
        try lab.pass()
        #expect(try state(lab) == "approved" && decisions(lab) == ["approve"])
        try lab.answer("challenge", "XÁC NHẬN", from: silent)
        try lab.pass()
        #expect(try decisions(lab) == ["approve"] && lab.problems().isEmpty)
    }

    @Test("a verdict that fails brings no challenge, and a challenge is not answered from elsewhere or by other words")
    func challengeNotMet() throws {
        let lab = try lab()
        try lab.answer("review-request", "DUYỆT", from: .init(address: "binh@xa.example", isVouched: false))
        try lab.pass()
        #expect(try lab.letters("challenge").isEmpty)
        try lab.answer("review-request", "DUYỆT", from: .init(address: "binh@xa.example", hasVerdict: false))
        try lab.pass()
        try lab.answer("challenge", "XÁC NHẬN", from: lan, asked: "binh@xa.example")
        try lab.answer("challenge", "Không phải tôi gửi", from: binh)
        try lab.pass()
        #expect(try state(lab) == "awaiting-review" && decisions(lab) == [])
    }

    @Test("ĐÍNH CHÍNH by the author: the page stays until the correction is approved, then shows it")
    func correction() throws {
        let lab = try lab()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        try lab.answer("published-notice", "ĐÍNH CHÍNH\nTiêu đề: Ra quân dọn vệ sinh bờ biển ngày 20/11", from: lan)
        try lab.pass()
        #expect(try state(lab) == "awaiting-review" && lab.gateway().site.snapshot().items.map(\.content.title) == ["Ra quân dọn vệ sinh"])
        lab.clock.advance(600)
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        #expect(try lab.gateway().site.snapshot().items.map(\.content.title) == ["Ra quân dọn vệ sinh bờ biển ngày 20/11"])
        #expect(try lab.problems().isEmpty)
    }

    @Test("a correction that is refused leaves the page as it was")
    func correctionRefused() throws {
        let lab = try lab()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        try lab.answer("published-notice", "ĐÍNH CHÍNH\nTiêu đề: Tên khác hẳn", from: lan)
        try lab.pass()
        try lab.answer("review-request", "KHÔNG DUYỆT: tên cũ đúng", from: binh)
        try lab.pass()
        #expect(try lab.gateway().site.snapshot().items.map(\.content.title) == ["Ra quân dọn vệ sinh"])
        #expect(try state(lab) == "published" && lab.problems().isEmpty)
    }

    @Test("GIA HẠN: a leader grants it, the citizen is told the new day and why")
    func extend() throws {
        let lab = try questionLab()
        let due = try lab.journal.item(code)?.deadline.due
        try lab.answer("answer-request", "GIA HẠN đến 28/12/2026: chờ hồ sơ đất đai của cấp trên", from: bi)
        try lab.pass()
        #expect(try lab.letters("extension-request") == ["extension-request binh@xa.example"])
        #expect(try lab.journal.item(code)?.deadline.due == due)
        try lab.answer("extension-request", "DUYỆT", from: binh)
        try lab.pass()
        #expect(try lab.journal.item(code)?.deadline.due == CivilDate(year: 2026, month: 12, day: 28))
        #expect(try lab.letters("extension-notice").sorted() == ["extension-notice bi@xa.example", "extension-notice minh@mail.example"])
        let told = try #require(try lab.letter("extension-notice", to: "minh@mail.example").bestText)
        #expect(told.contains("28/12/2026") && told.contains("chờ hồ sơ đất đai của cấp trên"))
        #expect(try lab.problems().isEmpty)
    }

    @Test("GIA HẠN without a reason, or without a day, is asked back; refused, the old day stays")
    func extendRefused() throws {
        let lab = try questionLab()
        let due = try lab.journal.item(code)?.deadline.due
        try lab.answer("answer-request", "GIA HẠN đến 28/12/2026", from: bi)
        try lab.pass()
        #expect(try lab.letters("extension-request").isEmpty && lab.letters().last?.hasSuffix("bi@xa.example") == true)
        try lab.answer("answer-request", "GIA HẠN đến 28/12/2026: chờ hồ sơ", from: bi)
        try lab.pass()
        try lab.answer("extension-request", "KHÔNG DUYỆT: trả lời đúng hạn", from: binh)
        try lab.pass()
        #expect(try lab.journal.item(code)?.deadline.due == due && lab.letters().contains("extension-notice bi@xa.example"))
    }

    @Test("two steps: the first one's DUYỆT passes it on, the last one's publishes; the last may come first")
    func steps() throws {
        let chain = try SampleConfiguration.with(
            "approvers: [\"binh\", \"huong\"], deadline: { article: \"11.1\"",
            "approvers: [[\"binh\"], [\"huong\"]], deadline: { article: \"11.1\"")
        let lab = try lab(chain)
        #expect(try lab.letters("review-request") == ["review-request binh@xa.example"])
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        #expect(try state(lab) == "awaiting-review" && decisions(lab) == ["endorse"])
        #expect(try lab.letters("review-request") == ["review-request binh@xa.example", "review-request huong@xa.example"])
        lab.clock.advance(3600)
        try lab.pass()
        #expect(try lab.gateway().site.snapshot().items.isEmpty)
        try lab.answer("review-request", "DUYỆT", from: huong)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        #expect(try decisions(lab) == ["endorse", "approve"] && lab.gateway().site.snapshot().items.count == 1)
        #expect(try lab.problems().isEmpty)
    }
}
