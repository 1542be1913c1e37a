import WorkCalendar

/// The decision rule (invariant 5): the one place that says whether a reply counts.
///
/// A reply counts only when its token names one ask that is open, unexpired and of the current version; the one From address is
/// registered for the person asked; the mail server vouches for it; it is neither automatic nor a forward; its parts agree; and the
/// person is empowered for that item.
public struct Authority: Sendable {
    let office: Office

    /// The rule under one office's people and channels.
    public init(office: Office) { self.office = office }

    /// Why a reply to `ask` does not count; nil when it does.
    public func refusal(of claim: Claim, to ask: Ask, in docket: Docket, now: Timestamp) -> Refusal? {
        refusalOfSender(claim, ask) ?? refusalOfAsk(ask, in: docket, now: now) ?? refusalOfPower(ask, in: docket.item)
    }

    /// Whether that person may approve that item: named by the channel's chain, and not the item's own author or drafter.
    public func mayApprove(_ person: PersonID, _ item: Item) -> Bool {
        guard let channel = office.channel(item.version.content.channel) else { return false }
        return channel.approvers.contains(person) && item.sender.person != person && item.officer != person
    }

    /// Those who may approve that item, in the order in which they are asked.
    public func approvers(of item: Item) -> [PersonID] {
        (office.channel(item.version.content.channel)?.approvers ?? []).filter { mayApprove($0, item) }
    }

    private func refusalOfSender(_ claim: Claim, _ ask: Ask) -> Refusal? {
        if claim.isAutomatic || claim.isForward { return .automatic }
        guard claim.from.count == 1, let from = claim.from.first, isRegistered(from, for: ask.asked) else { return .notTheSender }
        if claim.verdict != .vouched { return .notVouched }
        return claim.partsAgree ? nil : .partsDisagree
    }

    private func refusalOfAsk(_ ask: Ask, in docket: Docket, now: Timestamp) -> Refusal? {
        // A thread is about the item, whatever its version.
        if ask.purpose == .thread { return nil }
        if ask.ending != nil, ask.purpose == .review, let decider = docket.approval?.by, decider != ask.asked.person {
            return .decidedBy(decider)
        }
        if ask.version != docket.item.version.number || ask.contentHash != docket.item.version.hash {
            return .staleVersion(current: docket.item.version.number)
        }
        if ask.ending != nil { return .alreadyAnswered }
        return now > ask.expires ? .expired : nil
    }

    private func refusalOfPower(_ ask: Ask, in item: Item) -> Refusal? {
        switch ask.purpose {
        case .review, .undo:
            guard let person = ask.asked.person, mayApprove(person, item) else { return .notEmpowered }
            return nil
        case .answer:
            return ask.asked.person != nil && ask.asked.person == item.officer ? nil : .notEmpowered
        case .revise, .thread:
            return ask.asked.address == item.sender.address ? nil : .notEmpowered
        }
    }

    private func isRegistered(_ address: MailAddress, for asked: Correspondent) -> Bool {
        guard let person = asked.person else { return asked.address == address }
        return office.people[person]?.addresses.contains(address) ?? false
    }
}
