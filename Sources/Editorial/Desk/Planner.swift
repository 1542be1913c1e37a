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
        let rule = office.channel(content.channel)?.deadline ?? DeadlineRule(workingDays: nil, start: .receipt, article: "11.6")
        let soonest = calendar.due(from: received, workingDays: 1)
        guard let days = rule.workingDays else {
            return Deadline(due: nil, act: soonest, article: rule.article, lateOnArrival: false)
        }
        let start = rule.start == .receipt ? received : content.eventDate ?? received
        let due = calendar.due(from: start, workingDays: days)
        return Deadline(due: due, act: max(due, soonest), article: rule.article, lateOnArrival: due < received)
    }

    /// The rungs that are still to come.
    func rungs(for item: Item, after now: Timestamp) -> [Moment] {
        office.ladder.rungs(for: item.kind).enumerated().compactMap { index, rung in
            let at = moment(of: rung, deadline: item.deadline)
            return at > now ? Moment(kind: .rung(index), at: at) : nil
        }
    }

    /// The local day of a moment.
    func day(of moment: Timestamp) -> CivilDate { moment.date(in: office.commune.offset) }

    private func moment(of rung: Rung, deadline: Deadline) -> Timestamp {
        let day =
            rung.workingDays < 0
            ? calendar.subtracting(workingDays: -rung.workingDays, from: deadline.act)
            : rung.workingDays == 0 ? deadline.act : calendar.due(from: deadline.act, workingDays: rung.workingDays)
        return Timestamp(day, rung.time, in: office.commune.offset)
    }
}
