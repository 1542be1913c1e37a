import Editorial
import Mail
import WorkCalendar

/// Reads a submission: an article or a citizen's question (requirements R2, R4). Never refuses what can be understood.
public struct SubmissionReader: Sendable {
    /// What was read.
    public struct Reading: Sendable {
        /// The content of the first version.
        public let content: Content
        /// Its media with their bytes.
        public let media: [ReadMedium]
        /// What is missing.
        public let missing: [Letter.MissingDetail]
        /// The sender's thread.
        public let thread: MailThread
    }

    let office: Office

    /// A reader for one office.
    public init(office: Office) { self.office = office }

    /// A contribution of any kind: form lines at the top, headline from `Tiêu đề:` or the subject.
    public func article(_ message: Message, sender: Correspondent, received: CivilDate) -> Reading {
        let body = BodyReader(message)
        let every = FormBlocks.split(body.blocks, taking: Set(FormField.allCases)).fields
        let kind = KindReader.kind(every, subject: message.subject ?? "", blocks: body.blocks, office: office)
        let (fields, rest) = FormBlocks.split(body.blocks, taking: FormFields.taken(by: kind))
        let trimmed = Courtesies.trimmed(rest, signature: sender.name, hasNoteToEditors: true)
        var draft = Content(kind: kind, channel: office.usualChannel(for: kind), title: "", body: [], author: sender.name)
        shape(&draft, fields, trimmed, subject: Headline.read(message.subject), today: received)
        let (content, unknown) = FormFields.apply(fields, to: draft, office: office, today: received)
        let missing = body.leftOut + unknown + Self.missing(in: content, office: office)
        return Reading(content: content, media: body.media, missing: missing, thread: Self.thread(of: message))
    }

    /// Headline, body and what stands in neither, by kind.
    private func shape(_ draft: inout Content, _ fields: [FormField: String], _ blocks: [Block], subject: String, today: CivilDate) {
        switch draft.kind {
        case .article, .page, .procedure, .album, .question, .draft, .poll:
            let (headline, text) = ArticleShape.headline(of: blocks, title: fields[.title])
            draft.title = headline ?? subject
            draft.body = ArticleShape.captioned(text)
            guard draft.kind == .album else { return }
            let (links, rest) = VideoLinks.taken(from: draft.body)
            draft.body = rest
            draft.details = links.map { Detail(.video, $0) }
        case .document:
            draft.author = ""
            draft.title = fields[.abstract].map(BodyReader.clean) ?? subject
            draft.body = blocks
            let labels = blocks.compactMap { if case .file(_, let label) = $0 { label } else { nil } }
            if let number = ([subject] + labels + blocks.compactMap(\.words)).lazy.compactMap({ DocumentNumber.first(in: $0) }).first {
                draft.details = [Detail(.documentNumber, number)]
            }
        case .week:
            draft.author = ""
            draft.body = WeekReader.read(blocks)
            let table = draft.body.compactMap { if case .table(let rows) = $0 { rows.joined().joined(separator: "\n") } else { nil } }
            draft.eventDate =
                ([subject] + blocks.compactMap(\.words) + table).lazy
                .compactMap { WeekReader.monday(in: $0, today: today) }.first
            draft.title =
                PlainWords(subject).words.contains("lich") ? subject : draft.eventDate.map(WeekReader.title) ?? subject
        }
    }

    /// A question: without greeting and signature, personal data hidden, since it will be published (Điều 8.9).
    public func question(_ message: Message, sender: Correspondent) -> Reading {
        let body = BodyReader(message)
        let wish = AskersWish.read(body.blocks.compactMap(\.words).joined(separator: "\n"))
        let name = wish.isNamed ? "" : sender.name
        let title = Redaction.anonymiseLine(Headline.read(message.subject), askerName: name)
        let anonymous = Redaction.anonymiseQuestion(
            Courtesies.trimmed(body.blocks.filter(\.isText), signature: sender.name), askerName: name
        ).blocks
        let content = Content(
            kind: .question, channel: office.questionChannel, title: title, body: anonymous, author: wish.isNamed ? sender.name : "",
            details: wish.isPrivate ? [Detail(.publicity, "không, theo đề nghị của người hỏi")] : [])
        let missing: [Letter.MissingDetail] = anonymous.isEmpty ? [.body] : []
        return Reading(content: content, media: [], missing: missing, thread: Self.thread(of: message))
    }

    /// What a content lacks of what its channel asks for.
    static func missing(in content: Content, office: Office) -> [Letter.MissingDetail] {
        var missing: [Letter.MissingDetail] = []
        if content.title.isEmpty { missing.append(.title) }
        let needsText = [.article, .page, .week, .poll].contains(content.kind)
        if needsText, !content.body.contains(where: \.isText) { missing.append(.body) }
        for field in office.channel(content.channel)?.form ?? content.kind.usualForm {
            switch field {
            case content.kind.dateField:
                if content.eventDate == nil { missing.append(field == .eventDate ? .eventDate : .field(field)) }
            case .author: if content.author.isEmpty { missing.append(.field(field)) }
            case .source: if content.source.isEmpty { missing.append(.field(field)) }
            default: if content.kind.details.contains(field), content[field] == nil { missing.append(.field(field)) }
            }
        }
        let hasFile = content.body.contains { if case .file = $0 { true } else { false } }
        if content.kind == .document || content.kind == .draft, !hasFile { missing.append(.file) }
        return missing
    }

    /// Subject and references of the thread that answers join (RFC 5322 §3.6.4).
    static func thread(of message: Message) -> MailThread {
        let references = message.references + (message.messageID.map { [$0] } ?? [])
        return MailThread(subject: SubjectLine.strip(message.subject ?? "").text, references: references)
    }
}

extension Block {
    /// The words of a block of running text.
    var words: String? {
        switch self {
        case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text): text
        case .table, .photo, .file: nil
        }
    }

    /// Words, not a picture or file.
    var isText: Bool {
        switch self {
        case .photo, .file: false
        case .paragraph, .heading, .listItem, .quote, .table: true
        }
    }
}
