/// A tolerant tokenizer for HTML as mail programs write it, after WHATWG HTML §13.2.5, in one pass over the bytes.
///
/// It never fails and never goes back further than the start of one token: what could make it scan twice to the end (an
/// unterminated tag or quotation mark) is decided by the last place where the terminator occurs, found once.
struct HTMLTokenizer {
    /// A start or end tag.
    struct Tag {
        var name: HTMLName
        /// Where each attribute's value lies.
        var attributes: [(name: HTMLName, value: Range<Int>)] = []
        let source: [UInt8]

        /// The first attribute of that name, as a browser takes it, its references decoded.
        func attribute(_ name: HTMLName) -> String? { octets(name).map { HTMLEntities.decode($0, inAttribute: true) } }

        /// The same as it stands in the source.
        func octets(_ name: HTMLName) -> ArraySlice<UInt8>? {
            for attribute in attributes where attribute.name == name { return source[attribute.value] }
            return nil
        }
    }

    enum Token {
        case text(Range<Int>)
        case start(Tag)
        case end(HTMLName)
    }

    /// Attributes kept of one tag; more are read over.
    static let maximumAttributes = 64

    let bytes: [UInt8]
    private(set) var position = 0
    private let lastGreater: Int
    private let lastQuote: (double: Int, single: Int)
    /// Set after a start tag whose content is raw text: everything up to its end tag is one text.
    private var rawName: [UInt8]?

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
            rawName = Self.rawElements.first { $0.name == tag.name }?.close
            return .token(.start(tag))
        default:
            return nil
        }
    }

    private static let rawElements = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"].map {
        (name: HTMLName($0), close: Array("</".utf8) + Array($0.utf8))
    }

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

    private mutating func rawText(until close: [UInt8]) -> Range<Int> {
        let start = position
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), starts(with: close, at: position) { break }
            position += 1
        }
        return start..<position
    }

    private func starts(with text: StaticString, at index: Int) -> Bool {
        text.withUTF8Buffer { text in
            index + text.count <= bytes.count && bytes[index..<(index + text.count)].elementsEqual(text)
        }
    }

    private func starts(with name: [UInt8], at index: Int) -> Bool {
        guard index + name.count <= bytes.count else { return false }
        return bytes[index..<(index + name.count)].elementsEqual(name) { Self.lower($0) == $1 }
    }
}

extension HTMLTokenizer {
    /// Reads name and attributes from `position` (at the name) to past the `>`.
    private mutating func readTag() -> Tag {
        var tag = Tag(name: HTMLName(readName(isAttribute: false)), source: bytes)
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

    private mutating func readAttribute() -> (name: HTMLName, value: Range<Int>) {
        let first = position
        // A name may begin with anything, `=` too.
        position += 1
        _ = readName(isAttribute: true)
        let name = HTMLName(bytes[first..<position])
        let afterName = position
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            position = afterName
            return (name, position..<position)
        }
        position += 1
        skipSpace()
        return (name, readValue())
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

    private mutating func readName(isAttribute: Bool) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count {
            let octet = bytes[position]
            if Self.isSpace(octet) || octet == UInt8(ascii: "/") || octet == UInt8(ascii: ">") { break }
            if isAttribute, octet == UInt8(ascii: "=") { break }
            position += 1
        }
        return bytes[start..<position]
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    static func isSpace(_ octet: UInt8) -> Bool { octet == 32 || (9...13).contains(octet) }
    static func isLetter(_ octet: UInt8) -> Bool { (65...90).contains(octet) || (97...122).contains(octet) }
    static func lower(_ octet: UInt8) -> UInt8 { (65...90).contains(octet) ? octet | 0x20 : octet }
}
