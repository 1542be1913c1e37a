/// Tết Nguyên đán: the days off around lunar New Year, five since Bộ luật Lao động 2012 (in force 1/5/2013), four before
/// (one before and three after the turn of the year).
enum TetHoliday {
    static let name = "Tết Nguyên đán"

    /// The best guess for a year not yet decided: the statutory days, without those that make up for weekends.
    ///
    /// Decisions chose one day before Tết where that day is a Monday or a Sunday, and two days otherwise (2018–2027).
    static func expectedDays(year: Int) -> [CivilDate] {
        guard let first = LunarDate(day: 1, month: 1, year: year)?.solar else { return [] }
        let count = year >= 2014 ? 5 : 4
        let early = count == 4 || first.weekday <= .tuesday ? 1 : 2
        return (0..<count).map { first.adding(days: $0 - early) }
    }
}
