import WorkCalendar

/// The decision rule (invariant 5): the one place that says whether a reply counts.
///
/// A reply counts only when its token names one ask that is open, unexpired and of the current version; the one From address is
/// registered for the person asked; the mail server vouches for it, or says nothing and a challenge to the registered address was
/// answered; it is neither automatic nor a forward; its parts agree; the person is not suspended; and the person is empowered for that
/// item, by the channel's chain or as a stand-in for somebody of it.
public struct Authority: Sendable {
    let office: Office

    /// The rule under one office's people and channels.
    public init(office: Office) { self.office = office }

    /// Why a reply to `ask` does not count; nil when it does.
    public func refusal(of claim: Claim, to ask: Ask, in docket: Docket, now: Timestamp) -> Refusal? {
        refusalOfSender(claim, ask) ?? refusalOfStanding(ask, docket.roster) ?? refusalOfAsk(ask, in: docket, now: now)
            ?? refusalOfPower(ask, in: docket, now: now)
    }

    /// True where the reply would count had the mail server vouched for it, and the server said nothing at all: a challenge is due (B2).
    public func isChallengeDue(_ claim: Claim, to ask: Ask, in docket: Docket, now: Timestamp) -> Bool {
        guard claim.verdict == .missing, ask.purpose != .confirm else { return false }
        let vouched = Claim(
            from: claim.from, verdict: .vouched, isAutomatic: claim.isAutomatic, isForward: claim.isForward, partsAgree: claim.partsAgree)
        return refusal(of: vouched, to: ask, in: docket, now: now) == nil
    }

    /// Whose power lets that person approve that item on that day: their own, or that of somebody they stand in for. Nil where they may not.
    ///
    /// Nobody approves an own item or draft, neither themselves nor through a stand-in. Somebody of a later step of the chain may approve
    /// before their turn.
    public func power(of person: PersonID, over item: Item, _ roster: Roster, on day: CivilDate) -> PersonID? {
        guard !roster.isSuspended(person), !isInvolved(person, in: item) else { return nil }
        let holders = steps(of: item).flatMap { $0 }
        if holders.contains(person) { return person }
        return roster.delegations(on: day).last {
            $0.delegate == person && holders.contains($0.grantor) && !isInvolved($0.grantor, in: item)
        }?
        .grantor
    }

    /// Whether that person may approve that item on that day.
    public func mayApprove(_ person: PersonID, _ item: Item, _ roster: Roster = .ordinary, on day: CivilDate = .earliest) -> Bool {
        power(of: person, over: item, roster, on: day) != nil
    }

    /// Those of the item's present step who may approve it, in the order in which they are asked: a stand-in before whom they stand in
    /// for. Where nobody of the step may, those of the next.
    public func approvers(of item: Item, _ roster: Roster = .ordinary, on day: CivilDate = .earliest) -> [PersonID] {
        for step in steps(of: item) {
            var found: [PersonID] = []
            for candidate in step.flatMap({ [roster.standIn(for: $0, on: day), $0].compactMap { $0 } })
            where !found.contains(candidate) && mayApprove(candidate, item, roster, on: day) {
                found.append(candidate)
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The step that is to be cleared once the holder of that power has approved; nil after the last.
    func step(after power: PersonID, of item: Item) -> Int? {
        let steps = office.channel(item.version.content.channel)?.steps ?? []
        guard let cleared = steps.indices.last(where: { $0 >= item.step && steps[$0].contains(power) }) else { return nil }
        return cleared + 1 < steps.count ? cleared + 1 : nil
    }

    /// The step at which a new version begins: one in which its own author or drafter stands is theirs already, but never the last.
    func firstStep(of item: Item) -> Int {
        let steps = office.channel(item.version.content.channel)?.steps ?? []
        return steps.indices.dropLast().first { step in !steps[step].contains { isInvolved($0, in: item) } } ?? max(0, steps.count - 1)
    }

    /// The steps still to be cleared.
    private func steps(of item: Item) -> ArraySlice<[PersonID]> {
        (office.channel(item.version.content.channel)?.steps ?? []).dropFirst(item.step)
    }

    private func isInvolved(_ person: PersonID, in item: Item) -> Bool { item.sender.person == person || item.officer == person }

    private func refusalOfSender(_ claim: Claim, _ ask: Ask) -> Refusal? {
        if claim.isAutomatic || claim.isForward { return .automatic }
        guard claim.from.count == 1, let from = claim.from.first, isRegistered(from, for: ask.asked) else { return .notTheSender }
        // The letter with the challenge went to the registered address: whoever holds its token reads that mailbox.
        let isVouched = claim.verdict == .vouched || claim.verdict == .missing && ask.purpose == .confirm
        if !isVouched { return .notVouched }
        return claim.partsAgree ? nil : .partsDisagree
    }

    private func refusalOfStanding(_ ask: Ask, _ roster: Roster) -> Refusal? {
        ask.asked.person.map(roster.isSuspended) == true ? .suspended : nil
    }

    private func refusalOfAsk(_ ask: Ask, in docket: Docket, now: Timestamp) -> Refusal? {
        // A thread is about the item, whatever its version.
        if ask.purpose == .thread { return nil }
        if ask.ending != nil, ask.purpose == .review, let settled = docket.settled, settled.by != ask.asked.person,
            settled.version == ask.version
        {
            return .decidedBy(settled.by, settled.decision)
        }
        guard ask.shows(docket.item) else { return .staleVersion(current: docket.item.version.number) }
        if ask.ending != nil { return .alreadyAnswered }
        return now > ask.expires ? .expired : nil
    }

    private func refusalOfPower(_ ask: Ask, in docket: Docket, now: Timestamp) -> Refusal? {
        let item = docket.item
        switch ask.purpose == .confirm ? ask.challenge?.purpose ?? .confirm : ask.purpose {
        case .review, .undo, .extend:
            let today = now.date(in: office.commune.offset)
            // What is public was approved by all steps: any of them may take it back.
            var judged = item
            if ask.purpose != .review { judged.step = 0 }
            // Taking back is not approving: whoever wrote a correction may still withdraw the page.
            if ask.purpose == .undo, item.kind != .question { judged.officer = nil }
            guard let person = ask.asked.person, mayApprove(person, judged, docket.roster, on: today) else { return .notEmpowered }
            return nil
        case .answer:
            return ask.asked.person != nil && ask.asked.person == item.officer ? nil : .notEmpowered
        case .revise, .thread, .correct:
            return ask.asked.address == item.sender.address ? nil : .notEmpowered
        case .confirm: return .notEmpowered
        }
    }

    private func isRegistered(_ address: MailAddress, for asked: Correspondent) -> Bool {
        guard let person = asked.person else { return asked.address == address }
        return office.people[person]?.addresses.contains(address) ?? false
    }
}

extension Ask {
    /// The letter showed the version that is meant: the one on the site where it is about what is public, else the current one.
    fileprivate func shows(_ item: Item) -> Bool {
        if purpose == .undo || purpose == .correct, let onSite = item.onSite, version == onSite.number, contentHash == onSite.hash {
            return true
        }
        return version == item.version.number && contentHash == item.version.hash
    }
}
