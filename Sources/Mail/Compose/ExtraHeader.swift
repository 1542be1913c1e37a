/// A header field beyond those that `OutgoingMessage` writes itself (`List-Id`, `Precedence`, a field of our own).
public struct ExtraHeader: Hashable, Sendable {
    /// The field's name as written.
    public let name: String
    /// The field's text; what is not ASCII is written as encoded words.
    public let text: String

    /// Nil where the name is no field name (RFC 5322 §3.6.8) or one that only `OutgoingMessage` may write.
    public init?(name: String, text: String) {
        let bytes = Array(name.utf8)
        guard (1...60).contains(bytes.count), bytes.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: ":") }) else { return nil }
        let lowered = String(decoding: bytes.map(HTMLTokenizer.lower), as: UTF8.self)
        guard !Self.reserved.contains(lowered), !lowered.utf8.starts(with: "content-".utf8), !lowered.utf8.starts(with: "resent-".utf8)
        else {
            return nil
        }
        self.name = name
        self.text = text
    }

    private static let reserved: Set<String> = [
        "from", "sender", "reply-to", "to", "cc", "bcc", "subject", "date", "message-id", "in-reply-to", "references", "mime-version",
        "auto-submitted", "return-path", "received", "delivered-to", "dkim-signature", "authentication-results", "x-original-to",
    ]
}
