import CSQLite

/// One connection to one SQLite file, confined to whoever made it: the class is not `Sendable` on purpose, so that an actor with an
/// executor of its own (its calls block) or one thread owns it.
///
/// Statements are prepared once and kept. Schema changes go through ``migrate(_:)``.
public final class Database {
    let connection: OpaquePointer
    /// Keyed by bytes: two Swift strings may be equal and yet differ in their bytes.
    private var statements: [[UInt8]: OpaquePointer] = [:]
    var isInTransaction = false

    /// More distinct statements than this are prepared anew each time.
    static let statementLimit = 128

    init(connection: OpaquePointer) { self.connection = connection }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(connection)
    }

    /// Runs one statement with a value for each `?`; any rows it gives are passed over. Returns the number of rows changed by it.
    @discardableResult
    public func run(_ sql: String, _ bindings: (any Bindable)?...) throws(SQLiteError) -> Int {
        try run(sql, bindings: bindings.map { $0?.sqliteValue ?? .null })
    }

    /// The same with the values in an array.
    @discardableResult
    public func run(_ sql: String, bindings: [Value]) throws(SQLiteError) -> Int {
        let before = sqlite3_total_changes64(connection)
        let statement = try take(sql, bindings: bindings)
        defer { giveBack(statement, sql) }
        while try step(statement, sql) {}
        // A statement that changes nothing leaves sqlite3_changes at the number of the one before it.
        return sqlite3_total_changes64(connection) == before ? 0 : Int(sqlite3_changes64(connection))
    }

    /// Runs one statement and makes a value of each row.
    public func query<T>(_ sql: String, _ bindings: (any Bindable)?..., row: (borrowing Row) throws -> T) throws -> [T] {
        try query(sql, bindings: bindings.map { $0?.sqliteValue ?? .null }, row: row)
    }

    /// The same with the values in an array.
    public func query<T>(_ sql: String, bindings: [Value], row: (borrowing Row) throws -> T) throws -> [T] {
        let statement = try take(sql, bindings: bindings)
        defer { giveBack(statement, sql) }
        let current = Row(statement: statement, sql: sql)
        var out: [T] = []
        while try step(statement, sql) { out.append(try row(current)) }
        return out
    }

    /// The first row, or nil where there is none.
    public func first<T>(_ sql: String, _ bindings: (any Bindable)?..., row: (borrowing Row) throws -> T) throws -> T? {
        let statement = try take(sql, bindings: bindings.map { $0?.sqliteValue ?? .null })
        defer { giveBack(statement, sql) }
        let current = Row(statement: statement, sql: sql)
        return try step(statement, sql) ? row(current) : nil
    }

    /// Runs any number of statements without values: for schemas and pragmas.
    public func execute(_ script: String) throws(SQLiteError) {
        try checkTransaction(script)
        let code = sqlite3_exec(connection, script, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(script) }
    }

    /// The row id of the newest insertion on this connection.
    public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(connection) }

    /// What SQLite says about the last failed call.
    func error(_ sql: String?) -> SQLiteError {
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "no message"
        return SQLiteError(extendedCode: sqlite3_extended_errcode(connection), message: message, sql: sql)
    }

    private func step(_ statement: OpaquePointer, _ sql: String) throws(SQLiteError) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw error(sql)
        }
    }

    /// A prepared statement, out of the cache while it is used: a row closure may run the same SQL again.
    private func take(_ sql: String, bindings: [Value]) throws(SQLiteError) -> OpaquePointer {
        try checkTransaction(sql)
        let statement: OpaquePointer
        if let kept = statements.removeValue(forKey: Array(sql.utf8)) { statement = kept } else { statement = try prepare(sql) }
        do {
            try bind(bindings, to: statement, sql)
            return statement
        } catch {
            giveBack(statement, sql)
            throw error
        }
    }

    private func giveBack(_ statement: OpaquePointer, _ sql: String) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        let key = Array(sql.utf8)
        if statements[key] == nil, statements.count < Self.statementLimit {
            statements[key] = statement
        } else {
            sqlite3_finalize(statement)
        }
    }

    /// SQLite rolls a whole transaction back by itself on some errors (disk full, I/O). Had the closure swallowed such an error, each
    /// later statement would be committed alone.
    private func checkTransaction(_ sql: String) throws(SQLiteError) {
        guard isInTransaction, sqlite3_get_autocommit(connection) != 0 else { return }
        let message = "the transaction was rolled back by an earlier error"
        throw SQLiteError(extendedCode: SQLiteError.abortRollback, message: message, sql: sql)
    }
}
