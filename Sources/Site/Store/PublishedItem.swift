import Digest
import Editorial
import WorkCalendar

/// What goes public: one version of an item with the decision that lets it (Quy chế Điều 4.3, 7.1; requirement R1).
public struct PublishedItem: Hashable, Sendable {
    /// Registered number.
    public let code: ItemCode
    /// The content, exactly as approved.
    public let content: Content
    /// The decision.
    public let approval: ApprovalRecord
    /// When it goes public.
    public let publishedAt: Timestamp

    /// An item to publish.
    public init(code: ItemCode, content: Content, approval: ApprovalRecord, publishedAt: Timestamp) {
        self.code = code
        self.content = content
        self.approval = approval
        self.publishedAt = publishedAt
    }
}

/// A decision of an empowered person on one version of one content (quyết định duyệt đăng).
public struct ApprovalRecord: Hashable, Sendable {
    /// The version that the person saw, from 1.
    public let version: Int
    /// The hash of the content that the person saw, as the journal recorded it.
    public let contentHash: Hash256
    /// Full name, `Lê Xuân Hướng`.
    public let deciderName: String
    /// Place on the board, `Trưởng Ban biên tập`.
    public let deciderTitle: String
    /// When the decision was recorded.
    public let decidedAt: Timestamp
    /// Row number of the decision in the journal's history.
    public let decisionID: Int64

    /// A decision.
    public init(version: Int, contentHash: Hash256, deciderName: String, deciderTitle: String, decidedAt: Timestamp, decisionID: Int64) {
        self.version = version
        self.contentHash = contentHash
        self.deciderName = deciderName
        self.deciderTitle = deciderTitle
        self.decidedAt = decidedAt
        self.decisionID = decisionID
    }
}

/// An item as the site store holds it, checked: its content hashes to what was approved.
public struct StoredItem: Hashable, Sendable {
    /// Registered number.
    public let code: ItemCode
    /// The content of the newest published version.
    public let content: Content
    /// The decision on that content.
    public let approval: ApprovalRecord
    /// First publication.
    public let publishedAt: Timestamp
    /// Publication of this version; equal to ``publishedAt`` where nothing was corrected.
    public let updatedAt: Timestamp
    /// When it was taken back, nil while public.
    public let withdrawnAt: Timestamp?
}

extension StoredItem {
    /// An item as it stands once published for the first time, to render a page without a store.
    public init(published item: PublishedItem) {
        self.init(
            code: item.code, content: item.content, approval: item.approval, publishedAt: item.publishedAt, updatedAt: item.publishedAt,
            withdrawnAt: nil)
    }
}
