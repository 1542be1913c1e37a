import WorkCalendar

extension Desk {
    /// Registers a new item: a receipt to its sender, and the first ask.
    func register(_ new: Event.NewItem, _ roster: Roster, now: Timestamp) -> Outcome {
        let kind = new.content.kind
        var item = Item(
            code: new.code, kind: kind, sender: new.sender, receivedAt: new.receivedAt, thread: new.thread,
            state: kind == .question ? .awaitingAnswer : .awaitingReview,
            version: Version(number: 1, content: new.content, at: now),
            deadline: planner.deadline(of: new.content, receivedAt: new.receivedAt))
        if kind == .question { item.officer = nextOfficer(of: item, roster) }
        item.step = authority.firstStep(of: item)
        var outcome = Outcome()
        outcome.item = item
        outcome.agenda = planner.rungs(for: item, after: now)
        outcome.history.append(.init(what: "registered", by: new.sender.person?.rawValue ?? "sender", detail: kind.rawValue))
        let facts = Letter.Submission(item: item, missing: new.missing)
        switch kind {
        case .article, .document, .procedure, .week, .album, .page, .draft, .poll:
            outcome.disposition = .submission
            outcome.write(.articleReceipt(facts), to: item.sender, ask: .revise)
            askForReview(item, .first, roster, now: now, in: &outcome)
        case .question:
            outcome.disposition = .question
            outcome.write(.questionReceipt(facts), to: item.sender, ask: .thread)
            askForAnswer(item, instruction: nil, roster, in: &outcome)
        }
        return outcome
    }

    /// Asks the first approver; where the channel has none for this item, the Thư ký is told.
    func askForReview(
        _ item: Item, _ occasion: Letter.ReviewRequest.Occasion, _ roster: Roster, now: Timestamp, in outcome: inout Outcome
    ) {
        guard let approver = authority.approvers(of: item, roster, on: planner.day(of: now)).first, let to = office.correspondent(approver)
        else {
            tellSecretary(.noApprover, about: item, in: &outcome)
            return
        }
        outcome.write(.reviewRequest(.init(item: item, approver: approver, occasion: occasion)), to: to, ask: .review)
        outcome.history.append(.init(what: "asked-for-review", by: "office", detail: "\(approver), version \(item.version.number)"))
    }

    /// Asks the officer in charge for a draft answer.
    func askForAnswer(
        _ item: Item, instruction: String?, _ roster: Roster, handover: Letter.AnswerRequest.Handover? = nil, in outcome: inout Outcome
    ) {
        guard let officer = item.officer, !roster.isSuspended(officer), let to = office.correspondent(officer) else {
            tellSecretary(.noOfficer, about: item, in: &outcome)
            return
        }
        if item.kind.isHearing {
            outcome.write(.hearingClosed(.init(item: item, instruction: instruction)), to: to, ask: .answer)
        } else {
            outcome.write(.answerRequest(.init(item: item, instruction: instruction, handover: handover)), to: to, ask: .answer)
        }
        outcome.history.append(.init(what: "asked-for-answer", by: "office", detail: officer.rawValue))
    }

    /// Tells the Thư ký that an item needs a person.
    func tellSecretary(_ trouble: Letter.StuckItem.Trouble, about item: Item, in outcome: inout Outcome) {
        outcome.history.append(.init(what: "needs-a-person", by: "office", detail: trouble.name))
        for secretary in office.holders(of: .secretary) {
            guard let to = office.correspondent(secretary.id) else { continue }
            outcome.write(.stuckItem(.init(item: item, trouble: trouble)), to: to)
        }
    }
}

extension Outcome {
    /// Orders one letter; a second one of the same words to the same address is no use to anybody.
    mutating func write(
        _ letter: Letter, to: Correspondent, ask: Ask.Purpose? = nil, afterSite: Bool = false, challenge: Challenge? = nil
    ) {
        let order = LetterOrder(to: to, letter: letter, ask: ask, afterSite: afterSite, challenge: challenge)
        if !letters.contains(where: { $0.to.address == to.address && $0.letter == letter }) { letters.append(order) }
    }

    /// Ends asks as void, except the one that was used.
    mutating func end(_ asks: [Ask], used: Ask? = nil) {
        for ask in asks where ask.ending == nil {
            endings.append(AskEnding(ask: ask.id, ending: ask.id == used?.id ? .used : .voided))
        }
    }
}
