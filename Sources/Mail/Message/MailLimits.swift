/// Every limit of the mail reader, in one place (invariant 7: work and memory linear in the input).
///
/// A message beyond a limit is still read; what lies beyond is kept as bytes and a ``Defect`` says so. The limits are many times what
/// mail has, and such that a message of nothing else takes no more than four times what a plain one of its size takes
/// (`homthu-bench hostile`).
public enum MailLimits {
    /// Nested multiparts and messages together; what is nested deeper is a leaf.
    public static let depth = 50
    /// Messages inside messages; deeper ones are leaves without a nested message. Each is hashed whole, and lies in all above it.
    public static let messageDepth = 10
    /// Messages inside messages that are themselves base64 or quoted-printable, since each layer needs a buffer of its own.
    public static let encodedMessageDepth = 3
    /// Leaves and multiparts of one message; the rest of the message belongs to the last part.
    public static let parts = 5_000
    /// Header fields that are listed for one part; later ones are skipped over, except that the fields the reader itself asks for
    /// are listed up to twice this number.
    public static let headerFields = 20_000
    /// Octets of one field's value that are read; the rest is cut off (never from the raw bytes). Postfix passes on 100 kB of a whole
    /// field (its `header_size_limit`).
    public static let headerValue = 256 << 10
    /// Sections of one RFC 2231 parameter, and parameters of one field.
    public static let parameters = 1_000
    /// Recipients read from a delivery report.
    public static let reportRecipients = 1_000
    /// Results and properties read from one Authentication-Results field; more make it unreadable.
    public static let authenticationResults = 200
}
