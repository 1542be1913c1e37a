import Digest
import WorkCalendar

/// One item of the office (tin bài hoặc ý kiến công dân) with its current version.
public struct Item: Hashable, Sendable {
    /// Registered number.
    public let code: ItemCode
    /// Article or question.
    public let kind: ItemKind
    /// Who sent it.
    public let sender: Correspondent
    /// When the gateway received it.
    public let receivedAt: Timestamp
    /// The letter thread in the sender's mailbox.
    public var thread: MailThread
    /// Where it stands.
    public var state: ItemState
    /// The current version.
    public var version: Version
    /// When it must be done.
    public var deadline: Deadline
    /// Who drafts: the officer who answers a question, or whoever wrote a correction in the author's place; they do not approve it.
    public var officer: PersonID?
    /// The step of the channel's approval chain that is to be cleared next, from 0.
    public var step: Int
    /// What stands on the site, while it does; the current version may be a correction of it (đính chính).
    public var onSite: PublishedVersion?
    /// GIA HẠN, asked for or granted.
    public var extensionOfTime: Extension?
    /// Questions back asked so far because a reply was not clear.
    public var clarifications: Int

    /// An item.
    public init(
        code: ItemCode, kind: ItemKind, sender: Correspondent, receivedAt: Timestamp, thread: MailThread, state: ItemState,
        version: Version, deadline: Deadline, officer: PersonID? = nil, step: Int = 0, onSite: PublishedVersion? = nil,
        extensionOfTime: Extension? = nil, clarifications: Int = 0
    ) {
        self.code = code
        self.kind = kind
        self.sender = sender
        self.receivedAt = receivedAt
        self.thread = thread
        self.state = state
        self.version = version
        self.deadline = deadline
        self.officer = officer
        self.step = step
        self.onSite = onSite
        self.extensionOfTime = extensionOfTime
        self.clarifications = clarifications
    }
}

/// The version of an item that stands on the site.
public struct PublishedVersion: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its content's hash.
    public let hash: Hash256
    /// Since when the item is public.
    public let since: Timestamp

    /// A published version.
    public init(number: Int, hash: Hash256, since: Timestamp) {
        self.number = number
        self.hash = hash
        self.since = since
    }
}

/// More time for an answer (gia hạn, Quy chế Điều 11.5): asked for by the officer, granted by whoever approves.
public struct Extension: Hashable, Sendable {
    /// The new due day.
    public let until: CivilDate
    /// Why, in the officer's or the leader's words.
    public let reason: String
    /// A leader has granted it.
    public let isGranted: Bool

    /// An extension.
    public init(until: CivilDate, reason: String, isGranted: Bool) {
        self.until = until
        self.reason = reason
        self.isGranted = isGranted
    }
}

/// One version of an item's content, numbered from 1.
public struct Version: Hashable, Sendable {
    /// 1, 2, 3 …
    public let number: Int
    /// The content.
    public let content: Content
    /// When it was received or drafted.
    public let at: Timestamp

    /// A version.
    public init(number: Int, content: Content, at: Timestamp) {
        self.number = number
        self.content = content
        self.at = at
    }

    /// The hash an approval is bound to.
    public var hash: Hash256 { content.hash }
}

/// Where an item stands.
public enum ItemState: Hashable, Sendable {
    /// A question waits for the officer's draft answer.
    case awaitingAnswer
    /// A version waits for an approver.
    case awaitingReview
    /// The sender was asked for a new version.
    case awaitingRevision
    /// Approved; publication follows at that moment unless stopped.
    case approved(publishAt: Timestamp)
    /// On the site since then.
    case published(at: Timestamp)
    /// Refused.
    case rejected
    /// Taken back after publication.
    case withdrawn

    /// The name kept in the journal.
    public var name: String {
        switch self {
        case .awaitingAnswer: "awaiting-answer"
        case .awaitingReview: "awaiting-review"
        case .awaitingRevision: "awaiting-revision"
        case .approved: "approved"
        case .published: "published"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        }
    }
}

/// When an item must be done, by the regulation and for the ladder.
public struct Deadline: Hashable, Sendable {
    /// The day by the regulation (Điều 11), nil where it sets no number.
    public let due: CivilDate?
    /// The day the ladder counts from: the due day, or one working day after receipt where the due day was past or nearly so on arrival.
    public let act: CivilDate
    /// The clause, `11.1`.
    public let article: String
    /// The item arrived when its due day was already past.
    public let lateOnArrival: Bool

    /// A deadline.
    public init(due: CivilDate?, act: CivilDate, article: String, lateOnArrival: Bool) {
        self.due = due
        self.act = act
        self.article = article
        self.lateOnArrival = lateOnArrival
    }
}

/// How letters to the sender join their thread (RFC 5322 §3.6.4).
public struct MailThread: Hashable, Sendable {
    /// The subject as the sender wrote it, reply prefixes removed.
    public let subject: String
    /// Message-IDs without brackets, oldest first; the last one is what we reply to.
    public let references: [String]

    /// A thread.
    public init(subject: String, references: [String]) {
        self.subject = subject
        self.references = references
    }
}
