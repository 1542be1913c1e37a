import Mail

/// One letter to one recipient (invariant 6), ready to be sent as often as needed.
public struct OutgoingLetter: Hashable, Sendable {
    /// Names the letter in a folder of `.eml` files: letters, digits, `-`, `_`, `.`; not first a dot; at most 100 bytes.
    public let name: String
    /// Its Message-ID, the same at every sending.
    public let messageID: String
    /// Envelope sender; nil is the null sender `<>` (RFC 5321 §4.5.5).
    public let sender: AddrSpec?
    /// Envelope recipient.
    public let recipient: AddrSpec
    /// Header and body, LF or CRLF; 7-bit, as BODY=8BITMIME is not asked for.
    public let bytes: [UInt8]

    /// Nil when `name` cannot be a file name.
    public init?(name: String, messageID: String, sender: AddrSpec?, recipient: AddrSpec, bytes: [UInt8]) {
        let characters = Array(name.utf8)
        guard (1...100).contains(characters.count), characters.first != UInt8(ascii: "."), characters.allSatisfy(Self.isPlain) else {
            return nil
        }
        self.name = name
        self.messageID = messageID
        self.sender = sender
        self.recipient = recipient
        self.bytes = bytes
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }
}

/// A way out for letters. Blocking; one thread at a time.
public protocol MailSender {
    /// Sends one letter and tells what became of it.
    mutating func send(_ letter: OutgoingLetter) -> SendOutcome
    /// Ends what is open.
    mutating func close()
}

/// What became of a letter.
public enum SendOutcome: Hashable, Sendable {
    /// The other side has taken it over; its words.
    case accepted(String)
    /// Refused for now (4yz): send the same letter later.
    case transient(code: Int, String)
    /// Refused for good (5yz): this letter to this recipient will not be taken.
    case permanent(code: Int, String)
    /// Nothing was said about this letter: server, login or disk is at fault. Later, the same letter.
    case unreachable(TransportError)
}
