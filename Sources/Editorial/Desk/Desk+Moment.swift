import WorkCalendar

extension Desk {
    /// The undo window has passed: the approved version becomes public, and those concerned are told once it is there.
    func publish(_ docket: Docket, now: Timestamp) -> Outcome {
        var outcome = Outcome()
        guard case .approved = docket.item.state, let approval = docket.approval, approval.contentHash == docket.item.version.hash else {
            return outcome
        }
        var item = docket.item
        if !item.version.content.isForTheSite { return answerAlone(docket, approval, now: now) }
        item.state = .published(at: now)
        item.onSite = PublishedVersion(number: item.version.number, hash: item.version.hash, since: item.onSite?.since ?? now)
        item.step = 0
        if item.kind != .question { item.officer = nil }
        outcome.item = item
        outcome.site = .publish(approval)
        outcome.agenda = []
        // The undo asks stay open: a DỪNG that comes too late is told so, and RÚT works from either letter.
        outcome.end(docket.openAsks(.revise))
        outcome.history.append(.init(what: "published", by: "office", detail: "version \(item.version.number)"))
        let url = office.commune.url(of: item.code, kind: item.kind)
        switch item.kind {
        case .article, .document, .procedure, .week, .album, .page, .draft, .poll:
            outcome.write(
                .publishedNotice(.init(item: item, url: url, approvedBy: approval.by, readerMayWithdraw: false)), to: item.sender,
                ask: .correct, afterSite: true)
        case .question:
            outcome.write(.answer(.init(item: item, url: url, approvedBy: approval.by)), to: item.sender, ask: .thread, afterSite: true)
        }
        if let approver = office.correspondent(approval.by) {
            outcome.write(
                .publishedNotice(.init(item: item, url: url, approvedBy: approval.by, readerMayWithdraw: true)), to: approver, ask: .undo,
                afterSite: true)
        }
        return outcome
    }

    /// The last day of a hearing is over: its officer drafts the result, which is approved like any answer; the page stays meanwhile.
    func close(_ docket: Docket, now: Timestamp) -> Outcome {
        guard case .published = docket.item.state, docket.item.kind.isHearing, docket.item.version.content.answer.isEmpty else {
            return Outcome()
        }
        var outcome = Outcome()
        var item = docket.item
        item.state = .awaitingAnswer
        item.officer = nextOfficer(of: item, docket.roster) ?? item.sender.person
        item.deadline = planner.soonest(now, article: item.deadline.article)
        outcome.item = item
        outcome.agenda = planner.rungs(for: item, after: now)
        outcome.history.append(.init(what: "closed", by: "office", detail: "version \(item.version.number)"))
        askForAnswer(item, instruction: nil, docket.roster, in: &outcome)
        return outcome
    }

    /// The answer goes to whoever asked, and nothing to the site (their wish).
    private func answerAlone(_ docket: Docket, _ approval: RecordedDecision, now: Timestamp) -> Outcome {
        var outcome = Outcome()
        var item = docket.item
        item.state = .published(at: now)
        item.step = 0
        outcome.item = item
        outcome.agenda = []
        outcome.end(docket.asks.filter { $0.ending == nil && $0.purpose != .thread })
        outcome.history.append(.init(what: "answered", by: "office", detail: "version \(item.version.number), not published"))
        outcome.write(.answer(.init(item: item, url: "", approvedBy: approval.by)), to: item.sender, ask: .thread)
        return outcome
    }

    /// A rung of the ladder: whoever holds the item is reminded, or a superior is asked or told (requirement R6).
    func climb(_ index: Int, _ docket: Docket, now: Timestamp) -> Outcome {
        var outcome = Outcome()
        let rungs = office.ladder.rungs(for: docket.item.kind)
        guard rungs.indices.contains(index), let duty = Self.duty(in: docket.item.state) else { return outcome }
        let holders = holders(of: duty, in: docket)
        switch rungs[index].audience {
        case .holder: for holder in holders { remind(holder, of: duty, docket, now: now, in: &outcome) }
        case .deputy: escalate(to: .deputy, from: holders, duty, docket, now: now, in: &outcome)
        case .head: escalate(to: .head, from: holders, duty, docket, now: now, in: &outcome)
        }
        return outcome
    }

    /// Seconds for which a digest makes a reminder about the same item needless.
    static let digestCovers: Int64 = 4 * 3600

    func holders(of duty: Ask.Purpose, in docket: Docket) -> [Correspondent] {
        var seen: Set<MailAddress> = []
        return docket.openAsks(duty).map(\.asked).filter { seen.insert($0.address).inserted }
    }

    private func remind(_ holder: Correspondent, of duty: Ask.Purpose, _ docket: Docket, now: Timestamp, in outcome: inout Outcome) {
        // This morning's digest has said it (nobody gets two letters for one cause).
        if let digest = docket.digests[holder.address], now.seconds - digest.seconds < Self.digestCovers { return }
        let facts = Letter.Reminder(item: docket.item, holder: holder, purpose: duty, today: planner.day(of: now))
        outcome.write(.reminder(facts), to: holder, ask: duty)
        outcome.history.append(.init(what: "reminded", by: "office", detail: name(of: holder)))
    }

    /// A superior who may approve is asked to decide; one who may not, or where a draft is missing, is told. Nobody gets two letters.
    private func escalate(
        to role: BoardRole, from holders: [Correspondent], _ duty: Ask.Purpose, _ docket: Docket, now: Timestamp,
        in outcome: inout Outcome
    ) {
        let item = docket.item
        guard let holder = holders.first else { return }
        for superior in office.holders(of: role) where !docket.roster.isSuspended(superior.id) {
            guard let to = office.correspondent(superior.id) else { continue }
            if holders.contains(where: { $0.person == superior.id }) {
                remind(to, of: duty, docket, now: now, in: &outcome)
                continue
            }
            let facts = Letter.Reminder(item: item, holder: holder, purpose: duty, today: planner.day(of: now))
            if duty == .review, authority.mayApprove(superior.id, item, docket.roster, on: planner.day(of: now)) {
                outcome.write(
                    .reviewRequest(.init(item: item, approver: superior.id, occasion: .escalated(from: holder))), to: to, ask: .review)
            } else {
                outcome.write(.escalation(facts), to: to)
            }
            outcome.history.append(.init(what: "escalated", by: "office", detail: superior.id.rawValue))
        }
    }
}
