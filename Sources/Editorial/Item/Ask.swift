import Digest
import WorkCalendar

/// Something one person was asked in one letter: one item, one version, one purpose (requirement B1).
///
/// The letter carries a token of 128 random bits; only its hash is kept. An ask is answered once, or voided, or expires.
public struct Ask: Hashable, Sendable {
    /// What a reply to the letter can do.
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// Decide on a version: DUYỆT, KHÔNG DUYỆT, SỬA, DỜI.
        case review
        /// Draft the answer to a question.
        case answer
        /// Stop a pending publication (DỪNG), or withdraw a published item (RÚT).
        case undo
        /// Send a new version.
        case revise
        /// Correct or add to what was submitted, follow up in the thread.
        case thread
        /// Correct what is published (ĐÍNH CHÍNH): its author.
        case correct
        /// Grant or refuse an extension (GIA HẠN).
        case extend
        /// Answer a challenge: the same decision again, from the registered address, since the mail server gave no verdict (B2).
        case confirm
    }

    /// How an ask ended.
    public enum Ending: String, Hashable, Sendable, CaseIterable {
        /// A reply was counted.
        case used
        /// Something else made it moot: a new version, another's decision, a suspension.
        case voided
    }

    /// Row number in the journal.
    public let id: Int64
    /// The item.
    public let code: ItemCode
    /// The version that the letter showed.
    public let version: Int
    /// That version's content hash.
    public let contentHash: Hash256
    /// What for.
    public let purpose: Purpose
    /// Who was asked, and at which registered address.
    public let asked: Correspondent
    /// After this moment it no longer counts.
    public let expires: Timestamp
    /// How it ended, nil while open.
    public let ending: Ending?
    /// What a challenge asks to confirm.
    public let challenge: Challenge?

    /// An ask.
    public init(
        id: Int64, code: ItemCode, version: Int, contentHash: Hash256, purpose: Purpose, asked: Correspondent, expires: Timestamp,
        ending: Ending?, challenge: Challenge? = nil
    ) {
        self.id = id
        self.code = code
        self.version = version
        self.contentHash = contentHash
        self.purpose = purpose
        self.asked = asked
        self.expires = expires
        self.ending = ending
        self.challenge = challenge
    }
}

/// A decision that waits for its challenge to be answered: it came under an open ask from the registered address, but the mail server
/// said nothing about who sent it (requirement B2).
public struct Challenge: Hashable, Sendable {
    /// The ask that was answered.
    public let ask: Int64
    /// Its purpose.
    public let purpose: Ask.Purpose
    /// What was decided.
    public let decision: Decision
    /// What the approver changes with it.
    public let edits: ApprovalEdits

    /// A challenge.
    public init(ask: Int64, purpose: Ask.Purpose, decision: Decision, edits: ApprovalEdits) {
        self.ask = ask
        self.purpose = purpose
        self.decision = decision
        self.edits = edits
    }
}

/// What an approver changes beside DUYỆT, by labelled lines (`Tiêu đề:`, `Kênh:`); nil leaves a field as it is.
public struct ApprovalEdits: Hashable, Sendable {
    /// No change.
    public static let none = ApprovalEdits()

    /// Another headline.
    public var title: String?
    /// Another channel.
    public var channel: ChannelID?
    /// Another author line.
    public var author: String?
    /// Another source.
    public var source: String?
    /// Words to be hidden wherever they stand (CHE), for what no program recognised as personal.
    public var hidden: [String] = []

    /// Edits.
    public init(title: String? = nil, channel: ChannelID? = nil, author: String? = nil, source: String? = nil, hidden: [String] = []) {
        self.title = title
        self.channel = channel
        self.author = author
        self.source = source
        self.hidden = hidden
    }

    /// What stands in the place of hidden words.
    public static let cover = "[đã ẩn]"

    /// The content with these changes.
    public func applied(to content: Content) -> Content {
        var content = content
        if let title { content.title = title }
        if let channel { content.channel = channel }
        if let author { content.author = author }
        if let source { content.source = source }
        return hidden.isEmpty ? content : covered(content)
    }

    private func covered(_ content: Content) -> Content {
        func cover(_ text: String) -> String { hidden.reduce(text) { $1.isEmpty ? $0 : $0.replacing($1, with: Self.cover) } }
        var content = content
        content.title = cover(content.title)
        content.body = content.body.map { $0.mapped(cover) }
        content.answer = content.answer.map { $0.mapped(cover) }
        content.author = cover(content.author)
        content.details = content.details.map { Detail($0.field, cover($0.value)) }
        return content
    }
}
