/// A delivery status notification (RFC 3464): what became of a letter, by recipient.
public struct DeliveryReport: Sendable, Equatable {
    /// The server that reports.
    public let reportingMTA: TypedText?
    /// The envelope identifier that was given when the letter was sent (RFC 3461 §4.4).
    public let originalEnvelopeID: String?
    /// When the letter reached the reporting server.
    public let arrivalDate: MailDate?
    /// One entry a recipient.
    public let recipients: [Recipient]
    /// The Message-ID of the letter, from the returned message or its header, without brackets.
    public let originalMessageID: String?

    /// What was done for a recipient (RFC 3464 §2.3.3).
    public enum Action: String, Sendable {
        case failed, delayed, delivered, relayed, expanded
    }

    /// The fate of one recipient (§2.3).
    public struct Recipient: Sendable, Equatable {
        /// The address that was tried at last.
        public let finalRecipient: TypedText?
        /// The address as the sender gave it.
        public let originalRecipient: TypedText?
        /// Nil when the field is missing or unknown.
        public let action: Action?
        /// Class, subject and detail (RFC 3463), for example 5.1.1.
        public let status: StatusCode?
        /// What the other server said.
        public let diagnosticCode: TypedText?
        /// The other server.
        public let remoteMTA: TypedText?
        /// Until when delivery will be tried.
        public let willRetryUntil: MailDate?

        /// The address that the report is about: the original one where given.
        public var address: AddrSpec? { originalRecipient?.address ?? finalRecipient?.address }

        /// True when the letter will not arrive: failed, or a permanent status where no action is given.
        public var isPermanentFailure: Bool { action == .failed || (action == nil && status?.classCode == 5) }
    }

    /// Reads the report in `message`; nil when it holds none.
    public init?(_ message: Message) {
        let kinds = ["message/delivery-status", "message/global-delivery-status"]
        guard let part = message.leaves.first(where: { kinds.contains($0.contentType.mediaType) }) else { return nil }
        let groups = ReportFields.groups(part.decodedBytes(), limit: MailLimits.reportRecipients + 1)
        let head = groups.first { !Self.isRecipient($0) }
        reportingMTA = head?.typed("Reporting-MTA")
        originalEnvelopeID = head?.text("Original-Envelope-Id")
        arrivalDate = head?.date("Arrival-Date")
        recipients = groups.filter(Self.isRecipient).map(Recipient.init)
        originalMessageID = message.returnedMessageID ?? head?.messageID("X-Original-Message-ID")
    }

    private static func isRecipient(_ fields: ReportFields) -> Bool {
        fields.octets("Final-Recipient") != nil || fields.octets("Original-Recipient") != nil || fields.octets("Action") != nil
    }
}

extension DeliveryReport.Recipient {
    fileprivate init(_ fields: ReportFields) {
        finalRecipient = fields.typed("Final-Recipient")
        originalRecipient = fields.typed("Original-Recipient")
        let word = fields.octets("Action")?.prefix { Octet.isLetter($0) } ?? []
        action = DeliveryReport.Action(rawValue: Octet.loweredText(word))
        status = fields.octets("Status").flatMap { StatusCode($0) }
        diagnosticCode = fields.typed("Diagnostic-Code")
        remoteMTA = fields.typed("Remote-MTA")
        willRetryUntil = fields.date("Will-Retry-Until")
    }
}

/// An enhanced status code (RFC 3463 §2).
public struct StatusCode: Sendable, Hashable, CustomStringConvertible {
    /// 2 success, 4 for now, 5 for good.
    public let classCode: Int
    /// What it is about: 1 address, 2 mailbox, 3 system, 4 network, 5 protocol, 6 content, 7 policy.
    public let subject: Int
    /// Which of them.
    public let detail: Int

    /// Reads `5.1.1` at the beginning of `octets`; a comment or text may follow.
    init?(_ octets: [UInt8]) {
        let code = Octet.trimmed(octets[...]).prefix { Octet.isDigit($0) || $0 == Octet.dot }
        let numbers = code.split(separator: Octet.dot).map { digits in digits.prefix(3).reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard numbers.count >= 3, [2, 4, 5].contains(numbers[0]) else { return nil }
        (classCode, subject, detail) = (numbers[0], numbers[1], numbers[2])
    }

    /// `5.1.1`.
    public var description: String { "\(classCode).\(subject).\(detail)" }
}

extension Message {
    /// The Message-ID of a message that this one returns: enclosed whole, or only its header (text/rfc822-headers, RFC 6522 §4).
    var returnedMessageID: String? {
        for part in leaves {
            if let id = part.message?.messageID { return id }
            let kinds = ["text/rfc822-headers", "message/rfc822-headers", "message/global-headers"]
            if kinds.contains(part.contentType.mediaType), let id = Message.parse(part.decodedBytes()).messageID { return id }
        }
        return nil
    }
}
