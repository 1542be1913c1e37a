import Digest
import Files
import SQLite

/// The memory of the office: `homthu.sqlite` with ledger, items, history and outbox; `raw/` with every mail as received; `media/`;
/// `letters/` with every letter as it leaves; `apart/`, which only its owner may enter, with secret and denouncing mail and letters about it.
///
/// One writer: the folder is locked while a journal is open for writing. Files are durable before the row that names them is committed;
/// a file without a row is left over from a crash and harmless. Not `Sendable`: one thread owns it.
public final class Journal {
    /// The data folder.
    public let folder: String
    let database: Database
    private let lock: FileLock?

    /// Opens or makes the data folder.
    ///
    /// Throws `FileError` when another process writes there, `SQLiteError` when the database cannot be used.
    public init(folder: String, access: Database.Access = .readWrite) throws {
        self.folder = folder
        if access == .readWrite {
            for part in ["", "/raw", "/media", "/letters"] { try Files.makeFolders(folder + part) }
            try Files.makeFolders(folder + "/apart", mode: 0o700)
            lock = try Files.lock(folder + "/lock")
        } else {
            lock = nil
        }
        database = try Database.open(folder + "/homthu.sqlite", applicationID: Self.applicationID, access: access)
        if access == .readWrite {
            try database.migrate(Self.migrations)
            try Files.syncFolder(folder)
        }
    }

    /// One event, one transaction (invariant 3).
    @discardableResult
    public func transaction<T>(_ body: () throws -> T) throws -> T { try database.transaction(body) }

    /// A copy of the database as it is now.
    public func backup(to path: String) throws { try database.backup(to: path) }

    /// `ab/<sha256>` below one of the folders.
    func path(_ shelf: String, _ hash: Hash256, _ fileExtension: String) -> String {
        "\(folder)/\(shelf)/\(hash.hex.prefix(2))/\(hash.hex).\(fileExtension)"
    }

    /// Writes a file under its hash unless it is there already and whole, durably.
    func keep(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o640) throws {
        if let facts = try Files.facts(of: path), facts.isFile, facts.size == bytes.count, try Files.read(path, limit: bytes.count) == bytes
        {
            // Its name may not be durable yet: an earlier run may have ended between rename and flush.
            return try Files.syncFolder(Files.folder(of: path))
        }
        try Files.makeFolders(Files.folder(of: path))
        try Files.writeDurably(bytes, to: path, mode: mode)
    }
}
