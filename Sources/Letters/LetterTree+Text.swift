import Editorial

extension LetterTree {
    /// The plain part: the sentinel first, prose within 72 columns, what others wrote behind `│ `.
    public var text: String {
        var page = TextPage()
        page.line(Letters.sentinel)
        for part in parts {
            page.gap()
            Self.write(part, to: &page)
        }
        return page.text
    }

    private static func write(_ part: Part, to page: inout TextPage) {
        switch part {
        case .greeting(let text), .paragraph(let text): page.prose(text)
        case .callout(let text, let due):
            page.prose(text)
            if let due { page.prose(due) }
        case .choices(let lead, let choices):
            page.prose(lead.prefix(1).uppercased() + lead.dropFirst())
            for choice in choices { item(choice.sentence, to: &page) }
        case .heading(let text): page.prose(text.uppercased())
        case .list(let items):
            for text in items { item(text, to: &page) }
        case .facts(let facts):
            // Not broken: a value may be a sender's words, and a broken-off end of it would stand alone on a line.
            for fact in facts { page.line("- \(fact.label): \(fact.value)") }
        case .quotation(let blocks): write(blocks, to: &page)
        case .link(let lead, let address):
            page.prose(lead)
            if let address { page.line(address.text) }
        case .closing(let lines):
            for line in lines { page.prose(line) }
        case .footer(let lines):
            page.line("--")
            for line in lines { page.prose(line) }
        }
    }

    private static func item(_ text: String, to page: inout TextPage) { page.prose(text, first: "- ", rest: "  ") }

    private static func write(_ blocks: [QuotedBlock], to page: inout TextPage) {
        var photos = 0
        for (index, block) in blocks.enumerated() {
            if index > 0, block.standsApart(from: blocks[index - 1]) { page.line("│") }
            if case .photo = block { photos += 1 }
            write(block, photo: photos, to: &page)
        }
    }

    private static func write(_ block: QuotedBlock, photo: Int, to page: inout TextPage) {
        switch block {
        case .title(let text), .about(let text), .heading(let text), .paragraph(let text): quote(text, to: &page)
        case .listItem(let text): quote(text, first: ListNumber.leads(text) ? "" : "- ", rest: "  ", to: &page)
        case .quote(let text): quote(text, first: "│ ", rest: "│ ", to: &page)
        case .table(let rows):
            for row in rows { quote(row.map(PlainText.oneLine).joined(separator: " | "), to: &page) }
        case .photo(_, let caption):
            let words = PlainText.oneLine(caption)
            quote(words.isEmpty ? "[Ảnh \(photo), chưa có chú thích]" : "[Ảnh \(photo): \(words)]", to: &page)
        case .file(let medium, let label):
            quote("[Tệp gửi kèm: \(PlainText.label(label, of: medium)), \(Wording.size(of: medium))]", to: &page)
        }
    }

    private static func quote(_ text: String, first: String = "", rest: String = "", to page: inout TextPage) {
        for (index, line) in PlainText.lines(text).enumerated() {
            page.prose(line, first: "│ " + (index == 0 ? first : rest), rest: "│ " + rest)
        }
    }
}

extension QuotedBlock {
    /// Items of one list, and lines about the content, stand together.
    fileprivate func standsApart(from previous: QuotedBlock) -> Bool {
        switch (previous, self) {
        case (.listItem, .listItem), (.about, .about), (.title, .about): false
        default: true
        }
    }
}
