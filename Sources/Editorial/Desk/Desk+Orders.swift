import WorkCalendar

/// CHUYỂN, GIA HẠN and ĐÍNH CHÍNH: orders that give work to somebody else, more time, or a published item another text.
extension Desk {
    /// Most working days by which an answer's due day may be put off (Quy chế Điều 11.5 gives fifteen, and none beyond them twice).
    public static let longestExtension = 15

    func order(_ record: RecordedDecision, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        if reply.ask.purpose == .extend, docket.item.kind != .question { return refuse(reply, docket, .notPossibleNow) }
        switch (record.decision, docket.item.state, reply.ask.purpose) {
        case (.transfer(let person, let note), .awaitingReview, .review):
            return transferReview(record, to: person, note, reply, docket, now: now)
        case (.transfer(let person, let note), .awaitingAnswer, .answer):
            return transferAnswer(record, to: person, note, reply, docket, now: now)
        case (.extend(let until, let reason), .awaitingAnswer, .answer):
            return requestExtension(record, until, reason, reply, docket, now: now)
        case (.extend(let until, let reason), .awaitingReview, .review) where docket.item.kind == .question:
            return grantExtension(record, until, reason, reply, docket, now: now)
        case (.extend(let until, let reason), .awaitingAnswer, .extend):
            return grantExtension(record, until, reason, reply, docket, now: now)
        case (.approve, .awaitingAnswer, .extend):
            guard let asked = docket.item.extensionOfTime else { return refuse(reply, docket, .notPossibleNow) }
            return grantExtension(record, asked.until, asked.reason, reply, docket, now: now)
        case (.reject(let reason), .awaitingAnswer, .extend): return refuseExtension(record, reason, reply, docket)
        case (.correct(let words), .published, .undo), (.correct(let words), .published, .correct):
            return correct(record, words, reply, docket, now: now)
        default: return refuse(reply, docket, .notPossibleNow)
        }
    }

    // MARK: CHUYỂN

    /// Another approver is asked; whoever passes it on is asked no more.
    private func transferReview(
        _ record: RecordedDecision, to person: PersonID, _ note: String, _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        guard person != record.by, let to = office.correspondent(person),
            authority.mayApprove(person, docket.item, docket.roster, on: planner.day(of: now))
        else { return refuse(reply, docket, .cannotTransfer(to: person)) }
        var outcome = noted(record, reply, docket)
        outcome.end(docket.openAsks(.review).filter { $0.asked.person == record.by }, used: reply.ask)
        let occasion = Letter.ReviewRequest.Occasion.transferred(from: reply.ask.asked, note: note)
        outcome.write(.reviewRequest(.init(item: docket.item, approver: person, occasion: occasion)), to: to, ask: .review)
        outcome.write(.decisionNoted(.init(item: docket.item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        return outcome
    }

    /// Another person of the office drafts the answer.
    private func transferAnswer(
        _ record: RecordedDecision, to person: PersonID, _ note: String, _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        guard person != record.by, let other = office.people[person], other.role != .collaborator, !docket.roster.isSuspended(person) else {
            return refuse(reply, docket, .cannotTransfer(to: person))
        }
        var outcome = noted(record, reply, docket)
        var item = docket.item
        item.officer = person
        outcome.item = item
        outcome.end(docket.openAsks(.answer), used: reply.ask)
        let handover = Letter.AnswerRequest.Handover(from: reply.ask.asked, note: note)
        askForAnswer(item, instruction: nil, docket.roster, handover: handover, in: &outcome)
        outcome.write(.decisionNoted(.init(item: item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        return outcome
    }

    // MARK: GIA HẠN

    /// The officer asks; a leader decides. The draft is still awaited meanwhile.
    private func requestExtension(
        _ record: RecordedDecision, _ until: CivilDate, _ reason: String, _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        if let refusal = refusal(of: until, reason, docket.item, now: now) { return refuse(reply, docket, refusal) }
        var item = docket.item
        item.extensionOfTime = Extension(until: until, reason: reason, isGranted: false)
        guard let leader = authority.approvers(of: item, docket.roster, on: planner.day(of: now)).first,
            let to = office.correspondent(leader)
        else { return refuse(reply, docket, .notEmpowered) }
        var outcome = noted(record, reply, docket)
        outcome.item = item
        outcome.end(docket.openAsks(.extend))
        let facts = Letter.ExtensionLetter(item: item, until: until, reason: reason, answer: .asked)
        outcome.write(.extensionRequest(facts), to: to, ask: .extend)
        outcome.write(.decisionNoted(.init(item: item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        return outcome
    }

    /// The due day moves; citizen and officer are told why.
    private func grantExtension(
        _ record: RecordedDecision, _ until: CivilDate, _ reason: String, _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        if let refusal = refusal(of: until, reason, docket.item, now: now) { return refuse(reply, docket, refusal) }
        var item = docket.item
        item.extensionOfTime = Extension(until: until, reason: reason, isGranted: true)
        item.deadline = Deadline(due: until, act: until, article: item.deadline.article, lateOnArrival: false)
        var outcome = noted(record, reply, docket)
        outcome.item = item
        outcome.end(docket.openAsks(.extend), used: reply.ask)
        outcome.agenda = planner.rungs(for: item, after: now)
        let letter = Letter.extensionNotice(.init(item: item, until: until, reason: reason, answer: .granted(by: record.by)))
        outcome.write(letter, to: item.sender, ask: .thread)
        if let officer = item.officer.flatMap(office.correspondent) { outcome.write(letter, to: officer) }
        outcome.write(.decisionNoted(.init(item: item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        return outcome
    }

    private func refuseExtension(_ record: RecordedDecision, _ reason: String, _ reply: Event.Reply, _ docket: Docket) -> Outcome {
        guard let asked = docket.item.extensionOfTime, !asked.isGranted else { return refuse(reply, docket, .notPossibleNow) }
        var item = docket.item
        item.extensionOfTime = nil
        var outcome = noted(record, reply, docket)
        outcome.item = item
        outcome.end(docket.openAsks(.extend), used: reply.ask)
        if let officer = item.officer.flatMap(office.correspondent) {
            let answer = Letter.ExtensionLetter.Answer.refused(by: record.by, reason: reason)
            outcome.write(.extensionNotice(.init(item: item, until: asked.until, reason: asked.reason, answer: answer)), to: officer)
        }
        return outcome
    }

    /// A later day than the one that holds, not further than the rule allows, once, and with a reason.
    private func refusal(of until: CivilDate, _ reason: String, _ item: Item, now: Timestamp) -> Refusal? {
        guard let due = item.deadline.due, item.extensionOfTime?.isGranted != true else { return .notPossibleNow }
        let latest = calendar.due(from: max(due, planner.day(of: now)), workingDays: Self.longestExtension)
        guard until > due, until >= planner.day(of: now), until <= latest else { return .extensionOutOfRange(latest: latest) }
        return reason.isEmpty ? .extensionWithoutReason : nil
    }

    // MARK: ĐÍNH CHÍNH

    /// Words say what is wrong: the author is asked for the corrected text, or the officer for a corrected answer. The page stays.
    private func correct(_ record: RecordedDecision, _ words: String, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        guard !words.isEmpty else { return askBack(reply, docket) }
        let isQuestion = docket.item.kind == .question
        var outcome = noted(record, reply, docket)
        var item = docket.item
        item.state = isQuestion ? .awaitingAnswer : .awaitingRevision
        item.deadline = planner.soonest(now, article: item.deadline.article)
        item.step = 0
        outcome.item = item
        outcome.agenda = planner.rungs(for: item, after: now)
        if isQuestion {
            askForAnswer(item, instruction: words, docket.roster, in: &outcome)
        } else {
            outcome.write(.revisionRequest(.init(item: item, words: words, by: record.by)), to: item.sender, ask: .revise)
        }
        if reply.ask.asked.address != item.sender.address {
            outcome.write(.decisionNoted(.init(item: item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        }
        return outcome
    }

    /// The order recorded; item and asks stay as they are until said otherwise.
    private func noted(_ record: RecordedDecision, _ reply: Event.Reply, _ docket: Docket) -> Outcome {
        var outcome = Outcome()
        outcome.decision = record
        outcome.disposition = .decision
        outcome.history.append(.init(what: record.decision.name, by: record.by.rawValue, detail: record.decision.note))
        return outcome
    }
}
