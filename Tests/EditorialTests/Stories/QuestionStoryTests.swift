import Editorial
import Testing
import WorkCalendar

@Suite("Stories of a question (R4)")
struct QuestionStoryTests {
    private let answer = [Block.paragraph("Tháng 12 sẽ sửa.")]

    private func received(office: Office = TestOffice.make()) throws -> DocketKeeper {
        try DocketKeeper(Facts.question(), from: Facts.citizen, office: office, at: at("2026-11-23 08:00"))
    }

    @Test("question, draft, approval, answer in the citizen's thread, page")
    func straight() throws {
        var office = try received()
        #expect(office.written == ["question-receipt > citizen ? thread", "answer-request > bi ? answer"])
        #expect(office.item.deadline.due == day("2026-12-15") && office.item.officer == PersonID("bi"))
        office.reply(.answer(answer), to: try office.ask(.answer, of: "bi"), at: "2026-11-25 09:00")
        #expect(office.written == ["review/first > binh ? review"] && office.item.version.content.answer == answer)
        #expect(office.item.version.content.body == Facts.question().body && office.item.deadline.due == day("2026-12-15"))
        try office.decide(.approve, by: "binh", at: "2026-11-26 09:00")
        #expect(
            office.wait(until: "2026-11-26 09:05") == ["answer > citizen ? thread @site", "published/withdrawable > binh ? undo @site"])
        #expect(office.state == .published)
        let url = office.letters.compactMap { if case .answer(let facts) = $0.letter { facts.url } else { nil } }
        #expect(url == ["https://haiduong.example/hoi-dap/HD-2026-0001.html"])
        try office.decide(.withdraw(reason: "lộ tên"), by: "binh", .undo, at: "2026-11-27 09:00")
        #expect(office.written == ["taken-back-notice > binh @site", "taken-back-notice > bi @site"])
    }

    @Test("a draft that is refused goes back to the officer: a question must be answered all the same")
    func sentBack() throws {
        for decision in [Decision.reject(reason: "chưa đúng"), .revise(instructions: "chưa đúng")] {
            var office = try received()
            office.reply(.answer(answer), to: try office.ask(.answer, of: "bi"))
            let old = try office.ask(.review, of: "binh")
            try office.decide(decision, by: "binh")
            #expect(office.state == .awaitingAnswer && office.written.first == "answer-request/again > bi ? answer")
            let instructions = office.letters.compactMap {
                if case .answerRequest(let facts) = $0.letter { facts.instruction } else { nil }
            }
            #expect(instructions == ["chưa đúng"])
            office.reply(.answer([.paragraph("Bản hai.")]), to: try office.ask(.answer, of: "bi"))
            #expect(office.item.version.number == 3 && office.state == .awaitingReview)
            office.reply(.decision(.decision(.approve)), to: old)
            #expect(office.written == ["not-counted/stale-version > binh"])
        }
    }

    @Test("nobody approves a draft of their own")
    func ownDraft() throws {
        var office = try received(office: TestOffice.make(officers: ["binh"]))
        office.reply(.answer(answer), to: try office.ask(.answer, of: "binh"))
        #expect(office.written == ["review/first > huong ? review"])
        // At the ladder's top the draft's author is nobody's superior to ask either.
        let letters = office.wait(until: "2026-12-31 17:00")
        #expect(!letters.contains { $0.hasPrefix("review/") && $0.contains("> binh") })
    }

    @Test("an answer counts from the officer only, and once")
    func otherOfficer() throws {
        var office = try received()
        let ask = try office.ask(.answer, of: "bi")
        office.reply(.answer(answer), to: ask, claim: Facts.claim(MailAddress("thoan@haiduong.example")))
        #expect(office.written == ["not-counted/not-the-sender > bi"] && office.state == .awaitingAnswer)
        office.reply(.answer(answer), to: ask)
        office.reply(.answer([.paragraph("Nữa.")]), to: ask)
        #expect(office.written == ["not-counted/stale-version > bi"] && office.item.version.content.answer == answer)
    }

    @Test("the citizen writes again: the Thư ký reads it, in whatever state the question is; they cannot answer it themselves")
    func followUp() throws {
        var office = try received()
        let thread = try office.ask(.thread, of: "citizen")
        office.reply(.followUp, to: thread)
        #expect(office.written == ["stuck/follow-up > ngoc"] && office.last.disposition == .comment)
        office.reply(.answer([.paragraph("Tôi tự trả lời.")]), to: thread)
        #expect(office.state == .awaitingAnswer && office.item.version.number == 1)
        office.reply(.decision(.decision(.approve)), to: thread)
        #expect(office.written == ["not-counted/not-empowered > citizen"])
        office.reply(.answer(answer), to: try office.ask(.answer, of: "bi"))
        office.reply(.revision(Facts.question(answer: [.paragraph("Bản của tôi.")]), missing: []), to: thread)
        #expect(office.item.version.content.answer == answer)
        office.reply(.followUp, to: thread)
        #expect(office.written == ["stuck/follow-up > ngoc"] && office.state == .awaitingReview)
    }

    @Test("a channel without officer: the Thư ký is told")
    func noOfficer() throws {
        let office = try received(office: TestOffice.make(officers: ["khong-co"]))
        #expect(office.written == ["question-receipt > citizen ? thread", "stuck/no-officer > ngoc"])
    }
}
