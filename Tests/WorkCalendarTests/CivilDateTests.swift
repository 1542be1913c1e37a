import Testing

@testable import WorkCalendar

@Suite("Civil dates")
struct CivilDateTests {
    @Test(
        "reads and writes ISO dates",
        arguments: [
            ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday), ("2026-11-24", 20_781, .tuesday),
            ("1969-12-31", -1, .wednesday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
        ])
    func known(text: String, number: Int, weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.description == text)
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CivilDate(dayNumber: number) == date)
        #expect(CivilDate(julianDay: date.julianDay) == date)
    }

    @Test(
        "refuses what is no day",
        arguments: [
            "", "2026", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "0000-01-01", "2026-04-00",
            "2026/04/24", " 2026-04-24", "2026-04-24T", "+026-04-24", "２０２６-04-24", "10000-01-01",
        ])
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("every day of 1900–2100 follows the one before")
    func succession() throws {
        var date = try #require(CivilDate("1899-12-31"))
        let end = try #require(CivilDate("2101-01-01"))
        while date < end {
            let next = date.adding(days: 1)
            let expected =
                CivilDate(year: date.year, month: date.month, day: date.day + 1) ?? CivilDate(
                    year: date.year, month: date.month + 1, day: 1)
                ?? CivilDate(year: date.year + 1, month: 1, day: 1)
            #expect(next == expected)
            #expect(next.dayNumber == date.dayNumber + 1)
            #expect(next.weekday.rawValue == date.weekday.rawValue % 7 + 1)
            date = next
        }
    }

    @Test("arithmetic stops at the ends")
    func saturation() throws {
        let date = try #require(CivilDate("2026-04-24"))
        #expect(date.adding(days: Int.max) == .latest)
        #expect(date.adding(days: Int.min) == .earliest)
        #expect(CivilDate.latest.adding(days: 1) == .latest)
        #expect(CivilDate(dayNumber: Int.min) == .earliest)
        #expect(CivilDate(julianDay: Int.min) == .earliest)
        #expect(CivilDate(julianDay: Int.max) == .latest)
        #expect(CivilDate(year: Int.max, month: Int.min, day: 0) == nil)
    }

    @Test("writes dates as offices do")
    func vietnamese() throws {
        let date = try #require(CivilDate("2026-09-02"))
        #expect(date.vietnamese == "02/09/2026")
        #expect(date.dayAndMonth == "2/9")
        #expect(date.weekday.vietnamese == "Thứ Tư")
        #expect(Weekday.allCases.map(\.vietnameseShort) == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
    }
}
