/// A command without its tag, built only from parts that cannot break out of their place: no text of others is sent as it is.
struct IMAPCommand: Hashable, Sendable {
    /// Without tag and CRLF.
    private(set) var bytes: [UInt8]
    /// Name for messages: the words up to the first argument.
    let name: String

    /// `name` is a literal of ours.
    init(_ name: StaticString) {
        self.name = name.description
        bytes = Array(self.name.utf8)
    }

    /// Appends a fixed text of ours.
    func fixed(_ text: StaticString) -> IMAPCommand { appending(Array(" \(text)".utf8)) }

    /// Appends a mailbox name: modified UTF-7, quoted.
    func mailbox(_ name: MailboxName) -> IMAPCommand { appending(Array(" ".utf8) + name.quoted) }

    /// Appends a set of UIDs; not to be empty.
    func uids(_ set: [UInt32]) -> IMAPCommand { appending(Array(" \(Self.compact(set))".utf8)) }

    /// Appends a number.
    func number(_ number: Int) -> IMAPCommand { appending(Array(" \(number)".utf8)) }

    /// Appends `BODY.PEEK[]<0.count>` and what identifies the message, the beginning of one message.
    func beginning(_ count: Int) -> IMAPCommand { appending(Array(" (UID BODY.PEEK[]<0.\(count)>)".utf8)) }

    private func appending(_ more: [UInt8]) -> IMAPCommand {
        var command = self
        command.bytes += more
        return command
    }

    /// `1:5,7`: ascending, runs joined.
    static func compact(_ set: [UInt32]) -> String {
        var runs: [ClosedRange<UInt32>] = []
        for uid in set.sorted() {
            if let last = runs.last, last.contains(uid) { continue }
            if let last = runs.last, last.upperBound &+ 1 == uid {
                runs[runs.count - 1] = last.lowerBound...uid
            } else {
                runs.append(uid...uid)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound):\($0.upperBound)" }.joined(separator: ",")
    }
}

/// A mailbox name that can be sent (RFC 3501 §5.1.3: modified UTF-7).
public struct MailboxName: Hashable, Sendable, CustomStringConvertible {
    /// As the configuration has it.
    public let description: String
    /// In modified UTF-7: printable ASCII.
    public let encoded: [UInt8]

    /// Nil when it is empty, longer than 200 bytes, or holds a control character, `*` or `%`.
    public init?(_ name: String) {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.count <= 200 else { return nil }
        guard !bytes.contains(where: { $0 < 32 || $0 == 127 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "%") }) else { return nil }
        description = name
        encoded = ModifiedUTF7.encode(name)
    }

    /// In quotes, `"` and `\` escaped.
    var quoted: [UInt8] {
        var out = [UInt8(ascii: "\"")]
        for byte in encoded {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.append(UInt8(ascii: "\\")) }
            out.append(byte)
        }
        return out + [UInt8(ascii: "\"")]
    }
}

/// Modified UTF-7 of RFC 3501 §5.1.3: `&` opens UTF-16 in a base64 that has `,` for `/`, and `-` closes it.
enum ModifiedUTF7 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

    static func encode(_ name: String) -> [UInt8] {
        var out: [UInt8] = []
        var wide: [UInt16] = []
        for unit in name.utf16 {
            if (0x20...0x7E).contains(unit) {
                out += base64(wide)
                wide = []
                out += unit == 0x26 ? Array("&-".utf8) : [UInt8(unit)]
            } else {
                wide.append(unit)
            }
        }
        return out + base64(wide)
    }

    private static func base64(_ units: [UInt16]) -> [UInt8] {
        guard !units.isEmpty else { return [] }
        var out = [UInt8(ascii: "&")]
        var bits: UInt32 = 0
        var count = 0
        for unit in units {
            bits = (bits << 16 | UInt32(unit)) & 0x3F_FFFF
            count += 16
            while count >= 6 {
                count -= 6
                out.append(alphabet[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { out.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
        return out + [UInt8(ascii: "-")]
    }
}
