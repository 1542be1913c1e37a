import Editorial
import Files
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R6 B3 the morning's digest, office hours, a calendar that changes")
struct DigestPassTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private static let article = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác."

    /// Monday with two articles, then Wednesday 07:20: the 24th is a holiday.
    private func lab(_ articles: Int = 2) throws -> OfficeLab {
        let lab = try OfficeLab()
        for number in 0..<articles { try lab.deliver(Self.article, from: lan, subject: "Bài số \(number + 1)") }
        try lab.pass()
        try lab.clock.set("2026-11-25T07:20:00+07:00")
        try lab.pass()
        return lab
    }

    private func states(_ lab: OfficeLab) throws -> [String] { try lab.journal.items().map(\.state.name) }

    @Test("one digest to whoever has something to do, nobody else, once a day, not on a day off nor before its time")
    func once() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        for moment in ["2026-11-23T17:00:00+07:00", "2026-11-24T09:00:00+07:00", "2026-11-25T07:14:59+07:00"] {
            try lab.clock.set(moment)
            try lab.pass()
            #expect(try lab.letters("digest").isEmpty, "\(moment)")
        }
        try lab.clock.set("2026-11-25T07:15:00+07:00")
        try lab.pass()
        try lab.pass()
        lab.stop()
        try lab.pass()
        #expect(try lab.letters("digest") == ["digest binh@xa.example"])
        try lab.clock.set("2026-11-26T07:15:00+07:00")
        try lab.pass()
        #expect(try lab.letters("digest").count == 2)
    }

    @Test("every line of the answer counts")
    func answered() throws {
        let lab = try lab()
        try lab.answer("digest", "1 DUYỆT\n2 KHÔNG DUYỆT: trùng bài số 1", from: binh)
        try lab.pass()
        #expect(try states(lab) == ["approved", "rejected"])
        #expect(try lab.problems().isEmpty)
    }

    @Test("one unclear line, and nothing is done; the answer to the second letter counts")
    func unclear() throws {
        let lab = try lab()
        try lab.answer("digest", "1 DUYỆT\n2 duyệt nếu đủ căn cứ", from: binh)
        try lab.pass()
        #expect(try states(lab) == ["awaiting-review", "awaiting-review"] && lab.letters().last == "digest-unclear binh@xa.example")
        try lab.answer("digest-unclear", "1 DUYỆT\n2 DUYỆT", from: binh)
        try lab.pass()
        #expect(try states(lab) == ["approved", "approved"])
    }

    @Test("a number that was decided meanwhile: nothing is done, and it is said")
    func overtaken() throws {
        let lab = try lab()
        try lab.answer("review-request", "KHÔNG DUYỆT: sai", from: binh)
        try lab.answer("digest", "1 DUYỆT\n2 DUYỆT", from: binh)
        try lab.pass()
        #expect(try states(lab) == ["awaiting-review", "rejected"] && lab.letters().last == "digest-unclear binh@xa.example")
    }

    @Test("a digest is decided by nobody else, nor without a verdict")
    func forged() throws {
        let lab = try lab()
        try lab.answer("digest", "1 DUYỆT", from: .init(address: "binh@xa.example", isVouched: false))
        try lab.answer("digest", "1 DUYỆT", from: .init(address: "binh@xa.example", hasVerdict: false))
        try lab.answer("digest", "1 DUYỆT", from: lan, asked: "binh@xa.example")
        try lab.pass()
        #expect(try states(lab) == ["awaiting-review", "awaiting-review"])
    }

    @Test("a swap that is announced late moves the due day, and those concerned are told once")
    func lateSwap() throws {
        let lab = try OfficeLab(SampleConfiguration.with("data: \"du-lieu\",", "data: \"du-lieu\", holidays: \"nghi\","), folders: ["nghi"])
        try lab.deliver("Xin hỏi về khai sinh?", from: .init(address: "minh@mail.example"), subject: "Hỏi")
        try lab.pass()
        let before = try #require(try lab.journal.items().first?.deadline.due)
        let decision = """
            { year: 2026, source: "thử", tetBlock: { first: "2026-02-14", last: "2026-02-22" }, nationalDay: "2026-09-01",
              swaps: [{ off: "2026-12-04", work: "2026-12-19" }] }
            """
        try Files.writeDurably(Array(decision.utf8), to: lab.scratch.path + "/nghi/2026.json5")
        try lab.reconfigure()
        try lab.pass()
        let after = try #require(try lab.journal.items().first?.deadline.due)
        #expect(after > before)
        #expect(try lab.letters("deadline-moved").sorted() == ["deadline-moved bi@xa.example", "deadline-moved minh@mail.example"])
        try lab.reconfigure()
        try lab.pass()
        #expect(try lab.letters("deadline-moved").count == 2)
    }
}
