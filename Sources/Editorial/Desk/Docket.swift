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

    /// A docket.
    public init(item: Item, asks: [Ask], approval: RecordedDecision?) {
        self.item = item
        self.asks = asks
        self.approval = approval
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

    /// A decision.
    public init(decision: Decision, by: PersonID, version: Int, contentHash: Hash256, ask: Int64, at: Timestamp) {
        self.decision = decision
        self.by = by
        self.version = version
        self.contentHash = contentHash
        self.ask = ask
        self.at = at
    }
}
