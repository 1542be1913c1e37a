/// A `Content-Transfer-Encoding` (RFC 2045 §6).
public enum TransferEncoding: String, Sendable {
    case sevenBit = "7bit"
    case eightBit = "8bit"
    case binary
    case quotedPrintable = "quoted-printable"
    case base64
    /// Named, but not known: the bytes are taken as they are.
    case unknown

    /// True when the body's bytes are the content's bytes.
    public var isIdentity: Bool { self != .quotedPrintable && self != .base64 }

    /// Reads a field value; comments, quotes and what follows a semicolon are ignored.
    static func read(_ value: [UInt8]) -> TransferEncoding {
        var reader = ParameterReader(value.contains(Octet.quote) ? value.filter { $0 != Octet.quote } : value)
        switch Octet.loweredText(reader.token()) {
        case "7bit", "7-bit", "7bits": return .sevenBit
        case "8bit", "8-bit", "8bits", "utf-8", "us-ascii": return .eightBit
        case "binary": return .binary
        case "quoted-printable", "quoted_printable", "quotedprintable", "qp", "quoted-printabl": return .quotedPrintable
        case "base64", "base-64", "b64": return .base64
        default: return .unknown
        }
    }
}
