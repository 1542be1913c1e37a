/// An e-mail address `local@domain` (addr-spec, RFC 5322 §3.4.1) that is safe to write to a header or an SMTP command.
///
/// A value of this type holds no control character, space, quote, bracket, comma or second `@`: libcurl sends CR and LF in an
/// address to the wire as they are, so this type is the only way an address reaches a header or an envelope (invariant 6).
/// Quoted local parts are refused on purpose: none of our correspondents has one, and they are a classic way to smuggle.
public struct AddrSpec: Hashable, Sendable, CustomStringConvertible {
    /// The part before the `@`, as written.
    public let localPart: String
    /// The domain in lower case (ASCII letters only are folded).
    public let domain: String

    /// Longest address in octets (RFC 5321 §4.5.3.1.3 less the angle brackets).
    public static let maximumOctets = 254

    /// Reads `local@domain`; nil when it is not a plain, safe address.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let (local, domain) = text.withUTF8({ Self.parts($0) }) else { return nil }
        localPart = local
        self.domain = domain
    }

    private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> (local: String, domain: String)? {
        guard bytes.count <= Self.maximumOctets, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        let local = bytes[..<at]
        let domain = bytes[(at + 1)...]
        guard local.count <= 64, isDotAtom(local), isDotAtom(domain) else { return nil }
        let hasCapitals = domain.contains { (65...90).contains($0) }
        let folded = String(decoding: domain, as: UTF8.self)
        return (String(decoding: local, as: UTF8.self), hasCapitals ? String(decoding: Self.folded(folded), as: UTF8.self) : folded)
    }

    /// `local@domain`.
    public var description: String { localPart + "@" + domain }

    /// True when both name the same mailbox: domain and local part compared without ASCII case.
    ///
    /// Seen in practice: phones capitalise the first letter; no provider our people use tells `Binh@` from `binh@`.
    public func sameMailbox(as other: AddrSpec) -> Bool {
        domain == other.domain && Self.folded(localPart) == Self.folded(other.localPart)
    }

    /// The local part before the recipient delimiter `+`, and the detail after it (RFC 5233), nil where there is none.
    public var userAndDetail: (user: String, detail: String?) {
        guard let plus = localPart.utf8.firstIndex(of: UInt8(ascii: "+")) else { return (localPart, nil) }
        return (String(localPart[..<plus]), String(localPart[localPart.utf8.index(after: plus)...]))
    }

    private static func folded(_ text: String) -> [UInt8] { text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 } }

    private static func isDotAtom(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: "."), last != UInt8(ascii: ".") else { return false }
        return bytes.allSatisfy(isAtomOctet)
    }

    /// atext of RFC 5322 §3.2.3 plus `.`, and UTF-8 octets (RFC 6532 §3.2).
    private static func isAtomOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case 0...32, 127: false
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): false
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: "\""): false
        default: true
        }
    }
}
