/// Markup in which every value was escaped when it was put in.
///
/// Only literals are taken as markup; an interpolated string is text. So `"<b>\(name)</b>"` is safe whatever `name` holds, between
/// tags and inside quoted attribute values (always write the quotation marks). Addresses go through `SafeHTML.link`.
public struct SafeHTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup as written to a page or a letter.
    public private(set) var markup: String

    /// Markup written in the source code. For the compiler only: called by hand with a value it would escape nothing.
    public init(stringLiteral literal: String) {
        markup = literal
    }

    /// Markup written in the source code, never a value.
    public init(raw literal: StaticString) {
        markup = Self.string(literal)
    }

    /// An interpolated literal, its values escaped.
    public init(stringInterpolation: Interpolation) {
        markup = stringInterpolation.markup
    }

    /// `text` with everything that could be markup escaped.
    public init(text: some StringProtocol) {
        markup = Self.escaped(text)
    }

    private init(trusted markup: String) {
        self.markup = markup
    }

    /// Nothing.
    public static let empty = SafeHTML(raw: "")

    /// True where there is no markup at all.
    public var isEmpty: Bool { markup.isEmpty }

    /// The bytes of `markup`.
    public var utf8: String.UTF8View { markup.utf8 }

    /// Both, one after the other.
    public static func + (first: SafeHTML, second: SafeHTML) -> SafeHTML { SafeHTML(trusted: first.markup + second.markup) }

    /// Appends markup.
    public static func += (first: inout SafeHTML, second: SafeHTML) { first.markup += second.markup }

    /// Text in which line feeds become `<br>`.
    public static func lines(_ text: String) -> SafeHTML {
        let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        return lines.map { SafeHTML(text: String(decoding: $0, as: UTF8.self)) }.joined(separator: "<br>")
    }

    /// An address for `href` or `src`, escaped: `http`, `https`, `mailto`, `tel`, `cid` or a relative one; `#` for anything else
    /// (`javascript:`, `data:`).
    public static func link(_ address: String) -> SafeHTML {
        let bytes = address.utf8.filter { $0 > 32 && $0 != 127 }
        let scheme = bytes.prefix {
            $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        if bytes.count > scheme.count, bytes[scheme.count] == UInt8(ascii: ":") {
            let name = String(decoding: scheme.map(HTMLTokenizer.lower), as: UTF8.self)
            guard ["http", "https", "mailto", "tel", "cid"].contains(name) else { return "#" }
        }
        return SafeHTML(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Collects a literal and its values.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        /// Room for the literal and some text a value.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// Markup written in the source code.
        public mutating func appendLiteral(_ literal: String) { markup += literal }

        /// A value: escaped.
        public mutating func appendInterpolation(_ text: some StringProtocol) { markup += SafeHTML.escaped(text) }

        /// A number.
        public mutating func appendInterpolation(_ number: some BinaryInteger) { markup += String(number) }

        /// Markup that is safe already.
        public mutating func appendInterpolation(_ html: SafeHTML) { markup += html.markup }

        /// Each in turn.
        public mutating func appendInterpolation(_ list: [SafeHTML]) { for html in list { markup += html.markup } }

        /// Markup written in the source code.
        public mutating func appendInterpolation(raw literal: StaticString) { markup += SafeHTML.string(literal) }
    }

    private static func string(_ literal: StaticString) -> String { literal.description }

    /// `&`, `<`, `>`, `"` and `'` as references; control characters, which no page may hold, left out.
    private static func escaped(_ text: some StringProtocol) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 16)
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
            case 0...8, 11...12, 14...31, 127: continue
            default: out.append(octet)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension Sequence<SafeHTML> {
    /// All, with `separator` between them.
    public func joined(separator: SafeHTML = .empty) -> SafeHTML {
        var out = SafeHTML.empty
        var first = true
        for html in self {
            if !first { out += separator }
            out += html
            first = false
        }
        return out
    }
}
