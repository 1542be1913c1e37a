import Foundation
import Testing

@testable import WorkCalendar

@Suite("B3: yearly decisions as data")
struct YearDecisionTests {
    private func decode(_ text: String) throws -> YearDecision {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(YearDecision.self, from: Data(text.utf8))
    }

    @Test("config/holidays holds the built-in decisions")
    func files() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let decisions = try YearDecision.builtIn.map {
            try decode(String(contentsOf: root.appending(path: "config/holidays/\($0.year).json5"), encoding: .utf8))
        }
        #expect(decisions == YearDecision.builtIn)
        #expect(decisions.map(\.year) == Array(2019...2027))
        #expect(decisions.flatMap { $0.problems() } == [])
    }

    @Test(
        "a misspelt name and a bad date are errors",
        arguments: ["swap: []", "nationalDay: '2026-09-31'", "tetBlock: {first: '2026-02-14'}"])
    func misspelt(member: String) {
        #expect(throws: DecodingError.self) { try decode("{year: 2026, source: 'x', \(member)}") }
    }

    @Test(
        "slips are named",
        arguments: [
            ("{year: 2026, source: ''}", "source: found nothing, expected the number and date of the notice"),
            (
                "{year: 2026, source: 'x', tetBlock: {first: '2026-02-18', last: '2026-02-22'}}",
                "tetBlock: found 2026-02-18 … 2026-02-22, expected a span that holds mùng 1 Tết, 2026-02-17"
            ),
            ("{year: 2026, source: 'x', nationalDay: '2026-09-04'}", "nationalDay: found 2026-09-04, expected 2026-09-01 or 2026-09-03"),
            (
                "{year: 2026, source: 'x', swaps: [{off: '2026-01-03', work: '2026-01-10'}]}",
                "swaps[0].off: found 2026-01-03, a weekend, expected Monday … Friday"
            ),
            ("{year: 2026, source: 'x', workingDays: ['2025-01-04']}", "workingDays[0]: found 2025-01-04, expected a day in 2026"),
        ])
    func slips(text: String, problem: String) throws {
        #expect(try decode(text).problems() == [problem])
    }

    @Test("a later decision for the same year replaces the earlier whole")
    func replacement() throws {
        let late = try decode(
            "{year: 2028, source: 'x', tetBlock: {first: '2028-01-22', last: '2028-01-30'}, swaps: [{off: '2028-11-23', work: '2028-11-18'}]}"
        )
        let before = WorkCalendar.builtIn
        let after = WorkCalendar(decisions: YearDecision.builtIn + [late])
        let first = try #require(CivilDate("2028-01-01"))
        let changes = after.changes(since: before, from: first, through: first.adding(days: 365))
        #expect(changes.map(\.date.description) == ["2028-11-18", "2028-11-23"])
        #expect(changes.map(\.after.isWorking) == [true, false])
        #expect(after.isDecided(2028))
        let start = try #require(CivilDate("2028-11-20"))
        #expect(before.due(from: start, workingDays: 3).description == "2028-11-23")
        #expect(after.due(from: start, workingDays: 3).description == "2028-11-27")
    }

    @Test("a decision may settle compensation otherwise than the law")
    func compensation() throws {
        let culture = try decode("{year: 2029, source: 'x', compensatory: ['2029-09-04', '2029-11-26']}")
        let calendar = WorkCalendar(decisions: [culture])
        #expect(!calendar.isWorkingDay(try #require(CivilDate("2029-11-26"))))
        #expect(!calendar.isWorkingDay(try #require(CivilDate("2029-09-04"))))
        let none = WorkCalendar(decisions: [try decode("{year: 2029, source: 'x', compensatory: []}")])
        #expect(none.isWorkingDay(try #require(CivilDate("2029-09-04"))))
        let other = WorkCalendar(decisions: [
            try decode(
                "{year: 2028, source: 'x', daysOff: [{date: '2028-03-01', name: 'Lễ lớn', kind: 'holiday'}], workingDays: ['2028-05-02']}")
        ])
        #expect(other.dayKind(try #require(CivilDate("2028-03-01"))) == .holiday("Lễ lớn"))
        #expect(other.isWorkingDay(try #require(CivilDate("2028-05-02"))))
    }

    @Test("nothing in a decision can trap")
    func hostile() {
        let wild = YearDecision(
            year: Int.max, source: "", tetBlock: .init(first: .earliest, last: .latest), nationalDay: .latest,
            swaps: [.init(off: .latest, work: .earliest)], compensatory: [.latest], daysOff: [.init(date: .latest, name: "")],
            workingDays: [.earliest])
        #expect(!wild.problems().isEmpty)
        #expect(WorkCalendar(decisions: [wild]).isWorkingDay(CivilDate.earliest))
        #expect(!WorkCalendar(decisions: [wild]).isWorkingDay(CivilDate.latest))
    }
}
