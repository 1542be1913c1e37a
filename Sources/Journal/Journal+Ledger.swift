import Digest
import Editorial
import Files
import SQLite
import WorkCalendar

/// One message in the ledger.
public struct LedgerRow: Hashable, Sendable {
    /// Row number, in order of arrival.
    public let id: Int64
    /// The source's name for it.
    public let sourceKey: String
    /// SHA-256 of the bytes as received.
    public let sha256: Hash256
    /// When the source received it.
    public let receivedAt: Timestamp
    /// Times its reading was begun.
    public let attempts: Int
    /// Why its bytes cannot be relied on; empty when they can.
    public let trouble: String
    /// What became of it, nil until it is handled.
    public let disposition: Disposition?
}

/// How a message ends.
public struct LedgerEnding: Sendable {
    /// What became of it.
    public let disposition: Disposition
    /// Why, in English; empty where the disposition says it.
    public let reason: String
    /// The item concerned.
    public let code: ItemCode?

    /// An ending.
    public init(_ disposition: Disposition, reason: String = "", code: ItemCode? = nil) {
        self.disposition = disposition
        self.reason = reason
        self.code = code
    }
}

extension Journal {
    private static let columns = "id, source_key, sha256, received_at, attempts, trouble, disposition"

    /// True when the ledger has a row for that key.
    public func isKnown(_ sourceKey: String) throws -> Bool {
        try database.first("SELECT 1 FROM ledger WHERE source_key = ?", sourceKey) { try $0.int(0) } != nil
    }

    /// Keeps the bytes, then makes the row; both are durable on return. A key that is known is left as it is.
    public func record(_ bytes: [UInt8], key: String, receivedAt: Timestamp, trouble: String, now: Timestamp) throws {
        if try isKnown(key) { return }
        let hash = SHA256.hash(bytes)
        try keep(bytes, at: path("raw", hash, "eml"))
        try database.transaction {
            try database.run(
                "INSERT INTO ledger (source_key, sha256, size, received_at, stored_at, trouble) VALUES (?, ?, ?, ?, ?, ?)", key, hash.hex,
                bytes.count, receivedAt.seconds, now.seconds, trouble)
        }
    }

    /// The oldest message that has no disposition yet.
    public func nextUnhandled() throws -> LedgerRow? {
        try database.first("SELECT \(Self.columns) FROM ledger WHERE disposition IS NULL ORDER BY id LIMIT 1") { try Self.ledgerRow($0) }
    }

    /// One message.
    public func ledgerRow(_ id: Int64) throws -> LedgerRow? {
        try database.first("SELECT \(Self.columns) FROM ledger WHERE id = ?", id) { try Self.ledgerRow($0) }
    }

    /// Counts an attempt to read it, before it is read (invariant 8), and returns the attempts made so far with this one.
    public func countAttempt(_ id: Int64) throws -> Int {
        try database.transaction {
            try database.run("UPDATE ledger SET attempts = attempts + 1 WHERE id = ?", id)
            return try database.first("SELECT attempts FROM ledger WHERE id = ?", id) { try $0.int(0) } ?? 0
        }
    }

    /// Takes the last attempt back: it ended for a reason that is not the mail's.
    public func takeBackAttempt(_ id: Int64) throws {
        try database.transaction { _ = try database.run("UPDATE ledger SET attempts = attempts - 1 WHERE id = ? AND attempts > 0", id) }
    }

    /// What was read of its header; inside the event's transaction.
    public func note(_ id: Int64, messageID: String?, sender: String) throws {
        try database.run("UPDATE ledger SET message_id = ?, sender = ? WHERE id = ?", messageID, sender, id)
    }

    /// Gives it its disposition; inside the event's transaction.
    public func end(_ id: Int64, _ ending: LedgerEnding, now: Timestamp) throws {
        try database.run(
            "UPDATE ledger SET disposition = ?, reason = ?, code = ?, handled_at = ? WHERE id = ?", ending.disposition.rawValue,
            ending.reason, ending.code?.description, now.seconds, id)
    }

    /// The earlier message with the same Message-ID and sender, other than this one.
    public func earlier(messageID: String, sender: String, than id: Int64) throws -> Int64? {
        try database.first(
            "SELECT id FROM ledger WHERE message_id = ? AND sender = ? AND id < ? AND disposition NOT IN ('quarantined', 'ignored') ORDER BY id LIMIT 1",
            messageID, sender, id
        ) { try $0.int64(0) }
    }

    /// Handled messages that the source still has to file away: key, and whether they go to quarantine.
    public func unfiled(limit: Int) throws -> [(id: Int64, sourceKey: String, isQuarantined: Bool)] {
        try database.query(
            "SELECT id, source_key, disposition = 'quarantined' FROM ledger WHERE filed = 0 AND disposition IS NOT NULL ORDER BY id LIMIT ?",
            limit
        ) { (try $0.int64(0), try $0.text(1), try $0.bool(2)) }
    }

    /// The source has filed them away.
    public func markFiled(_ ids: [Int64]) throws {
        guard !ids.isEmpty else { return }
        try database.transaction {
            for id in ids { try database.run("UPDATE ledger SET filed = 1 WHERE id = ?", id) }
        }
    }

    /// The bytes of a message as received; throws `JournalError` when they are gone or changed, `FileError` when the disk refuses.
    public func rawMail(_ hash: Hash256) throws -> [UInt8] {
        var path = path("raw", hash, "eml")
        if try Files.facts(of: path) == nil { path = self.path("apart", hash, "eml") }
        guard try Files.facts(of: path) != nil else { throw JournalError.damaged("mail \(path), which is gone") }
        guard let bytes = try Files.read(path, limit: 512 << 20) else { throw FileError(operation: .read, path: path, errno: 27) }
        guard SHA256.hash(bytes) == hash else { throw JournalError.damaged("mail \(path)") }
        return bytes
    }

    /// Letters about held mail since that moment: a flood of spam does not become a flood of letters.
    public func countLetters(kind: String, about code: String? = nil, since: Timestamp) throws -> Int {
        try database.first(
            "SELECT count(*) FROM letter WHERE kind = ?1 AND created_at >= ?2 AND (?3 IS NULL OR code = ?3)", kind, since.seconds, code
        ) { try $0.int(0) } ?? 0
    }

    /// Items of that sender since that moment.
    public func countItems(of address: MailAddress, since: Timestamp) throws -> Int {
        try database.first(
            "SELECT count(*) FROM item WHERE sender_address = ? AND received_at >= ?", address.text, since.seconds
        ) { try $0.int(0) } ?? 0
    }

    private static func ledgerRow(_ row: borrowing Row) throws -> LedgerRow {
        guard let hash = Hash256(hex: try row.text(2)) else { throw JournalError.damaged("ledger row \(try row.int64(0)): sha256") }
        return LedgerRow(
            id: try row.int64(0), sourceKey: try row.text(1), sha256: hash, receivedAt: Timestamp(seconds: try row.int64(3)),
            attempts: try row.int(4), trouble: try row.text(5), disposition: try row.optionalText(6).flatMap(Disposition.init(rawValue:)))
    }
}

/// A row that says what no row of ours can say.
public enum JournalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which row, and which column.
    case damaged(String)

    /// One line.
    public var description: String {
        switch self {
        case .damaged(let place): "the journal is damaged at \(place)"
        }
    }
}

extension Journal {
    /// Handled messages after that row, oldest first.
    public func handled(after id: Int64) throws -> [(id: Int64, disposition: Disposition, reason: String)] {
        try database.query("SELECT id, disposition, reason FROM ledger WHERE id > ? AND disposition IS NOT NULL ORDER BY id", id) { row in
            guard let disposition = Disposition(rawValue: try row.text(1)) else {
                throw JournalError.damaged("ledger row \(try row.int64(0))")
            }
            return (try row.int64(0), disposition, try row.text(2))
        }
    }
}
