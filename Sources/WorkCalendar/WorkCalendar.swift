/// Which days an office of Vietnam works, and why: public holidays, weekly rest (Saturday, Sunday), yearly decisions.
///
/// Where a year has no decision the law and the custom of earlier decisions give the best guess, and `isDecided` says so.
public struct WorkCalendar: Sendable {
    /// In force, one a year, by year.
    public let decisions: [Int: YearDecision]
    let statutory: [StatutoryHoliday]
    private let swaps: [YearDecision.Swap]
    private let plans: [Int: YearPlan]

    /// The law with the decisions known when this was built (`YearDecision.builtIn`).
    public static let builtIn = WorkCalendar(decisions: YearDecision.builtIn)

    /// - Parameters:
    ///   - decisions: of two for one year the later in the list holds.
    ///   - statutory: the one-day holidays with their dates of force.
    public init(decisions: [YearDecision], statutory: [StatutoryHoliday] = StatutoryHoliday.all) {
        let byYear = Dictionary(decisions.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
        let swaps = byYear.values.sorted { $0.year < $1.year }.flatMap(\.swaps)
        let years = Set(byYear.keys.flatMap { [$0, $0 < Int.max ? $0 + 1 : $0] })
        self.decisions = byYear
        self.statutory = statutory
        self.swaps = swaps
        plans = Dictionary(
            years.map { ($0, YearPlan(year: $0, decision: byYear[$0], statutory: statutory, swaps: swaps)) }, uniquingKeysWith: { $1 })
    }

    /// What that day is.
    public func dayKind(_ date: CivilDate) -> DayKind { plan(date.year).kind(of: date) }

    /// Whether the office works that day.
    public func isWorkingDay(_ date: CivilDate) -> Bool { dayKind(date).isWorking }

    /// Whether that year's decision is known. An alarm is due where next year's is not by December.
    public func isDecided(_ year: Int) -> Bool { decisions[year] != nil }

    /// The years from `first` to `last` whose days are guessed.
    public func undecidedYears(from first: CivilDate, through last: CivilDate) -> [Int] {
        first <= last ? (first.year...last.year).filter { !isDecided($0) } : []
    }

    /// The days of that year that do not follow from their weekday, in order.
    public func specialDays(of year: Int) -> [(date: CivilDate, kind: DayKind)] {
        plan(year).special.map { (CivilDate(dayNumber: $0.key), $0.value) }.sorted { $0.date < $1.date }
    }

    func plan(_ year: Int) -> YearPlan {
        plans[year] ?? YearPlan(year: year, decision: decisions[year], statutory: statutory, swaps: swaps)
    }
}
