/// One value as SQLite stores it (<https://sqlite.org/datatype3.html>).
public enum Value: Hashable, Sendable {
    /// NULL.
    case null
    /// A signed 64-bit integer.
    case integer(Int64)
    /// A double.
    case real(Double)
    /// UTF-8 text.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

/// What can be bound to a `?` of a statement.
public protocol Bindable {
    /// The value that SQLite gets.
    var sqliteValue: Value { get }
}

extension Value: Bindable {
    /// Itself.
    public var sqliteValue: Value { self }
}

extension Int: Bindable {
    /// An integer.
    public var sqliteValue: Value { .integer(Int64(self)) }
}

extension Int64: Bindable {
    /// An integer.
    public var sqliteValue: Value { .integer(self) }
}

extension Bool: Bindable {
    /// 1 or 0: SQLite has no other truth.
    public var sqliteValue: Value { .integer(self ? 1 : 0) }
}

extension Double: Bindable {
    /// A real.
    public var sqliteValue: Value { .real(self) }
}

extension String: Bindable {
    /// Text.
    public var sqliteValue: Value { .text(self) }
}

extension [UInt8]: Bindable {
    /// A blob.
    public var sqliteValue: Value { .blob(self) }
}
