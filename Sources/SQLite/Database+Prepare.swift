import CSQLite

extension Database {
    /// Prepares exactly one statement.
    func prepare(_ sql: String) throws(SQLiteError) -> OpaquePointer {
        var statement: OpaquePointer?
        var code = SQLITE_OK
        var rest: [UInt8] = []
        var copy = sql
        copy.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                var tail: UnsafePointer<CChar>?
                let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
                code = sqlite3_prepare_v3(connection, text.baseAddress, Int32(clamping: text.count), flags, &statement, &tail)
                if let start = text.baseAddress, let tail { rest = Array(buffer[(tail - start)...]) }
            }
        }
        guard code == SQLITE_OK else { throw error(sql) }
        guard let statement else { throw .misuse("no statement", sql: sql) }
        guard rest.allSatisfy({ $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 || $0 == UInt8(ascii: ";") }) else {
            sqlite3_finalize(statement)
            throw .misuse("more than one statement", sql: sql)
        }
        return statement
    }

    /// Binds a value to each `?`; their number must match.
    func bind(_ values: [Value], to statement: OpaquePointer, _ sql: String) throws(SQLiteError) {
        let wanted = Int(sqlite3_bind_parameter_count(statement))
        guard wanted == values.count else { throw .misuse("\(values.count) values for \(wanted) parameters", sql: sql) }
        for (offset, value) in values.enumerated() {
            guard bind(value, to: statement, at: Int32(offset + 1)) == SQLITE_OK else { throw error(sql) }
        }
    }

    private func bind(_ value: Value, to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { buffer in
                    // A null pointer would bind NULL: the empty text has an address of its own.
                    guard let start = buffer.baseAddress, !buffer.isEmpty else { return homthu_sqlite_bind_text(statement, index, "", 0) }
                    return homthu_sqlite_bind_text(statement, index, start, UInt64(buffer.count))
                }
            }
        case .blob(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, index, 0) }
            return bytes.withUnsafeBytes { homthu_sqlite_bind_blob(statement, index, $0.baseAddress, UInt64($0.count)) }
        }
    }
}
