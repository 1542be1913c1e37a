import WorkCalendar

extension Desk {
    /// A reply to a letter of ours: refused with the reason, or carried out.
    func answer(_ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        if let quiet = withoutEffect(reply) { return quiet }
        if let refusal = authority.refusal(of: reply.claim, to: reply.ask, in: docket, now: now) {
            return refuse(reply, docket, refusal)
        }
        guard isForeseen(reply, docket.item) else { return refuse(reply, docket, .notPossibleNow) }
        switch reply.meaning {
        case .decision(.decision(let decision)): return decide(decision, reply, docket, now: now)
        case .decision(.ambiguous), .decision(.order), .unclear: return askBack(reply, docket)
        case .answer(let blocks): return takeAnswer(blocks, reply, docket, now: now)
        case .revision(let content, let missing): return takeRevision(content, missing, reply, docket, now: now)
        case .followUp: return takeFollowUp(reply, docket)
        case .decision(.none), .courtesy: return Outcome()
        }
    }

    /// Whether the table has a line for such words under that ask; which decisions it has, ``decide(_:_:_:now:)`` says.
    private func isForeseen(_ reply: Event.Reply, _ item: Item) -> Bool {
        switch reply.meaning {
        case .answer: reply.ask.purpose == .answer
        case .revision: reply.ask.purpose == .revise && item.kind != .question
        case .followUp: reply.ask.purpose == .thread
        case .decision(.ambiguous), .decision(.order), .unclear: item.state != .rejected && item.state != .withdrawn
        case .decision(.decision), .decision(.none), .courtesy: true
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
    private func askBack(_ reply: Event.Reply, _ docket: Docket) -> Outcome {
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
        outcome.write(.clarification(facts), to: reply.ask.asked, ask: reply.ask.purpose)
        return outcome
    }

    /// The officer's draft makes a new version, which an approver must see.
    private func takeAnswer(_ blocks: [Block], _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        guard docket.item.state == .awaitingAnswer else { return refuse(reply, docket, .notPossibleNow) }
        var content = docket.item.version.content
        content.answer = blocks
        var outcome = replaceVersion(content, reply, docket, now: now)
        outcome.disposition = .answer
        if let item = outcome.item { askForReview(item, .first, in: &outcome) }
        return outcome
    }

    /// A new version from the sender: what was asked about the old one is void (requirement B1).
    private func takeRevision(
        _ content: Content, _ missing: [Letter.MissingDetail], _ reply: Event.Reply, _ docket: Docket, now: Timestamp
    ) -> Outcome {
        switch docket.item.state {
        case .awaitingReview, .awaitingRevision, .approved: break
        case .awaitingAnswer, .published, .rejected, .withdrawn: return refuse(reply, docket, .notPossibleNow)
        }
        var outcome = replaceVersion(content, reply, docket, now: now)
        outcome.disposition = .submission
        guard let item = outcome.item else { return outcome }
        outcome.write(.articleReceipt(.init(item: item, missing: missing)), to: item.sender, ask: .revise)
        askForReview(item, .revised, in: &outcome)
        return outcome
    }

    private func replaceVersion(_ content: Content, _ reply: Event.Reply, _ docket: Docket, now: Timestamp) -> Outcome {
        var outcome = Outcome()
        var item = docket.item
        item.version = Version(number: item.version.number + 1, content: content, at: now)
        item.state = .awaitingReview
        if item.kind != .question {
            item.thread = reply.thread
            item.deadline = planner.deadline(of: content, receivedAt: item.receivedAt)
        }
        outcome.item = item
        outcome.agenda = planner.rungs(for: item, after: now)
        outcome.end(docket.asks.filter { $0.purpose != .thread }, used: reply.ask)
        outcome.history.append(.init(what: "new-version", by: name(of: reply.ask.asked), detail: "version \(item.version.number)"))
        return outcome
    }

    func name(of correspondent: Correspondent) -> String { correspondent.person?.rawValue ?? "sender" }
}
