/// A message disposition notification, the receipt that a reader's program sends (RFC 8098).
public struct DispositionNotification: Sendable, Equatable {
    /// The program that reports.
    public let reportingUA: String?
    /// The address that the letter reached.
    public let finalRecipient: TypedText?
    /// The address that the sender gave.
    public let originalRecipient: TypedText?
    /// The Message-ID of the letter, without brackets.
    public let originalMessageID: String?
    /// What was done with the letter; nil when it cannot be read.
    public let disposition: Outcome?

    /// What was done with the letter (§3.2.6).
    public enum DispositionType: String, Sendable {
        case displayed, deleted, dispatched, processed, denied, failed
    }

    /// The parts of the Disposition field.
    public struct Outcome: Sendable, Equatable {
        /// Nil for a type that RFC 8098 and RFC 3798 do not know.
        public let type: DispositionType?
        /// True when a person acted, false when a rule did (action-mode).
        public let isManualAction: Bool
        /// True when a person let the notification be sent (sending-mode).
        public let isSentManually: Bool
        /// `error` and the like, in lower case.
        public let modifiers: [String]
    }

    /// Reads the notification in `message`; nil when it holds none.
    public init?(_ message: Message) {
        let kinds = ["message/disposition-notification", "message/global-disposition-notification"]
        guard let part = message.leaves.first(where: { kinds.contains($0.contentType.mediaType) }) else { return nil }
        guard let fields = ReportFields.groups(part.decodedBytes(), limit: 1).first else { return nil }
        reportingUA = fields.text("Reporting-UA")
        finalRecipient = fields.typed("Final-Recipient")
        originalRecipient = fields.typed("Original-Recipient")
        originalMessageID = fields.messageID("Original-Message-ID") ?? message.returnedMessageID
        disposition = fields.octets("Disposition").flatMap { Outcome($0) }
    }
}

extension DispositionNotification.Outcome {
    /// Reads `action-mode/sending-mode; type/modifier,modifier`.
    fileprivate init?(_ octets: [UInt8]) {
        let lower = octets.filter { !Octet.isSpace($0) }.map(Octet.lowered)
        guard let mark = lower.firstIndex(of: Octet.semicolon) else { return nil }
        let modes = lower[..<mark]
        let words = lower[(mark + 1)...].split(whereSeparator: { $0 == Octet.slash || $0 == Octet.comma })
        guard let first = words.first else { return nil }
        type = DispositionNotification.DispositionType(rawValue: Octet.loweredText(first))
        isManualAction = modes.starts(with: "manual-action".utf8)
        isSentManually =
            modes.contains(Octet.slash) && modes.split(separator: Octet.slash).last?.starts(with: "mdn-sent-manually".utf8) == true
        modifiers = words.dropFirst().map { Octet.loweredText($0) }
    }
}
