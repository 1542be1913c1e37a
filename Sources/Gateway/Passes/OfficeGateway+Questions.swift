import Editorial
import Intake
import Journal
import Letters
import Mail
import WorkCalendar

/// What is special about citizens' questions (R4).
extension OfficeGateway {
    /// Percent of a question that stands in an earlier one of the same sender, from which it is the same.
    private static let sameShare = 80

    /// A question that its sender asked before and that waits for its answer is no second item: they are told so.
    func answerRepeated(_ content: Content, from sender: Correspondent) throws -> LedgerEnding? {
        let fingerprint = Fingerprint(content)
        for item in try journal.openQuestions(from: sender.address) {
            let earlier = item.version.content
            let other = Set(Fingerprint(earlier).hashes)
            let isSame =
                earlier.body == content.body
                || fingerprint.isTelling && fingerprint.shared(other).percent >= Self.sameShare
            guard isSame else { continue }
            try committer(clock()).write(
                .questionReceipt(.init(item: item, missing: [], isRepeated: true)), to: sender, about: item.code.description,
                thread: item.thread)
            try journal.append(
                .init(what: "asked-again", by: "sender", detail: ""), code: item.code, ledger: nil, now: clock())
            return LedgerEnding(.duplicate, reason: "asked before", code: item.code)
        }
        return nil
    }

    /// NHẬN: the held mail goes the way that it would have gone had the server vouched for it. BỎ: it stays where it is.
    func judgeHeld(_ ask: OfficeAsk, _ reading: DecisionReading, _ mail: ReadMail) throws -> LedgerEnding {
        guard let word = HeldReply.read(reading.newText) else { return LedgerEnding(.ignored, reason: "neither NHẬN nor BỎ") }
        guard let id = Int64(ask.payload), let row = try journal.ledgerRow(id), row.disposition == .quarantined else {
            return LedgerEnding(.ignored, reason: "no mail is held under that letter")
        }
        try journal.end(ask, now: clock())
        guard word == .takeIn else {
            try journal.append(
                .init(what: "held-left", by: ask.person.rawValue, detail: "mail \(row.sha256.hex.prefix(12))"), about: "office",
                ledger: mail.row.id, now: clock())
            return LedgerEnding(.command, reason: "held mail left")
        }
        let held = Message.parse(try journal.rawMail(row.sha256))
        let envelope = Envelope.read(held, mailbox: mail.mailbox, authservID: configuration.authservID)
        guard let sender = envelope.sender?.address else { return LedgerEnding(.ignored, reason: "not exactly one From address") }
        let taken = ReadMail(row: row, message: held, envelope: envelope, mailbox: mail.mailbox)
        let ending = try takeSubmission(taken, sender, isTakenIn: true)
        try journal.note(row.id, messageID: held.messageID, sender: taken.senderText)
        try journal.end(row.id, ending, now: clock())
        if let code = ending.code {
            try journal.append(
                .init(what: "taken-in", by: ask.person.rawValue, detail: "nobody vouched for the sender"), code: code, ledger: mail.row.id,
                now: clock())
        }
        return LedgerEnding(.command, reason: "held mail taken in", code: ending.code)
    }
}
