/// Names one message in one mailbox for good: the ledger has one row for each (invariant 2).
///
/// The text form is stable and goes to the ledger: `imap:bbt@mail.example%2FINBOX/1753/42`, `maildir:hop-thu/1753.M1P2.host`.
public struct SourceKey: Hashable, Sendable, CustomStringConvertible {
    /// The name inside the mailbox.
    public enum Name: Hashable, Sendable {
        /// UIDVALIDITY and UID (RFC 3501 §2.3.1.1).
        case imap(validity: UInt32, uid: UInt32)
        /// The unique name of a Maildir file, without folder and flags.
        case maildir(String)
    }

    /// The mailbox: `user@host/folder` for IMAP, the configured label for a Maildir. Does not change with the port.
    public let mailbox: String
    /// The name inside the mailbox.
    public let name: Name

    /// A key from its parts.
    public init(mailbox: String, name: Name) {
        self.mailbox = mailbox
        self.name = name
    }

    /// Reads the text form; nil when it is none.
    public init?(_ text: String) {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let parts = text[text.utf8.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
        guard let mailbox = parts.first.flatMap({ Self.unescape($0) }) else { return nil }
        switch (text[..<colon], parts.count) {
        case ("imap", 3):
            guard let validity = UInt32(parts[1]), let uid = UInt32(parts[2]) else { return nil }
            self.init(mailbox: mailbox, name: .imap(validity: validity, uid: uid))
        case ("maildir", 2):
            guard let unique = Self.unescape(parts[1]), !unique.isEmpty else { return nil }
            self.init(mailbox: mailbox, name: .maildir(unique))
        default: return nil
        }
    }

    /// The stable text form, printable ASCII without spaces.
    public var description: String {
        switch name {
        case .imap(let validity, let uid): "imap:\(Self.escape(mailbox))/\(validity)/\(uid)"
        case .maildir(let unique): "maildir:\(Self.escape(mailbox))/\(Self.escape(unique))"
        }
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)

    private static func escape(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "%")
            if isPlain { out.append(byte) } else { out += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]] }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func unescape(_ text: Substring) -> String? {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < bytes.count, let high = hexDigits.firstIndex(of: bytes[index + 1]),
                    let low = hexDigits.firstIndex(of: bytes[index + 2])
                else { return nil }
                out.append(UInt8(high * 16 + low))
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(validating: out, as: UTF8.self)
    }
}
