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

    /// An article: form lines at the top, headline from `Tiêu đề:` or the subject.
    public func article(_ message: Message, sender: Correspondent, received: CivilDate) -> Reading {
        let body = BodyReader(message)
        let (fields, rest) = FormBlocks.split(body.blocks)
        let (headline, text) = ArticleShape.headline(
            of: Courtesies.trimmed(rest, signature: sender.name, hasNoteToEditors: true), title: fields[.title])
        let draft = Content(
            kind: .article, channel: office.articleChannel, title: headline ?? Headline.read(message.subject),
            body: ArticleShape.captioned(text), author: sender.name)
        let (content, unknown) = FormFields.apply(fields, to: draft, office: office, today: received)
        let missing = body.leftOut + unknown + Self.missing(in: content)
        return Reading(content: content, media: body.media, missing: missing, thread: Self.thread(of: message))
    }

    /// A question: without greeting and signature, personal data hidden, since it will be published (Điều 8.9).
    public func question(_ message: Message, sender: Correspondent) -> Reading {
        let body = BodyReader(message)
        let title = Redaction.anonymiseLine(Headline.read(message.subject), askerName: sender.name)
        let anonymous = Redaction.anonymiseQuestion(
            Courtesies.trimmed(body.blocks.filter(\.isText), signature: sender.name), askerName: sender.name
        ).blocks
        let content = Content(kind: .question, channel: office.questionChannel, title: title, body: anonymous)
        let missing: [Letter.MissingDetail] = anonymous.isEmpty ? [.body] : []
        return Reading(content: content, media: [], missing: missing, thread: Self.thread(of: message))
    }

    static func missing(in content: Content) -> [Letter.MissingDetail] {
        var missing: [Letter.MissingDetail] = []
        if content.title.isEmpty { missing.append(.title) }
        if !content.body.contains(where: \.isText) { missing.append(.body) }
        if content.eventDate == nil { missing.append(.eventDate) }
        return missing
    }

    /// Subject and references of the thread that answers join (RFC 5322 §3.6.4).
    static func thread(of message: Message) -> MailThread {
        let references = message.references + (message.messageID.map { [$0] } ?? [])
        return MailThread(subject: SubjectLine.strip(message.subject ?? "").text, references: references)
    }
}

extension Block {
    /// Words, not a picture or file.
    var isText: Bool {
        switch self {
        case .photo, .file: false
        case .paragraph, .heading, .listItem, .quote, .table: true
        }
    }
}
