import WorkCalendar

/// Deadlines and the ladder in working days (Quy chế Điều 11; requirements R5, R6).
struct Planner: Sendable {
    let office: Office
    let calendar: WorkCalendar

    /// The deadline of a content received at that moment.
    ///
    /// Điều 11.1 counts from the event, so a late mail is overdue on arrival; the ladder then counts from one working day after
    /// receipt, since nobody can act before.
    func deadline(of content: Content, receivedAt: Timestamp) -> Deadline {
        let received = day(of: receivedAt)
        let rule = office.channel(content.channel)?.rule(for: content) ?? DeadlineRule(workingDays: nil, start: .receipt, article: "11.6")
        let soonest = calendar.due(from: received, workingDays: 1)
        guard let days = rule.workingDays else {
            return Deadline(due: nil, act: soonest, article: rule.article, lateOnArrival: false)
        }
        let start = rule.start == .receipt ? received : content.eventDate ?? received
        let due = calendar.due(from: start, workingDays: days)
        return Deadline(due: due, act: max(due, soonest), article: rule.article, lateOnArrival: due < received)
    }

    /// No day by the regulation: one working day from now.
    func soonest(_ now: Timestamp, article: String) -> Deadline {
        Deadline(due: nil, act: calendar.due(from: day(of: now), workingDays: 1), article: article, lateOnArrival: false)
    }

    /// The rungs that are still to come.
    ///
    /// Where the whole ladder lies behind, whoever holds the item now has seen none of it: it begins again at one working day from now.
    func rungs(for item: Item, after now: Timestamp) -> [Moment] {
        let rungs = rungs(for: item, from: item.deadline.act, after: now)
        return rungs.isEmpty ? self.rungs(for: item, from: calendar.due(from: day(of: now), workingDays: 1), after: now) : rungs
    }

    private func rungs(for item: Item, from act: CivilDate, after now: Timestamp) -> [Moment] {
        office.ladder.rungs(for: item.kind).enumerated().compactMap { index, rung in
            let at = moment(of: rung, from: act)
            return at > now ? Moment(kind: .rung(index), at: at) : nil
        }
    }

    /// The local day of a moment.
    func day(of moment: Timestamp) -> CivilDate { moment.date(in: office.commune.offset) }

    private func moment(of rung: Rung, from act: CivilDate) -> Timestamp {
        let day =
            rung.workingDays < 0
            ? calendar.subtracting(workingDays: -rung.workingDays, from: act)
            : rung.workingDays == 0 ? act : calendar.due(from: act, workingDays: rung.workingDays)
        return Timestamp(day, rung.time, in: office.commune.offset)
    }
}
