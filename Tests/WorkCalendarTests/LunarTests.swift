import Testing

@testable import WorkCalendar

@Suite("R5: lunar calendar")
struct LunarTests {
    @Test("every month of 1900–2100 begins, is numbered and ends as in the ephemeris", arguments: LunarFigures.years)
    func months(year: Int, start: String, leap: Int, lengths: String) throws {
        var expected = try #require(CivilDate("\(year)-\(start)"))
        let months = LunarYear(year).months
        #expect(months.map { $0.length == 29 ? "9" : "0" }.joined() == lengths)
        #expect(LunarYear(year).firstDay == expected)
        var numbers = Array(1...12)
        if leap > 0 { numbers.insert(leap, at: leap) }
        #expect(months.map(\.month) == numbers)
        #expect(months.firstIndex(where: \.isLeap) == (leap > 0 ? leap : nil))
        for month in months {
            #expect(month.year == year)
            #expect(month.start == expected)
            expected = expected.adding(days: month.length)
        }
    }

    @Test("the first and last day of every month of 1900–2100 lead to their lunar date and back")
    func everyMonth() throws {
        for year in 1900...2100 {
            for month in LunarYear(year).months {
                for day in [1, month.length] {
                    let date = month.start.adding(days: day - 1)
                    let lunar = LunarDate(date)
                    #expect(lunar.day == day && lunar.month == month.month && lunar.isLeap == month.isLeap && lunar.year == year)
                    #expect(lunar.solar == date)
                    #expect(LunarDate(lunar.description) == lunar)
                }
                let beyond = LunarDate(day: month.length + 1, month: month.month, isLeap: month.isLeap, year: year)
                #expect(beyond?.solar == nil)
            }
        }
    }

    @Test("all days of 2020–2040 follow one another, and none is day 0")
    func succession() throws {
        var date = try #require(CivilDate("2020-01-01"))
        let end = try #require(CivilDate("2041-01-01"))
        var before = LunarDate(date.adding(days: -1))
        while date < end {
            let lunar = LunarDate(date)
            #expect(lunar > before)
            #expect(lunar.day == before.day + 1 || (lunar.day == 1 && before.day >= 29))
            #expect(lunar.solar == date)
            before = lunar
            date = date.adding(days: 1)
        }
    }

    @Test(
        "known days",
        arguments: [
            ("2033-12-22", "1/11N/2033"), ("2033-11-22", "1/11/2033"), ("2034-02-19", "1/1/2034"), ("2026-02-17", "1/1/2026"),
            ("2026-04-26", "10/3/2026"), ("1985-01-21", "1/1/1985"), ("1968-01-29", "1/1/1968"), ("2007-02-17", "1/1/2007"),
            ("2030-02-02", "1/1/2030"), ("2020-05-23", "1/4N/2020"), ("1967-07-08", "1/6/1967"), ("2054-05-08", "1/4/2054"),
            ("2077-11-15", "1/10/2077"),
        ])
    func known(solar: String, lunar: String) throws {
        let date = try #require(CivilDate(solar))
        #expect(LunarDate(date).description == lunar)
        #expect(LunarDate(lunar)?.solar == date)
    }

    @Test("what does not exist has no solar day", arguments: ["1/11N/2032", "30/4/2026", "1/1N/2033", "30/12/2025"])
    func missing(text: String) throws {
        let lunar = try #require(LunarDate(text))
        #expect(lunar.solar == nil)
    }

    @Test(
        "refuses what is no lunar date",
        arguments: [
            "", "1/1", "0/1/2026", "31/1/2026", "1/0/2026", "1/13/2026", "1/N/2026", "N/1/2026", "1/11NN/2033", "1/1/20266", "-1/1/2026",
            "1/1/2026/",
        ])
    func refused(text: String) {
        #expect(LunarDate(text) == nil)
    }

    @Test("far years are self-consistent and trap nowhere")
    func farYears() {
        for year in [1, 2, 1000, 1500, 1582, 2500, 3000, 9998, 9999] {
            for day in stride(from: 1, through: 28, by: 9) {
                guard let date = CivilDate(year: year, month: day % 12 + 1, day: day) else { continue }
                let lunar = LunarDate(date)
                #expect((1...30).contains(lunar.day))
                #expect(lunar.solar == date)
            }
        }
        #expect(LunarDate(CivilDate.earliest).solar == CivilDate.earliest)
        #expect(LunarDate(CivilDate.latest).solar == CivilDate.latest)
        #expect(LunarDate(day: 30, month: 12, year: 9999)?.solar == nil)
        #expect(LunarDate(day: 1, month: 1, year: Int.max) == nil)
        #expect(LunarYear(Int.min).months.count >= 12)
        #expect(LunarYear(Int.max).months.count >= 12)
    }
}
