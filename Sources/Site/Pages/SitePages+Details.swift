import Editorial
import WorkCalendar

/// What a document, a procedure, a calendar or an album says beyond headline and text (Quy chế Điều 8.6–8.8, 8.12; R9–R11, R14).
extension SitePages {
    /// The lines of its form as a list of terms, above the text.
    func details(_ item: StoredItem) -> HTML {
        let content = item.content
        let rows = content.details.filter { $0.field != .video && $0.field != .option }.map { detail in
            "<dt>\(detail.field.label)</dt><dd>\(value(detail))</dd>\n" as HTML
        }
        guard !rows.isEmpty else { return HTML() }
        let signed: HTML = content.kind == .document ? eventDate(content) : HTML()
        return "<dl class=\"ho-so thong-tin\">\n\(rows)\(signed)</dl>\n"
    }

    /// One line, or a list where the value has several; numbers of documents of ours lead to them.
    private func value(_ detail: Detail) -> HTML {
        let lines = detail.value.split(separator: "\n").map(String.init)
        guard detail.field == .replaces || detail.field == .repeals else {
            return lines.count < 2 ? "\(detail.value)" : "<ul>\(lines.map { "<li>\($0)</li>" as HTML })</ul>"
        }
        let linked = lines.map { line -> HTML in
            guard let item = succession.document(named: line) else { return "\(line)" }
            return #"<a href="../\#(path(item))">\#(line)</a>"#
        }
        return linked.count < 2 ? linked.first ?? HTML() : "<ul>\(linked.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    /// The day, under the label of its kind; a document's stands among its details.
    func eventDate(_ content: Content) -> HTML {
        guard let field = content.kind.dateField, let date = content.eventDate else { return HTML() }
        if content.kind == .week {
            return "<dt>\(field.label)</dt><dd>\(LocalTime.longDate(date)) – \(LocalTime.longDate(date.adding(days: 6)))</dd>\n"
        }
        return "<dt>\(field.label)</dt><dd>\(LocalTime.longDate(date))</dd>\n"
    }

    /// Links to the videos of an album; the site embeds nothing of a stranger's.
    func videos(_ content: Content) -> HTML {
        let links = content.details.filter { $0.field == .video }.compactMap { VideoAddress($0.value) }
        if links.isEmpty { return HTML() }
        let rows = links.map { link in #"<li><a href="\#(link.text)" rel="noopener nofollow">\#(link.text)</a></li>"# as HTML }
        return "<h2>Video</h2>\n<ul>\(rows)</ul>\n"
    }

    /// That another document replaces or repeals this one, or that a procedure has a newer version.
    func successors(_ item: StoredItem) -> HTML {
        succession.successors(of: item).map { successor in
            let link = #"<a href="../\#(path(successor.item))">\#(successor.name)</a>"# as HTML
            return "<p class=\"thay-the\">\(successor.relation.words) \(link).</p>\n" as HTML
        }.reduce(into: HTML()) { $0 += $1 }
    }

    /// A sentence or two for lists and search engines: the first words, or the number, body and day of a document.
    func summary(_ content: Content) -> String {
        let words = Excerpt.of(content.body)
        let facts = content.details.filter { [.documentNumber, .issuingBody, .procedureCode, .area].contains($0.field) }
            .map { "\($0.field.label): \($0.value)" }.joined(separator: ". ")
        return facts.isEmpty ? words : words.isEmpty ? facts + "." : facts + ". " + words
    }
}

/// An address that may stand in a link: `https://…` of printable ASCII, as `Intake` takes it.
private struct VideoAddress {
    let text: String

    init?(_ text: String) {
        let isWeb = text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
        guard isWeb, text.utf8.count <= 500, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }) else {
            return nil
        }
        self.text = text
    }
}

/// Which public item replaces, repeals or renews which (R9, R10); made once for all pages of a snapshot.
struct Succession {
    /// What one item is to an older one.
    enum Relation {
        case replaces
        case repeals
        case renews

        /// `Văn bản này được thay thế bởi`.
        var words: String {
            switch self {
            case .replaces: "Văn bản này được thay thế bởi"
            case .repeals: "Văn bản này bị bãi bỏ bởi"
            case .renews: "Thủ tục này đã có bản mới:"
            }
        }
    }

    struct Successor {
        let item: StoredItem
        let relation: Relation
        let name: String
    }

    private var documents: [String: StoredItem] = [:]
    private var after: [String: [Successor]] = [:]
    private var newest: [String: StoredItem] = [:]

    /// From public items, newest first.
    init(_ published: [StoredItem]) {
        for item in published.reversed() {
            if let number = item.content[.documentNumber] { documents[Self.key(number)] = item }
            if let code = item.content[.procedureCode] { newest[Self.key(code)] = item }
            for (field, relation) in [(FormField.replaces, Relation.replaces), (.repeals, .repeals)] {
                for name in (item.content[field] ?? "").split(whereSeparator: { ";,\n".contains($0) }) {
                    let title = item.content[.documentNumber] ?? item.content.title
                    after[Self.key(String(name)), default: []].append(Successor(item: item, relation: relation, name: title))
                }
            }
        }
    }

    /// The public document with that number.
    func document(named number: String) -> StoredItem? { documents[Self.key(number)] }

    /// What came after an item, oldest first.
    func successors(of item: StoredItem) -> [Successor] {
        if let code = item.content[.procedureCode], let newest = newest[Self.key(code)], newest.code != item.code {
            return [Successor(item: newest, relation: .renews, name: newest.content.title)]
        }
        guard let number = item.content[.documentNumber] else { return [] }
        return after[Self.key(number), default: []].filter { $0.item.code != item.code }
    }

    /// The number alone: people write "Quyết định số 45/2020/QĐ-UBND ngày …".
    private static func key(_ text: String) -> String {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
        return (words.first { $0.contains("/") } ?? Substring(words.joined(separator: " "))).uppercased()
    }
}
