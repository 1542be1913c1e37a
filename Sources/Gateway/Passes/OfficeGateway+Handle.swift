import Editorial
import Files
import Intake
import Journal
import Letters
import Mail
import SQLite
import WorkCalendar

extension OfficeGateway {
    /// A message whose reading was begun this often without an end has crashed the gateway (invariant 8).
    static let mostAttempts = 2
    /// Letters to the Thư ký about held mail in a day.
    static let mostHeldLetters = 20
    /// New items of one sender who is nobody of the office, in an hour; what comes beyond is kept for the Thư ký.
    static let mostItemsOfOneSender = 30
    /// Letters to the Thư ký about what is added to one item, in a day: a machine without a mark writes without end.
    static let mostFollowUpLetters = 5

    /// Handles every recorded message, oldest first; returns how many.
    func handleRecorded() throws -> Int {
        var count = 0
        while let row = try journal.nextUnhandled() {
            let attempt = try journal.countAttempt(row.id)
            Step.attemptCounted.reached()
            if attempt > Self.mostAttempts {
                try quarantine(row, "reading it was begun \(attempt - 1) times without an end")
            } else if !row.trouble.isEmpty {
                try quarantine(row, row.trouble)
            } else {
                try handleOnce(row)
            }
            Step.committed.reached()
            try journal.moveApart()
            count += 1
        }
        return count
    }

    /// Disk trouble says nothing about the mail: the attempt is taken back, and the pass ends. Any other error is the mail's: it is read
    /// once more, then quarantined, and the next message flows.
    private func handleOnce(_ row: LedgerRow) throws {
        do {
            try handle(row)
        } catch let error where error is SQLiteError || error is FileError {
            try? journal.takeBackAttempt(row.id)
            throw error
        } catch {
            log.error("mail not handled", ["mail": row.sha256.hex.prefix(12).description, "error": "\(type(of: error))"])
        }
    }

    private func handle(_ row: LedgerRow) throws {
        let message = Message.parse(try journal.rawMail(row.sha256))
        guard let mailbox = AddrSpec(configuration.office.commune.mailbox.text) else { return }
        let envelope = Envelope.read(message, mailbox: mailbox, authservID: configuration.authservID)
        Step.read.reached()
        let mail = ReadMail(row: row, message: message, envelope: envelope, mailbox: mailbox)
        if let kind = Confidentiality.read(message, mailbox: mailbox, fromOffice: isFromOffice(mail)) { return try setApart(kind, mail) }
        try journal.transaction {
            try journal.note(row.id, messageID: message.messageID, sender: mail.senderText)
            let ending = try settle(mail, mailbox)
            try journal.end(row.id, ending, now: clock())
            log.info(
                "handled",
                [
                    "mail": row.sha256.hex.prefix(12).description, "as": ending.disposition.rawValue, "why": ending.reason,
                    "code": ending.code?.description ?? "",
                ])
            Step.beforeCommit.reached()
        }
    }

    /// The order matters: what is automatic, our own or a repeat is settled before anybody's words are looked at.
    private func settle(_ mail: ReadMail, _ mailbox: AddrSpec) throws -> LedgerEnding {
        if let report = DeliveryReport(mail.message) { return try takeBounce(report, mail) }
        if let kind = mail.message.automaticKind, kind != .bulk, kind != .mailingList { return LedgerEnding(.autoReply, reason: "\(kind)") }
        guard let sender = mail.envelope.sender?.address else { return try hold(mail, "not exactly one From address") }
        if AddrSpec(sender.userAndDetail.user + "@" + sender.domain)?.sameMailbox(as: mailbox) == true {
            return LedgerEnding(.ignored, reason: "our own letter came back")
        }
        if let id = mail.message.messageID,
            let earlier = try journal.earlier(messageID: id, sender: mail.senderText, than: mail.row.id)
        {
            return LedgerEnding(.duplicate, reason: "the same Message-ID as ledger row \(earlier)")
        }
        if let ask = try ask(for: mail.envelope) { return try takeReply(mail, ask) }
        if let ask = try officeAsk(for: mail.envelope) { return try takeOfficeReply(mail, ask) }
        if case .token = mail.envelope.door { return try hold(mail, "a reply address that is none of ours") }
        guard mail.envelope.claim.verdict == .vouched else {
            return try hold(mail, "the mail server does not vouch for \(sender.domain)")
        }
        if let person = configuration.office.person(at: MailAddress(sender.description)), try journal.roster().isSuspended(person.id) {
            return try hold(mail, "\(person.id) is suspended", .suspended)
        }
        if let item = try hearing(of: mail) { return try takeOpinion(mail, sender, on: item) }
        if let code = try itemOfLetter(answeredBy: mail.envelope) { return try takeRemark(mail, code) }
        if let kind = mail.message.automaticKind { return LedgerEnding(.ignored, reason: "\(kind)") }
        if let (command, person) = command(in: mail) { return try take(command, by: person, mail) }
        if let ending = try giveGuide(mail, sender) { return ending }
        if let ending = try takeProposal(mail, sender) { return ending }
        return try takeSubmission(mail, sender)
    }

    private func ask(for envelope: Envelope) throws -> Ask? {
        // Where the address carries a token, only the token says which ask is meant.
        if case .token(let token) = envelope.door { return try journal.ask(token: token) }
        for messageID in envelope.answers {
            if let ask = try journal.ask(letter: messageID) { return ask }
        }
        return nil
    }

    /// The item of the letter of ours that a mail answers, where that letter asked nothing.
    private func itemOfLetter(answeredBy envelope: Envelope) throws -> ItemCode? {
        guard envelope.door == .front else { return nil }
        for messageID in envelope.answers {
            if let code = try journal.code(ofLetter: messageID) { return code }
        }
        return nil
    }

    /// An answer to a letter that asked nothing: thanks are noted, other words go to the Thư ký; never a new item.
    private func takeRemark(_ mail: ReadMail, _ code: ItemCode) throws -> LedgerEnding {
        guard let docket = try journal.docket(code), let from = mail.envelope.claim.from.first else { return try hold(mail, "no item") }
        let person = configuration.office.person(at: from)
        let writer = Correspondent(person: person?.id, name: person?.name ?? mail.envelope.sender?.name ?? "", address: from)
        guard let words = ReplyReader.remark(in: mail.message, sentinels: Letters.sentinels, item: docket.item, writer: writer) else {
            return LedgerEnding(.ignored, reason: "thanks", code: code)
        }
        let outcome = try bounded(desk.handle(.remark(from: writer, words: words), docket, now: clock()), code)
        try committer(clock()).commit(outcome, code: code, before: docket.item, cause: .init(ledger: mail.row.id, proof: ""))
        return LedgerEnding(.comment, code: code)
    }

    private func takeReply(_ mail: ReadMail, _ ask: Ask) throws -> LedgerEnding {
        guard let docket = try journal.docket(ask.code) else { return try hold(mail, "a token without an item") }
        let now = clock()
        let reader = ReplyReader(office: configuration.office, sentinels: Letters.sentinels, calendar: desk.calendar)
        let letter = try journal.letterBytes(of: ask).map { Message.parse($0) }
        let reading = reader.read(
            mail.message, envelope: mail.envelope, ask: ask, item: docket.item, letter: letter, today: today(now))
        if let command = reading.command {
            guard let person = commander(reading.reply.claim), person == ask.asked.person else {
                return LedgerEnding(.ignored, reason: "a command that nobody vouches for", code: ask.code)
            }
            return try take(command, by: person, mail)
        }
        let outcome = try bounded(desk.handle(.reply(reading.reply), docket, now: now), ask.code)
        for medium in reading.media { try journal.keep(medium.bytes, as: medium.medium) }
        try committer(now).commit(
            outcome, code: ask.code, before: docket.item, cause: .init(ledger: mail.row.id, proof: proof(mail, ask)))
        return LedgerEnding(
            outcome.disposition ?? .ignored, reason: outcome.history.first?.what ?? "", code: ask.code)
    }

    /// `isTakenIn`: the Thư ký has answered NHẬN for it.
    func takeSubmission(_ mail: ReadMail, _ address: AddrSpec, isTakenIn: Bool = false) throws -> LedgerEnding {
        let office = configuration.office
        let person = office.person(at: MailAddress(address.description))
        let name = person?.name ?? NFC.compose(mail.envelope.sender?.name ?? "")
        let sender = Correspondent(person: person?.id, name: name, address: MailAddress(address.description))
        let isQuestion = mail.envelope.door == .questions || (person == nil && mail.envelope.door != .submissions)
        let now = clock()
        let reader = SubmissionReader(office: office)
        let reading =
            isQuestion
            ? reader.question(mail.message, sender: sender)
            : reader.article(mail.message, sender: sender, received: today(mail.row.receivedAt))
        guard !reading.content.body.isEmpty || !reading.content.details.isEmpty else {
            return try hold(mail, "neither text, form lines nor picture")
        }
        if person == nil, !isTakenIn, let reason = Unwelcome.reason(of: mail.message) {
            return try hold(mail, reason.words, reason == .spam ? .spam : .abuse)
        }
        let hourAgo = Timestamp(seconds: now.seconds - 3600)
        if person == nil, !isTakenIn, try journal.countItems(of: sender.address, since: hourAgo) >= Self.mostItemsOfOneSender {
            return try hold(mail, "more than \(Self.mostItemsOfOneSender) of one sender in an hour", .tooMany)
        }
        if isQuestion, let ending = try answerRepeated(reading.content, from: sender) { return ending }
        for medium in reading.media { try journal.keep(medium.bytes, as: medium.medium) }
        let year = today(mail.row.receivedAt).year
        let code = try journal.nextCode(prefix: office.commune.codePrefix, year: year)
        let new = Event.NewItem(
            code: code, content: reading.content, sender: sender, thread: reading.thread, receivedAt: mail.row.receivedAt,
            missing: reading.missing)
        let outcome = desk.handle(.submission(new), nil, roster: try journal.roster(), now: now)
        try committer(now).commit(outcome, code: code, before: nil, cause: .init(ledger: mail.row.id, proof: ""))
        return LedgerEnding(outcome.disposition ?? .submission, code: code)
    }

    /// Without the letters about additions beyond a day's measure; the addition itself is noted all the same.
    private func bounded(_ outcome: Outcome, _ code: ItemCode) throws -> Outcome {
        let isFollowUp = { (order: Outcome.LetterOrder) in
            if case .stuckItem(let facts) = order.letter, case .followUp = facts.trouble { true } else { false }
        }
        guard outcome.letters.contains(where: isFollowUp) else { return outcome }
        let dayAgo = Timestamp(seconds: clock().seconds - 86_400)
        guard try journal.countLetters(kind: "stuck-item", about: code.description, since: dayAgo) >= Self.mostFollowUpLetters else {
            return outcome
        }
        var outcome = outcome
        outcome.letters.removeAll(where: isFollowUp)
        return outcome
    }

    private func takeBounce(_ report: DeliveryReport, _ mail: ReadMail) throws -> LedgerEnding {
        let words = report.recipients.map(\.words).joined(separator: "; ")
        guard report.recipients.contains(where: \.isPermanentFailure), let id = report.originalMessageID,
            let code = try journal.noteBounce(of: id, report: words)
        else {
            return LedgerEnding(.bounce, reason: words)
        }
        try journal.append(
            .init(what: "letter-bounced", by: "office", detail: words), code: code, ledger: mail.row.id, now: clock())
        return LedgerEnding(.bounce, reason: words, code: code)
    }

    /// Into quarantine, the Thư ký told (invariant "who may be answered": no letter to an address that nobody vouches for).
    func hold(_ mail: ReadMail, _ why: String, _ reason: Letter.HeldMail.Reason = .notVouched) throws -> LedgerEnding {
        let isOneSender = mail.envelope.sender?.address != nil && mail.envelope.door.isOpen
        try tellSecretary(mail.row, from: mail.senderText, subject: mail.message.subject ?? "", asks: isOneSender, reason)
        return LedgerEnding(.quarantined, reason: why)
    }

    private func quarantine(_ row: LedgerRow, _ why: String) throws {
        try journal.transaction {
            try tellSecretary(row, from: "", subject: "", asks: false)
            try journal.end(row.id, LedgerEnding(.quarantined, reason: why), now: clock())
        }
        log.warning("quarantined", ["mail": row.sha256.hex.prefix(12).description, "why": why])
    }

    /// `asks`: the Thư ký may take the mail in by reply.
    private func tellSecretary(_ row: LedgerRow, from: String, subject: String, asks: Bool, _ reason: Letter.HeldMail.Reason = .notVouched)
        throws
    {
        let now = clock()
        let since = Timestamp(seconds: now.seconds - 86_400)
        guard try journal.countLetters(kind: Letter.heldName, since: since) < Self.mostHeldLetters else { return }
        let facts = Letter.HeldMail(
            from: from, subject: String(subject.prefix(120)), sha256: row.sha256.hex, at: row.receivedAt, reason: reason)
        for secretary in configuration.office.holders(of: .secretary) {
            guard let to = configuration.office.correspondent(secretary.id) else { continue }
            try committer(now).write(.held(facts), to: to, about: "quarantine", asks: asks ? .init(.held, "\(row.id)") : nil)
        }
    }

    /// What `homthu show` prints beside a decision: why this reply was counted.
    func proof(_ mail: ReadMail, _ ask: Ask) -> String {
        let challenge = ask.challenge.map { ", which confirms \($0.decision.name) under ask \($0.ask)" } ?? ""
        return
            "From \(mail.senderText), \(mail.envelope.claim.verdict.rawValue) by \(configuration.authservID); ask \(ask.id) (\(ask.purpose.rawValue), "
            + "version \(ask.version)) of \(ask.asked.address)\(challenge); mail \(mail.row.sha256.hex)"
    }

    func today(_ moment: Timestamp) -> CivilDate { moment.date(in: configuration.office.commune.offset) }
}

extension DeliveryReport.Recipient {
    /// `failed 5.1.1 550 no such user`, for the console.
    fileprivate var words: String {
        [action?.rawValue, status?.description, diagnosticCode?.value].compactMap { $0 }.joined(separator: " ")
    }
}

/// A message of the ledger as it was read.
struct ReadMail {
    let row: LedgerRow
    let message: Message
    let envelope: Envelope
    /// Ours.
    let mailbox: AddrSpec

    /// The From addresses as text, for the ledger.
    var senderText: String { envelope.claim.from.map(\.text).joined(separator: ", ") }
}
