/// One response before it is understood: its lines put together without the line ends, and the literals in their order.
struct IMAPFrame: Hashable, Sendable {
    /// The lines; each `{n}` that announced a literal still stands in it.
    var text: [UInt8] = []
    var literals: [[UInt8]] = []
    var isBegun = false

    var isEmpty: Bool { !isBegun }

    /// Status responses end in free text in which `{5}` means nothing; only untagged data hold literals (RFC 3501 §9 `response-data`).
    var mayHoldLiterals: Bool {
        guard text.starts(with: "* ".utf8) else { return false }
        let keyword = text.dropFirst(2).prefix { $0 != UInt8(ascii: " ") }
        return IMAPStatus.Condition(rawValue: IMAPParser.upper(keyword)) == nil
    }

    /// The size in a `{n}`, `{n+}` or `~{n}` that ends a line; nil when the line ends otherwise.
    static func announcedLiteral(_ line: ArraySlice<UInt8>) throws(IMAPReadError) -> Int? {
        guard line.last == UInt8(ascii: "}"), let open = line.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        var digits = line[(open + 1)..<(line.endIndex - 1)]
        if digits.last == UInt8(ascii: "+") { digits = digits.dropLast() }
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        guard digits.count <= 12 else { throw .limit("literal size of \(digits.count) digits") }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
