import Digest
import Editorial
import SQLite
import WorkCalendar

/// Everything the pages are made of, read at one moment.
public struct SiteSnapshot: Sendable {
    /// The commune and its channels.
    public let facts: SiteFacts
    /// Items whose content is the approved one, newest first; withdrawn ones too.
    public let items: [StoredItem]
    /// Rows that are left out, and why.
    public let refused: [SiteProblem]

    /// A snapshot; items are put in order.
    public init(facts: SiteFacts, items: [StoredItem], refused: [SiteProblem] = []) {
        self.facts = facts
        self.items = items.sorted { ($1.publishedAt, $1.code) < ($0.publishedAt, $0.code) }
        self.refused = refused
    }

    /// Items that are public, newest first.
    var published: [StoredItem] { items.filter { $0.withdrawnAt == nil } }
}

extension SiteStore {
    /// Reads and checks every row. An item that fails its check is left out, so that one damaged row hides one page, not the site.
    public func snapshot() throws -> SiteSnapshot {
        try database.snapshot {
            let facts = try facts()
            var items: [StoredItem] = []
            var refused: [SiteProblem] = []
            for row in try rows() {
                switch row.checked() {
                case .success(let item): items.append(item)
                case .failure(let reason): refused.append(SiteProblem(subject: row.code, what: reason.what))
                }
            }
            return SiteSnapshot(facts: facts, items: items, refused: refused)
        }
    }

    private func rows() throws -> [ItemRow] {
        let sql = """
            SELECT i.code, i.kind, i.channel, i.title, i.content, i.content_hash, i.published_at, i.updated_at, i.withdrawn_at,
            i.version, a.decided_by_name, a.decided_by_title, a.decided_at, a.decision_id
            FROM item i LEFT JOIN approval a ON a.code = i.code AND a.content_hash = i.content_hash ORDER BY i.code
            """
        return try database.query(sql) { row in
            ItemRow(
                code: try row.text(0), kind: try row.text(1), channel: try row.text(2), title: try row.text(3), json: try row.text(4),
                hash: try row.text(5), publishedAt: try row.int64(6), updatedAt: try row.int64(7), withdrawnAt: try row.optionalInt64(8),
                version: try row.int(9), deciderName: try row.optionalText(10), deciderTitle: try row.optionalText(11),
                decidedAt: try row.optionalInt64(12), decisionID: try row.optionalInt64(13))
        }
    }
}

/// A row of `item` with its approval, as it stands, before it is believed.
private struct ItemRow {
    let code, kind, channel, title, json, hash: String
    let publishedAt, updatedAt: Int64
    let withdrawnAt: Int64?
    let version: Int
    let deciderName, deciderTitle: String?
    let decidedAt, decisionID: Int64?

    struct Doubt: Error { let what: String }

    func checked() -> Result<StoredItem, Doubt> {
        guard let code = ItemCode(code), Self.same(code.description, self.code) else { return refuse("not a code") }
        guard let content = ContentJSON.decode(json), Self.same(ContentJSON.encode(content), json) else {
            return refuse("the content is not of the documented form")
        }
        guard let hash = Hash256(hex: hash), content.hash == hash else { return refuse("the content is not the one that was approved") }
        guard Self.same(kind, content.kind.rawValue), Self.same(channel, content.channel.rawValue), Self.same(title, content.title) else {
            return refuse("kind, channel or title differ from the content")
        }
        guard let deciderName, let deciderTitle, let decidedAt, let decisionID else { return refuse("no approval for this content") }
        guard SiteChannel(id: content.channel, name: "", article: "").hasSafeName else { return refuse("the channel is not a file name") }
        guard content.media.allSatisfy({ MediaKind.isPublishable($0.fileExtension) }) else {
            return refuse("a file of this kind is not published")
        }
        let approval = ApprovalRecord(
            version: version, contentHash: hash, deciderName: deciderName, deciderTitle: deciderTitle,
            decidedAt: Timestamp(seconds: decidedAt), decisionID: decisionID)
        return .success(
            StoredItem(
                code: code, content: content, approval: approval, publishedAt: Timestamp(seconds: publishedAt),
                updatedAt: Timestamp(seconds: updatedAt), withdrawnAt: withdrawnAt.map(Timestamp.init)))
    }

    private func refuse(_ what: String) -> Result<StoredItem, Doubt> { .failure(Doubt(what: what)) }

    /// By bytes: Swift's own equality would take two normalisation forms for the same.
    private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
