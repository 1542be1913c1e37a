import Editorial

/// Blocks of a content as markup.
struct BlockMarkup {
    /// From the page to the site's root: `../`.
    let root: String
    /// For pictures without a caption.
    let title: String
    /// Level of a heading inside the content: 2 on an article's page, 3 below "Câu hỏi" and "Trả lời".
    var headingLevel = 2
    private var pictures = 0

    init(root: String, title: String, headingLevel: Int = 2) {
        self.root = root
        self.title = title
        self.headingLevel = headingLevel
    }

    /// Neighbouring list items become one list.
    mutating func html(_ blocks: [Block]) -> HTML {
        var out = HTML()
        var isInList = false
        for block in blocks {
            var isListItem = false
            if case .listItem = block { isListItem = true }
            if isListItem != isInList { out += isListItem ? "<ul>\n" : "</ul>\n" }
            isInList = isListItem
            out += html(block)
        }
        if isInList { out += "</ul>\n" }
        return out
    }

    private mutating func html(_ block: Block) -> HTML {
        switch block {
        case .paragraph(let text): return "<p>\(Self.lines(text))</p>\n"
        case .heading(let text): return headingLevel == 2 ? "<h2>\(text)</h2>\n" : "<h3>\(text)</h3>\n"
        case .listItem(let text):
            return ListNumber.leads(text) ? "<li class=\"tu-so\">\(Self.lines(text))</li>\n" : "<li>\(Self.lines(text))</li>\n"
        case .quote(let text): return "<blockquote><p>\(Self.lines(text))</p></blockquote>\n"
        case .table(let rows): return Self.table(rows)
        case .photo(let medium, let caption): return photo(medium, caption)
        case .file(let medium, let label): return file(medium, label)
        }
    }

    /// A line break inside a text stays one.
    private static func lines(_ text: String) -> HTML {
        var out = HTML()
        for (offset, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if offset > 0 { out += "<br>\n" }
            out += "\(String(Substring(line)))"
        }
        return out
    }

    /// The first row of several is taken as the head; a wide table scrolls in its own box.
    private static func table(_ rows: [[String]]) -> HTML {
        guard let first = rows.first else { return HTML() }
        let head: HTML =
            rows.count > 1 ? "<thead><tr>\(first.map { "<th scope=\"col\">\(lines($0))</th>" as HTML })</tr></thead>\n" : HTML()
        let body = (rows.count > 1 ? rows.dropFirst() : rows[...]).map { row in
            "<tr>\(row.map { "<td>\(lines($0))</td>" as HTML })</tr>\n" as HTML
        }
        return #"""
            <div class="bang" role="region" aria-label="Bảng số liệu" tabindex="0"><table>
            \#(head)<tbody>
            \#(body)</tbody>
            </table></div>

            """#
    }

    private mutating func photo(_ medium: Medium, _ caption: String) -> HTML {
        guard MediaKind.pictures.contains(medium.fileExtension) else { return file(medium, caption.isEmpty ? "Ảnh kèm theo" : caption) }
        pictures += 1
        let alt = caption.isEmpty ? "Ảnh \(pictures) trong bài “\(title)”" : caption
        let words: HTML = caption.isEmpty ? HTML() : "<figcaption>\(Self.lines(caption))</figcaption>"
        return "<figure>\(Self.picture(medium, alt: alt, root: root, isLazy: pictures > 1))\(words)</figure>\n"
    }

    private func file(_ medium: Medium, _ label: String) -> HTML {
        let name = label.isEmpty ? "Tệp đính kèm" : label
        let kind = medium.fileExtension.uppercased() + ", " + Self.size(medium.byteCount)
        return #"""
            <p class="tep"><a href="\#(root)media/\#(medium.path)">\#(name)</a> <span>(\#(kind))</span></p>

            """#
    }

    /// A picture with its size, so that the page does not jump while it loads.
    static func picture(_ medium: Medium, alt: String, root: String, isLazy: Bool) -> HTML {
        var size = HTML()
        if let pixels = medium.pixelSize, pixels.width > 0, pixels.height > 0 {
            size = #" width="\#(pixels.width)" height="\#(pixels.height)""#
        }
        let loading: HTML = isLazy ? #" loading="lazy""# : HTML()
        return #"<img src="\#(root)media/\#(medium.path)" alt="\#(alt)"\#(size)\#(loading)>"#
    }

    /// `845 byte`, `120 KB`, `1,2 MB`: a comma before decimals, as Vietnamese has it.
    static func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) byte" }
        if bytes < 1_000_000 { return "\(bytes / 1000) KB" }
        return "\(bytes / 1_000_000),\(bytes / 100_000 % 10) MB"
    }
}
