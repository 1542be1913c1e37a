/// Where a JSON5 text goes wrong: the system's decoder only says that it does.
struct JSON5Fault: Hashable, Sendable {
    /// 1, 2, 3 …
    let line: Int
    /// In octets, from 1.
    let column: Int
    /// What would have to stand there.
    let missing: String

    /// `a fault at line 5, column 3, where "," or "}" is missing`
    var description: String { "a fault at line \(line), column \(column), where \(missing) is missing" }

    /// The first fault of the syntax (json5.org, version 1.0.0); nil where there is none.
    static func first(in bytes: [UInt8]) -> JSON5Fault? {
        var scanner = JSON5Scanner(bytes)
        do throws(JSON5Scanner.Stop) {
            try scanner.document()
            return nil
        } catch {
            let before = bytes[..<min(error.offset, bytes.count)]
            let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
            return JSON5Fault(line: before.count { $0 == 10 } + 1, column: before.count - start + 1, missing: error.missing)
        }
    }
}

/// Walks through a JSON5 text without making anything of it.
private struct JSON5Scanner {
    struct Stop: Error {
        let offset: Int
        let missing: String
    }

    /// Deeper than any configuration; keeps the stack small on hostile text.
    private static let deepest = 64

    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(Stop) {
        try value()
        try skipBlanks()
        if at < bytes.count { throw missing("the end") }
    }

    private func missing(_ what: String) -> Stop { Stop(offset: at, missing: what) }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ octet: Character) -> Bool {
        guard let next, next == octet.asciiValue else { return false }
        at += 1
        return true
    }

    private mutating func value() throws(Stop) {
        try skipBlanks()
        switch next {
        case UInt8(ascii: "{"): try nested { (self: inout Self) throws(Stop) in try self.members(close: "}", isObject: true) }
        case UInt8(ascii: "["): try nested { (self: inout Self) throws(Stop) in try self.members(close: "]", isObject: false) }
        case UInt8(ascii: "\""), UInt8(ascii: "'"): try string()
        default: try word()
        }
    }

    private mutating func nested(_ body: (inout Self) throws(Stop) -> Void) throws(Stop) {
        guard depth < Self.deepest else { throw missing("an end of the nesting") }
        depth += 1
        at += 1
        try body(&self)
        depth -= 1
    }

    private mutating func members(close: Character, isObject: Bool) throws(Stop) {
        while true {
            try skipBlanks()
            if take(close) { return }
            if isObject {
                try key()
                try skipBlanks()
                guard take(":") else { throw missing("\":\"") }
            }
            try value()
            try skipBlanks()
            if take(close) { return }
            guard take(",") else { throw missing("\",\" or \"\(close)\"") }
        }
    }

    private mutating func key() throws(Stop) {
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try string() }
        let start = at
        while let octet = next, Self.isWordOctet(octet), !(at == start && (48...57).contains(octet)) { at += 1 }
        if at == start { throw missing("a key") }
    }

    private mutating func string() throws(Stop) {
        let quote = next
        at += 1
        while let octet = next {
            at += 1
            if octet == quote { return }
            if octet == 10 || octet == 13 {
                at -= 1
                break
            }
            if octet == UInt8(ascii: "\\"), at < bytes.count {
                at += bytes[at] == 13 && at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
            }
        }
        throw missing("the closing quote")
    }

    /// A number, or one of the words that are values.
    private mutating func word() throws(Stop) {
        let start = at
        while let octet = next, Self.isWordOctet(octet) || "+-.".utf8.contains(octet) { at += 1 }
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        let bare = word.first == "-" || word.first == "+" ? word.dropFirst() : word[...]
        let isNumber = Double(bare) != nil || bare.hasSuffix(".") && Double(bare.dropLast()) != nil
        if ["true", "false", "null"].contains(word) || ["Infinity", "NaN"].contains(bare) || isNumber { return }
        at = start
        throw missing("a value")
    }

    private static func isWordOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case 48...57, 65...90, 97...122, 128...255, UInt8(ascii: "_"), UInt8(ascii: "$"): true
        default: false
        }
    }

    /// White space and comments.
    private mutating func skipBlanks() throws(Stop) {
        while let octet = next {
            if octet == 32 || (9...13).contains(octet) {
                at += 1
            } else if bytes[at...].starts(with: [0xEF, 0xBB, 0xBF]) {
                at += 3
            } else if bytes[at...].starts(with: "//".utf8) {
                while let octet = next, octet != 10, octet != 13 { at += 1 }
            } else if bytes[at...].starts(with: "/*".utf8) {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(Stop) {
        let start = at
        at += 2
        while at < bytes.count {
            if bytes[at...].starts(with: "*/".utf8) {
                at += 2
                return
            }
            at += 1
        }
        throw Stop(offset: start, missing: "the end of this comment")
    }
}
