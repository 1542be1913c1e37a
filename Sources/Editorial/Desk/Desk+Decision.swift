import WorkCalendar

extension Desk {
    /// Carries out a decision that counts.
    func decide(_ decision: Decision, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        if case .withdraw(let reason) = decision, reply.ask.purpose == .thread, docket.item.kind == .question, docket.item.onSite != nil {
            return withdrawAsSender(reason, reply, docket, now: now)
        }
        guard let person = reply.ask.asked.person else { return refuse(reply, docket, .notEmpowered) }
        let record = record(decision, person, reply, docket, now: now)
        switch (decision, docket.item.state, reply.ask.purpose) {
        case (.approve, .awaitingReview, .review): return approve(reply, docket, by: person, now: now)
        case (.reject(let reason), .awaitingReview, .review): return sendBack(record, reason, final: true, reply, docket, now: now)
        case (.revise(let words), .awaitingReview, .review): return sendBack(record, words, final: false, reply, docket, now: now)
        case (.postpone, .awaitingReview, .review): return postpone(record)
        case (.postpone, .awaitingAnswer, .extend) where docket.item.kind == .question: return postpone(record)
        case (.stop, .approved, .undo): return stop(record, reply, docket, now: now)
        case (.withdraw(let reason), _, .undo) where docket.item.onSite != nil: return withdraw(record, reason, reply, docket)
        default: return order(record, reply, docket, now: now)
        }
    }

    /// The decision as it is recorded: about the version that the ask showed.
    func record(_ decision: Decision, _ person: PersonID, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> RecordedDecision {
        let power = authority.power(of: person, over: docket.item, docket.roster, on: planner.day(of: now))
        return RecordedDecision(
            decision: decision, by: person, version: reply.ask.version, contentHash: reply.ask.contentHash, ask: reply.ask.id, at: now,
            onBehalfOf: power == person ? nil : power)
    }

    /// DUYỆT, with what the approver changes beside it: of the last step, or of one before it.
    private func approve(_ reply: Event.Reply, _ docket: Docket, by person: PersonID, now: Timestamp) -> Outcome {
        var item = docket.item
        let content = reply.edits.applied(to: item.version.content)
        let isEdited = content != item.version.content
        if isEdited { item.version = Version(number: docket.lastVersion + 1, content: content, at: now) }
        guard office.channel(content.channel)?.accepts.contains(item.kind) == true,
            let power = authority.power(of: person, over: item, docket.roster, on: planner.day(of: now))
        else { return refuse(reply, docket, .notEmpowered) }
        let next = isEdited && content.channel != docket.item.version.content.channel ? nil : authority.step(after: power, of: item)
        let record = RecordedDecision(
            decision: next == nil ? .approve : .endorse, by: person, version: item.version.number, contentHash: item.version.hash,
            ask: reply.ask.id, at: now, onBehalfOf: power == person ? nil : power, edits: isEdited ? reply.edits : .none)
        if let next {
            item.step = next
            var outcome = recorded(record, reply, docket, item, state: .awaitingReview)
            askForReview(item, .nextStep(after: person), docket.roster, now: now, in: &outcome)
            outcome.write(.decisionNoted(.init(item: item, decision: .endorse, by: person)), to: reply.ask.asked)
            return outcome
        }
        let publishAt = Timestamp(seconds: now.seconds + office.publishDelay)
        var outcome = recorded(record, reply, docket, item, state: .approved(publishAt: publishAt))
        outcome.agenda = [Moment(kind: .publish, at: publishAt)]
        if let item = outcome.item {
            outcome.write(.approvalNoted(.init(item: item, publishAt: publishAt)), to: reply.ask.asked, ask: .undo)
        }
        return outcome
    }

    /// KHÔNG DUYỆT or SỬA: an article goes back to its author, a draft answer to its officer (a question must be answered all the same).
    private func sendBack(
        _ record: RecordedDecision, _ words: String, final: Bool, _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        if final, docket.item.onSite != nil { return keepAsPublished(record, words, reply, docket) }
        // The result of a hearing goes back to its officer, as a draft answer does.
        let isQuestion = docket.item.kind == .question || docket.item.kind.isHearing && !docket.item.version.content.answer.isEmpty
        let state: ItemState = isQuestion ? .awaitingAnswer : final ? .rejected : .awaitingRevision
        var sent = docket.item
        sent.step = 0
        var outcome = recorded(record, reply, docket, sent, state: state)
        guard let item = outcome.item else { return outcome }
        outcome.agenda = state == .rejected ? [] : planner.rungs(for: item, after: now)
        let feedback = Letter.Feedback(item: item, words: words, by: record.by)
        if isQuestion {
            askForAnswer(item, instruction: words, docket.roster, in: &outcome)
        } else if final {
            outcome.write(.rejectionNotice(feedback), to: item.sender)
        } else {
            outcome.write(.revisionRequest(feedback), to: item.sender, ask: .revise)
        }
        outcome.write(.decisionNoted(.init(item: item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        return outcome
    }

    /// KHÔNG DUYỆT of a correction: the page stays as it is.
    private func keepAsPublished(_ record: RecordedDecision, _ words: String, _ reply: Event.Reply, _ docket: Docket) -> Outcome {
        guard let onSite = docket.item.onSite else { return Outcome() }
        var outcome = recorded(record, reply, docket, docket.item.restored(docket.onSite), state: .published(at: onSite.since))
        guard let item = outcome.item else { return outcome }
        outcome.agenda = []
        if item.sender.person != nil { outcome.write(.rejectionNotice(.init(item: item, words: words, by: record.by)), to: item.sender) }
        outcome.write(.decisionNoted(.init(item: item, decision: record.decision, by: record.by)), to: reply.ask.asked)
        return outcome
    }

    /// DỜI: the ask stays open, the ladder goes on.
    private func postpone(_ record: RecordedDecision) -> Outcome {
        var outcome = Outcome()
        outcome.decision = record
        outcome.disposition = .decision
        outcome.history.append(.init(what: record.decision.name, by: record.by.rawValue, detail: record.decision.note))
        return outcome
    }

    /// DỪNG inside the undo window (requirement B7): back to the approver, as if not yet decided.
    private func stop(_ record: RecordedDecision, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        var outcome = recorded(record, reply, docket, docket.item, state: .awaitingReview)
        guard let item = outcome.item, let approver = reply.ask.asked.person else { return outcome }
        outcome.agenda = planner.rungs(for: item, after: now)
        outcome.write(.reviewRequest(.init(item: item, approver: approver, occasion: .stopped)), to: reply.ask.asked, ask: .review)
        return outcome
    }

    /// RÚT: off the site; the page says so. A correction under way ends with it.
    private func withdraw(_ record: RecordedDecision, _ reason: String, _ reply: Event.Reply, _ docket: Docket) -> Outcome {
        var withdrawn = docket.item.restored(docket.onSite)
        withdrawn.onSite = nil
        var outcome = recorded(record, reply, docket, withdrawn, state: .withdrawn)
        guard let item = outcome.item else { return outcome }
        outcome.end(docket.asks.filter { $0.purpose == .revise })
        outcome.site = .withdraw(reason: reason)
        outcome.agenda = []
        let note = Letter.takenBackNotice(.init(item: item, decision: record.decision, by: record.by))
        outcome.write(note, to: reply.ask.asked, afterSite: true)
        if item.sender.person != nil { outcome.write(note, to: item.sender, afterSite: true) }
        if let officer = item.officer.flatMap(office.correspondent) { outcome.write(note, to: officer, afterSite: true) }
        return outcome
    }

    /// RÚT by whoever asked the question: off the site, whoever answered and approved is told.
    private func withdrawAsSender(_ reason: String, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        let decision = Decision.withdraw(reason: reason)
        let record = record(decision, .sender, reply, docket, now: now)
        var outcome = withdraw(record, reason, reply, docket)
        let note = Letter.takenBackNotice(.init(item: docket.item, decision: decision, by: .sender))
        if let approver = docket.approval.flatMap({ office.correspondent($0.by) }) { outcome.write(note, to: approver, afterSite: true) }
        return outcome
    }

    /// The item in its new state, the decision recorded, and every ask but the sender's own ended.
    func recorded(_ record: RecordedDecision, _ reply: Event.Reply, _ docket: Docket, _ item: Item, state: ItemState) -> Outcome {
        var outcome = Outcome()
        var item = item
        item.state = state
        item.clarifications = 0
        outcome.item = item
        outcome.decision = record
        outcome.disposition = .decision
        // What is public can still be withdrawn or corrected, whatever becomes of its correction.
        let stays = { (ask: Ask) in
            ask.purpose == .thread || ask.purpose == .revise
                || item.onSite != nil && ask.version == item.onSite?.number && (ask.purpose == .undo || ask.purpose == .correct)
        }
        outcome.end(docket.asks.filter { !stays($0) || $0.id == reply.ask.id }, used: reply.ask)
        outcome.history.append(.init(what: record.decision.name, by: record.by.rawValue, detail: record.decision.note))
        return outcome
    }
}

extension Item {
    /// The item with the version that stands on the site as the current one.
    func restored(_ onSite: Version?) -> Item {
        var item = self
        if let onSite { item.version = onSite }
        item.step = 0
        if item.kind != .question { item.officer = nil }
        return item
    }
}
