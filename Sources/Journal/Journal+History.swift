import Digest
import Editorial
import SQLite
import WorkCalendar

/// One line of the history.
public struct HistoryRow: Hashable, Sendable {
    /// Position in the chain.
    public let seq: Int64
    /// When.
    public let at: Timestamp
    /// Which item.
    public let code: String
    /// What happened.
    public let entry: Outcome.HistoryEntry
}

extension Journal {
    /// Appends a line, chained to the one before; inside the event's transaction.
    public func append(_ entry: Outcome.HistoryEntry, code: ItemCode, ledger: Int64?, now: Timestamp) throws {
        try append(entry, about: code.description, ledger: ledger, now: now)
    }

    /// Appends a line about an item, or about `office`: people and commands.
    public func append(_ entry: Outcome.HistoryEntry, about code: String, ledger: Int64?, now: Timestamp) throws {
        let last = try database.first("SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1") { (try $0.int64(0), try $0.text(1)) }
        let seq = (last?.0 ?? 0) + 1
        let hash = Self.chain(previous: last?.1 ?? "", seq: seq, at: now.seconds, code, entry, ledger: ledger)
        try database.run(
            "INSERT INTO history (seq, at, code, what, by, detail, ledger, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", seq, now.seconds,
            code, entry.what, entry.by, entry.detail, ledger, hash)
    }

    /// The history of one item, oldest first; of all items when nil.
    public func history(of code: ItemCode? = nil) throws -> [HistoryRow] {
        try database.query(
            "SELECT seq, at, code, what, by, detail FROM history WHERE ?1 IS NULL OR code = ?1 ORDER BY seq", code?.description
        ) { row in
            HistoryRow(
                seq: try row.int64(0), at: Timestamp(seconds: try row.int64(1)), code: try row.text(2),
                entry: .init(what: try row.text(3), by: try row.text(4), detail: try row.text(5)))
        }
    }

    /// The first place where the chain does not hold; nil when it does.
    func brokenLink() throws -> Int64? {
        var previous = ""
        let links = try database.query("SELECT seq, at, code, what, by, detail, hash, ledger FROM history ORDER BY seq") { row in
            let entry = Outcome.HistoryEntry(what: try row.text(3), by: try row.text(4), detail: try row.text(5))
            let seq = try row.int64(0)
            let hash = try row.text(6)
            let chained = Self.chain(
                previous: previous, seq: seq, at: try row.int64(1), try row.text(2), entry, ledger: try row.optionalInt64(7))
            let holds = chained == hash
            previous = hash
            return (seq: seq, holds: holds)
        }
        return links.enumerated().first { !$0.element.holds || $0.element.seq != Int64($0.offset + 1) }?.element.seq
    }

    /// SHA-256 over the fields, each after its length and a zero octet: what a mail says may hold any character.
    private static func chain(
        previous: String, seq: Int64, at: Int64, _ code: String, _ entry: Outcome.HistoryEntry, ledger: Int64?
    ) -> String {
        var bytes: [UInt8] = []
        for field in [previous, "\(seq)", "\(at)", code, entry.what, entry.by, entry.detail, ledger.map { "\($0)" } ?? ""] {
            bytes.append(contentsOf: "\(field.utf8.count)".utf8)
            bytes.append(0)
            bytes.append(contentsOf: field.utf8)
        }
        return SHA256.hash(bytes).hex
    }
}
