import WorkCalendar

/// Facts of the letters that are about no single item.
extension Letter {
    /// What waits for one person this morning (bảng việc buổi sáng).
    public struct DigestLetter: Hashable, Sendable {
        /// The entries, numbered from 1 in this order.
        public let entries: [DigestEntry]
        /// The day.
        public let today: CivilDate
        /// Facts bundle.
        public init(entries: [DigestEntry], today: CivilDate) {
            self.entries = entries
            self.today = today
        }
    }

    /// One thing to do.
    public struct DigestEntry: Hashable, Sendable {
        /// The ask that waits.
        public let ask: Int64
        /// What for.
        public let purpose: Ask.Purpose
        /// The item in its current version.
        public let item: Item
        /// Facts bundle.
        public init(ask: Int64, purpose: Ask.Purpose, item: Item) {
            self.ask = ask
            self.purpose = purpose
            self.item = item
        }

        /// A reply to the digest can decide on it.
        public var isDecidable: Bool { purpose == .review || purpose == .extend }
    }

    /// A reply to a digest that did nothing.
    public struct DigestUnclear: Hashable, Sendable {
        /// Why nothing was done.
        public enum Trouble: Hashable, Sendable {
            /// That line was not one clear decision about one of the entries.
            case line(String)
            /// The decision on that item does not count.
            case refused(ItemCode, Refusal)
        }

        /// Why.
        public let trouble: Trouble
        /// The entries that still wait, under the numbers they had.
        public let entries: [DigestEntry]
        /// Facts bundle.
        public init(trouble: Trouble, entries: [DigestEntry]) {
            self.trouble = trouble
            self.entries = entries
        }
    }

    /// A command about people.
    public struct CommandLetter: Hashable, Sendable {
        /// The command.
        public let command: OfficeCommand
        /// Who ordered it; nil for the console.
        public let by: PersonID?
        /// Items that were taken from the suspended person and given to others.
        public let reassigned: [ItemCode]
        /// Facts bundle.
        public init(command: OfficeCommand, by: PersonID?, reassigned: [ItemCode] = []) {
            self.command = command
            self.by = by
            self.reassigned = reassigned
        }
    }

    /// A year whose days off are guessed.
    public struct CalendarAlarm: Hashable, Sendable {
        /// The year.
        public let year: Int
        /// Facts bundle.
        public init(year: Int) { self.year = year }
    }

    /// A mail that is kept apart; nothing of what it says.
    public struct ConfidentialMail: Hashable, Sendable {
        /// Its row in the ledger.
        public let row: Int64
        /// When it came.
        public let at: Timestamp
        /// The person who would get it is named in it, so another gets it.
        public let isInSteadOfAnother: Bool
        /// Facts bundle.
        public init(row: Int64, at: Timestamp, isInSteadOfAnother: Bool = false) {
            self.row = row
            self.at = at
            self.isInSteadOfAnother = isInSteadOfAnother
        }
    }

    /// The forms, or how to write to the office.
    public struct Guide: Hashable, Sendable {
        /// Which of the two.
        public enum Topic: String, Hashable, Sendable, CaseIterable {
            /// MẪU.
            case forms
            /// TRỢ GIÚP.
            case help
        }

        /// Which.
        public let topic: Topic
        /// Facts bundle.
        public init(topic: Topic) { self.topic = topic }
    }
}
