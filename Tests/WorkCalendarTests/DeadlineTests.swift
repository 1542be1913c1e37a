import Testing

@testable import WorkCalendar

@Suite("R5, B3: working-day arithmetic")
struct DeadlineTests {
    private let calendar = WorkCalendar.builtIn

    /// Start, whether it is worked, and the days on which terms of 1, 2 and 15 working days end.
    static let vectors: [(start: String, isWorking: Bool, ends: [String])] = [
        ("2019-05-03", true, ["2019-05-04", "2019-05-06", "2019-05-23"]),
        ("2021-02-09", true, ["2021-02-17", "2021-02-18", "2021-03-09"]),
        ("2022-04-08", true, ["2022-04-12", "2022-04-13", "2022-05-04"]),
        ("2023-01-19", true, ["2023-01-27", "2023-01-30", "2023-02-16"]),
        ("2023-08-31", true, ["2023-09-05", "2023-09-06", "2023-09-25"]),
        ("2024-04-26", true, ["2024-05-02", "2024-05-03", "2024-05-21"]),
        ("2025-01-24", true, ["2025-02-03", "2025-02-04", "2025-02-21"]),
        ("2025-04-29", true, ["2025-05-05", "2025-05-06", "2025-05-23"]),
        ("2025-12-31", true, ["2026-01-05", "2026-01-06", "2026-01-22"]),
        ("2026-01-09", true, ["2026-01-10", "2026-01-12", "2026-01-29"]),
        ("2026-04-24", true, ["2026-04-28", "2026-04-29", "2026-05-20"]),
        ("2026-08-28", true, ["2026-09-03", "2026-09-04", "2026-09-23"]),
        ("2026-11-24", false, ["2026-11-25", "2026-11-26", "2026-12-15"]),
    ]

    @Test("terms of 1, 2 and 15 working days", arguments: vectors)
    func terms(start: String, isWorking: Bool, ends: [String]) throws {
        let date = try #require(CivilDate(start))
        #expect(calendar.isWorkingDay(date) == isWorking)
        for (count, end) in zip([1, 2, 15], ends) {
            let due = calendar.due(from: date, workingDays: count)
            #expect(due.description == end)
            #expect(calendar.workingDaysBetween(date, due) == count)
            #expect(calendar.workingDaysBetween(due, date) == -count)
            let days = calendar.explain(from: date, workingDays: count)
            #expect(days.first?.date == date && days.first?.isCounted == false)
            #expect(days.last?.date == due && days.last?.ordinal == count)
            #expect(days.count == date.days(to: due) + 1)
            #expect(days.filter(\.isCounted).map(\.ordinal) == (1...count).map { $0 })
            #expect(days.allSatisfy { !$0.reason.isEmpty })
        }
    }

    @Test(
        "a term of no days ends at once, or when the office next opens",
        arguments: [("2026-04-24", "2026-04-24"), ("2026-04-25", "2026-04-28"), ("2026-08-22", "2026-08-22"), ("2026-11-24", "2026-11-25")])
    func atOnce(start: String, end: String) throws {
        let date = try #require(CivilDate(start))
        #expect(calendar.due(from: date, workingDays: 0).description == end)
        #expect(calendar.explain(from: date, workingDays: 0).last?.date.description == end)
    }

    @Test(
        "days before a due date",
        arguments: [
            ("2026-05-20", 3, "2026-05-15"), ("2026-05-04", 3, "2026-04-24"), ("2026-04-27", 0, "2026-04-24"),
            ("2026-01-12", 1, "2026-01-10"),
        ]
    )
    func before(day: String, count: Int, expected: String) throws {
        let date = try #require(CivilDate(day))
        #expect(calendar.subtracting(workingDays: count, from: date).description == expected)
        if count > 0 {
            #expect(calendar.due(from: date, workingDays: -count).description == expected)
            #expect(calendar.explain(from: date, workingDays: -count).last?.date.description == expected)
        }
    }

    @Test("due dates grow with the start and with the term, and agree with each other")
    func monotone() throws {
        var start = try #require(CivilDate("2018-11-01"))
        let end = try #require(CivilDate("2029-03-01"))
        var last = [Int: CivilDate]()
        while start < end {
            var before = calendar.due(from: start, workingDays: 0)
            for count in [1, 2, 3, 5, 15, 30] {
                let due = calendar.due(from: start, workingDays: count)
                #expect(due >= before && due > start && calendar.isWorkingDay(due))
                #expect(due >= last[count] ?? start)
                #expect(calendar.workingDaysBetween(start, due) == count)
                if calendar.isWorkingDay(start) { #expect(calendar.subtracting(workingDays: count, from: due) == start) }
                last[count] = due
                before = due
            }
            start = start.adding(days: 1)
        }
    }

    @Test("the ends of time hold")
    func ends() {
        #expect(calendar.due(from: .latest, workingDays: 15) == .latest)
        #expect(calendar.subtracting(workingDays: Int.max, from: CivilDate.earliest.adding(days: 40)) == .earliest)
        #expect(calendar.due(from: CivilDate.earliest.adding(days: 40), workingDays: Int.min) == .earliest)
        #expect(calendar.explain(from: .latest, workingDays: 2).count == 1)
    }
}
