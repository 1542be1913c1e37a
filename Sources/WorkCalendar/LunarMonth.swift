/// A month of the Vietnamese lunar calendar: from one new moon's day to the day before the next.
public struct LunarMonth: Hashable, Sendable {
    /// The lunar year, named after the solar year in which it begins.
    public let year: Int
    /// 1…12.
    public let month: Int
    /// Whether this is the leap month (tháng nhuận) after the ordinary month of the same number.
    public let isLeap: Bool
    /// Julian day number of the first day.
    public let firstJulianDay: Int
    /// 29 or 30.
    public let length: Int

    /// The first day (mùng 1).
    public var start: CivilDate { CivilDate(julianDay: firstJulianDay) }

    func contains(julianDay: Int) -> Bool {
        julianDay >= firstJulianDay && julianDay < firstJulianDay + length
    }
}
