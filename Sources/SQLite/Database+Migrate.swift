import CSQLite

/// One step of a schema, from the version before it to its own.
public struct Migration: Sendable {
    /// The version after this step: 1, 2, 3 … without gaps.
    public let version: Int
    /// The statements.
    public let sql: String

    /// A step.
    public init(_ version: Int, _ sql: String) {
        self.version = version
        self.sql = sql
    }
}

extension Database {
    /// The schema's version (`user_version`), 0 for a new file.
    public var schemaVersion: Int {
        get throws(SQLiteError) {
            guard case .integer(let version) = try pragma("user_version") else { return 0 }
            return Int(version)
        }
    }

    /// Brings the schema to the newest version, each step with its new `user_version` in one transaction.
    ///
    /// Refuses, with `SQLITE_SCHEMA`, a file that a newer program has written. A committed step is never edited: add one.
    public func migrate(_ steps: [Migration]) throws {
        for (offset, step) in steps.enumerated() where step.version != offset + 1 {
            throw SQLiteError.misuse("migration \(step.version) stands at place \(offset + 1)")
        }
        let found = try schemaVersion
        guard found <= steps.count else {
            let message = "the database has schema version \(found), this program knows up to \(steps.count): use the newer program"
            throw SQLiteError(extendedCode: SQLITE_SCHEMA, message: message)
        }
        for step in steps.dropFirst(found) {
            try transaction {
                // Another process may have taken this step between our look and our lock.
                guard try schemaVersion < step.version else { return }
                try execute(step.sql)
                try execute("PRAGMA user_version = \(step.version)")
            }
        }
    }
}
