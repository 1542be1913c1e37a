import Editorial
import Testing
import WorkCalendar

@Suite("Reminders and escalation (R6)")
struct LadderStoryTests {
    @Test("article: reminded on the due day, the next working day the head is asked to decide")
    func article() throws {
        var office = try DocketKeeper(Facts.article(), from: Facts.person("lan"), at: at("2026-11-20 16:00"))
        #expect(office.item.deadline.due == day("2026-11-23"))
        #expect(office.wait(until: "2026-11-23 13:29").isEmpty)
        #expect(office.wait(until: "2026-11-23 13:30") == ["reminder/review > binh ? review"])
        // 24/11/2026 is a public holiday.
        #expect(office.wait(until: "2026-11-25 07:29").isEmpty)
        #expect(office.wait(until: "2026-11-25 07:30") == ["review/escalated-from-binh > huong ? review"])
        #expect(office.wait(until: "2026-12-31 17:00").isEmpty)
        try office.decide(.approve, by: "huong")
        office.wait(until: "2027-01-04 09:00")
        #expect(office.state == .published && office.decisions.first?.by == PersonID("huong"))
    }

    @Test("question: reminded three working days before and on the day; the head is told, for there is nothing to decide on")
    func question() throws {
        var office = try DocketKeeper(Facts.question(), from: Facts.citizen, at: at("2026-11-23 08:00"))
        #expect(office.wait(until: "2026-12-10 07:29").isEmpty)
        #expect(office.wait(until: "2026-12-10 07:30") == ["reminder/answer > bi ? answer"])
        #expect(office.wait(until: "2026-12-15 07:30") == ["reminder/answer > bi ? answer"])
        #expect(office.wait(until: "2026-12-16 07:30") == ["escalation/answer > huong"])
        office.reply(.answer([.paragraph("Xin lỗi đã chậm.")]), to: try office.ask(.answer, of: "bi"))
        #expect(office.state == .awaitingReview)
    }

    @Test("decided: nobody is reminded any more")
    func decided() throws {
        for decision in [Decision.approve, .reject(reason: "")] {
            var office = try DocketKeeper(Facts.article(), from: Facts.person("lan"), at: at("2026-11-18 08:00"))
            try office.decide(decision, by: "binh", at: "2026-11-18 09:00")
            let written = office.wait(until: "2027-01-31 17:00")
            #expect(!written.contains { $0.hasPrefix("reminder") || $0.contains("escalat") })
        }
    }

    @Test("DỜI: the ask stays open, the ladder goes on")
    func postponed() throws {
        var office = try DocketKeeper(Facts.article(), from: Facts.person("lan"), at: at("2026-11-18 08:00"))
        try office.decide(.postpone(note: "để mai"), by: "binh", at: "2026-11-19 09:00")
        #expect(office.written.isEmpty && office.decisions.map(\.decision) == [.postpone(note: "để mai")])
        #expect(office.wait(until: "2026-11-19 13:30") == ["reminder/review > binh ? review"])
        try office.decide(.approve, by: "binh")
        #expect(office.state == .approved)
    }

    @Test("the head who holds the item is reminded of it, not told of himself; nobody gets two letters")
    func headHolds() throws {
        var office = try DocketKeeper(
            Facts.article(), from: Facts.person("binh"), office: TestOffice.make(ladder: TestOffice.everybody), at: at("2026-11-18 08:00"))
        #expect(
            office.wait(until: "2026-11-30 17:00") == [
                "reminder/review > huong ? review",
                // The deputy wrote the article: told, not asked.
                "escalation/review > binh", "reminder/review > huong ? review",
            ])
    }

    @Test("sent back: whoever must change it is reminded, the superiors are told")
    func sentBack() throws {
        var office = try DocketKeeper(
            Facts.article(), from: Facts.person("lan"), office: TestOffice.make(ladder: TestOffice.everybody), at: at("2026-11-18 08:00"))
        try office.decide(.revise(instructions: "ghi rõ ngày"), by: "binh", at: "2026-11-18 09:00")
        #expect(
            office.wait(until: "2026-11-30 17:00") == [
                "reminder/revise > lan ? revise", "escalation/revise > binh", "escalation/revise > huong",
            ])
    }

    /// A version that comes when the first one's ladder has been climbed must not wait in silence (R6: missed deadlines escalate).
    @Test("a new version after the ladder's end: its reviewer is reminded all the same")
    func lateVersion() throws {
        var office = try DocketKeeper(Facts.article(), from: Facts.person("lan"), at: at("2026-11-18 08:00"))
        office.wait(until: "2026-11-23 08:00")
        try office.decide(.revise(instructions: "ghi rõ ngày"), by: "binh", at: "2026-11-23 09:00")
        let toAuthor = office.wait(until: "2026-12-07 08:00")
        #expect(toAuthor.contains("reminder/revise > lan ? revise"))
        office.reply(.revision(Facts.article("Bản hai."), missing: []), to: try office.ask(.revise, of: "lan"), at: "2026-12-07 09:00")
        let toReviewer = office.wait(until: "2026-12-31 17:00")
        #expect(toReviewer.contains("reminder/review > binh ? review"))
        #expect(toReviewer.contains("review/escalated-from-binh > huong ? review"))
        // The regulation's own day stays where it was.
        #expect(office.item.deadline.due == day("2026-11-19"))
    }
}
