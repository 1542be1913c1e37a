extension WorkCalendar {
    /// The last day of a term of `workingDays` that starts with an event on `start`.
    ///
    /// The start day is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2) and the term ends on a working day. A term of 0 days
    /// ("at once") ends on `start` itself, or on the next working day where the office is closed on it; a negative term is one
    /// counted back. Saturates at 9999-12-31.
    public func due(from start: CivilDate, workingDays: Int) -> CivilDate {
        guard workingDays >= 0 else { return subtracting(workingDays: workingDays == Int.min ? Int.max : -workingDays, from: start) }
        guard workingDays > 0 else { return nextWorkingDay(onOrAfter: start) }
        return nthWorkingDay(workingDays, from: start, backwards: false)
    }

    /// The working day `workingDays` before `date`, which is not counted itself: a reminder "3 working days before". With 0, `date`
    /// itself or the last working day before it.
    public func subtracting(workingDays: Int, from date: CivilDate) -> CivilDate {
        guard workingDays > 0 else { return previousWorkingDay(onOrBefore: date) }
        return nthWorkingDay(workingDays, from: date, backwards: true)
    }

    /// `date` itself where it is worked.
    public func nextWorkingDay(onOrAfter date: CivilDate) -> CivilDate {
        var walk = DayWalk(self, from: date)
        walk.advanceToWorkingDay()
        return walk.date
    }

    /// `date` itself where it is worked.
    public func previousWorkingDay(onOrBefore date: CivilDate) -> CivilDate {
        var walk = DayWalk(self, from: date, backwards: true)
        walk.advanceToWorkingDay()
        return walk.date
    }

    /// Working days after `start` up to and including `end`, so that `due(from: start, workingDays:)` of it is `end` where `end` is
    /// a later working day. Negative where `end` is earlier: the days of which it is overdue.
    public func workingDaysBetween(_ start: CivilDate, _ end: CivilDate) -> Int {
        guard start <= end else { return -workingDaysBetween(end, start) }
        var walk = DayWalk(self, from: start)
        var count = 0
        while walk.date < end, walk.advance() {
            if walk.kind.isWorking { count += 1 }
        }
        return count
    }

    private func nthWorkingDay(_ count: Int, from start: CivilDate, backwards: Bool) -> CivilDate {
        var walk = DayWalk(self, from: start, backwards: backwards)
        var left = count
        while left > 0, walk.advance() {
            if walk.kind.isWorking { left -= 1 }
        }
        return walk.date
    }
}
