/// An e-mail address `local@domain` (addr-spec, RFC 5322 §3.4.1) that is safe to write to a header or an SMTP command.
///
/// A value of this type holds no control character, space, quote, bracket, comma or second `@`: libcurl sends CR and LF in an
/// address to the wire as they are, so this type is the only way an address reaches a header or an envelope (invariant 6).
/// Quoted local parts are refused on purpose: none of our correspondents has one, and they are a classic way to smuggle.
public struct AddrSpec: Hashable, Sendable, CustomStringConvertible {
    /// `local@domain`, the domain in lower case: one text, since most addresses are read to be shown or compared whole.
    private let text: String
    /// Octets before the `@`, 64 at most.
    private let localCount: UInt8

    /// Longest address in octets (RFC 5321 §4.5.3.1.3 less the angle brackets).
    public static let maximumOctets = 254

    /// The part before the `@`, as written.
    public var localPart: String { String(text.utf8.prefix(Int(localCount))) ?? "" }

    /// The domain in lower case (ASCII letters only are folded).
    public var domain: String { String(text.utf8.dropFirst(Int(localCount) + 1)) ?? "" }

    /// Reads `local@domain`; nil when it is not a plain, safe address.
    public init?(_ text: some StringProtocol) {
        var given = String(text)
        guard let shape = given.withUTF8({ Self.shape(of: $0) }) else { return nil }
        localCount = UInt8(shape.localCount)
        self.text = shape.hasCapitals ? Self.withFoldedDomain(given, after: shape.localCount) : given
    }

    private struct Shape {
        let localCount: Int
        /// True where the domain holds capitals.
        let hasCapitals: Bool
    }

    /// One look at each octet: both sides of the only `@` are atoms and dots, neither begins nor ends with a dot.
    private static func shape(of bytes: UnsafeBufferPointer<UInt8>) -> Shape? {
        guard bytes.count <= Self.maximumOctets else { return nil }
        var at: Int?
        var hasCapitals = false
        for (index, octet) in bytes.enumerated() {
            if octet == Octet.at {
                guard at == nil, index <= 64 else { return nil }
                at = index
            } else {
                guard isAtomOctet(octet) else { return nil }
                if at != nil, Octet.lowered(octet) != octet { hasCapitals = true }
            }
        }
        guard let at, hasNoOuterDot(bytes[..<at]), hasNoOuterDot(bytes[(at + 1)...]) else { return nil }
        return Shape(localCount: at, hasCapitals: hasCapitals)
    }

    private static func hasNoOuterDot(_ side: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = side.first, let last = side.last else { return false }
        return first != Octet.dot && last != Octet.dot
    }

    private static func withFoldedDomain(_ text: String, after localCount: Int) -> String {
        let domain = text.utf8.dropFirst(localCount).map(Octet.lowered)
        return String(decoding: Array(text.utf8.prefix(localCount)) + domain, as: UTF8.self)
    }

    /// `local@domain`.
    public var description: String { text }

    /// True when both name the same mailbox: domain and local part compared without ASCII case.
    ///
    /// Seen in practice: phones capitalise the first letter; no provider our people use tells `Binh@` from `binh@`.
    public func sameMailbox(as other: AddrSpec) -> Bool {
        Octet.sameToken(text.utf8, other.text.utf8)
    }

    /// The local part before the recipient delimiter `+`, and the detail after it (RFC 5233), nil where there is none.
    public var userAndDetail: (user: String, detail: String?) {
        guard let plus = localPart.utf8.firstIndex(of: UInt8(ascii: "+")) else { return (localPart, nil) }
        return (String(localPart[..<plus]), String(localPart[localPart.utf8.index(after: plus)...]))
    }

    /// atext of RFC 5322 §3.2.3 plus `.`, and UTF-8 octets (RFC 6532 §3.2): a bit for each character.
    static func isAtomOctet(_ octet: UInt8) -> Bool {
        if octet >= 128 { return true }
        let controls: UInt64 = (1 << 33) - 1
        let low = controls | bit("\"") | bit("(") | bit(")") | bit(",") | bit(":") | bit(";") | bit("<") | bit(">")
        let high = bit("@") | bit("[") | bit("\\") | bit("]") | 1 << 63
        return (octet < 64 ? low : high) >> UInt64(octet & 63) & 1 == 0
    }

    private static func bit(_ character: Unicode.Scalar) -> UInt64 { 1 << UInt64(character.value & 63) }
}
