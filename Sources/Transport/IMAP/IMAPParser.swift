/// The grammar of one whole response (RFC 3501 §9).
struct IMAPParser {
    private let text: [UInt8]
    private var literals: [[UInt8]]
    private var nextLiteral = 0
    private var index = 0
    private let depth: Int

    static func parse(_ frame: IMAPFrame, depth: Int) throws(IMAPReadError) -> IMAPResponse {
        var parser = IMAPParser(text: frame.text, literals: frame.literals, depth: depth)
        return try parser.response()
    }

    private init(text: [UInt8], literals: [[UInt8]], depth: Int) {
        self.text = text
        self.literals = literals
        self.depth = depth
    }

    private mutating func response() throws(IMAPReadError) -> IMAPResponse {
        if take("+") {
            _ = take(" ")
            return .continuation(PlainText.line(text[index...]))
        }
        if take("*") {
            try expect(" ")
            return try untagged()
        }
        let tag = try atom("a tag")
        guard tag.allSatisfy(Self.isAlphanumeric) else { throw .malformed("a tag of letters and digits") }
        try expect(" ")
        let condition = Self.upper(try atom("OK, NO or BAD"))
        guard let known = IMAPStatus.Condition(rawValue: condition), known != .bye, known != .preauth else {
            throw .malformed("OK, NO or BAD after the tag")
        }
        return .tagged(tag: String(decoding: tag, as: UTF8.self), status(known))
    }

    private mutating func untagged() throws(IMAPReadError) -> IMAPResponse {
        let word = try atom("a response name")
        if word.allSatisfy({ (48...57).contains($0) }) { return try numbered(try Self.number(word)) }
        let keyword = Self.upper(word)
        if let condition = IMAPStatus.Condition(rawValue: keyword) { return .status(status(condition)) }
        switch keyword {
        case "CAPABILITY":
            let words = text[index...].split(separator: UInt8(ascii: " "))
            guard words.allSatisfy({ $0.allSatisfy(Self.isAtom) }) else { throw .malformed("capability names") }
            return .capability(words.map { Self.upper($0) })
        case "LIST":
            try expect(" ")
            _ = try value()
            try expect(" ")
            _ = try value()
            try expect(" ")
            // After the name, LIST-EXTENDED may add a list (RFC 5258): not asked for, passed over.
            return .list(name: try value().bytes)
        default: return .other(keyword)
        }
    }

    private mutating func numbered(_ number: UInt32) throws(IMAPReadError) -> IMAPResponse {
        try expect(" ")
        switch Self.upper(try atom("EXISTS, EXPUNGE or FETCH")) {
        case "EXISTS": return .exists(number)
        case "EXPUNGE": return .expunge(number)
        case "FETCH":
            try expect(" ")
            return .fetch(try fetch(number))
        case let other: return .other(other)
        }
    }

    private mutating func fetch(_ sequence: UInt32) throws(IMAPReadError) -> IMAPFetch {
        var item = IMAPFetch(sequence: sequence)
        try expect("(")
        while !take(")") {
            let name = try attributeName()
            try expect(" ")
            try store(value(), as: name, into: &item)
            if peek != UInt8(ascii: ")") { try expect(" ") }
        }
        guard index == text.count, nextLiteral == literals.count else { throw .malformed("the end after FETCH (…)") }
        return item
    }

    private func store(_ value: IMAPValue, as name: String, into item: inout IMAPFetch) throws(IMAPReadError) {
        switch name {
        case "UID":
            let uid = try Self.number(value.bytes)
            guard uid > 0 else { throw .malformed("a UID above 0") }
            item.uid = uid
        case "RFC822.SIZE":
            guard let size = Int(String(decoding: value.bytes, as: UTF8.self)), size >= 0 else { throw .malformed("a size") }
            item.size = size
        case "INTERNALDATE": item.internalDate = IMAPDate.seconds(value.bytes)
        case "FLAGS":
            guard case .list(let flags) = value else { throw .malformed("a list of flags") }
            item.flags = flags.map { String(decoding: $0.bytes, as: UTF8.self) }
        case "BODY[]", "BODY[]<0>":
            switch value {
            case .string(let bytes): item.body = bytes
            case .none: item.body = nil
            default: throw .malformed("a string for BODY[]")
            }
        default: break
        }
    }

    /// `UID`, `RFC822.SIZE`, `BODY[HEADER.FIELDS (DATE)]<0>`: up to the space outside brackets, upper case.
    private mutating func attributeName() throws(IMAPReadError) -> String {
        let begin = index
        var brackets = false
        while let byte = peek, brackets || (byte != UInt8(ascii: " ") && byte != UInt8(ascii: ")") && byte != UInt8(ascii: "(")) {
            if byte == UInt8(ascii: "[") { brackets = true }
            if byte == UInt8(ascii: "]") { brackets = false }
            index += 1
        }
        guard index > begin else { throw .malformed("an attribute name") }
        return Self.upper(text[begin..<index])
    }

    /// Any value: NIL, atom or number, quoted string, literal, list.
    private mutating func value(level: Int = 0) throws(IMAPReadError) -> IMAPValue {
        switch peek {
        case UInt8(ascii: "\""): return .string(try quoted())
        case UInt8(ascii: "{"), UInt8(ascii: "~"): return .string(try literal())
        case UInt8(ascii: "("):
            guard level < depth else { throw .limit("lists deeper than \(depth)") }
            index += 1
            var items: [IMAPValue] = []
            while !take(")") {
                items.append(try value(level: level + 1))
                // ENVELOPE and BODYSTRUCTURE put lists side by side without a space.
                if peek != UInt8(ascii: ")"), peek != UInt8(ascii: "(") { try expect(" ") }
            }
            return .list(items)
        default:
            let word = try atom("a value")
            return Self.upper(word) == "NIL" ? .none : .atom(Array(word))
        }
    }

    private mutating func quoted() throws(IMAPReadError) -> [UInt8] {
        index += 1
        var out: [UInt8] = []
        while let byte = peek {
            index += 1
            if byte == UInt8(ascii: "\"") { return out }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = peek, escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else {
                    throw .malformed("\\\" or \\\\")
                }
                index += 1
                out.append(escaped)
            } else {
                out.append(byte)
            }
        }
        throw .malformed("the closing quote")
    }

    private mutating func literal() throws(IMAPReadError) -> [UInt8] {
        _ = take("~")
        guard nextLiteral < literals.count, peek == UInt8(ascii: "{"), let close = text[index...].firstIndex(of: UInt8(ascii: "}")),
            let size = try IMAPFrame.announcedLiteral(text[index...close]), size == literals[nextLiteral].count
        else { throw .malformed("a literal") }
        index = close + 1
        nextLiteral += 1
        // Handed over, not copied: this may be a message of many megabytes.
        var taken: [UInt8] = []
        swap(&taken, &literals[nextLiteral - 1])
        return taken
    }

    /// `[CODE argument] text`.
    private mutating func status(_ condition: IMAPStatus.Condition) -> IMAPStatus {
        _ = take(" ")
        guard peek == UInt8(ascii: "["), let close = text[index...].firstIndex(of: UInt8(ascii: "]")) else {
            return IMAPStatus(condition: condition, code: nil, argument: "", text: PlainText.line(text[index...]))
        }
        let inside = text[(index + 1)..<close]
        let code = inside.prefix { $0 != UInt8(ascii: " ") }
        let argument = inside.dropFirst(code.count + 1)
        index = close + 1
        // The capability list is longer than what a log line may hold.
        let whole = String(decoding: argument, as: UTF8.self)
        return IMAPStatus(condition: condition, code: Self.upper(code), argument: whole, text: PlainText.line(text[index...]))
    }
}

// MARK: - Single bytes

extension IMAPParser {
    private var peek: UInt8? { index < text.count ? text[index] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(IMAPReadError) {
        guard take(character) else { throw .malformed("'\(character)' at byte \(index)") }
    }

    /// One or more atom bytes, `\` included for flags, `]` for what servers put into atoms.
    private mutating func atom(_ what: String) throws(IMAPReadError) -> ArraySlice<UInt8> {
        let begin = index
        while let byte = peek, Self.isAtom(byte) { index += 1 }
        guard index > begin else { throw .malformed("\(what) at byte \(begin)") }
        return text[begin..<index]
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...32, 127, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "\""): false
        default: true
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func number(_ bytes: some Collection<UInt8>) throws(IMAPReadError) -> UInt32 {
        guard bytes.allSatisfy({ (48...57).contains($0) }), let number = UInt32(String(decoding: bytes, as: UTF8.self)) else {
            throw .malformed("a number of 32 bits")
        }
        return number
    }

    static func upper(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: bytes.map { (97...122).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
    }
}

/// A value in a data response.
indirect enum IMAPValue: Hashable, Sendable {
    case none
    case atom([UInt8])
    case string([UInt8])
    case list([IMAPValue])

    /// The bytes of an atom or string; empty otherwise.
    var bytes: [UInt8] {
        switch self {
        case .atom(let bytes), .string(let bytes): bytes
        case .none, .list: []
        }
    }
}
