import Digest
import WorkCalendar

/// What the desk knows of one item when an event about it arrives (hồ sơ).
public struct Docket: Hashable, Sendable {
    /// The item with its current version.
    public let item: Item
    /// Every ask about it, ended ones included.
    public let asks: [Ask]
    /// The approval in force: of the current version, and not taken back.
    public let approval: RecordedDecision?
    /// The last decision that settled something about the current version, whoever made it.
    public let settled: RecordedDecision?
    /// The version on the site, where it is not the current one.
    public let onSite: Version?
    /// The highest number of any version.
    public let lastVersion: Int
    /// Who is suspended, who stands in for whom.
    public let roster: Roster
    /// When each registered address last got a morning digest that named this item.
    public let digests: [MailAddress: Timestamp]

    /// A docket.
    public init(
        item: Item, asks: [Ask], approval: RecordedDecision?, settled: RecordedDecision? = nil, onSite: Version? = nil,
        lastVersion: Int? = nil, roster: Roster = .ordinary, digests: [MailAddress: Timestamp] = [:]
    ) {
        self.item = item
        self.asks = asks
        self.approval = approval
        self.settled = settled ?? approval
        self.onSite = onSite
        self.lastVersion = lastVersion ?? item.version.number
        self.roster = roster
        self.digests = digests
    }

    /// Open asks of that purpose about the current version.
    public func openAsks(_ purpose: Ask.Purpose) -> [Ask] {
        asks.filter { $0.ending == nil && $0.purpose == purpose && $0.version == item.version.number }
    }
}

/// A decision with its proof: who decided what about which version, by answering which ask.
public struct RecordedDecision: Hashable, Sendable {
    /// The decision.
    public let decision: Decision
    /// Who.
    public let by: PersonID
    /// The version.
    public let version: Int
    /// Its content hash.
    public let contentHash: Hash256
    /// The ask that was answered.
    public let ask: Int64
    /// When it was handled.
    public let at: Timestamp
    /// Whose power it was, where somebody stood in for another (ủy quyền).
    public let onBehalfOf: PersonID?
    /// What the decider changed with it: the version is then the one that came of it, not the one that the ask showed.
    public let edits: ApprovalEdits

    /// A decision.
    public init(
        decision: Decision, by: PersonID, version: Int, contentHash: Hash256, ask: Int64, at: Timestamp, onBehalfOf: PersonID? = nil,
        edits: ApprovalEdits = .none
    ) {
        self.decision = decision
        self.by = by
        self.version = version
        self.contentHash = contentHash
        self.ask = ask
        self.at = at
        self.onBehalfOf = onBehalfOf
        self.edits = edits
    }
}
