import WorkCalendar

extension Desk {
    /// A reply to a letter of ours: refused with the reason, or carried out.
    func answer(_ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        if let quiet = withoutEffect(reply) { return quiet }
        if let refusal = authority.refusal(of: reply.claim, to: reply.ask, in: docket, now: now) {
            return challenge(reply, docket, now: now) ?? refuse(reply, docket, refusal)
        }
        guard isForeseen(reply, docket.item) else { return refuse(reply, docket, .notPossibleNow) }
        return reply.ask.purpose == .confirm ? confirm(reply, docket, now: now) : act(on: reply, docket, now: now)
    }

    /// Carries out a reply that counts.
    private func act(on reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        switch reply.meaning {
        case .decision(.decision(let decision)): return decide(decision, reply, docket, now: now)
        case .decision(.ambiguous), .decision(.order), .unclear: return askBack(reply, docket)
        case .answer(let blocks): return takeAnswer(blocks, reply, docket, now: now)
        case .revision(let content, let missing): return takeRevision(content, missing, reply, docket, now: now)
        case .followUp: return takeFollowUp(reply, docket)
        case .order(let order):
            guard let decision = order.decision else { return askBack(reply, docket) }
            return decide(decision, reply, docket, now: now)
        case .decision(.none), .courtesy: return Outcome()
        }
    }

    /// A decision that only lacks the mail server's verdict is kept, and the registered address asked whether it wrote it (B2).
    private func challenge(_ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome? {
        let decision: Decision? =
            switch reply.meaning {
            case .decision(.decision(let decision)): decision
            case .order(let order): order.decision
            default: nil
            }
        guard let decision, authority.isChallengeDue(reply.claim, to: reply.ask, in: docket, now: now) else { return nil }
        var outcome = Outcome()
        outcome.disposition = .ignored
        outcome.history.append(.init(what: "challenged", by: name(of: reply.ask.asked), detail: decision.name))
        outcome.end(docket.asks.filter { $0.purpose == .confirm && $0.challenge?.ask == reply.ask.id })
        let challenge = Challenge(ask: reply.ask.id, purpose: reply.ask.purpose, decision: decision, edits: reply.edits)
        outcome.write(
            .challenge(.init(item: docket.item, decision: decision, edits: reply.edits)), to: reply.ask.asked, ask: .confirm,
            challenge: challenge)
        return outcome
    }

    /// A challenge is answered: XÁC NHẬN, or the same decision again. It then counts as the reply that it confirms.
    private func confirm(_ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        guard let challenge = reply.ask.challenge, let asked = docket.asks.first(where: { $0.id == challenge.ask }) else {
            return refuse(reply, docket, .notPossibleNow)
        }
        switch reply.meaning {
        case .order(.confirm): break
        case .decision(.decision(challenge.decision)): break
        case .decision(.ambiguous), .decision(.order), .unclear: return askBack(reply, docket)
        default: return refuse(reply, docket, .notPossibleNow)
        }
        let claim = Claim(
            from: reply.claim.from, verdict: .vouched, isAutomatic: reply.claim.isAutomatic, isForward: reply.claim.isForward,
            partsAgree: reply.claim.partsAgree)
        let confirmed = Event.Reply(
            ask: asked, claim: claim, meaning: .decision(.decision(challenge.decision)), words: reply.words, thread: reply.thread,
            edits: challenge.edits)
        if let refusal = authority.refusal(of: claim, to: asked, in: docket, now: now) { return refuse(confirmed, docket, refusal) }
        var outcome = act(on: confirmed, docket, now: now)
        outcome.endings.removeAll { $0.ask == reply.ask.id }
        outcome.end([reply.ask], used: reply.ask)
        return outcome
    }

    /// Whether the table has a line for such words under that ask; which decisions it has, ``decide(_:_:_:now:)`` says.
    private func isForeseen(_ reply: Event.Reply, _ item: Item) -> Bool {
        switch reply.meaning {
        case .answer: reply.ask.purpose == .answer
        case .revision: isRevisable(reply.ask.purpose, item)
        case .followUp: reply.ask.purpose == .thread
        case .order(let order): order != .confirm || item.state != .rejected && item.state != .withdrawn
        case .decision(.ambiguous), .decision(.order), .unclear: item.state != .rejected && item.state != .withdrawn
        case .decision(.decision), .decision(.none), .courtesy: true
        }
    }

    /// A new version of what waits, from its author; or of what is public, from its author or an approver.
    private func isRevisable(_ purpose: Ask.Purpose, _ item: Item) -> Bool {
        switch purpose {
        case .revise: item.kind != .question
        case .correct, .undo: if case .published = item.state { purpose == .undo || item.kind != .question } else { false }
        case .review, .answer, .thread, .extend, .confirm: false
        }
    }

    /// The Thư ký reads what a citizen adds, and decides what to do with it.
    private func takeFollowUp(_ reply: Event.Reply, _ docket: Docket) -> Outcome {
        takeRemark(reply.words, from: reply.ask.asked, docket)
    }

    /// Words that nobody asked for change nothing; the Thư ký reads them.
    func takeRemark(_ words: String, from writer: Correspondent, _ docket: Docket) -> Outcome {
        var outcome = Outcome()
        outcome.disposition = .comment
        outcome.history.append(.init(what: "follow-up", by: name(of: writer), detail: words))
        tellSecretary(.followUp(from: writer, words: words), about: docket.item, in: &outcome)
        return outcome
    }

    /// Thanks, an empty mail or an unclear word about something already settled: noted, nobody is written to.
    private func withoutEffect(_ reply: Event.Reply) -> Outcome? {
        let isQuiet =
            switch reply.meaning {
            case .courtesy, .decision(.none): true
            case .decision(.ambiguous), .decision(.order), .unclear: reply.ask.ending != nil
            default: false
            }
        guard isQuiet else { return nil }
        var outcome = Outcome()
        outcome.disposition = .ignored
        outcome.history.append(.init(what: "reply-without-decision", by: name(of: reply.ask.asked), detail: ""))
        return outcome
    }

    /// A reply that does not count changes nothing; the registered address is told why (never the address that wrote: no backscatter).
    func refuse(_ reply: Event.Reply, _ docket: Docket, _ refusal: Refusal) -> Outcome {
        var outcome = Outcome()
        outcome.disposition = .ignored
        outcome.history.append(.init(what: "reply-not-counted", by: name(of: reply.ask.asked), detail: refusal.name))
        if refusal != .automatic {
            outcome.write(.notCounted(.init(item: docket.item, reason: refusal)), to: reply.ask.asked)
        }
        return outcome
    }

    /// One short question, at most two an item; then the Thư ký is told.
    func askBack(_ reply: Event.Reply, _ docket: Docket) -> Outcome {
        var outcome = Outcome()
        outcome.disposition = .ignored
        var item = docket.item
        item.clarifications += 1
        outcome.item = item
        outcome.history.append(.init(what: "asked-back", by: name(of: reply.ask.asked), detail: reply.words))
        guard item.clarifications <= Self.mostClarifications else {
            tellSecretary(.unclearReplies(from: reply.ask.asked, words: reply.words), about: item, in: &outcome)
            return outcome
        }
        let facts = Letter.Clarification(
            item: item, purpose: reply.ask.purpose, words: reply.words, isLast: item.clarifications == Self.mostClarifications)
        outcome.write(.clarification(facts), to: reply.ask.asked, ask: reply.ask.purpose, challenge: reply.ask.challenge)
        return outcome
    }

    /// The officer's draft makes a new version, which an approver must see.
    private func takeAnswer(_ blocks: [Block], _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        guard docket.item.state == .awaitingAnswer else { return refuse(reply, docket, .notPossibleNow) }
        var content = docket.item.version.content
        content.answer = blocks
        var outcome = replaceVersion(content, reply, docket, now: now)
        outcome.disposition = .answer
        if let item = outcome.item { askForReview(item, item.onSite == nil ? .first : .correction, docket.roster, now: now, in: &outcome) }
        return outcome
    }

    /// A new version from the sender: what was asked about the old one is void (requirement B1).
    private func takeRevision(
        _ content: Content, _ missing: [Letter.MissingDetail], _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        switch (docket.item.state, reply.ask.purpose) {
        case (.awaitingReview, .revise), (.awaitingRevision, .revise), (.approved, .revise), (.published, .correct), (.published, .undo):
            break
        default: return refuse(reply, docket, .notPossibleNow)
        }
        var outcome = replaceVersion(content, reply, docket, now: now)
        outcome.disposition = .submission
        guard let item = outcome.item else { return outcome }
        if reply.ask.purpose == .undo {
            outcome.write(
                .decisionNoted(.init(item: item, decision: .correct(instructions: ""), by: reply.ask.asked.person ?? PersonID(""))),
                to: reply.ask.asked)
        } else {
            outcome.write(.articleReceipt(.init(item: item, missing: missing)), to: item.sender, ask: .revise)
        }
        askForReview(item, item.onSite == nil ? .revised : .correction, docket.roster, now: now, in: &outcome)
        return outcome
    }

    private func replaceVersion(_ content: Content, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        var outcome = Outcome()
        var item = docket.item
        item.version = Version(number: docket.lastVersion + 1, content: content, at: now)
        item.state = .awaitingReview
        if reply.ask.asked.address == item.sender.address { item.thread = reply.thread }
        if item.onSite != nil {
            item.deadline = planner.soonest(now, article: item.deadline.article)
        } else if item.kind != .question {
            item.deadline = planner.deadline(of: content, receivedAt: item.receivedAt)
        }
        // Whoever writes a correction in the author's place does not approve it.
        if reply.ask.purpose == .undo { item.officer = reply.ask.asked.person }
        item.step = authority.firstStep(of: item)
        outcome.item = item
        outcome.agenda = planner.rungs(for: item, after: now)
        // What is public can still be withdrawn (RÚT) while its correction waits.
        outcome.end(
            docket.asks.filter { $0.purpose != .thread && (item.onSite == nil || $0.purpose != .undo || $0.id == reply.ask.id) },
            used: reply.ask)
        outcome.history.append(.init(what: "new-version", by: name(of: reply.ask.asked), detail: "version \(item.version.number)"))
        return outcome
    }

    func name(of correspondent: Correspondent) -> String { correspondent.person?.rawValue ?? "sender" }
}
