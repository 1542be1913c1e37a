import Editorial
import Intake
import Journal
import Letters
import Mail
import WorkCalendar

/// Replies to letters that ask about no single item, and requests for forms or help.
extension OfficeGateway {
    /// The digest or confirmation that a mail answers.
    func officeAsk(for envelope: Envelope) throws -> OfficeAsk? {
        if case .token(let token) = envelope.door { return try journal.officeAsk(token: token) }
        for messageID in envelope.answers {
            if let ask = try journal.officeAsk(letter: messageID) { return ask }
        }
        return nil
    }

    func takeOfficeReply(_ mail: ReadMail, _ ask: OfficeAsk) throws -> LedgerEnding {
        let now = clock()
        let person = configuration.office.people[ask.person]
        let reading = DecisionReading(
            text: mail.message.bestText, html: mail.message.bestHTML, subject: mail.message.subject ?? "", sentinels: Letters.sentinels,
            own: "", signatureNames: person.map { [$0.name] } ?? [])
        let seen = mail.envelope.claim
        let claim = Claim(
            from: seen.from, verdict: seen.verdict, isAutomatic: seen.isAutomatic, isForward: reading.isForward,
            partsAgree: reading.partsAgree)
        guard !ask.isEnded, now <= ask.expires, try !journal.roster().isSuspended(ask.person),
            commander(claim, isConfirmation: ask.purpose == .confirm) == ask.person
        else { return LedgerEnding(.ignored, reason: "a reply to a \(ask.purpose.rawValue) letter that does not count") }
        switch ask.purpose {
        case .confirm: return try confirm(ask, reading, mail)
        case .digest: return try decide(ask, reading, claim, mail)
        }
    }

    private func confirm(_ ask: OfficeAsk, _ reading: DecisionReading, _ mail: ReadMail) throws -> LedgerEnding {
        guard case .order(.confirm) = reading.reading, let command = OfficeCommand(json: ask.payload) else {
            return LedgerEnding(.ignored, reason: "not a confirmation")
        }
        try journal.end(ask, now: clock())
        return try take(command, by: ask.person, isConfirmed: true, mail)
    }

    /// MẪU and TRỢ GIÚP as the whole subject: the forms or the help, once a day for each of them and correspondent.
    func giveGuide(_ mail: ReadMail, _ sender: AddrSpec) throws -> LedgerEnding? {
        guard let request = SubjectLine.strip(mail.message.subject ?? "").request else { return nil }
        let topic: Letter.Guide.Topic = request == .forms ? .forms : .help
        let now = clock()
        let address = MailAddress(sender.description)
        guard try journal.notice("guide \(topic.rawValue) \(address.text.lowercased()) \(today(now))", now: now) else {
            return LedgerEnding(.command, reason: "\(topic.rawValue), given today already")
        }
        let person = configuration.office.person(at: address)
        let to = Correspondent(person: person?.id, name: person?.name ?? NFC.compose(mail.envelope.sender?.name ?? ""), address: address)
        let thread = MailThread(
            subject: mail.message.subject ?? "", references: mail.message.references + (mail.message.messageID.map { [$0] } ?? []))
        try committer(now).write(.guide(.init(topic: topic)), to: to, about: "office", thread: thread)
        return LedgerEnding(.command, reason: topic.rawValue)
    }
}

extension OfficeGateway {
    func decide(_ ask: OfficeAsk, _ reading: DecisionReading, _ claim: Claim, _ mail: ReadMail) throws -> LedgerEnding {
        LedgerEnding(.ignored, reason: "digest replies are not read yet")
    }
}
