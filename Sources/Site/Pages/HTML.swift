/// Markup under construction. What is interpolated is escaped by its type; only literals of our own source pass as they are.
///
/// Good for HTML and XML alike: the five special characters are escaped in text and in quoted attributes, and characters that XML 1.0
/// forbids (§2.2: most controls, U+FFFE, U+FFFF) are dropped.
struct HTML: ExpressibleByStringInterpolation, Sendable {
    private(set) var bytes: [UInt8] = []

    init() {}
    /// For literals; never called by hand with a value.
    init(stringLiteral literal: String) { bytes = Array(literal.utf8) }
    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    var isEmpty: Bool { bytes.isEmpty }

    /// Takes literals raw and values escaped.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) { bytes.reserveCapacity(literalCapacity + 32 * interpolationCount) }
        mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
        mutating func appendInterpolation(_ markup: HTML) { bytes += markup.bytes }
        mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { bytes += part.bytes } }
        mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
        mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &bytes) }
    }

    private static func escape(_ text: String, into out: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case UInt8(ascii: "'"): out += "&#39;".utf8
            case 9, 10: out.append(byte)
            case 0..<32, 127: break
            case 0xBE, 0xBF:
                if out.suffix(2).elementsEqual([0xEF, 0xBF]) { out.removeLast(2) } else { out.append(byte) }
            default: out.append(byte)
            }
        }
    }
}
