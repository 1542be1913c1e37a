/// A tolerant tokenizer for HTML as mail programs write it, after WHATWG HTML §13.2.5, in one pass over the bytes.
///
/// It never fails and never goes back further than the start of one token: what could make it scan twice to the end (an
/// unterminated tag or quotation mark) is decided by the last place where the terminator occurs, found once.
struct HTMLTokenizer {
    /// A start or end tag. Names are in lower case.
    struct Tag {
        var name: String
        var attributes: [(name: String, value: String)] = []

        /// The first attribute of that name, as a browser takes it.
        func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    enum Token {
        case text(Range<Int>)
        case start(Tag)
        case end(String)
    }

    /// Attributes kept of one tag; more are read over.
    static let maximumAttributes = 64
    /// Octets of one tag or attribute name that are kept.
    static let maximumName = 64

    let bytes: [UInt8]
    private(set) var position = 0
    private let lastGreater: Int
    private let lastQuote: (double: Int, single: Int)
    /// Set after a start tag whose content is raw text: everything up to its end tag is one text.
    private var rawName: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lastGreater = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        lastQuote = (bytes.lastIndex(of: UInt8(ascii: "\"")) ?? -1, bytes.lastIndex(of: UInt8(ascii: "'")) ?? -1)
    }

    /// The next token, nil at the end.
    mutating func next() -> Token? {
        if let name = rawName {
            rawName = nil
            let text = rawText(until: name)
            if !text.isEmpty { return .text(text) }
        }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), let found = markup() {
                switch found {
                case .token(let token): return token
                case .nothing: continue
                }
            }
            return .text(plainText())
        }
        return nil
    }

    private enum Markup {
        case token(Token)
        case nothing
    }

    /// Text up to the next `<`; a `<` that begins no markup is text itself.
    private mutating func plainText() -> Range<Int> {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return start..<position
    }

    private mutating func markup() -> Markup? {
        guard position + 1 < bytes.count else { return nil }
        if bytes[position + 1] == UInt8(ascii: "!") {
            skipDeclaration()
            return .nothing
        }
        guard position < lastGreater else { return nil }
        switch bytes[position + 1] {
        case UInt8(ascii: "?"):
            skip(past: UInt8(ascii: ">"))
            return .nothing
        case UInt8(ascii: "/"):
            guard position + 2 < bytes.count, Self.isLetter(bytes[position + 2]) else {
                skip(past: UInt8(ascii: ">"))
                return .nothing
            }
            position += 2
            let tag = readTag()
            return .token(.end(tag.name))
        case let octet where Self.isLetter(octet):
            position += 1
            let tag = readTag()
            if Self.rawElements.contains(tag.name) { rawName = tag.name }
            return .token(.start(tag))
        default:
            return nil
        }
    }

    private static let rawElements: Set<String> = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]

    /// A comment (`<!--` to `-->` or `--!>`), a doctype, a downlevel-revealed condition (`<![if …]>`) or CDATA's opening.
    private mutating func skipDeclaration() {
        guard starts(with: "<!--", at: position) else {
            skip(past: UInt8(ascii: ">"))
            return
        }
        position += 4
        if starts(with: ">", at: position) || starts(with: "->", at: position) {
            skip(past: UInt8(ascii: ">"))
            return
        }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "-"), starts(with: "-->", at: position) {
                position += 3
                return
            }
            if bytes[position] == UInt8(ascii: "-"), starts(with: "--!>", at: position) {
                position += 4
                return
            }
            position += 1
        }
    }

    private mutating func skip(past octet: UInt8) {
        while position < bytes.count, bytes[position] != octet { position += 1 }
        position = min(position + 1, bytes.count)
    }

    private mutating func rawText(until name: String) -> Range<Int> {
        let start = position
        let close = "</" + name
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), starts(with: close, at: position, folding: true) { break }
            position += 1
        }
        return start..<position
    }

    private func starts(with text: String, at index: Int, folding: Bool = false) -> Bool {
        var index = index
        for octet in text.utf8 {
            guard index < bytes.count else { return false }
            let here = folding ? Self.lower(bytes[index]) : bytes[index]
            guard here == octet else { return false }
            index += 1
        }
        return true
    }
}

extension HTMLTokenizer {
    /// Reads name and attributes from `position` (at the name) to past the `>`.
    private mutating func readTag() -> Tag {
        var tag = Tag(name: readName { Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") })
        while position < bytes.count {
            let octet = bytes[position]
            if octet == UInt8(ascii: ">") {
                position += 1
                break
            }
            if Self.isSpace(octet) || octet == UInt8(ascii: "/") {
                position += 1
                continue
            }
            let attribute = readAttribute()
            if tag.attributes.count < Self.maximumAttributes { tag.attributes.append(attribute) }
        }
        return tag
    }

    private mutating func readAttribute() -> (name: String, value: String) {
        let first = position
        position += 1
        var name = readName {
            Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
        }
        name = String(decoding: [Self.lower(bytes[first])], as: UTF8.self) + name
        let afterName = position
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            position = afterName
            return (name, "")
        }
        position += 1
        skipSpace()
        return (name, HTMLEntities.decode(bytes[readValue()], inAttribute: true))
    }

    private mutating func readValue() -> Range<Int> {
        guard position < bytes.count else { return position..<position }
        let quote = bytes[position]
        let last = quote == UInt8(ascii: "\"") ? lastQuote.double : quote == UInt8(ascii: "'") ? lastQuote.single : -1
        if position < last {
            position += 1
            let start = position
            while position < bytes.count, bytes[position] != quote { position += 1 }
            let end = position
            position = min(position + 1, bytes.count)
            return start..<end
        }
        let start = position
        while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") { position += 1 }
        return start..<position
    }

    private mutating func readName(until ends: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, !ends(bytes[position]) { position += 1 }
        let end = min(position, start + Self.maximumName)
        return String(decoding: bytes[start..<end].map(Self.lower), as: UTF8.self)
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    static func isSpace(_ octet: UInt8) -> Bool { octet == 32 || (9...13).contains(octet) }
    static func isLetter(_ octet: UInt8) -> Bool { (65...90).contains(octet) || (97...122).contains(octet) }
    static func lower(_ octet: UInt8) -> UInt8 { (65...90).contains(octet) ? octet | 0x20 : octet }
}
