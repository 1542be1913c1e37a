import WorkCalendar

/// Facts of the letters about orders on one item.
extension Letter {
    /// A decision that waits for its challenge.
    public struct ChallengeLetter: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// What was decided.
        public let decision: Decision
        /// What is changed with it.
        public let edits: ApprovalEdits
        /// Facts bundle.
        public init(item: Item, decision: Decision, edits: ApprovalEdits) {
            self.item = item
            self.decision = decision
            self.edits = edits
        }
    }

    /// More time for an answer.
    public struct ExtensionLetter: Hashable, Sendable {
        /// What became of it.
        public enum Answer: Hashable, Sendable {
            /// Not answered yet.
            case asked
            /// Granted by that person.
            case granted(by: PersonID)
            /// Refused by that person, with the reason, perhaps empty.
            case refused(by: PersonID, reason: String)
        }

        /// The question; its deadline is the one that holds now.
        public let item: Item
        /// The day asked for.
        public let until: CivilDate
        /// Why.
        public let reason: String
        /// What became of it.
        public let answer: Answer
        /// Facts bundle.
        public init(item: Item, until: CivilDate, reason: String, answer: Answer) {
            self.item = item
            self.until = until
            self.reason = reason
            self.answer = answer
        }
    }

    /// A due day that moved with the calendar.
    public struct DeadlineMoved: Hashable, Sendable {
        /// The item with its new deadline.
        public let item: Item
        /// The deadline that held before.
        public let before: Deadline
        /// Facts bundle.
        public init(item: Item, before: Deadline) {
            self.item = item
            self.before = before
        }
    }
}
