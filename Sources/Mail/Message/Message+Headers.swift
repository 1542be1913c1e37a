/// The fields of RFC 5322 §3.6, read into values.
extension Message {
    /// The first field of that name (any case), unfolded and decoded.
    public func header(_ name: String) -> String? { headers.first(named: name).map { reading(of: $0).text } }

    /// Every field of that name (any case), topmost first, unfolded and decoded.
    public func headers(named name: String) -> [String] {
        var hint = LegacyHint()
        return headers.all(named: name).map { hint.reading(of: $0, in: self).text }
    }

    /// The Message-ID without its angle brackets.
    public var messageID: String? { headers.first(.messageID).flatMap { MessageIDs.first(in: $0.unfolded) } }

    /// The Message-IDs of In-Reply-To, without brackets.
    public var inReplyTo: [String] { headers.all(.inReplyTo).flatMap { MessageIDs.all(in: $0.unfolded) } }

    /// The Message-IDs of References, oldest first, without brackets.
    public var references: [String] { headers.all(.references).flatMap { MessageIDs.all(in: $0.unfolded) } }

    /// The Date field; nil when absent or unreadable.
    public var date: MailDate? { headers.first(.date).flatMap { MailDate($0.unfolded) } }

    /// The subject, decoded.
    public var subject: String? { headers.first(.subject).map { reading(of: $0).text } }

    /// The mailboxes of every From field. More than one field, or more than one mailbox, vouches for nobody.
    public var from: [Mailbox] { mailboxes(.from) }

    /// False where a From field is longer than ``MailLimits/headerValue``: behind the cut more mailboxes may stand.
    public var isFromWhole: Bool { headers.all(.from).allSatisfy { !$0.isTooLong } }

    /// The mailboxes of To.
    public var to: [Mailbox] { mailboxes(.to) }

    /// The mailboxes of Cc.
    public var cc: [Mailbox] { mailboxes(.cc) }

    /// The mailboxes of Reply-To.
    public var replyTo: [Mailbox] { mailboxes(.replyTo) }

    /// The mailboxes of Sender.
    public var sender: [Mailbox] { mailboxes(.sender) }

    private func mailboxes(_ known: KnownHeader) -> [Mailbox] {
        var found: [Mailbox] = []
        var hint = LegacyHint()
        for entry in headers.entries where entry.known == known {
            let list = hint.mailboxes(HeaderField(bytes: headers.bytes, entry: entry).unfolded, in: self)
            if found.isEmpty { found = list } else { found += list }
        }
        return found
    }

    private func reading(of field: HeaderField) -> HeaderText.Reading {
        var hint = LegacyHint()
        return hint.reading(of: field, in: self)
    }
}
