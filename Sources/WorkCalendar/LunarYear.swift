/// The months of one lunar year, from Tết to the day before the next.
public struct LunarYear: Sendable {
    /// Named after the solar year in which it begins.
    public let year: Int
    /// 12 or 13 months in order; a leap month stands after the ordinary one of its number.
    public let months: [LunarMonth]

    /// Exact in 1900–2100 against PyEphem; outside of 1…9998 the nearest year that can be computed is taken.
    public init(_ year: Int) {
        let bounded = Swift.min(Swift.max(year, LunarDate.years.lowerBound), LunarDate.years.upperBound)
        self.year = bounded
        let span = LunarSolsticeYear(bounded - 1).months + LunarSolsticeYear(bounded).months
        months = span.filter { $0.year == bounded }
    }

    /// The leap month, where the year has one.
    public var leapMonth: LunarMonth? { months.first(where: \.isLeap) }

    /// The month of that number; nil where `isLeap` asks for a leap month that the year does not have.
    public func month(_ number: Int, isLeap: Bool = false) -> LunarMonth? {
        months.first { $0.month == number && $0.isLeap == isLeap }
    }

    /// Tết Nguyên đán (mùng 1 tháng Giêng).
    public var firstDay: CivilDate { months.first?.start ?? CivilDate.earliest }
}
