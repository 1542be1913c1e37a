/// The byte form of a content that its hash is taken over: every field length-prefixed, so that no two contents share one form.
///
/// Changing this form invalidates every recorded approval: it carries its version in the first octet. Version 2 is version 1 with the
/// details behind it; a content without details keeps version 1.
enum CanonicalEncoding {
    static func bytes(of content: Content) -> [UInt8] {
        var out: [UInt8] = [content.details.isEmpty ? 1 : 2]
        append(content.kind.rawValue, to: &out)
        append(content.channel.rawValue, to: &out)
        append(content.title, to: &out)
        append(content.body, to: &out)
        append(content.answer, to: &out)
        append(content.author, to: &out)
        append(content.source, to: &out)
        append(content.eventDate?.description ?? "", to: &out)
        if content.details.isEmpty { return out }
        append(content.details.count, to: &out)
        for detail in content.details { append(detail.field.rawValue, detail.value, to: &out) }
        return out
    }

    private static func append(_ blocks: [Block], to out: inout [UInt8]) {
        append(blocks.count, to: &out)
        for block in blocks { append(block, to: &out) }
    }

    private static func append(_ block: Block, to out: inout [UInt8]) {
        switch block {
        case .paragraph(let text): append("p", text, to: &out)
        case .heading(let text): append("h", text, to: &out)
        case .listItem(let text): append("l", text, to: &out)
        case .quote(let text): append("q", text, to: &out)
        case .table(let rows):
            append("t", to: &out)
            append(rows.count, to: &out)
            for row in rows {
                append(row.count, to: &out)
                for cell in row { append(cell, to: &out) }
            }
        case .photo(let medium, let caption):
            append("i", medium.path, to: &out)
            append(caption, to: &out)
        case .file(let medium, let label):
            append("f", medium.path, to: &out)
            append(label, to: &out)
        }
    }

    private static func append(_ tag: String, _ text: String, to out: inout [UInt8]) {
        append(tag, to: &out)
        append(text, to: &out)
    }

    private static func append(_ text: String, to out: inout [UInt8]) {
        append(text.utf8.count, to: &out)
        out.append(contentsOf: text.utf8)
    }

    private static func append(_ count: Int, to out: inout [UInt8]) {
        for shift in stride(from: 24, through: 0, by: -8) { out.append(UInt8(truncatingIfNeeded: count >> shift)) }
    }
}
