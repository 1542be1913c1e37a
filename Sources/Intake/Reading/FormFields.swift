import Editorial
import WorkCalendar

/// What form lines change in a content.
enum FormFields {
    /// The content with the fields filled in, and what could not be understood.
    static func apply(
        _ fields: [FormField: String], to content: Content, office: Office, today: CivilDate
    ) -> (content: Content, missing: [Letter.MissingDetail]) {
        var content = content
        var missing: [Letter.MissingDetail] = []
        if let title = fields[.title] { content.title = title }
        if let author = fields[.author] { content.author = author }
        if let source = fields[.source] { content.source = source }
        if let name = fields[.channel] {
            let open = office.channels.filter { $0.accepts.contains(content.kind) }
            if let channel = ChannelName.match(name, in: open) { content.channel = channel } else { missing.append(.unknownChannel(name)) }
        }
        for field in content.kind.details {
            guard let given = fields[field] else { continue }
            let value = field == .commentDeadline ? closing(given, today) ?? "" : given
            if value.isEmpty { continue }
            let lines = field == .video || field == .option ? value.split(separator: "\n").map(String.init) : [value]
            content.details = content.kind.details.flatMap { each in
                each == field ? lines.map { Detail(field, BodyReader.clean($0)) } : content.details.filter { $0.field == each }
            }
        }
        if let captions = fields[.caption] { content.body = captioned(content.body, captions) }
        content.eventDate = date(fields, content, today) ?? content.eventDate
        return (content, missing)
    }

    /// A day to come as `20/12/2026`: the form in which a hearing's last day is kept.
    private static func closing(_ text: String, _ today: CivilDate) -> String? {
        VietnameseDate.read(text, relativeTo: today).flatMap { $0 >= today ? $0.vietnamese : nil }
    }

    /// What a mail of that kind may say in form lines.
    static func taken(by kind: ItemKind) -> Set<FormField> {
        Set([.channel, .title, .author, .source, .caption] + kind.details + [kind.dateField].compactMap(\.self))
            .union(kind == .document || kind == .week ? [.eventDate] : kind == .article ? [.signedDate] : [])
    }

    /// The form line, or the one day that headline and first paragraphs name.
    private static func date(_ fields: [FormField: String], _ content: Content, _ today: CivilDate) -> CivilDate? {
        guard let field = content.kind.dateField else { return nil }
        if field == .week { return (fields[.week] ?? fields[.eventDate]).flatMap { WeekReader.monday(in: $0, today: today) } }
        if let text = fields[field] ?? fields[.eventDate] ?? fields[.signedDate] { return VietnameseDate.read(text, relativeTo: today) }
        guard content.eventDate == nil else { return nil }
        let opening = content.body.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }.prefix(2)
        let named = Set(([content.title] + opening).flatMap { VietnameseDate.all(in: $0, relativeTo: today) })
        return named.count == 1 ? named.first : nil
    }

    /// Captions in the order of the photos, one a line.
    private static func captioned(_ blocks: [Block], _ captions: String) -> [Block] {
        var lines = captions.split(separator: "\n").map(String.init)[...]
        return blocks.map { block in
            guard case .photo(let medium, _) = block, let caption = lines.popFirst() else { return block }
            return .photo(medium, caption: caption)
        }
    }
}
