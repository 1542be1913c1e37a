import Editorial
import Intake
import Journal
import Letters
import Mail
import WorkCalendar

/// Commands about people: ỦY QUYỀN, KHÓA, MỞ KHÓA by mail or from the console (requirements R8, R22).
extension OfficeGateway {
    /// The person whose command a mail may be: registered, vouched for, neither automatic nor a forward, its parts alike.
    ///
    /// `claim` is the reply's; a challenge's answer needs no verdict, since its letter went to the registered address.
    func commander(_ claim: Claim, isConfirmation: Bool = false) -> PersonID? {
        guard claim.from.count == 1, let from = claim.from.first, !claim.isAutomatic, !claim.isForward, claim.partsAgree,
            claim.verdict == .vouched || isConfirmation && claim.verdict == .missing
        else { return nil }
        return configuration.office.person(at: from)?.id
    }

    /// Carries out a command that a mail gives; the ledger's ending.
    func take(_ command: OfficeCommand, by person: PersonID, isConfirmed: Bool = false, _ mail: ReadMail) throws -> LedgerEnding {
        let outcome = try carryOut(command, by: person, isConfirmed: isConfirmed, ledger: mail.row.id)
        return LedgerEnding(.command, reason: outcome.history?.what ?? command.name)
    }

    /// One command with everything that follows from it; inside the event's transaction.
    @discardableResult
    func carryOut(_ command: OfficeCommand, by person: PersonID?, isConfirmed: Bool, ledger: Int64?) throws -> OfficeOutcome {
        let now = clock()
        let outcome = desk.command(command, by: person, isConfirmed: isConfirmed, try journal.roster(), now: now)
        if let change = outcome.change { try journal.change(change, by: person?.rawValue ?? "console", now: now) }
        var reassigned: [ItemCode] = []
        if let dropped = outcome.dropped { reassigned = try drop(dropped, ledger: ledger, now: now) }
        for order in outcome.letters {
            var letter = order.letter
            if case .commandNotice(let facts) = letter {
                letter = .commandNotice(.init(command: facts.command, by: facts.by, reassigned: reassigned))
            }
            try committer(now).write(letter, to: order.to, about: "office", asks: order.confirms.map { .init(.confirm, $0.json) })
        }
        if let entry = outcome.history { try journal.append(entry, about: "office", ledger: ledger, now: now) }
        log.info("command", ["command": command.name, "result": outcome.history?.what ?? ""])
        return outcome
    }

    /// Gives everything that was asked of a suspended person to the desk; returns the items that changed hands.
    private func drop(_ person: PersonID, ledger: Int64?, now: Timestamp) throws -> [ItemCode] {
        var changed: [ItemCode] = []
        for code in try journal.items(of: person) {
            guard let docket = try journal.docket(code) else { continue }
            let outcome = desk.handle(.dropped(person), docket, now: now)
            let cause = ledger.map { Committer.Cause(ledger: $0, proof: "") }
            try committer(now).commit(outcome, code: code, before: docket.item, cause: cause)
            if !outcome.letters.isEmpty { changed.append(code) }
        }
        return changed
    }

    /// A fresh mail of somebody of the office that is a command and nothing else, in its subject or its text.
    func command(in mail: ReadMail) -> (command: OfficeCommand, by: PersonID)? {
        guard let person = commander(mail.envelope.claim) else { return nil }
        let reader = CommandReader(office: configuration.office, calendar: desk.calendar)
        return reader.read(mail.message, writer: person, today: today(clock())).map { ($0, person) }
    }

    /// Orders that the console left while the daemon was running (`homthu person …`), each in its own transaction.
    func takeConsoleOrders() throws -> Int {
        let spool = ConsoleSpool(folder: configuration.dataFolder)
        let orders = try spool.waiting()
        for order in orders {
            if let command = order.command {
                try journal.transaction {
                    guard try journal.notice("console \(order.name)", now: clock()) else { return }
                    try carryOut(command, by: order.person, isConfirmed: true, ledger: nil)
                }
            } else {
                log.warning("console order not understood", ["file": order.name])
            }
            try spool.remove(order)
        }
        return orders.count
    }
}
