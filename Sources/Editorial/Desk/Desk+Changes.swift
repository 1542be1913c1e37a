import WorkCalendar

/// What changes around an item: the calendar, and the people who may be asked.
extension Desk {
    /// The due day by the calendar as it is now (requirement B3); those concerned are told where it moved. A day that a leader granted stays.
    func recount(_ docket: Docket, now: Timestamp) -> Outcome {
        var item = docket.item
        guard let duty = Self.duty(in: item.state), item.extensionOfTime?.isGranted != true, item.onSite == nil else { return Outcome() }
        item.deadline = planner.deadline(of: item.version.content, receivedAt: item.receivedAt)
        guard item.deadline != docket.item.deadline else { return Outcome() }
        var outcome = Outcome()
        outcome.item = item
        outcome.agenda = planner.rungs(for: item, after: now)
        let before = docket.item.deadline
        outcome.history.append(
            .init(what: "deadline-moved", by: "office", detail: "\(before.due ?? before.act) to \(item.deadline.due ?? item.deadline.act)"))
        let letter = Letter.deadlineMoved(.init(item: item, before: before))
        for holder in holders(of: duty, in: docket) { outcome.write(letter, to: holder) }
        if item.kind == .question, before.due != item.deadline.due { outcome.write(letter, to: item.sender, ask: .thread) }
        return outcome
    }

    /// Somebody is suspended (requirement R22): what was asked of them is void, what they approved and is not out yet is not published, and
    /// the next person is asked.
    func drop(_ person: PersonID, _ docket: Docket, now: Timestamp) -> Outcome {
        var outcome = Outcome()
        let theirs = docket.asks.filter { $0.ending == nil && $0.asked.person == person }
        outcome.end(theirs)
        var item = docket.item
        let from = office.correspondent(person) ?? Correspondent(person: person, name: person.rawValue, address: item.sender.address)
        switch item.state {
        case .awaitingReview:
            guard theirs.contains(where: { $0.purpose == .review }) else { break }
            let others = docket.openAsks(.review).filter { $0.asked.person != person }
            if others.isEmpty { askForReview(item, .takenOver(from: from), docket.roster, now: now, in: &outcome) }
        case .approved where docket.approval?.by == person || docket.approval?.onBehalfOf == person:
            item.state = .awaitingReview
            item.step = authority.firstStep(of: item)
            outcome.item = item
            outcome.end(docket.asks.filter { $0.purpose == .undo && $0.asked.person != person })
            outcome.agenda = planner.rungs(for: item, after: now)
            askForReview(item, .takenOver(from: from), docket.roster, now: now, in: &outcome)
        case .awaitingAnswer:
            reassignAnswer(from, theirs, docket, now: now, in: &outcome)
        case .awaitingRevision where item.sender.person == person:
            tellSecretary(.senderSuspended, about: item, in: &outcome)
        case .approved, .awaitingRevision, .published, .rejected, .withdrawn: break
        }
        if !outcome.endings.isEmpty || outcome.item != nil {
            outcome.history.insert(.init(what: "dropped", by: "office", detail: person.rawValue), at: 0)
        }
        return outcome
    }

    private func reassignAnswer(
        _ from: Correspondent, _ theirs: [Ask], _ docket: Docket, now: Timestamp, in outcome: inout Outcome
    ) {
        var item = docket.item
        if item.officer == from.person {
            item.officer = nextOfficer(of: item, docket.roster)
            outcome.item = item
            askForAnswer(item, instruction: nil, docket.roster, handover: .init(from: from, note: ""), in: &outcome)
        }
        guard theirs.contains(where: { $0.purpose == .extend }), let asked = item.extensionOfTime,
            let leader = authority.approvers(of: item, docket.roster, on: planner.day(of: now)).first, let to = office.correspondent(leader)
        else { return }
        outcome.write(
            .extensionRequest(.init(item: item, until: asked.until, reason: asked.reason, answer: .asked)), to: to, ask: .extend)
    }

    /// The first officer for that question who is not suspended.
    func nextOfficer(of item: Item, _ roster: Roster) -> PersonID? {
        let content = item.version.content
        return office.channel(content.channel)?.officers(for: content).first { office.people[$0] != nil && !roster.isSuspended($0) }
    }
}
