/// A public holiday of one day that returns each year, with its dates of force.
public struct StatutoryHoliday: Hashable, Sendable {
    /// How the day is found in a year.
    public enum Rule: Hashable, Sendable {
        case solar(month: Int, day: Int)
        case lunar(month: Int, day: Int)
    }

    /// As the yearly notices name it.
    public var name: String
    /// How the day is found.
    public var rule: Rule
    /// The first day on which the rule is in force; nil: since always.
    public var from: CivilDate?
    /// The last day on which the rule is in force; nil: until further notice.
    public var until: CivilDate?
    /// Whether a day off follows when the holiday falls on weekly rest (Bộ luật Lao động 2019, Điều 111 khoản 3).
    public var isSubstituted: Bool

    /// A holiday in force from `from` to `until`.
    public init(name: String, rule: Rule, from: CivilDate? = nil, until: CivilDate? = nil, isSubstituted: Bool = true) {
        self.name = name
        self.rule = rule
        self.from = from
        self.until = until
        self.isSubstituted = isSubstituted
    }

    /// The day in solar year `year`; nil where it does not exist or the rule is not in force on it.
    public func date(in year: Int) -> CivilDate? {
        let found =
            switch rule {
            case .solar(let month, let day): CivilDate(year: year, month: month, day: day)
            // Only months 1 to 10 are used, which lie in the solar year after which their lunar year is named.
            case .lunar(let month, let day): LunarDate(day: day, month: month, year: year)?.solar
            }
        guard let found, from.map({ $0 <= found }) ?? true, until.map({ $0 >= found }) ?? true else { return nil }
        return found
    }
}

extension StatutoryHoliday {
    /// The one-day holidays of Điều 112 khoản 1 (Bộ luật Lao động 2019) and of Nghị quyết 28/2026/QH16. Tết Nguyên đán and the second
    /// day of Quốc khánh, which a decision places, are in `TetHoliday` and `NationalDay`.
    public static let all: [StatutoryHoliday] = [
        StatutoryHoliday(name: "Tết Dương lịch", rule: .solar(month: 1, day: 1)),
        // Luật 84/2007/QH11; first kept on 26/4/2007.
        StatutoryHoliday(
            name: "Giỗ Tổ Hùng Vương (10/3 âm)", rule: .lunar(month: 3, day: 10), from: CivilDate(year: 2007, month: 4, day: 11)),
        StatutoryHoliday(name: "Ngày Chiến thắng", rule: .solar(month: 4, day: 30)),
        StatutoryHoliday(name: "Quốc tế Lao động", rule: .solar(month: 5, day: 1)),
        StatutoryHoliday(name: NationalDay.name, rule: .solar(month: 9, day: 2)),
        // Điều 111 khoản 3 speaks of the holidays of Điều 112 khoản 1, to which this day does not belong: whether it is made up
        // when it falls on a weekend (2029, 2030, 2035) is for the yearly decision to say.
        StatutoryHoliday(
            name: "Ngày Văn hóa Việt Nam", rule: .solar(month: 11, day: 24), from: CivilDate(year: 2026, month: 7, day: 1),
            isSubstituted: false),
    ]
}
