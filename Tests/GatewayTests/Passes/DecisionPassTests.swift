import Editorial
import Journal
import Mail
import Site
import Testing
import Transport
import WorkCalendar

@testable import Gateway

@Suite("R1 R7 B1 B7 from reply to page")
struct DecisionPassTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private let huong = OfficeLab.Sender(address: "huong@xa.example")
    private static let article = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác."
    private let code = ItemCode(prefix: "HD", year: 2026, number: 1)

    private func lab() throws -> OfficeLab {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        return lab
    }

    private func state(_ lab: OfficeLab) throws -> String? { try lab.journal.item(code)?.state.name }

    private func pages(_ lab: OfficeLab) throws -> [String] {
        try lab.gateway().site.snapshot().items.map { "\($0.code) \($0.withdrawnAt == nil ? "there" : "withdrawn")" }
    }

    @Test("DUYỆT, five minutes, page, letters to author and approver")
    func approve() throws {
        let lab = try lab()
        try lab.answer("review-request", "Duyệt nhé em", from: binh)
        try lab.pass()
        #expect(try state(lab) == "approved")
        #expect(try lab.letters().last == "approval-noted binh@xa.example")
        lab.clock.advance(299)
        try lab.pass()
        #expect(try pages(lab).isEmpty)
        lab.clock.advance(1)
        let report = try lab.pass()
        #expect(report.published == 1)
        #expect(try pages(lab) == ["HD-2026-0001 there"])
        #expect(try lab.letters("published-notice") == ["published-notice lan@gmail.example", "published-notice binh@xa.example"])
        #expect(try lab.problems().isEmpty)
    }

    @Test("DỪNG in time: no page, asked again; RÚT later: the page says withdrawn")
    func stopAndWithdraw() throws {
        let lab = try lab()
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        lab.clock.advance(200)
        try lab.answer("approval-noted", "Dừng", from: binh)
        try lab.pass()
        lab.clock.advance(3600)
        try lab.pass()
        #expect(try pages(lab).isEmpty)
        #expect(try state(lab) == "awaiting-review")
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        #expect(try pages(lab) == ["HD-2026-0001 there"])
        try lab.answer("published-notice", "RÚT: sai tên thôn", from: binh)
        try lab.pass()
        #expect(try pages(lab) == ["HD-2026-0001 withdrawn"])
        #expect(try state(lab) == "withdrawn")
        #expect(try lab.problems().isEmpty)
    }

    @Test("a forged DUYỆT counts for nothing; the registered address is told, not the forger")
    func forged() throws {
        let lab = try lab()
        try lab.answer("review-request", "DUYỆT", from: .init(address: "binh@xa.example", isVouched: false))
        try lab.answer("review-request", "DUYỆT", from: .init(address: "evil@x.example"), asked: "binh@xa.example")
        try lab.answer("review-request", "DUYỆT", from: lan, asked: "binh@xa.example")
        try lab.pass()
        #expect(try state(lab) == "awaiting-review")
        #expect(try lab.journal.decisions(about: code).isEmpty)
        #expect(try lab.letters("not-counted").allSatisfy { $0 == "not-counted binh@xa.example" })
        #expect(try lab.letters().allSatisfy { !$0.contains("evil") })
        lab.clock.advance(3600)
        try lab.pass()
        #expect(try pages(lab).isEmpty)
    }

    @Test("the same DUYỆT a second time is not a second decision")
    func twice() throws {
        let lab = try lab()
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        #expect(try lab.journal.decisions(about: code).count == 1)
        #expect(try lab.dispositions() == ["submission", "decision", "ignored"])
    }

    @Test("B1 an approval of the old version does not reach the new one")
    func stale() throws {
        let lab = try lab()
        let old = try lab.letter("review-request", to: binh.address)
        try lab.answer("article-receipt", "Tiêu đề: Đoàn xã ra quân", from: lan)
        try lab.pass()
        #expect(try lab.journal.item(code)?.version.number == 2)
        let to = try #require(old.replyTo.first?.rawAddress)
        try lab.deliver("Duyệt", from: binh, to: to, subject: "Re: x")
        try lab.pass()
        #expect(try state(lab) == "awaiting-review")
        #expect(try lab.letters().last == "not-counted binh@xa.example")
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        #expect(try state(lab) == "approved")
    }

    @Test("the second reviewer is told who decided")
    func secondReviewer() throws {
        let lab = try lab()
        // 24/11 is a holiday: the article is due on the 25th, and the head is asked on the 26th at 7:30.
        try lab.clock.set("2026-11-26T07:30:00+07:00")
        try lab.pass()
        #expect(try lab.letters("review-request") == ["review-request binh@xa.example", "review-request huong@xa.example"])
        try lab.answer("review-request", "Không duyệt: ảnh mờ", from: binh)
        try lab.pass()
        #expect(try state(lab) == "rejected")
        let other = try self.lab()
        try other.clock.set("2026-11-26T07:30:00+07:00")
        try other.pass()
        try other.answer("review-request", "Duyệt", from: binh)
        try other.pass()
        try other.answer("review-request", "Duyệt", from: huong)
        try other.pass()
        let text = try #require(try other.letter("not-counted", to: huong.address).bestText)
        #expect(text.contains("Huỳnh Trọng Bình"), "\(text)")
        #expect(try other.journal.decisions(about: code).map(\.record.by.rawValue) == ["binh"])
    }

    @Test("while the source cannot be reached nothing is published, and a DỪNG that waited there still stops it")
    func outage() throws {
        let lab = try lab()
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        try lab.answer("approval-noted", "Dừng", from: binh)
        let gateway = try lab.gateway()
        let source = gateway.source
        gateway.source = BrokenSource()
        lab.clock.advance(600)
        let report = try lab.pass()
        #expect(report.trouble == BrokenSource.error)
        #expect(report.moments == 0)
        #expect(try pages(lab).isEmpty)
        #expect(try state(lab) == "approved")
        gateway.source = source
        #expect(try lab.pass().trouble == nil)
        #expect(try pages(lab).isEmpty)
        #expect(try state(lab) == "awaiting-review")
    }

    @Test("letters go on while the source cannot be reached")
    func lettersInOutage() throws {
        let lab = try lab()
        let sender = ScriptedSender { _ in .unreachable(BrokenSource.error) }
        try lab.gateway().sender = sender
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        try lab.gateway().source = BrokenSource()
        sender.answer = { _ in .accepted("250 ok") }
        lab.clock.advance(60)
        #expect(try lab.pass().sent == 1)
    }

    @Test("a restart in the undo window changes nothing")
    func restart() throws {
        let lab = try lab()
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        lab.stop()
        lab.clock.advance(300)
        #expect(try lab.pass().published == 1)
        lab.stop()
        #expect(try lab.pass().isIdle)
        #expect(try pages(lab) == ["HD-2026-0001 there"])
        #expect(try lab.letters("published-notice").count == 2)
        #expect(try lab.problems().isEmpty)
    }

    @Test("unclear twice is asked back, the third time the Thư ký is told")
    func unclear() throws {
        let lab = try lab()
        try lab.answer("review-request", "Anh duyệt nhé", from: binh)
        try lab.pass()
        try lab.answer("clarification", "chắc được", from: binh)
        try lab.pass()
        try lab.answer("clarification", "ừ thì xem", from: binh)
        try lab.pass()
        #expect(try lab.letters("clarification").count == 2)
        #expect(try lab.letters().last == "stuck-item ngoc@xa.example")
        #expect(try state(lab) == "awaiting-review")
    }

    @Test("without recipient detail the answered Message-ID tells the ask")
    func withoutDetail() throws {
        let lab = try OfficeLab(
            SampleConfiguration.with("authservID: \"mx.xa.example\"", "authservID: \"mx.xa.example\", recipientDetail: false"))
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        #expect(try state(lab) == "approved")
        #expect(try lab.letter("review-request", to: binh.address).replyTo.allSatisfy { $0.rawAddress == "bbt@xa.example" })
    }

    @Test("R4 question, draft, approval, answer in the citizen's thread")
    func question() throws {
        let lab = try OfficeLab()
        let an = OfficeLab.Sender(address: "an@gmail.example")
        try lab.deliver("Xin hỏi đăng ký khai sinh cần gì? ĐT 0912345678", from: an, subject: "Hỏi khai sinh", id: "q1@gmail.example")
        try lab.pass()
        try lab.answer("answer-request", "Cần tờ khai và giấy chứng sinh.", from: .init(address: "bi@xa.example"))
        try lab.pass()
        try lab.answer("review-request", "Nhất trí duyệt", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        try lab.pass()
        let answer = try lab.letter("answer", to: an.address)
        #expect(answer.inReplyTo == ["q1@gmail.example"])
        #expect(answer.bestText?.contains("Cần tờ khai và giấy chứng sinh.") == true)
        #expect(try pages(lab) == ["HD-2026-0001 there"])
        let content = try #require(try lab.journal.item(code)?.version.content)
        #expect("\(content)".contains("0912345678") == false)
        #expect(try lab.problems().isEmpty)
    }
}
