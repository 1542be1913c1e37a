import CSQLite

/// A call that SQLite, or this wrapper on its behalf, refused.
public struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Primary result code (<https://sqlite.org/rescode.html>), for example 19 for a constraint.
    public var code: Int32 { extendedCode & 0xff }
    /// Extended result code, for example 1811 where a trigger said RAISE(ABORT).
    public let extendedCode: Int32
    /// What SQLite says; names tables and columns, never values.
    public let message: String
    /// The statement with its `?`, without the values bound; nil where no statement was concerned.
    public let sql: String?

    /// An error with SQLite's extended result code.
    public init(extendedCode: Int32, message: String, sql: String? = nil) {
        self.extendedCode = extendedCode
        self.message = message
        self.sql = sql
    }

    /// Another connection holds the lock, beyond the busy timeout.
    public var isBusy: Bool { code == SQLITE_BUSY }
    /// A constraint, foreign key or trigger refused the change.
    public var isConstraint: Bool { code == SQLITE_CONSTRAINT }
    /// The disk, or the database's page limit, is full.
    public var isFull: Bool { code == SQLITE_FULL }

    /// `SQLite 1811: message (in: INSERT …)`.
    public var description: String { "SQLite \(extendedCode): \(message)" + (sql.map { " (in: \($0))" } ?? "") }

    /// SQLITE_ABORT_ROLLBACK, a macro that Swift does not see: `SQLITE_ABORT | (2 << 8)`.
    static let abortRollback: Int32 = SQLITE_ABORT | (2 << 8)

    /// Our own fault: the wrapper was called against its rules.
    static func misuse(_ message: String, sql: String? = nil) -> SQLiteError {
        SQLiteError(extendedCode: SQLITE_MISUSE, message: message, sql: sql)
    }
}
