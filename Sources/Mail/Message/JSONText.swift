/// Writes JSON (RFC 8259) into octets; the caller keeps objects and arrays balanced.
public struct JSONText: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty text; `capacity` octets are expected.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes `{`, what `content` writes, and `}`.
    public mutating func object(_ content: (inout JSONText) -> Void) { nest(UInt8(ascii: "{"), UInt8(ascii: "}"), content) }

    /// Writes `[`, what `content` writes, and `]`.
    public mutating func array(_ content: (inout JSONText) -> Void) { nest(UInt8(ascii: "["), UInt8(ascii: "]"), content) }

    /// Writes the name of an object's member; its value comes next.
    public mutating func key(_ name: StaticString) {
        comma()
        bytes.append(Octet.quote)
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(Octet.quote)
        bytes.append(Octet.colon)
        needsComma = false
    }

    /// Writes a string, or null.
    public mutating func string(_ text: String?) {
        comma()
        needsComma = true
        guard let text else { return bytes.append(contentsOf: "null".utf8) }
        bytes.append(Octet.quote)
        var copy = text
        copy.withUTF8 { append(escaped: $0) }
        bytes.append(Octet.quote)
    }

    /// Writes an integer.
    public mutating func integer(_ value: Int) {
        comma()
        bytes.append(contentsOf: String(value).utf8)
        needsComma = true
    }

    /// Writes true or false.
    public mutating func bool(_ value: Bool) {
        comma()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    /// Writes null.
    public mutating func null() { string(nil) }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONText) -> Void) {
        comma()
        bytes.append(open)
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func comma() { if needsComma { bytes.append(Octet.comma) } }

    /// Quotes, backslashes and controls are escaped; everything else stays UTF-8.
    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, octet) in text.enumerated() where octet < 32 || octet == Octet.quote || octet == Octet.backslash || octet == 127 {
            if start < index { bytes.append(contentsOf: text[start..<index]) }
            start = index + 1
            bytes.append(Octet.backslash)
            switch octet {
            case Octet.quote, Octet.backslash: bytes.append(octet)
            case Octet.lf: bytes.append(UInt8(ascii: "n"))
            case Octet.cr: bytes.append(UInt8(ascii: "r"))
            case Octet.tab: bytes.append(UInt8(ascii: "t"))
            default:
                bytes.append(UInt8(ascii: "u"))
                bytes.append(UInt8(ascii: "0"))
                bytes.append(UInt8(ascii: "0"))
                bytes.append(Self.digit(octet >> 4))
                bytes.append(Self.digit(octet & 15))
            }
        }
        bytes.append(contentsOf: text[start...])
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
}
