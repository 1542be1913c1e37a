import Digest
import Editorial
import Journal
import Letters
import Mail
import WorkCalendar

/// Commits an outcome: item, decision, asks, letters with their tokens and Message-IDs, site order, plan and history, all in the one
/// transaction that the caller has opened (invariant 3).
struct Committer {
    let configuration: Configuration
    let journal: Journal
    let randomness: Randomness
    let now: Timestamp

    /// The mail that brought the event about: ledger row and proof of who wrote it; nil for a planned moment.
    struct Cause {
        let ledger: Int64
        let proof: String
    }

    func commit(_ outcome: Outcome, code: ItemCode, before: Item?, cause: Cause?) throws {
        if let item = outcome.item {
            try put(item, before: before)
            if item.kind.isHearing, item.onSite != nil, case .published = item.state, let closes = item.version.content.closes {
                try journal.openHearing(item.code, closes: closes)
            }
        }
        for ending in outcome.endings { try journal.end(ending, now: now) }
        var decisionRow: Int64?
        if let decision = outcome.decision, let cause {
            decisionRow = try journal.add(decision, code: code, ledger: cause.ledger, proof: cause.proof)
        }
        let order = try orderSite(outcome, decisionRow)
        for letter in outcome.letters {
            guard let item = outcome.item ?? before else { continue }
            try write(letter, item: item, order: letter.afterSite ? order : nil)
        }
        if let agenda = outcome.agenda { try journal.plan(agenda, for: code) }
        for entry in outcome.history { try journal.append(entry, code: code, ledger: cause?.ledger, now: now) }
    }

    private func orderSite(_ outcome: Outcome, _ decisionRow: Int64?) throws -> Int64? {
        guard let order = outcome.site, let item = outcome.item else { return nil }
        let approval = try journal.decisions(about: item.code).last { $0.record.decision == .approve }?.id
        let rests: Int64? = if case .withdraw = order { decisionRow } else { approval }
        return try rests.map { try journal.add(order, item: item, decision: $0, now: now) }
    }

    /// One letter: its ask and token where it asks something, its Message-ID, its bytes.
    private func write(_ order: Outcome.LetterOrder, item: Item, order siteOrder: Int64?) throws {
        var reply: String?
        var ask: Int64?
        if let purpose = order.ask {
            let token = randomness.token()
            let expires = Timestamp(seconds: now.seconds + configuration.office.askLifetime)
            ask = try journal.addAsk(
                item, purpose, asked: order.to, token: token, expires: expires, challenge: order.challenge)
            reply = tokenAddress(token)
        }
        let thread = order.to.address == item.sender.address ? item.thread : nil
        let isSum = if case .hearingClosed = order.letter { true } else { false }
        try queue(
            try withFindings(order.letter, item), to: order.to, ask: ask, reply: reply,
            .init(
                about: item.code.description, thread: thread, afterOrder: siteOrder, enclosed: isSum ? try opinionsTable(of: item) : nil,
                enclosedName: "y-kien.csv"))
    }

    /// What a letter that belongs to no item asks.
    struct OfficeQuestion {
        let purpose: OfficeAsk.Purpose
        let payload: String

        init(_ purpose: OfficeAsk.Purpose, _ payload: String) {
            self.purpose = purpose
            self.payload = payload
        }
    }

    /// A letter that belongs to no item; `thread` is the one that it answers.
    func write(_ letter: Letter, to: Correspondent, about: String, asks: OfficeQuestion? = nil, thread: MailThread? = nil) throws {
        guard let asks, let person = to.person else {
            _ = try queue(letter, to: to, ask: nil, reply: nil, .init(about: about, thread: thread, afterOrder: nil))
            return
        }
        let token = randomness.token()
        let messageID = try queue(
            letter, to: to, ask: nil, reply: tokenAddress(token), .init(about: about, thread: thread, afterOrder: nil))
        try journal.addOfficeAsk(
            asks.purpose, of: person, at: to.address, token: token, messageID: messageID,
            expires: Timestamp(seconds: now.seconds + configuration.office.askLifetime), payload: asks.payload)
    }

    /// What a letter belongs to.
    private struct Filing {
        let about: String
        let thread: MailThread?
        let afterOrder: Int64?
        /// A file that goes with it: a whole mail, or a table.
        var enclosed: [UInt8]?
        var enclosedName = "thu-goc.eml"
    }

    /// A letter about mail that is kept apart; a denunciation goes with it as it came.
    func writeApart(_ letter: Letter, to: Correspondent, enclosing enclosed: [UInt8]? = nil) throws {
        try queue(letter, to: to, ask: nil, reply: nil, .init(about: "apart", thread: nil, afterOrder: nil, enclosed: enclosed))
    }

    /// Queues a letter; returns its Message-ID.
    @discardableResult
    private func queue(_ letter: Letter, to: Correspondent, ask: Int64?, reply: String?, _ filing: Filing) throws -> String {
        let office = configuration.office
        let written = Letters.write(letter, to: to, office: office, replyAddress: reply, now: now)
        guard let recipient = AddrSpec(to.address.text), let mailbox = AddrSpec(office.commune.mailbox.text),
            let messageID = MessageID("\(randomness.token())@\(mailbox.domain)")
        else { throw CommitError.unusableAddress(to.address) }
        let postman = Postman(journal: journal, offset: office.commune.offset, now: now)
        let bytes = try postman.bytes(
            written, from: NamedAddress(name: office.commune.siteName, address: mailbox),
            to: NamedAddress(name: to.name.isEmpty ? nil : to.name, address: recipient), replyTo: reply.flatMap { AddrSpec($0) },
            messageID: messageID, thread: filing.thread,
            enclosed: filing.enclosed.map { (filing.enclosedName, $0) })
        try journal.add(
            NewLetter(
                messageID: messageID.value, about: filing.about, kind: letter.name, sender: mailbox.description,
                recipient: recipient.description, subject: written.subject, bytes: bytes, ask: ask, afterOrder: filing.afterOrder,
                isApart: letter.isConfidential),
            now: now)
        return messageID.value
    }

    /// `mailbox+token@` where the server has recipient detail (RFC 5233); else nil: only a reply, which names our Message-ID, tells the
    /// ask, so the letter must not offer to write a new mail.
    private func tokenAddress(_ token: String) -> String? {
        let mailbox = configuration.office.commune.mailbox.text
        guard configuration.recipientDetail, let at = mailbox.firstIndex(of: "@") else { return nil }
        return mailbox[..<at] + "+" + token + mailbox[at...]
    }
}

/// An address that got past the door although no header can carry it: our own fault.
enum CommitError: Error, CustomStringConvertible {
    case unusableAddress(MailAddress)

    var description: String {
        switch self {
        case .unusableAddress(let address): "no letter can be addressed to \(address)"
        }
    }
}
