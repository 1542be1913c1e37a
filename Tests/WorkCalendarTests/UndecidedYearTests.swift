import Testing

@testable import WorkCalendar

@Suite("R5: years without a decision")
struct UndecidedYearTests {
    /// The decided years by the law alone: the weekdays off must come out as announced, but for exchanges and longer Tết weekends.
    @Test("the guess equals what was then decided, exchanges aside", arguments: Array(2019...2027))
    func guess(year: Int) throws {
        let guessed = WorkCalendar(decisions: [])
        let decided = WorkCalendar.builtIn
        var date = try #require(CivilDate(year: year, month: 1, day: 1))
        while date.year == year {
            switch decided.dayKind(date) {
            case .swappedOff, .makeUp: break
            default: #expect(guessed.isWorkingDay(date) == decided.isWorkingDay(date), "\(date)")
            }
            date = date.adding(days: 1)
        }
        #expect(!guessed.isDecided(year))
    }

    @Test(
        "weekdays off in years to come",
        arguments: [
            (2028, "01-03 01-24 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-01 09-04 11-24"),
            (2029, "01-01 02-12 02-13 02-14 02-15 02-16 04-23 04-30 05-01 09-03 09-04"),
            (2030, "01-01 01-31 02-01 02-04 02-05 02-06 04-12 04-30 05-01 09-02 09-03"),
            (2031, "01-01 01-21 01-22 01-23 01-24 01-27 04-01 04-30 05-01 09-01 09-02 11-24"),
        ])
    func ahead(year: Int, days: String) {
        let calendar = WorkCalendar.builtIn
        let off = calendar.specialDays(of: year).filter { !$0.kind.isWorking && !$0.date.weekday.isWeeklyRest }
        #expect(off.map { String($0.date.description.dropFirst(5)) }.joined(separator: " ") == days)
        #expect(!calendar.isDecided(year))
    }

    @Test("the alarm for a missing decision")
    func alarm() throws {
        let calendar = WorkCalendar.builtIn
        #expect(calendar.missingDecision(on: try #require(CivilDate("2026-12-31"))) == nil)
        #expect(calendar.missingDecision(on: try #require(CivilDate("2027-10-31"))) == nil)
        #expect(calendar.missingDecision(on: try #require(CivilDate("2027-11-01"))) == 2028)
        #expect(calendar.missingDecision(on: try #require(CivilDate("2028-01-01"))) == 2028)
        #expect(calendar.undecidedYears(from: CivilDate.latest, through: CivilDate.earliest).isEmpty)
    }

    // Rare: between 1900 and 2100 10/3 lunar fell on 30 April in 1947 alone.
    @Test("two holidays on one day share it")
    func coincidence() throws {
        let calendar = WorkCalendar(
            decisions: [],
            statutory: StatutoryHoliday.all + [StatutoryHoliday(name: "Lễ khác", rule: .solar(month: 4, day: 30))])
        #expect(calendar.dayKind(try #require(CivilDate("2028-04-30"))) == .holiday("Ngày Chiến thắng; Lễ khác"))
        #expect(calendar.isWorkingDay(try #require(CivilDate("2028-05-03"))))
    }
}
