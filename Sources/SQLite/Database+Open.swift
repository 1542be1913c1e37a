import CSQLite

extension Database {
    /// How a file is opened.
    public enum Access: Sendable {
        /// For reading and writing; the file is made when missing.
        case readWrite
        /// For reading; the file must be there.
        case readOnly
    }

    /// Opens a database: WAL, `synchronous=FULL`, foreign keys on, no trust in what the schema calls, no double-quoted strings.
    ///
    /// `applicationID` (<https://sqlite.org/fileformat.html>, offset 68) is written into a new file; a file with another one is
    /// refused, with `SQLITE_NOTADB`. `busyTimeout` is in milliseconds. SQLite does not flush the folder entry of a new database
    /// file: the caller does, once, before it relies on the file.
    public static func open(
        _ path: String, applicationID: Int32, access: Access = .readWrite, busyTimeout: Int32 = 5_000
    ) throws(SQLiteError) -> Database {
        let database = try connect(path, access)
        sqlite3_busy_timeout(database.connection, busyTimeout)
        try database.harden()
        if access == .readWrite {
            try database.claim(applicationID, path)
            // In memory there is no log; on a file anything but WAL means a file system that cannot do it.
            let mode = try database.pragma("journal_mode = WAL")
            guard mode == .text("wal") || mode == .text("memory") else {
                throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "\(path): write-ahead log not possible here")
            }
            try database.execute("PRAGMA synchronous = FULL")
        } else if try database.pragma("application_id") != .integer(Int64(applicationID)) {
            throw foreign(path)
        }
        return database
    }

    private static func connect(_ path: String, _ access: Access) throws(SQLiteError) -> Database {
        var connection: OpaquePointer?
        // NOMUTEX: the type is confined, so SQLite's own lock would only cost.
        let mode = access == .readWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
        let code = sqlite3_open_v2(path, &connection, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let connection else { throw SQLiteError(extendedCode: SQLITE_NOMEM, message: "out of memory") }
        let database = Database(connection: connection)
        guard code == SQLITE_OK else {
            let error = database.error(nil)
            throw SQLiteError(extendedCode: error.extendedCode, message: "\(path): \(error.message)")
        }
        return database
    }

    private func harden() throws(SQLiteError) {
        let switches: [(option: Int32, on: Int32)] = [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
            (SQLITE_DBCONFIG_ENABLE_TRIGGER, 1), (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
        ]
        for (option, on) in switches {
            guard homthu_sqlite_db_switch(connection, option, on) == SQLITE_OK else { throw error(nil) }
        }
        try execute("PRAGMA cell_size_check = ON")
    }

    /// A file without tables and without an id is new and becomes ours.
    private func claim(_ applicationID: Int32, _ path: String) throws(SQLiteError) {
        let found = try pragma("application_id")
        if found == .integer(Int64(applicationID)) { return }
        guard found == .integer(0), try single("SELECT count(*) FROM sqlite_schema") == .integer(0) else { throw Self.foreign(path) }
        try execute("PRAGMA application_id = \(applicationID)")
    }

    /// The first value that a pragma answers with.
    func pragma(_ text: String) throws(SQLiteError) -> Value { try single("PRAGMA " + text) }

    /// The first column of the first row, NULL where there is no row. Not cached: such statements run once.
    func single(_ sql: String) throws(SQLiteError) -> Value {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return try Row(statement: statement, sql: sql).value(0)
        case SQLITE_DONE: return .null
        default: throw error(sql)
        }
    }

    private static func foreign(_ path: String) -> SQLiteError {
        SQLiteError(extendedCode: SQLITE_NOTADB, message: "\(path): this database belongs to another program")
    }
}
