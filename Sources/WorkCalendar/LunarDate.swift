/// A day of the Vietnamese lunar calendar (âm lịch), computed from new moons and solar terms in UTC+7.
///
/// A value says what is written, not that the day exists: `solar` is nil for day 30 of a short month or a leap month that the year
/// does not have. Exact in 1900–2100 against PyEphem; elsewhere self-consistent.
public struct LunarDate: Hashable, Sendable {
    /// 1…30.
    public let day: Int
    /// 1…12.
    public let month: Int
    /// Whether the month is the leap month (tháng nhuận) of that number.
    public let isLeap: Bool
    /// Named after the solar year in which it begins.
    public let year: Int

    /// Lunar years in which days can be converted: those that `CivilDate` reaches.
    static let years = 0...9999

    /// Nil for a day outside 1…30, a month outside 1…12 or a year outside 0…9999; a lunar day 0 cannot be written.
    public init?(day: Int, month: Int, isLeap: Bool = false, year: Int) {
        guard (1...30).contains(day), (1...12).contains(month), Self.years.contains(year) else { return nil }
        self.init(trusted: day, month, isLeap, year)
    }

    private init(trusted day: Int, _ month: Int, _ isLeap: Bool, _ year: Int) {
        self.day = day
        self.month = month
        self.isLeap = isLeap
        self.year = year
    }

    /// The lunar day of `date`.
    public init(_ date: CivilDate) {
        let julianDay = date.julianDay
        // Month 11 begins in November or December: a day lies in the span of this year's solstice or of the last one's.
        let spans = [date.year, date.year - 1].lazy.flatMap { LunarSolsticeYear($0).months }
        let month = spans.first { $0.contains(julianDay: julianDay) }
        guard let month else {
            // The spans join and cover every day of the year; this is for the compiler.
            self.init(trusted: 1, 1, false, date.year)
            return
        }
        self.init(trusted: julianDay - month.firstJulianDay + 1, month.month, month.isLeap, month.year)
    }

    /// The solar day; nil where the lunar calendar has no such day or it lies outside of `CivilDate`.
    public var solar: CivilDate? {
        let span = LunarSolsticeYear(month >= 11 ? year : year - 1)
        guard let found = span.months.first(where: { $0.month == month && $0.isLeap == isLeap }), day <= found.length else { return nil }
        let julianDay = found.firstJulianDay + day - 1
        let date = CivilDate(julianDay: julianDay)
        return date.julianDay == julianDay ? date : nil
    }
}

extension LunarDate: Comparable {
    /// Earlier in the lunar calendar; a leap month stands after the ordinary one of its number.
    public static func < (left: LunarDate, right: LunarDate) -> Bool {
        (left.year, left.month, left.isLeap ? 1 : 0, left.day) < (right.year, right.month, right.isLeap ? 1 : 0, right.day)
    }
}
