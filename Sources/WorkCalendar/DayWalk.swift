/// Steps over days one by one and keeps the plan of the year at hand, so that long spans in undecided years stay cheap.
struct DayWalk {
    private let calendar: WorkCalendar
    private let step: Int
    private var plan: YearPlan
    private(set) var date: CivilDate

    init(_ calendar: WorkCalendar, from date: CivilDate, backwards: Bool = false) {
        self.calendar = calendar
        self.date = date
        step = backwards ? -1 : 1
        plan = calendar.plan(date.year)
    }

    var kind: DayKind { plan.kind(of: date) }

    /// False at the end of time (`CivilDate.earliest`, `.latest`), where the date stays.
    mutating func advance() -> Bool {
        let next = date.adding(days: step)
        guard next != date else { return false }
        date = next
        if date.year != plan.year { plan = calendar.plan(date.year) }
        return true
    }

    /// Moves on until a working day, which may be the present one.
    mutating func advanceToWorkingDay() {
        while !kind.isWorking, advance() {}
    }
}
