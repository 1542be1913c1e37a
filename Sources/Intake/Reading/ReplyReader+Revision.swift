import Editorial
import Mail
import WorkCalendar

extension ReplyReader {
    /// A reply of the sender: corrected form lines, new photos, or a whole new text.
    ///
    /// Form lines alone correct the fields. A text of some length is the whole new article; photos of the last version stay unless new
    /// ones come with it. A short remark without either is asked back.
    func revision(
        _ decision: DecisionReading, _ message: Message, _ item: Item, _ today: CivilDate, _ media: inout [ReadMedium]
    ) -> Event.Reply.Meaning {
        revision(decision, text: decision.newText, message, item, today, &media)
    }

    /// ĐÍNH CHÍNH: corrected form lines or a whole corrected text make a new version at once; a short remark tells what is wrong.
    func correction(
        _ words: String, _ decision: DecisionReading, _ message: Message, _ item: Item, _ today: CivilDate, _ media: inout [ReadMedium]
    ) -> Event.Reply.Meaning {
        var read: [ReadMedium] = []
        let whole = item.kind == .question ? .unclear : revision(decision, text: words, message, item, today, &read)
        guard case .revision(let content, let missing) = whole, content != item.version.content else { return .order(.correct(words)) }
        media = read
        return .revision(content, missing: missing)
    }

    private func revision(
        _ decision: DecisionReading, text: String, _ message: Message, _ item: Item, _ today: CivilDate, _ media: inout [ReadMedium]
    ) -> Event.Reply.Meaning {
        let blocks = PlainText.blocks(text).compactMap(Block.init(text:))
        let (fields, rest) = FormBlocks.split(blocks, taking: FormFields.taken(by: item.kind))
        let (headline, text) = ArticleShape.headline(
            of: Courtesies.trimmed(rest, signature: item.sender.name, hasNoteToEditors: true), title: fields[.title])
        let old = item.version.content
        let files = BodyReader(filesOf: message, quoted: old)
        var content = old
        if files.blocks.isEmpty, Self.isCourtesy(decision) { return .courtesy }
        if Self.isBetweenLines(decision) { return .unclear }
        let isWhole = Self.length(of: text) >= Self.shortestArticle
        // A short remark beside form lines would be lost if the lines alone counted.
        if !isWhole, !fields.isEmpty, !text.isEmpty { return .unclear }
        if isWhole {
            let kept = files.blocks.isEmpty ? old.body.filter { !$0.isText } : files.blocks
            content.body = (content.kind == .week ? WeekReader.read(text) : text) + kept
            if let headline, ![.week, .document].contains(content.kind) { content.title = headline }
        } else if !files.blocks.isEmpty {
            content.body = old.body + files.blocks
        } else if fields.isEmpty {
            return text.isEmpty && headline == nil ? .courtesy : .unclear
        }
        let (revised, unknown) = FormFields.apply(fields, to: content, office: office, today: today)
        if revised == old { return .courtesy }
        media = files.media
        return .revision(revised, missing: files.leftOut + unknown + SubmissionReader.missing(in: revised, office: office))
    }

    /// Octets from which a reply's text is a whole new article rather than a remark.
    private static let shortestArticle = 200

    private static func length(of blocks: [Block]) -> Int {
        blocks.reduce(0) { sum, block in
            switch block {
            case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text): sum + text.utf8.count
            case .table(let rows): sum + rows.joined().reduce(0) { $0 + $1.utf8.count }
            case .photo, .file: sum
            }
        }
    }
}
