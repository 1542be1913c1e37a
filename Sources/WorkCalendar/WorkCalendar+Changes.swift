extension WorkCalendar {
    /// A day that one calendar treats otherwise than the one before it.
    public struct Change: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// What it was.
        public let before: DayKind
        /// What it is now.
        public let after: DayKind
    }

    /// The days from `first` to `last` that are worked in only one of the two calendars: what a decision announced late has changed,
    /// for which due dates move and the people concerned are told.
    public func changes(since old: WorkCalendar, from first: CivilDate, through last: CivilDate) -> [Change] {
        guard first <= last else { return [] }
        var before = DayWalk(old, from: first)
        var after = DayWalk(self, from: first)
        var found: [Change] = []
        while after.date <= last {
            if before.kind.isWorking != after.kind.isWorking {
                found.append(Change(date: after.date, before: before.kind, after: after.kind))
            }
            guard before.advance(), after.advance() else { break }
        }
        return found
    }

    /// The year whose decision ought to be known on `today` and is not: the present one, or from November on the next, whose decision
    /// is published between October and December. Nil: no alarm.
    public func missingDecision(on today: CivilDate) -> Int? {
        if !isDecided(today.year) { return today.year }
        return today.month >= 11 && !isDecided(today.year + 1) ? today.year + 1 : nil
    }
}
