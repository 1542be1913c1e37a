/// Quốc khánh: one day until 2020, since 2021 two: 2 September and the day before or after it, as decided each year
/// (Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ and khoản 3).
enum NationalDay {
    static let name = "Quốc khánh"

    /// The best guess for a year not yet decided; nil before the second day was law.
    ///
    /// Decisions so far joined it to the weekend: before 2 September on Tuesday, Friday, Saturday (2025, 2022, 2023), after it on
    /// Monday and Thursday (2024, 2021, 2027). Wednesday went before (2026).
    static func expectedSecondDay(year: Int) -> CivilDate? {
        guard year >= 2021, let day = CivilDate(year: year, month: 9, day: 2) else { return nil }
        switch day.weekday {
        case .monday, .thursday, .sunday: return day.adding(days: 1)
        case .tuesday, .wednesday, .friday, .saturday: return day.adding(days: -1)
        }
    }
}
