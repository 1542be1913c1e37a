import CSQLite

extension Database {
    /// What `integrity_check` and `foreign_key_check` find wrong, one sentence each; empty when all is whole.
    public func integrityCheck() throws -> [String] {
        var problems = try query("PRAGMA integrity_check") { try $0.text(0) }.filter { $0 != "ok" }
        problems += try query("PRAGMA foreign_key_check") { row in
            let place = try row.optionalInt64(1).map { "row \($0)" } ?? "a row"
            return "\(place) of \(try row.text(0)) refers to a row of \(try row.text(2)) that is not there"
        }
        return problems
    }

    /// Copies the whole database, as it is at this moment, into a new file, while others may read and write.
    ///
    /// A file that is there already is refused, with `SQLITE_CANTOPEN`. The folder entry is the caller's to flush.
    public func backup(to path: String) throws(SQLiteError) {
        var target: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &target, flags, nil)
        guard let target else { throw SQLiteError(extendedCode: SQLITE_NOMEM, message: "out of memory") }
        let copy = Database(connection: target)
        guard code == SQLITE_OK else { throw copy.error(nil) }
        guard try copy.pragma("page_count") == .integer(0) else {
            throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "\(path): there is a database already")
        }
        try copy.execute("PRAGMA synchronous = FULL")
        guard let job = sqlite3_backup_init(target, "main", connection, "main") else { throw copy.error(nil) }
        let stepped = sqlite3_backup_step(job, -1)
        sqlite3_backup_finish(job)
        guard stepped == SQLITE_DONE else {
            throw SQLiteError(extendedCode: stepped, message: "\(path): backup did not finish: \(copy.error(nil).message)")
        }
    }
}
