import Editorial

/// Gives an article's blocks the shape that its writer meant: the headline above the text, captions under their photos.
enum ArticleShape {
    private static let longestHeadline = 130
    private static let longestCaption = 140

    /// The headline that stands as the first line of the text, where there is one, and the blocks without it.
    ///
    /// A short first block without a full stop over a longer paragraph is a headline; it is closer to the writer's mind than the
    /// subject of the mail. Where a form line has given the headline (`title`), only the same words are taken out of the text.
    static func headline(of blocks: [Block], title: String? = nil) -> (headline: String?, rest: [Block]) {
        guard let first = blocks.first, let line = line(first, upTo: longestHeadline), let next = blocks.dropFirst().first,
            case .paragraph(let text) = next, text.count > line.count
        else { return (nil, blocks) }
        if let title, PlainWords(title).words != PlainWords(line).words { return (nil, blocks) }
        return (line, Array(blocks.dropFirst()))
    }

    /// A short line right under a photo becomes its caption.
    static func captioned(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        for block in blocks {
            if case .photo(let medium, "")? = out.last, let caption = line(block, upTo: longestCaption) {
                out[out.count - 1] = .photo(medium, caption: caption)
            } else {
                out.append(block)
            }
        }
        return out
    }

    /// The text of a paragraph or heading that is one short line without a full stop.
    private static func line(_ block: Block, upTo longest: Int) -> String? {
        switch block {
        case .paragraph(let text), .heading(let text):
            let isLine = !text.isEmpty && text.count <= longest && !text.contains(where: \.isNewline)
            return isLine && ![".", ":", ";", "?", ","].contains { text.hasSuffix($0) } ? text : nil
        case .listItem, .quote, .table, .photo, .file: return nil
        }
    }
}
