import Editorial
import Intake
import Journal
import Letters
import Mail
import WorkCalendar

/// Drafts out for comment and polls: opinions come in, the last day ends them, the officer gets the sum (requirements R12, R13).
extension OfficeGateway {
    /// Letters of an opinion that are kept, in characters.
    private static let mostWords = 20_000

    /// The hearing that a mail gives an opinion on: by its address, or by the code in its subject where the server has no recipient detail.
    func hearing(of mail: ReadMail) throws -> Item? {
        if case .opinions(let code) = mail.envelope.door {
            return try journal.item(code).flatMap { $0.kind.isHearing && $0.onSite != nil ? $0 : nil }
        }
        guard case .front = mail.envelope.door, mail.envelope.answers.isEmpty,
            let code = SubjectLine.strip(mail.message.subject ?? "").codes.first, let item = try journal.item(code)
        else { return nil }
        return item.kind.isHearing && item.onSite != nil ? item : nil
    }

    /// Keeps the opinion, with the option that it chooses; answers once a day to each correspondent and outcome.
    func takeOpinion(_ mail: ReadMail, _ sender: AddrSpec, on item: Item) throws -> LedgerEnding {
        let now = clock()
        let address = MailAddress(sender.description)
        let person = configuration.office.person(at: address)
        let name = person?.name ?? NFC.compose(mail.envelope.sender?.name ?? "")
        let words = DecisionReading(
            text: mail.message.bestText, html: mail.message.bestHTML, subject: "", sentinels: Letters.sentinels, own: item.code.description,
            signatureNames: [name]
        ).newText
        let content = item.version.content
        let isLate = content.closes.map { today(mail.row.receivedAt) > $0 } ?? false
        let choice = item.kind == .poll ? VoteReader.read(words, options: content.options) : nil
        try journal.add(
            .init(
                at: mail.row.receivedAt, name: name, address: address, choice: choice, isLate: isLate,
                words: String(words.prefix(Self.mostWords))), on: item.code, ledger: mail.row.id)
        let outcome: Letter.OpinionReceipt.Outcome =
            isLate ? .late : item.kind == .draft ? .noted : choice.map { .voted(content.options[$0]) } ?? .unclear
        if try journal.notice("opinion \(item.code) \(address.text.lowercased()) \(outcome) \(today(now))", now: now) {
            let thread = MailThread(
                subject: mail.message.subject ?? "", references: mail.message.references + (mail.message.messageID.map { [$0] } ?? []))
            let to = Correspondent(person: person?.id, name: name, address: address)
            try committer(now).write(
                .opinionReceipt(.init(item: item, outcome: outcome)), to: to, about: item.code.description, thread: thread)
        }
        return LedgerEnding(item.kind == .poll ? .vote : .comment, reason: isLate ? "late" : "", code: item.code)
    }

    /// Closes the hearings whose last day is over; returns how many.
    func closeHearings() throws -> Int {
        let now = clock()
        var count = 0
        for code in try journal.overdueHearings(before: today(now)) {
            try journal.transaction {
                guard let docket = try journal.docket(code) else { return }
                let outcome = desk.handle(.closed, docket, now: now)
                // While a correction waits, the hearing stays open; what was withdrawn needs no result.
                let isOver = outcome.item != nil || docket.item.onSite == nil || !docket.item.version.content.answer.isEmpty
                guard isOver else { return }
                try committer(now).commit(outcome, code: code, before: docket.item, cause: nil)
                try journal.closeHearing(code, now: now)
                count += outcome.item == nil ? 0 : 1
            }
        }
        return count
    }

    /// When the next hearing closes: the first moment of the day after its last.
    func nextClosing() throws -> Timestamp? {
        try journal.nextClosing().map { Timestamp($0.adding(days: 1), .midnight, in: configuration.office.commune.offset) }
    }
}

/// The sum of a hearing.
extension Committer {
    /// What came in: the last vote of each correspondent in time counts.
    func tally(of item: Item) throws -> HearingTally {
        let opinions = try journal.opinions(on: item.code)
        var tally = HearingTally(votes: [Int](repeating: 0, count: item.version.content.options.count))
        var last: [MailAddress: Int] = [:]
        for opinion in opinions {
            if opinion.isLate { tally.late += 1 } else { tally.opinions += 1 }
            if let choice = opinion.choice, !opinion.isLate { last[opinion.address] = choice }
        }
        for choice in last.values where tally.votes.indices.contains(choice) { tally.votes[choice] += 1 }
        return tally
    }

    /// Every opinion as CSV (RFC 4180) that a spreadsheet opens with its marks: UTF-8 with a byte order mark.
    func opinionsTable(of item: Item) throws -> [UInt8] {
        let offset = configuration.office.commune.offset
        let options = item.version.content.options
        var rows = [["STT", "Thời điểm nhận", "Người gửi", "Địa chỉ thư", "Phương án", "Trễ hạn", "Nội dung"]]
        for (index, opinion) in try journal.opinions(on: item.code).enumerated() {
            let option = opinion.choice.flatMap { options.indices.contains($0) ? "\($0 + 1). \(options[$0])" : nil } ?? ""
            rows.append([
                "\(index + 1)", opinion.at.rfc3339(in: offset), opinion.name, opinion.address.text, option, opinion.isLate ? "có" : "",
                opinion.words,
            ])
        }
        return Array("\u{FEFF}".utf8) + rows.flatMap { Array(($0.map(Self.cell).joined(separator: ",") + "\r\n").utf8) }
    }

    /// In quotes, quotes doubled; what a spreadsheet would run as a formula is made text.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }
}
