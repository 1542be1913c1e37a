import Digest
import WorkCalendar

/// The stored form of a content, part of the site store's contract.
///
/// ```
/// {"format":1, "kind":"article"|"question"|…, "channel":"tin-tuc", "title":"…", "body":[block…], "answer":[block…],
///  "author":"…", "source":"…", "eventDate":"2026-11-21"|null}
/// format 2 has one more member: "details":[{"field":"documentNumber", "value":"45/QĐ-UBND"}, …], never empty
/// block:  {"type":"paragraph"|"heading"|"listItem"|"quote", "text":"…"} | {"type":"table", "rows":[["…"]]}
///       | {"type":"photo", "medium":medium, "caption":"…"} | {"type":"file", "medium":medium, "label":"…"}
/// medium: {"hash":"<64 hex>", "ext":"jpg", "bytes":12345, "width":1600|null, "height":1200|null}
/// ```
/// Members stand in this order; text is kept byte for byte, so that a content comes back with the hash it had.
public enum ContentJSON {
    /// The JSON text.
    public static func encode(_ content: Content) -> String {
        let details = content.details.map { object([("field", .string($0.field.rawValue)), ("value", .string($0.value))]) }
        let value = object(
            [
                ("format", .number(details.isEmpty ? 1 : 2)), ("kind", .string(content.kind.rawValue)),
                ("channel", .string(content.channel.rawValue)),
                ("title", .string(content.title)), ("body", .array(content.body.map(block))), ("answer", .array(content.answer.map(block))),
                ("author", .string(content.author)), ("source", .string(content.source)),
                ("eventDate", content.eventDate.map { .string($0.description) } ?? .null),
            ] + (details.isEmpty ? [] : [("details", .array(details))]))
        return String(decoding: value.bytes, as: UTF8.self)
    }

    /// The content, nil when the text is not of this form.
    public static func decode(_ text: String) -> Content? {
        guard let value = JSONReader.read(Array(text.utf8)), let format = value["format"]?.integer, format == 1 || format == 2,
            let kind = value["kind"]?.text.flatMap(ItemKind.init), let channel = value["channel"]?.text,
            let title = value["title"]?.text, let body = blocks(value["body"]), let answer = blocks(value["answer"]),
            let author = value["author"]?.text, let source = value["source"]?.text, let eventDate = value["eventDate"]
        else { return nil }
        var content = Content(
            kind: kind, channel: ChannelID(channel), title: title, body: body, answer: answer, author: author, source: source)
        if eventDate != .null {
            guard let date = eventDate.text.flatMap(date) else { return nil }
            content.eventDate = date
        }
        if format == 2 {
            guard let details = details(value["details"]) else { return nil }
            content.details = details
        }
        return content
    }

    private static func details(_ value: JSON?) -> [Detail]? {
        guard let elements = value?.elements, !elements.isEmpty else { return nil }
        let details = elements.compactMap { element -> Detail? in
            guard let field = element["field"]?.text.flatMap(FormField.init), let value = element["value"]?.text else { return nil }
            return Detail(field, value)
        }
        return details.count == elements.count ? details : nil
    }

    private static func object(_ members: [(String, JSON)]) -> JSON { .object(members.map { JSON.Member(name: $0.0, value: $0.1) }) }

    private static func block(_ block: Block) -> JSON {
        switch block {
        case .paragraph(let text): plain("paragraph", text)
        case .heading(let text): plain("heading", text)
        case .listItem(let text): plain("listItem", text)
        case .quote(let text): plain("quote", text)
        case .table(let rows): object([("type", .string("table")), ("rows", .array(rows.map { .array($0.map(JSON.string)) }))])
        case .photo(let medium, let caption):
            object([("type", .string("photo")), ("medium", self.medium(medium)), ("caption", .string(caption))])
        case .file(let medium, let label):
            object([("type", .string("file")), ("medium", self.medium(medium)), ("label", .string(label))])
        }
    }

    private static func plain(_ type: String, _ text: String) -> JSON { object([("type", .string(type)), ("text", .string(text))]) }

    private static func medium(_ medium: Medium) -> JSON {
        object([
            ("hash", .string(medium.hash.hex)), ("ext", .string(medium.fileExtension)), ("bytes", .number(medium.byteCount)),
            ("width", medium.pixelSize.map { .number($0.width) } ?? .null),
            ("height", medium.pixelSize.map { .number($0.height) } ?? .null),
        ])
    }

    private static func blocks(_ value: JSON?) -> [Block]? {
        guard let elements = value?.elements else { return nil }
        let blocks = elements.compactMap(block)
        return blocks.count == elements.count ? blocks : nil
    }

    private static func block(_ value: JSON) -> Block? {
        switch value["type"]?.text {
        case "paragraph": return value["text"]?.text.map(Block.paragraph)
        case "heading": return value["text"]?.text.map(Block.heading)
        case "listItem": return value["text"]?.text.map(Block.listItem)
        case "quote": return value["text"]?.text.map(Block.quote)
        case "table": return value["rows"]?.elements.flatMap(rows)
        case "photo":
            guard let medium = value["medium"].flatMap(medium), let caption = value["caption"]?.text else { return nil }
            return .photo(medium, caption: caption)
        case "file":
            guard let medium = value["medium"].flatMap(medium), let label = value["label"]?.text else { return nil }
            return .file(medium, label: label)
        default: return nil
        }
    }

    private static func rows(_ values: [JSON]) -> Block? {
        var rows: [[String]] = []
        for value in values {
            guard let elements = value.elements else { return nil }
            let cells = elements.compactMap(\.text)
            guard cells.count == elements.count else { return nil }
            rows.append(cells)
        }
        return .table(rows)
    }

    private static func medium(_ value: JSON) -> Medium? {
        guard let hash = value["hash"]?.text.flatMap({ Hash256(hex: $0) }), let fileExtension = value["ext"]?.text,
            let byteCount = value["bytes"]?.integer
        else { return nil }
        var size: PixelSize?
        if let width = value["width"]?.integer, let height = value["height"]?.integer { size = PixelSize(width: width, height: height) }
        return Medium(hash: hash, fileExtension: fileExtension, byteCount: byteCount, pixelSize: size)
    }

    /// `2026-11-21` (ISO 8601).
    private static func date(_ text: String) -> CivilDate? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let numbers = parts.compactMap { part in
            part.allSatisfy { (48...57).contains($0) } ? Int(String(decoding: part, as: UTF8.self)) : nil
        }
        return numbers.count == 3 ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
    }
}
