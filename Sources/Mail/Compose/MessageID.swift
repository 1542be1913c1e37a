/// A msg-id (RFC 5322 §3.6.4) that is safe to write to a header, without its angle brackets.
///
/// Looser than the RFC's grammar on purpose: an answer has to name whatever its correspondent's program wrote. Compared octet by octet.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// The identifier without `<` and `>`.
    public let value: String

    /// Longest identifier in octets: with name and brackets it fits a line of 998.
    public static let maximumOctets = 900

    /// Reads an identifier with or without angle brackets; nil where it is empty, too long or not printable ASCII.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">"), bytes.count >= 2 {
            bytes = Array(bytes.dropFirst().dropLast())
        }
        guard !bytes.isEmpty, bytes.count <= Self.maximumOctets else { return nil }
        guard bytes.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }) else { return nil }
        value = String(decoding: bytes, as: UTF8.self)
    }

    /// `<value>`.
    public var description: String { "<" + value + ">" }
}
