import Editorial

extension LetterTree {
    /// Pixels inside the column, as wide as a photo is shown.
    private static let photoWidth = 560

    /// The HTML part: one column of at most 600 pixels, inline styles only, no script, nothing from the network.
    public var html: String {
        var page = Markup()
        page.documentType()
        page.element("html", ["lang": "vi"]) { html in
            html.element("head") { head in
                head.open("meta", ["charset": "utf-8"])
                head.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                head.open("meta", ["name": "color-scheme", "content": "light dark"])
                head.open("meta", ["name": "supported-color-schemes", "content": "light dark"])
                head.element("title", text: "Thư của Ban biên tập")
            }
            html.lineEnd()
            html.element("body", ["style": Style.body]) { writeColumn(to: &$0) }
        }
        page.lineEnd()
        return page.html
    }

    /// Two nested tables: Outlook for Windows knows neither `max-width` nor margins, and takes the width from the attribute.
    private func writeColumn(to page: inout Markup) {
        page.element("table", ["role": "presentation", "width": "100%", "style": Style.outer]) { outer in
            outer.element("tr") { row in
                row.element("td", ["align": "center", "style": Style.outerCell]) { cell in
                    cell.element("table", ["role": "presentation", "width": "600", "style": Style.column]) { inner in
                        inner.element("tr") { $0.element("td", ["style": Style.columnCell]) { writeParts(to: &$0) } }
                    }
                }
            }
        }
    }

    private func writeParts(to page: inout Markup) {
        page.lineEnd()
        page.element("p", ["style": Style.sentinel], text: Letters.sentinel)
        for part in parts {
            page.lineEnd()
            Self.write(part, to: &page)
        }
        page.lineEnd()
    }

    private static func write(_ part: Part, to page: inout Markup) {
        switch part {
        case .greeting(let text), .paragraph(let text): page.element("p", ["style": Style.paragraph], text: text)
        case .callout(let text, let due):
            page.element("div", ["style": Style.callout]) { box in
                box.element("p", ["style": Style.calloutText], text: text)
                if let due { box.element("p", ["style": Style.calloutDue], text: due) }
            }
        case .choices(let lead, let choices): write(lead, choices, to: &page)
        case .heading(let text): page.element("h2", ["style": Style.heading], text: text)
        case .list(let items): list(items, to: &page)
        case .facts(let facts): write(facts, to: &page)
        case .quotation(let blocks):
            page.element("div", ["style": Style.quotation]) { write(blocks, to: &$0) }
        case .link(let lead, let address): write(lead, address: address, to: &page)
        case .closing(let lines):
            for (index, line) in lines.enumerated() {
                page.element("p", ["style": index == 0 ? Style.closing : Style.signature], text: line)
            }
        case .footer(let lines):
            page.element("div", ["style": Style.footer]) { box in
                for line in lines { box.element("div", text: line) }
            }
        }
    }

    private static func write(_ lead: String, _ choices: [ReplyChoice], to page: inout Markup) {
        for choice in choices {
            guard let link = choice.link else { continue }
            page.element("p", ["style": Style.buttonRow]) { row in
                row.element("a", ["href": link.text, "style": Style.button(choice.tone)], text: choice.label)
            }
            page.lineEnd()
        }
        let hasButtons = choices.contains { $0.link != nil }
        let spoken = hasButtons ? "Hoặc " + lead : lead.prefix(1).uppercased() + lead.dropFirst()
        page.element("p", ["style": Style.hint], text: spoken)
        list(choices.map(\.sentence), to: &page)
    }

    private static func list(_ items: [String], to page: inout Markup) {
        page.element("ul", ["style": Style.list]) { list in
            for text in items { list.element("li", ["style": Style.listItem], text: text) }
        }
    }

    /// Label and value share one line of text, not two cells: a client that quotes cells as lines would leave a value bare.
    private static func write(_ facts: [Fact], to page: inout Markup) {
        page.element("div", ["style": Style.facts]) { box in
            for fact in facts {
                box.lineEnd()
                box.element("div", ["style": Style.fact]) { row in
                    row.element("span", ["style": Style.factLabel], text: fact.label + ": ")
                    row.text(fact.value)
                }
            }
        }
    }

    private static func write(_ lead: String, address: WebAddress?, to page: inout Markup) {
        page.element("p", ["style": Style.paragraph]) { line in
            line.text(lead)
            guard let address else { return }
            line.open("br")
            line.element("a", ["href": address.text, "style": Style.link], text: address.text)
        }
    }

    private static func write(_ blocks: [QuotedBlock], to page: inout Markup) {
        var photos = 0
        for block in blocks {
            page.lineEnd()
            if case .photo = block { photos += 1 }
            write(block, photo: photos, to: &page)
        }
        page.lineEnd()
    }

    private static func write(_ block: QuotedBlock, photo: Int, to page: inout Markup) {
        switch block {
        case .title(let text): quote("p", Style.quotedTitle, text, to: &page)
        case .about(let text): quote("p", Style.quotedAbout, text, to: &page)
        case .heading(let text): quote("p", Style.quotedHeading, text, to: &page)
        case .paragraph(let text): quote("p", Style.quotedText, text, to: &page)
        case .listItem(let text):
            quote("p", Style.quotedItem, ListNumber.leads(text) ? text : "• " + text, indent: Style.itemIndent, to: &page)
        case .quote(let text): quote("p", Style.quotedQuote, text, indent: Style.itemIndent, to: &page)
        case .table(let rows): write(rows, to: &page)
        case .photo(let medium, let caption): write(medium, caption: caption, number: photo, to: &page)
        case .file(let medium, let label):
            quote("p", Style.quotedText, "Tệp gửi kèm: \(PlainText.label(label, of: medium)), \(Wording.size(of: medium))", to: &page)
        }
    }

    /// The bar is written, not only drawn: a client that quotes HTML as bare text keeps it before the words.
    private static func quote(_ tag: StaticString, _ style: String, _ text: String, indent: Int = 0, to page: inout Markup) {
        page.element(tag, ["style": style]) { box in
            for (index, line) in PlainText.lines(text).enumerated() {
                if index > 0 { box.open("br") }
                box.element("span", ["style": Style.bar(indent: indent)], text: "│ ")
                box.text(line)
            }
        }
    }

    /// Columns that still fit a phone side by side.
    private static let mostColumns = 3

    private static func write(_ rows: [[String]], to page: inout Markup) {
        if let head = rows.first, head.count > mostColumns, rows.count > 1 {
            // One row after the other, each cell behind its column's name.
            for row in rows.dropFirst() {
                let lines = row.enumerated().filter { !$0.element.isEmpty }
                    .map { $0.offset < head.count && !head[$0.offset].isEmpty ? "\(head[$0.offset]): \($0.element)" : $0.element }
                quote("p", Style.row, lines.joined(separator: "\n"), to: &page)
            }
            return
        }
        page.element("div", ["style": Style.tableBox]) { box in
            box.element("table", ["style": Style.table]) { table in
                for row in rows {
                    table.element("tr") { line in
                        for cell in row { quote("td", Style.cell, cell, to: &line) }
                    }
                }
            }
        }
    }

    private static func write(_ medium: Medium, caption: String, number: Int, to page: inout Markup) {
        let words = PlainText.oneLine(caption)
        let width = min(max(medium.pixelSize?.width ?? photoWidth, 1), photoWidth)
        page.element("div", ["style": Style.figure]) { figure in
            figure.open(
                "img",
                [
                    "src": "cid:" + Letters.contentID(of: medium), "width": String(width), "style": Style.photo(width: width),
                    "alt": words.isEmpty ? "Ảnh \(number)" : "Ảnh \(number): \(words)",
                ])
            quote("p", Style.caption, words.isEmpty ? "Ảnh \(number), chưa có chú thích" : "Ảnh \(number): \(words)", to: &figure)
        }
    }
}
