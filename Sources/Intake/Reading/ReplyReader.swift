import Editorial
import Mail
import WorkCalendar

/// Reads a reply to one of our letters, under the purpose of the ask whose token it carries (requirement R7).
public struct ReplyReader: Sendable {
    /// What was read.
    public struct Reading: Sendable {
        /// For the desk.
        public let reply: Event.Reply
        /// Media of a new version, with their bytes.
        public let media: [ReadMedium]
        /// A command about people that the reply gives instead; the reply itself then says nothing about the item.
        public let command: OfficeCommand?
    }

    /// Characters of the new text that are repeated in a question back.
    static let mostWords = 160

    let office: Office
    let sentinels: [String]
    let orders: OrderReader

    /// A reader for one office whose letters begin with one of these sentinel lines; days of GIA HẠN are counted by `calendar`.
    public init(office: Office, sentinels: [String], calendar: WorkCalendar) {
        self.office = office
        self.sentinels = sentinels
        orders = OrderReader(office: office, calendar: calendar)
    }

    /// Reads the reply to `ask` about `item`; `letter` is our letter that asked, as it left.
    public func read(_ message: Message, envelope: Envelope, ask: Ask, item: Item, letter: Message?, today: CivilDate) -> Reading {
        let decision = DecisionReading(
            text: message.bestText, html: message.bestHTML, subject: message.subject ?? "", sentinels: sentinels,
            ownText: letter?.bestText, own: item.code.description, signatureNames: [ask.asked.name])
        var media: [ReadMedium] = []
        var command: OfficeCommand?
        let meaning = meaning(decision, message, ask, item, today, &media, &command)
        let withdraws = if case .decision(.decision) = meaning { true } else { false }
        let decides =
            [.review, .undo, .extend, .confirm, .correct].contains(ask.purpose) || withdraws || Self.isOrder(meaning) || command != nil
        let claim = Claim(
            from: envelope.claim.from, verdict: envelope.claim.verdict, isAutomatic: envelope.claim.isAutomatic,
            isForward: decision.isForward, partsAgree: decision.partsAgree || !decides)
        var edits = ApprovalEdits.none
        var said = meaning
        if ask.purpose == .review, case .decision(.ambiguous) = meaning,
            let edited = EditLines.read(decision.newText, item: item, office: office, signatureNames: [ask.asked.name])
        {
            (said, edits) = (.decision(edited.reading), edited.edits)
        }
        let reply = Event.Reply(
            ask: ask, claim: claim, meaning: said, words: Self.words(of: decision), thread: SubmissionReader.thread(of: message),
            edits: edits)
        return Reading(reply: reply, media: media, command: command)
    }

    private static func isOrder(_ meaning: Event.Reply.Meaning) -> Bool { if case .order = meaning { true } else { false } }

    private func meaning(
        _ decision: DecisionReading, _ message: Message, _ ask: Ask, _ item: Item, _ today: CivilDate, _ media: inout [ReadMedium],
        _ command: inout OfficeCommand?
    ) -> Event.Reply.Meaning {
        if let order = order(in: decision, ask.purpose), ask.asked.person != nil {
            if case .correct(let words) = order { return correction(words, decision, message, item, today, &media) }
            switch orders.read(order, due: item.deadline.due, today: today) {
            case .item(let order): return .order(order)
            case .office(let ordered):
                command = ordered
                return .courtesy
            case .unclear(let why):
                // Under a draft or a new version such words may be the matter itself.
                if [.review, .undo, .extend, .confirm].contains(ask.purpose) { return .decision(.ambiguous(why: why)) }
            }
        }
        switch ask.purpose {
        case .review, .undo, .extend, .confirm: return .decision(decision.reading)
        case .correct: return Self.isCourtesy(decision) ? .courtesy : .unclear
        case .answer: return answer(decision, message, item, &media)
        case .revise: return revision(decision, message, item, today, &media)
        case .thread:
            // Whoever asked may have their question taken off the site (Điều 8.9).
            if item.kind == .question, item.onSite != nil, case .decision(.withdraw) = decision.reading {
                return .decision(decision.reading)
            }
            return Self.isCourtesy(decision) ? .courtesy : .followUp
        }
    }

    /// The order that a reply gives: one that reads as a clear decision gives none, but for ĐÍNH CHÍNH of what is public, whose words are
    /// those of SỬA.
    private func order(in decision: DecisionReading, _ purpose: Ask.Purpose) -> ReplyOrder? {
        guard let order = OrderGrammar.read(decision.newText), !Self.isBetweenLines(decision) else { return nil }
        if case .correct = order { return purpose == .correct || purpose == .undo ? order : nil }
        if case .confirm = order, purpose != .confirm { return nil }
        if case .decision = decision.reading { return nil }
        return order
    }

    /// The draft answer: the new text, then what is attached.
    private func answer(
        _ decision: DecisionReading, _ message: Message, _ item: Item, _ media: inout [ReadMedium]
    ) -> Event.Reply.Meaning {
        let files = BodyReader(filesOf: message, quoted: item.version.content)
        if files.blocks.isEmpty, Self.isCourtesy(decision) { return .courtesy }
        if Self.isBetweenLines(decision) { return .unclear }
        let text = Referral.answer(decision.newText, authority: office.commune.authority) ?? decision.newText
        var words = Courtesies.trimmed(PlainText.blocks(text).compactMap(Block.init(text:)))
        // Whoever agreed to be named stands as the question's author.
        if item.version.content.author.isEmpty { words = Redaction.answer(words, askerName: item.sender.name) }
        media = files.media
        return words.isEmpty && files.blocks.isEmpty ? .courtesy : .answer(words + files.blocks)
    }

    /// What somebody says in answer to a letter that asked nothing, shortened; nil for thanks or nothing.
    public static func remark(in message: Message, sentinels: [String], item: Item, writer: Correspondent) -> String? {
        let decision = DecisionReading(
            text: message.bestText, html: message.bestHTML, subject: "Re: ", sentinels: sentinels, own: item.code.description,
            signatureNames: [writer.name])
        return isCourtesy(decision) ? nil : words(of: decision)
    }

    /// Nothing, or thanks only.
    static func isCourtesy(_ decision: DecisionReading) -> Bool {
        if decision.newText.allSatisfy(\.isWhitespace) { return decision.cut.interleaved.allSatisfy(\.isWhitespace) }
        // Words such as "tự động trả lời" are those of a program only where they stand for a decision; here they may be the matter itself.
        if case .none(let why) = decision.reading, why != DecisionGrammar.automatic { return true }
        return Courtesies.isThanks(decision.newText)
    }

    /// All that was written stands between the quoted lines, where nobody can tell it from a quotation's broken end.
    static func isBetweenLines(_ decision: DecisionReading) -> Bool {
        decision.newText.allSatisfy(\.isWhitespace) && !decision.cut.interleaved.allSatisfy(\.isWhitespace)
    }

    /// What a reply says in one short line, for a question back or for the Thư ký.
    private static func words(of decision: DecisionReading) -> String {
        shortened(isBetweenLines(decision) ? decision.cut.interleaved : decision.newText)
    }

    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= mostWords ? line : line.prefix(mostWords - 1) + "…"
    }
}

extension Block {
    /// A block of text; nil for a picture.
    init?(text block: BodyBlock) {
        switch block {
        case .paragraph(let text): self = .paragraph(BodyReader.clean(text))
        case .heading(let text): self = .heading(BodyReader.clean(text))
        case .listItem(let text): self = .listItem(BodyReader.clean(text))
        case .quote(let text): self = .quote(BodyReader.clean(text))
        case .table(let rows): self = .table(rows.map { $0.map(BodyReader.clean) })
        case .image: return nil
        }
    }
}
