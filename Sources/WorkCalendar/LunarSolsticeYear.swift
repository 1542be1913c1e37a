/// The months from one month 11 up to the next: the span (tuế) within which leap months are placed.
///
/// Hồ Ngọc Đức's statement of the rules (Thuật toán tính âm lịch): a month begins on the day of the new moon; the December solstice
/// lies in month 11; if 13 months begin from one month 11 up to the next, the first without a major solar term is leap; all days
/// are those of UTC+7.
struct LunarSolsticeYear {
    /// 12 or 13 months, the first being month 11 of `year`.
    let months: [LunarMonth]

    /// The span that begins with month 11 of lunar year `year`, whose solstice falls in December of solar year `year`.
    init(_ year: Int) {
        let first = Self.monthEleven(year)
        let count = Self.monthEleven(year + 1) - first
        let starts = (0...count).map { NewMoon.julianDay(first + $0) }
        let leap = count == 13 ? Self.leapIndex(starts) : nil
        months = (0..<count).map { index in
            let ordinal = index - (leap.map { index >= $0 ? 1 : 0 } ?? 0)
            return LunarMonth(
                year: ordinal < 2 ? year : year + 1,
                month: (ordinal + 10) % 12 + 1,
                isLeap: index == leap,
                firstJulianDay: starts[index],
                length: starts[index + 1] - starts[index]
            )
        }
    }

    /// Division rounded down, also below zero.
    private static func floor(_ year: Int, _ n: Int) -> Int {
        year >= 0 ? year / n : -((-year + n - 1) / n)
    }

    /// The number of the lunation with which month 11 of `year` begins.
    private static func monthEleven(_ year: Int) -> Int {
        // 31 December, also of the years before 1 and after 9999 that the first and last civil days need.
        let yearEnd = CivilDate.earliest.julianDay - 1 + 365 * year + floor(year, 4) - floor(year, 100) + floor(year, 400)
        let last = NewMoon.lunation(containing: yearEnd)
        // Where the Sun has passed 270° as the month begins, the solstice lies in the month before.
        return SolarLongitude.sector(startOf: NewMoon.julianDay(last)) >= 9 ? last - 1 : last
    }

    /// The first month, after month 11 itself, during which the Sun enters no new twelfth of the ecliptic.
    private static func leapIndex(_ starts: [Int]) -> Int {
        let sectors = starts.map(SolarLongitude.sector)
        // Thirteen months share twelve terms, so one is always found.
        return (1..<sectors.count - 1).first { sectors[$0] == sectors[$0 + 1] } ?? 1
    }
}
