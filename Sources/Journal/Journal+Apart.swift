import Digest
import Files
import SQLite

/// What is kept apart: mail with a marking of secrecy, denunciations, and letters about them (requirement R21, invariant 10).
extension Journal {
    /// Nothing of that mail stands in the ledger any more, and its bytes are to go; inside the event's transaction.
    public func setApart(_ id: Int64) throws {
        try database.run("UPDATE ledger SET apart = 1, message_id = NULL, sender = '' WHERE id = ?", id)
    }

    /// Moves the bytes of such mail out of `raw/`, durably there before they are gone here; returns how many. May be repeated.
    @discardableResult
    public func moveApart() throws -> Int {
        let rows = try database.query("SELECT id, sha256 FROM ledger WHERE apart = 1 ORDER BY id") { (try $0.int64(0), try $0.text(1)) }
        for (id, hex) in rows {
            guard let hash = Hash256(hex: hex) else { throw JournalError.damaged("ledger row \(id): sha256") }
            let old = path("raw", hash, "eml")
            if try Files.facts(of: old) != nil {
                try keepApart(try rawMail(hash), hash)
                try Files.removeDurably(old)
            }
            try database.transaction { _ = try database.run("UPDATE ledger SET apart = 2 WHERE id = ?", id) }
        }
        return rows.count
    }

    /// Writes bytes where only the owner reads.
    func keepApart(_ bytes: [UInt8], _ hash: Hash256) throws {
        let path = path("apart", hash, "eml")
        try Files.makeFolders(Files.folder(of: path), mode: 0o700)
        try keep(bytes, at: path, mode: 0o600)
    }

    /// Of a letter that has left, or never will, it is forgotten to whom.
    func forgetWhatIsApart(_ id: Int64) throws {
        try database.run("UPDATE letter SET recipient = '', reply = '' WHERE id = ? AND apart = 1 AND state <> 'queued'", id)
    }
}
