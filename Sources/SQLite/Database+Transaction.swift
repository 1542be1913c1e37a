import CSQLite

extension Database {
    /// Runs `body` as one transaction that holds the write lock from its start (BEGIN IMMEDIATE): committed when it returns, rolled
    /// back when it throws. Synchronous, so that no other work comes between; transactions do not nest.
    @discardableResult
    public func transaction<T>(_ body: () throws -> T) throws -> T { try transaction("BEGIN IMMEDIATE", body) }

    /// Runs `body` on one unchanging view of the database (BEGIN DEFERRED), for several queries that must fit together.
    @discardableResult
    public func snapshot<T>(_ body: () throws -> T) throws -> T { try transaction("BEGIN DEFERRED", body) }

    private func transaction<T>(_ begin: String, _ body: () throws -> T) throws -> T {
        guard !isInTransaction else { throw SQLiteError.misuse("a transaction inside a transaction") }
        try execute(begin)
        isInTransaction = true
        defer { isInTransaction = false }
        do {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            // After some errors SQLite has rolled back itself; where ROLLBACK fails, the first error is the one that says why.
            if sqlite3_get_autocommit(connection) == 0 { sqlite3_exec(connection, "ROLLBACK", nil, nil, nil) }
            throw error
        }
    }
}
