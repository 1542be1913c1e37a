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

    /// An ask.
    public init(
        id: Int64, code: ItemCode, version: Int, contentHash: Hash256, purpose: Purpose, asked: Correspondent, expires: Timestamp,
        ending: Ending?
    ) {
        self.id = id
        self.code = code
        self.version = version
        self.contentHash = contentHash
        self.purpose = purpose
        self.asked = asked
        self.expires = expires
        self.ending = ending
    }
}
