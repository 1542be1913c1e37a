import Editorial
import SQLite
import WorkCalendar

/// Something the site has to do.
public struct SiteOrderRow: Hashable, Sendable {
    /// Row number, the order in which they are carried out.
    public let id: Int64
    /// The item.
    public let code: ItemCode
    /// Publish, or withdraw.
    public let isPublication: Bool
    /// The version.
    public let version: Int
    /// The decision it rests on.
    public let decision: Int64
    /// Why it is withdrawn.
    public let reason: String
    /// When it was ordered: also the date the page shows.
    public let at: Timestamp
    /// It was carried out.
    public let isDone: Bool
}

extension Journal {
    /// Orders something of the site; inside the event's transaction. Returns the order's row number.
    public func add(_ order: Outcome.SiteOrder, item: Item, decision: Int64, now: Timestamp) throws -> Int64 {
        let (action, reason) =
            switch order {
            case .publish: ("publish", "")
            case .withdraw(let reason): ("withdraw", reason)
            }
        try database.run(
            "INSERT INTO site_order (code, action, version, decision, reason, at) VALUES (?, ?, ?, ?, ?, ?)", item.code.description, action,
            item.version.number, decision, reason, now.seconds)
        return database.lastInsertedRowID
    }

    /// Orders that are not carried out, oldest first.
    public func openSiteOrders() throws -> [SiteOrderRow] { try siteOrders("WHERE done_at IS NULL ORDER BY id") }

    /// Every order ever given, oldest first: the site store is a function of these (invariant 9).
    public func allSiteOrders() throws -> [SiteOrderRow] { try siteOrders("ORDER BY id") }

    /// It is done.
    public func markDone(_ order: SiteOrderRow, now: Timestamp) throws {
        try database.transaction { try database.run("UPDATE site_order SET done_at = ? WHERE id = ?", now.seconds, order.id) }
    }

    /// The content of one version.
    public func content(_ code: ItemCode, version: Int) throws -> Content? {
        try database.first("SELECT content FROM version WHERE code = ? AND number = ?", code.description, version) { row in
            try Self.content(try row.text(0), "version of \(code)")
        }
    }

    private func siteOrders(_ rest: String) throws -> [SiteOrderRow] {
        try database.query("SELECT id, code, action, version, decision, reason, at, done_at IS NOT NULL FROM site_order \(rest)") { row in
            guard let code = ItemCode(try row.text(1)) else { throw JournalError.damaged("site_order \(try row.int64(0))") }
            return SiteOrderRow(
                id: try row.int64(0), code: code, isPublication: try row.text(2) == "publish", version: try row.int(3),
                decision: try row.int64(4), reason: try row.text(5), at: Timestamp(seconds: try row.int64(6)), isDone: try row.bool(7))
        }
    }
}
