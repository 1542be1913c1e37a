/// What one event makes of one item: everything the journal commits in one transaction (invariant 3).
public struct Outcome: Hashable, Sendable {
    /// The item as it is now; nil when it did not change.
    public var item: Item?
    /// A decision that counts.
    public var decision: RecordedDecision?
    /// Asks that ended.
    public var endings: [AskEnding] = []
    /// Letters to write, in order.
    public var letters: [LetterOrder] = []
    /// What the site must do.
    public var site: SiteOrder?
    /// Everything planned from now on, replacing what was; nil leaves the plan as it is.
    public var agenda: [Moment]?
    /// What the history says.
    public var history: [HistoryEntry] = []
    /// What became of the mail, where the event was one.
    public var disposition: Disposition?

    /// Nothing.
    public init() {}

    /// An ask that ended.
    public struct AskEnding: Hashable, Sendable {
        /// The ask.
        public let ask: Int64
        /// How.
        public let ending: Ask.Ending
    }

    /// A letter to write.
    public struct LetterOrder: Hashable, Sendable {
        /// To whom.
        public let to: Correspondent
        /// What.
        public let letter: Letter
        /// The purpose of the ask that its reply address stands for; nil when a reply has no effect.
        public let ask: Ask.Purpose?
        /// It leaves only after the site has carried out this outcome's order.
        public let afterSite: Bool
        /// What the ask asks to confirm, for a challenge.
        public let challenge: Challenge?
    }

    /// What the site must do with the item.
    public enum SiteOrder: Hashable, Sendable {
        /// Publish the current version on the strength of that decision.
        case publish(RecordedDecision)
        /// Take it off, the page saying so.
        case withdraw(reason: String)
    }

    /// One line of the history.
    public struct HistoryEntry: Hashable, Sendable {
        /// What happened, a constant such as `registered`, `approved`.
        public let what: String
        /// Who did it: a person's identifier, `sender`, or `office`.
        public let by: String
        /// Details, perhaps empty.
        public let detail: String

        /// A line.
        public init(what: String, by: String, detail: String) {
            self.what = what
            self.by = by
            self.detail = detail
        }
    }
}

/// What became of one message (invariant 2); every ledger row ends in one.
public enum Disposition: String, Hashable, Sendable, CaseIterable {
    /// An article.
    case submission
    /// A reviewer's reply that was counted.
    case decision
    /// A citizen's question.
    case question
    /// An officer's draft answer.
    case answer
    /// A comment on a draft.
    case comment
    /// A vote in a consultation.
    case vote
    /// A command.
    case command
    /// A delivery report.
    case bounce
    /// An automatic reply.
    case autoReply = "auto-reply"
    /// The same mail again.
    case duplicate
    /// Held for the Thư ký.
    case quarantined
    /// No effect; the reason stands beside it.
    case ignored
}
