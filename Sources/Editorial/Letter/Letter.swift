import WorkCalendar

/// Every letter the office writes (thư đi), as facts; `Letters` turns them into Vietnamese text and HTML.
///
/// One letter has one recipient and, where it asks something, one ask whose token is its reply address.
public enum Letter: Hashable, Sendable {
    /// To whoever sent an article: code, what was understood, what is missing, deadline (R2).
    case articleReceipt(Submission)
    /// To a citizen: code, due day, how the answer comes (R4).
    case questionReceipt(Submission)
    /// To an approver: exactly what will be published, and how to answer (R7, B6).
    case reviewRequest(ReviewRequest)
    /// To an officer: a citizen's question; the reply is the draft answer (8.9).
    case answerRequest(AnswerRequest)
    /// Question back: the reply was not one clear decision; nothing has changed.
    case clarification(Clarification)
    /// To the approver: approved, will be published at that time, DỪNG stops it (B7).
    case approvalNoted(Approval)
    /// To the approver: your other decision was recorded.
    case decisionNoted(DecisionNote)
    /// To the author (or the officer who drafted the answer): please change this and send again.
    case revisionRequest(Feedback)
    /// To the author: not approved, with the reason.
    case rejectionNotice(Feedback)
    /// To the author and the approver: it is public, at this address.
    case publishedNotice(Publication)
    /// To the citizen, in their own thread: the answer, and where it is published.
    case answer(AnswerLetter)
    /// To the approver and the author: stopped before publication, or withdrawn after.
    case takenBackNotice(DecisionNote)
    /// To whoever is asked and has not answered.
    case reminder(Reminder)
    /// To a superior: this is overdue at that person's; you may decide yourself.
    case escalation(Reminder)
    /// To somebody whose reply came too late or does not count, with the reason.
    case notCounted(NotCounted)
    /// To the Thư ký: a mail that nobody vouches for was put into quarantine.
    case held(HeldMail)
    /// To the Thư ký: this item cannot go on without a person.
    case stuckItem(StuckItem)
    /// To the registered address of an approver: the mail server said nothing about who sent this decision; is it yours (B2)?
    case challenge(ChallengeLetter)
    /// To an approver: the officer asks for more time (GIA HẠN).
    case extensionRequest(ExtensionLetter)
    /// To the citizen and the officer: the new due day and why; to the officer, also that it was refused.
    case extensionNotice(ExtensionLetter)
    /// To whoever holds an item, and the citizen: the due day moved with the calendar (B3).
    case deadlineMoved(DeadlineMoved)
    /// To whoever has something to do, each working morning (R6).
    case digest(DigestLetter)
    /// To whoever answered a digest not clearly: nothing was done.
    case digestUnclear(DigestUnclear)
    /// To whoever ordered ỦY QUYỀN or MỞ KHÓA: please confirm, since it gives power away.
    case commandConfirmation(CommandLetter)
    /// To those concerned by a command: what holds now (R8, R22).
    case commandNotice(CommandLetter)
    /// To whoever ordered what they may not.
    case commandRefused(CommandLetter)
    /// To the Thư ký: the yearly decision on days off is not known yet.
    case calendarAlarm(CalendarAlarm)
    /// To whoever asked with MẪU or TRỢ GIÚP.
    case guide(Guide)
    /// To the officer of a hearing that has closed: what came in, and please draft the result (R12, R13).
    case hearingClosed(HearingClosed)
    /// To whoever gave an opinion or a vote.
    case opinionReceipt(OpinionReceipt)
    /// To whoever made a proposal on the regulation (R24).
    case proposalReceipt
    /// To the Head: a paper with a marking of secrecy was stopped; nothing of its content (R21).
    case secretStopped(ConfidentialMail)
    /// To its sender: this is no way for such papers.
    case secretRefused
    /// To the person who is entrusted with denunciations: the mail itself, attached.
    case denunciationForwarded(ConfidentialMail)
    /// To whoever denounced: received in confidence, and how to file formally.
    case denunciationReceipt

    /// The name under which the journal keeps letters of the kind ``held(_:)``.
    public static let heldName = "held"

    /// The name of its kind in the journal, such as `review-request`.
    public var name: String {
        switch self {
        case .articleReceipt: "article-receipt"
        case .questionReceipt: "question-receipt"
        case .reviewRequest: "review-request"
        case .answerRequest: "answer-request"
        case .clarification: "clarification"
        case .approvalNoted: "approval-noted"
        case .decisionNoted: "decision-noted"
        case .revisionRequest: "revision-request"
        case .rejectionNotice: "rejection-notice"
        case .publishedNotice: "published-notice"
        case .answer: "answer"
        case .takenBackNotice: "taken-back-notice"
        case .reminder: "reminder"
        case .escalation: "escalation"
        case .notCounted: "not-counted"
        case .held: Self.heldName
        case .stuckItem: "stuck-item"
        case .challenge: "challenge"
        case .extensionRequest: "extension-request"
        case .extensionNotice: "extension-notice"
        case .deadlineMoved: "deadline-moved"
        case .digest: "digest"
        case .digestUnclear: "digest-unclear"
        case .commandConfirmation: "command-confirmation"
        case .commandNotice: "command-notice"
        case .commandRefused: "command-refused"
        case .calendarAlarm: "calendar-alarm"
        case .guide: "guide"
        case .hearingClosed: "hearing-closed"
        case .opinionReceipt: "opinion-receipt"
        case .proposalReceipt: "proposal-receipt"
        case .secretStopped: "secret-stopped"
        case .secretRefused: "secret-refused"
        case .denunciationForwarded: "denunciation-forwarded"
        case .denunciationReceipt: "denunciation-receipt"
        }
    }

    /// It is sent and kept apart from other letters.
    public var isConfidential: Bool {
        switch self {
        case .denunciationForwarded, .denunciationReceipt, .secretRefused: true
        default: false
        }
    }

    /// What was submitted and understood.
    public struct Submission: Hashable, Sendable {
        /// The item with its first (or newest) version.
        public let item: Item
        /// What is missing or was not understood, as Vietnamese sentences made by `Letters` from these.
        public let missing: [MissingDetail]
        /// The same question came once more while it waits for its answer.
        public let isRepeated: Bool
        /// A facts bundle.
        public init(item: Item, missing: [MissingDetail], isRepeated: Bool = false) {
            self.item = item
            self.missing = missing
            self.isRepeated = isRepeated
        }
    }

    /// What a submission lacks.
    public enum MissingDetail: Hashable, Sendable {
        /// No headline: the subject was empty.
        case title
        /// No text at all.
        case body
        /// No day of the event (article).
        case eventDate
        /// The channel named is not one of ours.
        case unknownChannel(String)
        /// A line of the channel's form.
        case field(FormField)
        /// No file where the kind is one: the paper of a document.
        case file
        /// A file was left out: its label and why, for example too large or of a kind that is not published.
        case fileLeftOut(label: String, reason: FileProblem)
    }

    /// Why a file was left out.
    public enum FileProblem: String, Hashable, Sendable {
        /// Not a kind of file that is published.
        case kind
        /// Larger than the limit.
        case size
        /// Its bytes could not be read as what its name says.
        case unreadable
    }

    /// What an approver sees.
    public struct ReviewRequest: Hashable, Sendable {
        /// The item in the version to decide on.
        public let item: Item
        /// The approver.
        public let approver: PersonID
        /// Why it comes now.
        public let occasion: Occasion
        /// What to look at; found when the letter is written, so that it holds on that day.
        public var findings: [Finding]
        /// Facts bundle.
        public init(item: Item, approver: PersonID, occasion: Occasion, findings: [Finding] = []) {
            self.item = item
            self.approver = approver
            self.occasion = occasion
            self.findings = findings
        }

        /// Why a review letter is written.
        public enum Occasion: Hashable, Sendable {
            /// The first version, or the first draft of an answer.
            case first
            /// A new version of what was sent back or replaced by its author.
            case revised
            /// Overdue at somebody else's: the reader may decide instead.
            case escalated(from: Correspondent)
            /// The reader has just stopped the publication (DỪNG) and is asked to decide again.
            case stopped
            /// Somebody who was asked before passed it on (CHUYỂN), with a note, perhaps empty.
            case transferred(from: Correspondent, note: String)
            /// Whoever was asked before, or had approved, is suspended (KHÓA).
            case takenOver(from: Correspondent)
            /// The step before was cleared by that person.
            case nextStep(after: PersonID)
            /// A correction of what is published (ĐÍNH CHÍNH); the page stays as it is until this is approved.
            case correction
        }
    }

    /// An item that needs a person.
    public struct StuckItem: Hashable, Sendable {
        /// Why it does not go on.
        public enum Trouble: Hashable, Sendable {
            /// Nobody of the channel may approve it.
            case noApprover
            /// The channel has no officer who could draft the answer.
            case noOfficer
            /// Two questions back did not bring a clear reply.
            case unclearReplies(from: Correspondent, words: String)
            /// The author who should send a new version is suspended.
            case senderSuspended
            /// The citizen wrote again in the thread of a question; words shortened.
            case followUp(from: Correspondent, words: String)

            /// The name kept in the history.
            public var name: String {
                switch self {
                case .noApprover: "no-approver"
                case .noOfficer: "no-officer"
                case .senderSuspended: "sender-suspended"
                case .unclearReplies: "unclear-replies"
                case .followUp: "follow-up"
                }
            }
        }

        /// The item.
        public let item: Item
        /// Why.
        public let trouble: Trouble
        /// Facts bundle.
        public init(item: Item, trouble: Trouble) {
            self.item = item
            self.trouble = trouble
        }
    }

    /// What the officer gets with a citizen's question.
    public struct AnswerRequest: Hashable, Sendable {
        /// The question.
        public let item: Item
        /// Why it comes again: an approver's instruction, nil the first time.
        public let instruction: String?
        /// Who passed it on (CHUYỂN, KHÓA), and with which words, perhaps none.
        public let handover: Handover?
        /// Facts bundle.
        public init(item: Item, instruction: String?, handover: Handover? = nil) {
            self.item = item
            self.instruction = instruction
            self.handover = handover
        }

        /// Work that was somebody else's.
        public struct Handover: Hashable, Sendable {
            /// Whose it was.
            public let from: Correspondent
            /// Their words.
            public let note: String
            /// Facts bundle.
            public init(from: Correspondent, note: String) {
                self.from = from
                self.note = note
            }
        }
    }

    /// A reply that was not one clear decision.
    public struct Clarification: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// What the reader was asked for: a decision, a draft answer, a new version.
        public let purpose: Ask.Purpose
        /// The words that were not understood, shortened.
        public let words: String
        /// The second question back is the last.
        public let isLast: Bool
        /// Facts bundle.
        public init(item: Item, purpose: Ask.Purpose, words: String, isLast: Bool) {
            self.item = item
            self.purpose = purpose
            self.words = words
            self.isLast = isLast
        }
    }

    /// An approval whose publication is pending.
    public struct Approval: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// When it will be published.
        public let publishAt: Timestamp
        /// Facts bundle.
        public init(item: Item, publishAt: Timestamp) {
            self.item = item
            self.publishAt = publishAt
        }
    }

    /// A decision that was recorded, and by whom.
    public struct DecisionNote: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// The decision.
        public let decision: Decision
        /// Who decided.
        public let by: PersonID
        /// Facts bundle.
        public init(item: Item, decision: Decision, by: PersonID) {
            self.item = item
            self.decision = decision
            self.by = by
        }
    }

    /// A reviewer's words to the author.
    public struct Feedback: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// The words, perhaps empty.
        public let words: String
        /// Who decided.
        public let by: PersonID
        /// Facts bundle.
        public init(item: Item, words: String, by: PersonID) {
            self.item = item
            self.words = words
            self.by = by
        }
    }

    /// Something that became public.
    public struct Publication: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// Its public address.
        public let url: String
        /// Who approved.
        public let approvedBy: PersonID
        /// The reader is the approver, who may still withdraw it (RÚT).
        public let readerMayWithdraw: Bool
        /// Facts bundle.
        public init(item: Item, url: String, approvedBy: PersonID, readerMayWithdraw: Bool) {
            self.item = item
            self.url = url
            self.approvedBy = approvedBy
            self.readerMayWithdraw = readerMayWithdraw
        }
    }

    /// The answer to a citizen.
    public struct AnswerLetter: Hashable, Sendable {
        /// The question with its approved answer.
        public let item: Item
        /// Where it is published.
        public let url: String
        /// Who approved.
        public let approvedBy: PersonID
        /// Facts bundle.
        public init(item: Item, url: String, approvedBy: PersonID) {
            self.item = item
            self.url = url
            self.approvedBy = approvedBy
        }
    }

    /// Work that waits.
    public struct Reminder: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// Who is asked and has not answered.
        public let holder: Correspondent
        /// What for.
        public let purpose: Ask.Purpose
        /// The day on which this is written.
        public let today: CivilDate
        /// Facts bundle.
        public init(item: Item, holder: Correspondent, purpose: Ask.Purpose, today: CivilDate) {
            self.item = item
            self.holder = holder
            self.purpose = purpose
            self.today = today
        }
    }

    /// A reply that changed nothing.
    public struct NotCounted: Hashable, Sendable {
        /// The item.
        public let item: Item
        /// Why.
        public let reason: Refusal
        /// Facts bundle.
        public init(item: Item, reason: Refusal) {
            self.item = item
            self.reason = reason
        }
    }

    /// A mail in quarantine.
    public struct HeldMail: Hashable, Sendable {
        /// The address in From.
        public let from: String
        /// Its subject, shortened.
        public let subject: String
        /// SHA-256 of the raw mail, to name it on the console.
        public let sha256: String
        /// When it came.
        public let at: Timestamp
        /// Why it is held.
        public let reason: Reason

        /// Why a mail waits for the Thư ký's word.
        public enum Reason: Hashable, Sendable, CaseIterable {
            /// The mail server does not vouch for its sender, or it names none.
            case notVouched
            /// The mail server marked it as spam.
            case spam
            /// It insults.
            case abuse
            /// Its sender has sent very many.
            case tooMany
            /// Its sender is suspended.
            case suspended
        }

        /// Facts bundle.
        public init(from: String, subject: String, sha256: String, at: Timestamp, reason: Reason = .notVouched) {
            self.from = from
            self.subject = subject
            self.sha256 = sha256
            self.at = at
            self.reason = reason
        }
    }
}
