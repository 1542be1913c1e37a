import Editorial

/// A `mailto:` link (RFC 6068) to one of our addresses with an ASCII subject and body, under 2,000 characters.
public struct MailtoLink: Hashable, Sendable {
    /// Longest link that every client opens. Seen in practice: Windows passes about 2,000 characters to the mail program.
    public static let maximumCharacters = 1999

    /// The link, ASCII only.
    public let text: String

    /// A link; nil when an argument is not printable ASCII (line breaks aside) or the link grows too long.
    public init?(to address: String, subject: String, body: String) {
        guard let to = Self.encode(address, keep: UInt8(ascii: "@")), let subject = Self.encode(subject), let body = Self.encode(body),
            !to.isEmpty
        else { return nil }
        let link = "mailto:\(to)?subject=\(subject)" + (body.isEmpty ? "" : "&body=\(body)")
        guard link.utf8.count <= Self.maximumCharacters else { return nil }
        text = link
    }

    /// Percent-encodes all but unreserved characters (RFC 3986 §2.3); `\n` becomes `%0D%0A` (RFC 6068 §5).
    ///
    /// `+` is encoded too. Seen in practice: web mail reads a bare `+` in a link as a space and loses the recipient detail.
    private static func encode(_ text: String, keep: UInt8? = nil) -> String? {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                out.append(octet)
            case UInt8(ascii: "\n"): out.append(contentsOf: "%0D%0A".utf8)
            case 0x20...0x7E:
                if octet == keep {
                    out.append(octet)
                } else {
                    out.append(contentsOf: [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 15)]])
                }
            default: return nil
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
