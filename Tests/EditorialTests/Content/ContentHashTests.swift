import Digest
import Editorial
import Testing
import WorkCalendar

@Suite("Content hash: what an approval is bound to (R1, B1)")
struct ContentHashTests {
    /// Every way in which one place of a content can differ. A field of `Content` that is missing here fails ``everyField()``.
    private static func changes(of content: Content, _ draw: inout Draw) -> [(name: String, content: Content)] {
        var all: [(String, Content)] = []
        func add(_ name: String, _ change: (inout Content) -> Void) {
            var copy = content
            change(&copy)
            all.append((name, copy))
        }
        add("kind") { $0.kind = $0.kind == .article ? .question : .article }
        add("channel") { $0.channel = ChannelID($0.channel.rawValue + "x") }
        add("title") { $0.title += " " }
        add("author") { $0.author += "\0" }
        add("source") { $0.source += "x" }
        add("eventDate") { $0.eventDate = $0.eventDate?.adding(days: 1) ?? CivilDate("2026-11-20") }
        add("details") { $0.details.append(Detail(.fee, "")) }
        for index in content.details.indices {
            let detail = content.details[index]
            add("details without \(index)") { $0.details.remove(at: index) }
            add("detail \(index), value") { $0.details[index] = Detail(detail.field, detail.value + "x") }
            add("detail \(index), field") { $0.details[index] = Detail(detail.field == .fee ? .area : .fee, detail.value) }
        }
        let extra = draw.block()
        add("body") { $0.body.append(extra) }
        add("answer") { $0.answer.append(extra) }
        for index in content.body.indices {
            add("body without \(index)") { $0.body.remove(at: index) }
            for (offset, block) in variants(content.body[index]).enumerated() {
                add("body \(index), variant \(offset)") { $0.body[index] = block }
            }
        }
        return all
    }

    /// The block with one thing changed, and the blocks of other kinds with the same text.
    private static func variants(_ block: Block) -> [Block] {
        switch block {
        case .paragraph(let text): [.paragraph(text + "x"), .heading(text), .listItem(text), .quote(text), .table([[text]])]
        case .heading(let text): [.heading(text + "x"), .paragraph(text)]
        case .listItem(let text): [.listItem(text + "x"), .paragraph(text)]
        case .quote(let text): [.quote(text + "x"), .paragraph(text)]
        case .table(let rows): [.table(rows + [[]]), .table([[]] + rows + [["x"]]), .table(rows.map { $0 + [""] } + [[""]])]
        case .photo(let medium, let caption):
            [.photo(medium, caption: caption + "x"), .file(medium, label: caption)] + media(medium).map { .photo($0, caption: caption) }
        case .file(let medium, let label):
            [.file(medium, label: label + "x"), .photo(medium, caption: label)] + media(medium).map { .file($0, label: label) }
        }
    }

    private static func media(_ medium: Medium) -> [Medium] {
        let other = SHA256.hash(medium.hash.bytes)
        return [
            Medium(hash: other, fileExtension: medium.fileExtension, byteCount: medium.byteCount),
            Medium(hash: medium.hash, fileExtension: medium.fileExtension + "x", byteCount: medium.byteCount),
        ]
    }

    @Test("any single change changes the hash, and no two changes share one", arguments: 0..<150)
    func singleChange(seed: Int) {
        var draw = Draw(seed: UInt64(seed))
        let content = draw.content()
        for (name, changed) in Self.changes(of: content, &draw) { #expect(changed.hash != content.hash, "\(name)") }
    }

    @Test("the changes reach every field")
    func everyField() {
        var draw = Draw(seed: 3)
        let names = Set(Self.changes(of: Facts.article(), &draw).map(\.name))
        for child in Mirror(reflecting: Facts.article()).children { #expect(names.contains(child.label ?? "")) }
    }

    @Test("order matters", arguments: 0..<100)
    func order(seed: Int) {
        var draw = Draw(seed: UInt64(seed))
        var content = draw.content()
        content.body = [.paragraph("một"), .paragraph("hai")] + content.body
        var swapped = content
        swapped.body.swapAt(0, 1)
        #expect(swapped.hash != content.hash)
        var moved = content
        moved.answer = [content.body[content.body.count - 1]] + content.answer
        moved.body.removeLast()
        #expect(moved.hash != content.hash)
    }

    @Test("text moved between neighbouring fields or blocks is another content")
    func neighbours() {
        let texts = ["", "p", "h", "\0", "aa", "1", "\0\0\0\u{1}p", "tin-tuc"]
        var seen: [Hash256: String] = [:]
        func note(_ content: Content, _ name: String) {
            let clash = seen.updateValue(name, forKey: content.hash)
            #expect(clash == nil, "\(name) and \(clash ?? "")")
        }
        for left in texts {
            for right in texts {
                let name = "\(left.debugDescription)|\(right.debugDescription)"
                func content(_ title: String = "", _ body: [Block] = [], _ answer: [Block] = [], author: String = "", source: String = "")
                    -> Content
                {
                    Content(
                        kind: .article, channel: ChannelID("c"), title: title, body: body, answer: answer, author: author, source: source)
                }
                note(content("-" + left, [.paragraph(right)]), "title|body " + name)
                note(content("", [.paragraph(left), .paragraph(right)]), "body|body " + name)
                note(content("", [.paragraph(left)], [.paragraph(right)]), "body|answer " + name)
                note(content("", [.heading(left), .listItem(right)]), "heading|item " + name)
                note(content("", [.table([[left, right]])]), "cell|cell " + name)
                note(content("", [.table([[left], [right]])]), "row|row " + name)
                note(content("", [.table([[left]]), .table([[right]])]), "table|table " + name)
                note(content("", [.quote("-" + left)], author: right), "quote|author " + name)
                note(content("=", author: left, source: right), "author|source " + name)
            }
        }
        #expect(seen.count == 9 * texts.count * texts.count)
    }

    @Test("the hash is of bytes: composed and decomposed letters are two contents")
    func bytes() {
        #expect(Facts.article("H\u{1EA3}i").hash != Facts.article("Ha\u{0309}i").hash)
    }

    /// Changing the canonical form voids every recorded approval: this must fail when somebody does.
    @Test("the canonical form is fixed")
    func fixed() {
        let content = Content(
            kind: .article, channel: ChannelID("tin-tuc"), title: "Tin", body: [.paragraph("a")], author: "b", source: "",
            eventDate: CivilDate("2026-11-20"))
        func field(_ text: String) -> [UInt8] { [0, 0, 0, UInt8(text.utf8.count)] + Array(text.utf8) }
        let bytes: [UInt8] =
            [1] + field("article") + field("tin-tuc") + field("Tin") + [0, 0, 0, 1] + field("p") + field("a") + [0, 0, 0, 0] + field("b")
            + field("") + field("2026-11-20")
        #expect(content.hash == SHA256.hash(bytes))
    }
}
