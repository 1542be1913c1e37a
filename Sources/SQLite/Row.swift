import CSQLite

/// The row a query stands on, valid inside the query's closure only: it cannot be copied out.
///
/// Columns count from 0. A column of another type than the one asked for is an error, never converted.
public struct Row: ~Copyable {
    let statement: OpaquePointer
    let sql: String

    /// Columns in the row.
    public var count: Int { Int(sqlite3_column_count(statement)) }

    /// UTF-8 text.
    public func text(_ column: Int) throws(SQLiteError) -> String {
        guard case .text(let text) = try value(column) else { throw mismatch(column, "text") }
        return text
    }

    /// An integer.
    public func int64(_ column: Int) throws(SQLiteError) -> Int64 {
        guard case .integer(let number) = try value(column) else { throw mismatch(column, "an integer") }
        return number
    }

    /// An integer.
    public func int(_ column: Int) throws(SQLiteError) -> Int {
        guard let number = Int(exactly: try int64(column)) else { throw mismatch(column, "a machine integer") }
        return number
    }

    /// 0 is false, 1 is true, anything else an error.
    public func bool(_ column: Int) throws(SQLiteError) -> Bool {
        switch try int64(column) {
        case 0: return false
        case 1: return true
        default: throw mismatch(column, "0 or 1")
        }
    }

    /// A double.
    public func real(_ column: Int) throws(SQLiteError) -> Double {
        guard case .real(let number) = try value(column) else { throw mismatch(column, "a real") }
        return number
    }

    /// Bytes.
    public func blob(_ column: Int) throws(SQLiteError) -> [UInt8] {
        guard case .blob(let bytes) = try value(column) else { throw mismatch(column, "a blob") }
        return bytes
    }

    /// True where the column is NULL.
    public func isNull(_ column: Int) throws(SQLiteError) -> Bool { try value(column) == .null }

    /// Text, or nil for NULL.
    public func optionalText(_ column: Int) throws(SQLiteError) -> String? { try isNull(column) ? nil : text(column) }
    /// An integer, or nil for NULL.
    public func optionalInt64(_ column: Int) throws(SQLiteError) -> Int64? { try isNull(column) ? nil : int64(column) }
    /// An integer, or nil for NULL.
    public func optionalInt(_ column: Int) throws(SQLiteError) -> Int? { try isNull(column) ? nil : int(column) }
    /// A double, or nil for NULL.
    public func optionalReal(_ column: Int) throws(SQLiteError) -> Double? { try isNull(column) ? nil : real(column) }
    /// Bytes, or nil for NULL.
    public func optionalBlob(_ column: Int) throws(SQLiteError) -> [UInt8]? { try isNull(column) ? nil : blob(column) }

    /// The column as it is.
    public func value(_ column: Int) throws(SQLiteError) -> Value {
        guard (0..<count).contains(column) else { throw .misuse("no column \(column) in a row of \(count)", sql: sql) }
        let index = Int32(column)
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_BLOB: return .blob(bytes(sqlite3_column_blob(statement, index), index))
        case SQLITE_TEXT: return .text(try validText(index))
        default: return .null
        }
    }

    private func validText(_ index: Int32) throws(SQLiteError) -> String {
        guard let start = sqlite3_column_text(statement, index) else {
            throw SQLiteError(extendedCode: SQLITE_NOMEM, message: "out of memory", sql: sql)
        }
        let buffer = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
        guard let text = String(validating: buffer, as: UTF8.self) else { throw mismatch(Int(index), "UTF-8") }
        return text
    }

    /// The length is asked after the pointer, as SQLite wants it.
    private func bytes(_ start: UnsafeRawPointer?, _ index: Int32) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, index))))
    }

    private func mismatch(_ column: Int, _ wanted: String) -> SQLiteError {
        SQLiteError(extendedCode: SQLITE_MISMATCH, message: "column \(column) is not \(wanted)", sql: sql)
    }
}
