import WorkCalendar

/// Something that happened, as the desk understands it.
public enum Event: Hashable, Sendable {
    /// A new article or question, to be registered under `code`.
    case submission(NewItem)
    /// A reply to a letter of ours.
    case reply(Reply)
    /// Words about an item in answer to a letter that asked nothing.
    case remark(from: Correspondent, words: String)
    /// A planned moment has come.
    case moment(Moment.Kind)
    /// The working days are no longer what they were when the deadline was set: a yearly decision or a swap came late (requirement B3).
    case calendarChanged
    /// Nothing more is asked of that person: suspended (requirement R22).
    case dropped(PersonID)
    /// The last day of a hearing is over (Điều 8.10, 8.11).
    case closed

    /// A submission as it was read.
    public struct NewItem: Hashable, Sendable {
        /// The next free code.
        public let code: ItemCode
        /// The first version.
        public let content: Content
        /// Who sent it.
        public let sender: Correspondent
        /// Their letter thread.
        public let thread: MailThread
        /// When it was received.
        public let receivedAt: Timestamp
        /// What is missing.
        public let missing: [Letter.MissingDetail]

        /// A submission.
        public init(
            code: ItemCode, content: Content, sender: Correspondent, thread: MailThread, receivedAt: Timestamp,
            missing: [Letter.MissingDetail]
        ) {
            self.code = code
            self.content = content
            self.sender = sender
            self.thread = thread
            self.receivedAt = receivedAt
            self.missing = missing
        }
    }

    /// A reply as it was read.
    public struct Reply: Hashable, Sendable {
        /// What it says, under the purpose of the ask it answers.
        public enum Meaning: Hashable, Sendable {
            /// The new text under the decision grammar.
            case decision(ReplyReading)
            /// A draft answer to a question.
            case answer([Block])
            /// A new version of the content.
            case revision(Content, missing: [Letter.MissingDetail])
            /// The sender writes again in the thread of a question.
            case followUp
            /// An order that is no decision about the version, its names and days looked up.
            case order(Order)
            /// Thanks, or nothing: no effect.
            case courtesy
            /// Words that are none of these.
            case unclear
        }

        /// An order about the item.
        public enum Order: Hashable, Sendable {
            /// CHUYỂN.
            case transfer(to: PersonID, note: String)
            /// GIA HẠN.
            case extend(until: CivilDate, reason: String)
            /// ĐÍNH CHÍNH in words; a whole corrected text is a revision.
            case correct(String)
            /// XÁC NHẬN.
            case confirm

            /// As a decision to be recorded; nil for XÁC NHẬN, which repeats another.
            var decision: Decision? {
                switch self {
                case .transfer(let person, let note): .transfer(to: person, note: note)
                case .extend(let until, let reason): .extend(until: until, reason: reason)
                case .correct(let words): .correct(instructions: words)
                case .confirm: nil
                }
            }
        }

        /// The ask whose token the reply carries.
        public let ask: Ask
        /// Who seems to have written it.
        public let claim: Claim
        /// What it says.
        public let meaning: Meaning
        /// The new text, shortened, for a question back.
        public let words: String
        /// The sender's thread with this mail in it.
        public let thread: MailThread
        /// What the approver changes beside DUYỆT.
        public let edits: ApprovalEdits

        /// A reply.
        public init(ask: Ask, claim: Claim, meaning: Meaning, words: String, thread: MailThread, edits: ApprovalEdits = .none) {
            self.ask = ask
            self.claim = claim
            self.meaning = meaning
            self.words = words
            self.thread = thread
            self.edits = edits
        }
    }
}

/// Something planned for a moment: a publication, or a rung of the ladder.
public struct Moment: Hashable, Sendable {
    /// What is planned.
    public enum Kind: Hashable, Sendable {
        /// The undo window ends.
        case publish
        /// A rung of the item's ladder, by its index.
        case rung(Int)

        /// The name kept in the journal: `publish`, `rung-0`.
        public var name: String {
            switch self {
            case .publish: "publish"
            case .rung(let index): "rung-\(index)"
            }
        }

        /// Reads ``name``.
        public init?(name: String) {
            if name == "publish" {
                self = .publish
            } else if name.hasPrefix("rung-"), let index = Int(name.dropFirst(5)), index >= 0 {
                self = .rung(index)
            } else {
                return nil
            }
        }
    }

    /// What.
    public let kind: Kind
    /// When.
    public let at: Timestamp

    /// A planned moment.
    public init(kind: Kind, at: Timestamp) {
        self.kind = kind
        self.at = at
    }
}
