import Testing

@testable import WorkCalendar

@Suite("R5, B3: days off 2019–2027")
struct HolidayTests {
    private let calendar = WorkCalendar.builtIn

    /// Month-day to kind, from a row of `HolidayFigures`.
    private func expected(_ year: Int, _ days: String) throws -> [CivilDate: Character] {
        var table: [CivilDate: Character] = [:]
        for word in days.split(separator: " ") {
            let kind = try #require(word.last)
            let ends = try word.dropLast().split(separator: "/").map { try #require(CivilDate("\(year)-\($0)")) }
            var date = ends[0]
            while date <= ends[ends.count - 1] {
                table[date] = kind
                date = date.adding(days: 1)
            }
        }
        return table
    }

    private func letter(_ kind: DayKind) -> Character? {
        switch kind {
        case .working, .weeklyRest: nil
        case .makeUp: "M"
        case .holiday: "H"
        case .compensatory: "C"
        case .swappedOff: "S"
        }
    }

    @Test("every day is what was announced", arguments: HolidayFigures.years)
    func everyDay(year: Int, days: String) throws {
        let table = try expected(year, days)
        var date = try #require(CivilDate(year: year, month: 1, day: 1))
        while date.year == year {
            let kind = calendar.dayKind(date)
            #expect(letter(kind) == table[date], "\(date)")
            if table[date] == nil { #expect(kind == (date.weekday >= .saturday ? .weeklyRest : .working), "\(date)") }
            date = date.adding(days: 1)
        }
        #expect(calendar.isDecided(year))
    }

    @Test("the last day of 2018 was exchanged for the first Saturday of 2019")
    func swapOverNewYear() throws {
        let off = try #require(CivilDate("2018-12-31"))
        #expect(calendar.dayKind(off) == .swappedOff("nghỉ hoán đổi, làm bù 05/01/2019"))
        #expect(calendar.dayKind(off.adding(days: 5)) == .makeUp("làm bù cho 31/12/2018"))
        #expect(!calendar.isDecided(2018))
    }

    @Test(
        "reasons are given in Vietnamese",
        arguments: [
            ("2026-04-27", "nghỉ bù cho 26/4 (CN)"), ("2026-04-26", "nghỉ lễ: Giỗ Tổ Hùng Vương (10/3 âm)"),
            ("2026-11-24", "nghỉ lễ: Ngày Văn hóa Việt Nam"),
            ("2026-08-22", "ngày làm việc, làm bù cho 31/8"), ("2026-08-31", "nghỉ hoán đổi, làm bù 22/8"),
            ("2023-05-03", "nghỉ bù cho 30/4 (CN)"),
            ("2026-11-23", "ngày làm việc"), ("2026-11-22", "nghỉ hằng tuần"), ("2025-09-01", "nghỉ lễ: Quốc khánh"),
        ])
    func reasons(day: String, reason: String) throws {
        #expect(calendar.dayKind(try #require(CivilDate(day))).reason == reason)
    }

    @Test(
        "holidays begin with their law",
        arguments: [
            ("2006-04-07", true), ("2007-04-26", false), ("2020-09-01", true), ("2020-09-03", true), ("2021-09-03", false),
            ("2025-11-24", true), ("2026-11-24", false), ("2028-11-24", false),
        ])
    func force(day: String, isWorking: Bool) throws {
        #expect(calendar.isWorkingDay(try #require(CivilDate(day))) == isWorking)
    }
}
