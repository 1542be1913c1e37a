import WorkCalendar

extension Desk {
    /// Carries out a decision that counts.
    func decide(_ decision: Decision, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        guard let person = reply.ask.asked.person else { return refuse(reply, docket, .notEmpowered) }
        let record = RecordedDecision(
            decision: decision, by: person, version: docket.item.version.number, contentHash: docket.item.version.hash,
            ask: reply.ask.id, at: now)
        switch (decision, docket.item.state, reply.ask.purpose) {
        case (.approve, .awaitingReview, .review): return approve(record, reply, docket)
        case (.reject(let reason), .awaitingReview, .review): return sendBack(record, reason, final: true, reply, docket, now: now)
        case (.revise(let words), .awaitingReview, .review): return sendBack(record, words, final: false, reply, docket, now: now)
        case (.postpone, .awaitingReview, .review): return postpone(record)
        case (.stop, .approved, .undo): return stop(record, reply, docket, now: now)
        case (.withdraw(let reason), .published, .undo): return withdraw(record, reason, reply, docket)
        default: return refuse(reply, docket, .notPossibleNow)
        }
    }

    private func approve(_ record: RecordedDecision, _ reply: Event.Reply, _ docket: Docket) -> Outcome {
        let publishAt = Timestamp(seconds: record.at.seconds + office.publishDelay)
        var outcome = recorded(record, reply, docket, state: .approved(publishAt: publishAt))
        guard let item = outcome.item else { return outcome }
        outcome.agenda = [Moment(kind: .publish, at: publishAt)]
        outcome.write(.approvalNoted(.init(item: item, publishAt: publishAt)), to: reply.ask.asked, ask: .undo)
        return outcome
    }

    /// KHÔNG DUYỆT or SỬA: an article goes back to its author, a draft answer to its officer (a question must be answered all the same).
    private func sendBack(
        _ record: RecordedDecision, _ words: String, final: Bool, _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        let isQuestion = docket.item.kind == .question
        let state: ItemState = isQuestion ? .awaitingAnswer : final ? .rejected : .awaitingRevision
        var outcome = recorded(record, reply, docket, state: state)
        guard let item = outcome.item else { return outcome }
        outcome.agenda = state == .rejected ? [] : planner.rungs(for: item, after: now)
        let feedback = Letter.Feedback(item: item, words: words, by: record.by)
        if isQuestion {
            askForAnswer(item, instruction: words, in: &outcome)
        } else if final {
            outcome.write(.rejectionNotice(feedback), to: item.sender)
        } else {
            outcome.write(.revisionRequest(feedback), to: item.sender, ask: .revise)
        }
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
        var outcome = recorded(record, reply, docket, state: .awaitingReview)
        guard let item = outcome.item, let approver = reply.ask.asked.person else { return outcome }
        outcome.agenda = planner.rungs(for: item, after: now)
        outcome.write(.reviewRequest(.init(item: item, approver: approver, occasion: .stopped)), to: reply.ask.asked, ask: .review)
        return outcome
    }

    /// RÚT: off the site; the page says so.
    private func withdraw(_ record: RecordedDecision, _ reason: String, _ reply: Event.Reply, _ docket: Docket) -> Outcome {
        var outcome = recorded(record, reply, docket, state: .withdrawn)
        guard let item = outcome.item else { return outcome }
        outcome.site = .withdraw(reason: reason)
        outcome.agenda = []
        let note = Letter.takenBackNotice(.init(item: item, decision: record.decision, by: record.by))
        outcome.write(note, to: reply.ask.asked, afterSite: true)
        if item.sender.person != nil { outcome.write(note, to: item.sender, afterSite: true) }
        return outcome
    }

    private func recorded(_ record: RecordedDecision, _ reply: Event.Reply, _ docket: Docket, state: ItemState) -> Outcome {
        var outcome = Outcome()
        var item = docket.item
        item.state = state
        item.clarifications = 0
        outcome.item = item
        outcome.decision = record
        outcome.disposition = .decision
        outcome.end(docket.asks.filter { $0.purpose != .thread && $0.purpose != .revise }, used: reply.ask)
        outcome.history.append(.init(what: record.decision.name, by: record.by.rawValue, detail: record.decision.note))
        return outcome
    }
}
