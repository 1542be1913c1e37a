import Editorial

/// A letter ready to be composed as mail: one subject, the same content as text and as HTML, and the media it shows.
public struct WrittenLetter: Hashable, Sendable {
    /// One line without control characters, not yet encoded for a header.
    public let subject: String
    /// The plain part: UTF-8, lines ended by `\n`, no line above 998 octets (RFC 5322 §2.1.1).
    public let text: String
    /// The HTML part: inline styles, nothing loaded from the network; pictures only as `cid:` of ``inlineMedia``.
    public let html: String
    /// Photos shown in the HTML part, each once, under ``Letters/contentID(of:)``.
    public let inlineMedia: [Medium]
    /// Documents (for example PDF) that the letter says are attached, each once.
    public let attachments: [LetterAttachment]
    /// What `Auto-Submitted` says.
    public let auto: AutoSubmitted
}

/// A document that goes with a letter, with the label people see.
public struct LetterAttachment: Hashable, Sendable {
    /// The file.
    public let medium: Medium
    /// One line without control characters; never a path.
    public let label: String
}

/// The value of the `Auto-Submitted` field (RFC 3834 §5).
public enum AutoSubmitted: Hashable, Sendable {
    /// `auto-generated`: written on the office's own occasion, such as a reminder.
    case generated
    /// `auto-replied`: answers one message, such as a receipt.
    case replied
}
