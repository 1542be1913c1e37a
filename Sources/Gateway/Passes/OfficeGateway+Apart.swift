import Digest
import Editorial
import Intake
import Journal
import Mail
import WorkCalendar

/// Secret papers and denunciations (R21): settled before anything is noted of them, in a transaction that writes none of their words.
extension OfficeGateway {
    /// Letters about such mail in a day, to each kind of reader: a flood does not become a flood of letters.
    private static let mostApartLetters = 20

    func isFromOffice(_ mail: ReadMail) -> Bool {
        mail.envelope.claim.from.first.flatMap(configuration.office.person(at:)) != nil
    }

    /// Keeps it apart, tells whoever must know, and answers its sender where the mail server vouches for them.
    func setApart(_ kind: Confidentiality, _ mail: ReadMail) throws {
        try journal.transaction {
            let facts = Letter.ConfidentialMail(row: mail.row.id, at: mail.row.receivedAt)
            switch kind {
            case .secret: try stop(facts)
            case .denunciation: try forward(mail)
            }
            try answer(kind == .secret ? .secretRefused : .denunciationReceipt, mail)
            try journal.setApart(mail.row.id)
            // The reason says the same for both: no list tells that there was a denunciation.
            try journal.end(mail.row.id, LedgerEnding(.quarantined, reason: "kept apart"), now: clock())
            log.info("handled", ["mail": mail.row.sha256.hex.prefix(12).description, "as": "quarantined", "why": "kept apart"])
            Step.beforeCommit.reached()
        }
    }

    private func stop(_ facts: Letter.ConfidentialMail) throws {
        guard try isWithinMeasure(.secretStopped(facts)) else { return }
        for head in configuration.office.holders(of: .head) {
            guard let to = configuration.office.correspondent(head.id) else { continue }
            try committer(clock()).writeApart(.secretStopped(facts), to: to)
        }
    }

    /// Whoever is named in it does not get it.
    private func forward(_ mail: ReadMail) throws {
        let office = configuration.office
        let concerned = Set(office.people.values.filter { $0.role != .collaborator && Confidentiality.names($0, mail.message) }.map(\.id))
        let roster = try journal.roster()
        guard let person = office.confidant(besides: concerned, roster), let to = office.correspondent(person) else {
            return log.error("mail kept apart has nobody to go to", ["mail": mail.row.sha256.hex.prefix(12).description])
        }
        let facts = Letter.ConfidentialMail(
            row: mail.row.id, at: mail.row.receivedAt, isInSteadOfAnother: office.confidant(besides: [], roster) != person)
        guard try isWithinMeasure(.denunciationForwarded(facts)) else { return }
        try committer(clock()).writeApart(.denunciationForwarded(facts), to: to, enclosing: try journal.rawMail(mail.row.sha256))
    }

    /// One answer a day to each correspondent; none to what is automatic, nor to what nobody vouches for. In no thread: the subject would
    /// be repeated.
    private func answer(_ letter: Letter, _ mail: ReadMail) throws {
        guard let sender = mail.envelope.sender, let address = sender.address, mail.envelope.claim.verdict == .vouched,
            mail.message.automaticKind == nil, DeliveryReport(mail.message) == nil,
            AddrSpec(address.userAndDetail.user + "@" + address.domain)?.sameMailbox(as: mail.mailbox) != true
        else { return }
        let key = "apart " + SHA256.hash("\(letter.name) \(TextFold.lowered(address.description)) \(today(clock()))".utf8).hex
        guard try journal.notice(key, now: clock()) else { return }
        let person = configuration.office.person(at: MailAddress(address.description))
        // Not by their name: the letter's bytes are kept.
        let to = Correspondent(person: person?.id, name: person?.name ?? "", address: MailAddress(address.description))
        try committer(clock()).writeApart(letter, to: to)
    }

    private func isWithinMeasure(_ letter: Letter) throws -> Bool {
        try journal.countLetters(kind: letter.name, since: Timestamp(seconds: clock().seconds - 86_400)) < Self.mostApartLetters
    }
}
