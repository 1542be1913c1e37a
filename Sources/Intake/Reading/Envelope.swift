import Editorial
import Mail

/// Who a message is from and which door it came through, before anything is looked up.
public struct Envelope: Sendable {
    /// The door.
    public enum Door: Hashable, Sendable {
        /// `mailbox+token@`: a reply to one of our letters, if the token is ours.
        case token(String)
        /// `mailbox+hoi@`.
        case questions
        /// `mailbox+tin@`.
        case submissions
        /// `mailbox+gopy-HD-2026-0042@`: an opinion on a hearing.
        case opinions(ItemCode)
        /// The bare mailbox, or an unknown detail.
        case front

        /// Anybody may come in by it: no reply to one of our letters.
        public var isOpen: Bool { if case .token = self { false } else { true } }
    }

    /// The door it came through.
    public let door: Door
    /// What it shows about its writer.
    public let claim: Claim
    /// The one From address with its name; nil where there is not exactly one usable.
    public let sender: Mailbox?
    /// Message-IDs it answers, newest first.
    public let answers: [String]

    /// Reads the envelope of a message to `mailbox`; verdicts count only when `authservID` wrote them.
    public static func read(_ message: Message, mailbox: AddrSpec, authservID: String) -> Envelope {
        let from = message.from.compactMap(\.address)
        let isSingle = from.count == 1 && message.from.count == 1 && message.isFromWhole
        let claim = Claim(
            from: message.from.map { MailAddress($0.address?.description ?? $0.rawAddress) },
            verdict: isSingle ? Vouching.verdict(of: message, from: from[0], authservID: authservID) : .missing,
            isAutomatic: message.automaticKind != nil, isForward: false, partsAgree: true)
        return Envelope(
            door: door(message, mailbox), claim: claim, sender: isSingle ? message.from.first : nil,
            answers: (message.inReplyTo + message.references.reversed()))
    }

    /// The delivering server's own record of the recipient comes first; To and Cc are what the sender wrote.
    private static func door(_ message: Message, _ mailbox: AddrSpec) -> Door {
        let delivered = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To"].flatMap { message.headers(named: $0) }
        let written = (message.to + message.cc).compactMap(\.address)
        for address in delivered.compactMap({ AddrSpec(trimmed($0)) }) + written {
            guard let detail = detail(of: address, mailbox) else { continue }
            switch TextFold.lowered(detail) {
            case "hoi": return .questions
            case "tin": return .submissions
            default:
                if ReplyToken.isToken(detail) { return .token(detail) }
                if TextFold.lowered(detail).hasPrefix("gopy-"), let code = ItemCode(detail.dropFirst(5).uppercased()) {
                    return .opinions(code)
                }
            }
        }
        return .front
    }

    private static func detail(of address: AddrSpec, _ mailbox: AddrSpec) -> String? {
        let (user, detail) = address.userAndDetail
        guard let detail, let bare = AddrSpec(user + "@" + address.domain), bare.sameMailbox(as: mailbox) else { return nil }
        return detail
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " || $0 == "<" }.prefix { $0 != ">" && $0 != " " })
    }
}

/// Reply tokens: 128 random bits in base32 (design, "Tokens").
public enum ReplyToken {
    /// Characters of a token.
    public static let length = 26

    /// True for what can be a token.
    public static func isToken(_ text: String) -> Bool {
        text.utf8.count == length
            && text.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (50...55).contains($0) }
    }
}
