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
        case .held: return try judgeHeld(ask, reading, mail)
        }
    }

    private func confirm(_ ask: OfficeAsk, _ reading: DecisionReading, _ mail: ReadMail) throws -> LedgerEnding {
        guard case .confirm? = OrderGrammar.read(reading.newText), let command = OfficeCommand(json: ask.payload) else {
            return LedgerEnding(.ignored, reason: "not a confirmation")
        }
        try journal.end(ask, now: clock())
        return try take(command, by: ask.person, isConfirmed: true, mail)
    }

    /// A proposal on the regulation is gathered; one receipt a day for each correspondent.
    func takeProposal(_ mail: ReadMail, _ sender: AddrSpec) throws -> LedgerEnding? {
        guard let words = RegulationProposal.read(mail.message) else { return nil }
        let now = clock()
        let address = MailAddress(sender.description)
        let person = configuration.office.person(at: address)
        let name = person?.name ?? NFC.compose(mail.envelope.sender?.name ?? "")
        try journal.add(
            .init(
                at: mail.row.receivedAt, sender: name.isEmpty ? address.text : "\(name) <\(address.text)>",
                subject: SubjectLine.strip(mail.message.subject ?? "").text, words: words), ledger: mail.row.id)
        if try journal.notice("proposal \(address.text.lowercased()) \(today(now))", now: now) {
            let thread = MailThread(
                subject: mail.message.subject ?? "", references: mail.message.references + (mail.message.messageID.map { [$0] } ?? []))
            try committer(now).write(
                .proposalReceipt, to: Correspondent(person: person?.id, name: name, address: address), about: "office", thread: thread)
        }
        return LedgerEnding(.comment, reason: "a proposal on the regulation")
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
    /// A reply to the morning's digest: every line counts, or none does.
    func decide(_ ask: OfficeAsk, _ reading: DecisionReading, _ claim: Claim, _ mail: ReadMail) throws -> LedgerEnding {
        let entries = try digestEntries(ask)
        let names = configuration.office.people[ask.person].map { [$0.name] } ?? []
        switch DigestReply.read(reading.newText, codes: entries.map(\.item.code), signatureNames: names) {
        case .none: return LedgerEnding(.ignored, reason: "thanks")
        case .unclear(let line): return try askBack(ask, .line(line), entries, mail)
        case .decisions(let decisions):
            var outcomes: [(docket: Docket, ask: Ask, outcome: Outcome)] = []
            for (index, decision) in decisions.sorted(by: { $0.key < $1.key }) {
                let entry = entries[index]
                guard let docket = try journal.docket(entry.item.code), let asked = docket.asks.first(where: { $0.id == entry.ask }) else {
                    continue
                }
                let reply = Event.Reply(
                    ask: asked, claim: claim, meaning: .decision(.decision(decision)), words: reading.newText, thread: docket.item.thread)
                let outcome = desk.handle(.reply(reply), docket, now: clock())
                guard outcome.disposition == .decision else {
                    return try askBack(ask, .refused(entry.item.code, refusal(outcome)), entries, mail)
                }
                outcomes.append((docket, asked, outcome))
            }
            for (docket, asked, outcome) in outcomes {
                try committer(clock()).commit(
                    outcome, code: docket.item.code, before: docket.item,
                    cause: .init(ledger: mail.row.id, proof: proof(mail, asked) + "; by the digest of office ask \(ask.id)"))
            }
            try journal.end(ask, now: clock())
            return LedgerEnding(.decision, reason: "digest, \(outcomes.count) decisions", code: outcomes.first?.docket.item.code)
        }
    }

    private func refusal(_ outcome: Outcome) -> Refusal {
        for order in outcome.letters { if case .notCounted(let facts) = order.letter { return facts.reason } }
        return .notPossibleNow
    }

    private func digestEntries(_ ask: OfficeAsk) throws -> [Letter.DigestEntry] {
        guard let ids = DigestJSON.decode(ask.payload) else { throw JournalError.damaged("office_ask \(ask.id): payload") }
        return try ids.compactMap { id in
            guard let asked = try journal.ask(id), let item = try journal.item(asked.code) else { return nil }
            return Letter.DigestEntry(ask: id, purpose: asked.purpose, item: item)
        }
    }

    /// At most two questions back about one digest; the letters about each item can be answered all the same.
    private func askBack(
        _ ask: OfficeAsk, _ trouble: Letter.DigestUnclear.Trouble, _ entries: [Letter.DigestEntry], _ mail: ReadMail
    ) throws -> LedgerEnding {
        let now = clock()
        try journal.countClarification(ask)
        if ask.clarifications < Desk.mostClarifications, let to = configuration.office.correspondent(ask.person) {
            try committer(now).write(
                .digestUnclear(.init(trouble: trouble, entries: entries)), to: to, about: "office", asks: .init(.digest, ask.payload))
        }
        return LedgerEnding(.ignored, reason: "a digest answered unclearly")
    }
}
