import WorkCalendar

/// Facts of the letters about hearings: drafts out for comment and polls (Quy chế Điều 8.10, 8.11).
extension Letter {
    /// A hearing that has closed.
    public struct HearingClosed: Hashable, Sendable {
        /// The item as it is public.
        public let item: Item
        /// What came in; counted when the letter is written.
        public var tally: HearingTally
        /// Why it comes again: an approver's instruction, nil the first time.
        public let instruction: String?
        /// Facts bundle.
        public init(item: Item, tally: HearingTally = .init(), instruction: String? = nil) {
            self.item = item
            self.tally = tally
            self.instruction = instruction
        }
    }

    /// An opinion that was received.
    public struct OpinionReceipt: Hashable, Sendable {
        /// What became of it.
        public enum Outcome: Hashable, Sendable {
            /// Kept for the summary.
            case noted
            /// Counted for that option; an earlier vote of the same correspondent no longer counts.
            case voted(String)
            /// Which option was meant is not clear: not counted.
            case unclear
            /// It came after the last day: kept, marked as late, not counted.
            case late
        }

        /// The hearing.
        public let item: Item
        /// What became of it.
        public let outcome: Outcome
        /// Facts bundle.
        public init(item: Item, outcome: Outcome) {
            self.item = item
            self.outcome = outcome
        }
    }
}

/// What came in on a hearing.
public struct HearingTally: Hashable, Sendable {
    /// Opinions in time.
    public var opinions: Int
    /// Opinions after the last day.
    public var late: Int
    /// Correspondents for each option of a poll, in the order of the options; the last vote of each counts.
    public var votes: [Int]

    /// A tally.
    public init(opinions: Int = 0, late: Int = 0, votes: [Int] = []) {
        self.opinions = opinions
        self.late = late
        self.votes = votes
    }
}
