/// What a person sees of an HTML body, in reading order, and what is in it that they do not see.
public struct HTMLText: Sendable {
    /// The blocks as an article would take them.
    public var blocks: [BodyBlock] { segments.map(\.block) }
    /// Text that is in the source and not shown, one entry an element, white space squeezed. Never part of `blocks`.
    public internal(set) var hiddenText: [String] = []
    /// Text shown with a line through it, one entry an element. It is also in `blocks`.
    public internal(set) var struckText: [String] = []

    /// `blocks` as plain text: an empty line between paragraphs, `- ` before items, `> ` before quoted lines, ` | ` between cells.
    public var plainText: String {
        var out = ""
        for line in lines {
            if !out.isEmpty || line.text.isEmpty { out += "\n" }
            if line.isBlockquote { out += line.text.isEmpty ? ">" : "> " }
            out += line.text
        }
        return out
    }

    var segments: [Segment] = []

    struct Segment {
        var block: BodyBlock
        var role: HTMLElement.Role
        /// An empty line stands before it.
        var spaced: Bool
        /// Everything from here on is quoted (`HTMLQuoteMarks.Mark.cut`).
        var cut: Bool
    }

    struct Line {
        var text: String
        var role: HTMLElement.Role = .new
        var cut = false
        var isBlockquote = false
    }

    /// `segments` as lines, with the role of each.
    var lines: [Line] {
        var lines: [Line] = []
        for segment in segments {
            let text = segment.rendered
            if case .image = segment.block, text.isEmpty { continue }
            if segment.spaced, !lines.isEmpty { lines.append(Line(text: "", role: segment.role)) }
            if !text.utf8.contains(10) {
                var line = Line(text: text, role: segment.role, cut: segment.cut)
                if case .quote = segment.block { line.isBlockquote = true }
                lines.append(line)
                continue
            }
            var first = true
            for part in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
                var line = Line(text: String(decoding: part, as: UTF8.self), role: segment.role)
                line.cut = segment.cut && first
                if case .quote = segment.block { line.isBlockquote = true }
                lines.append(line)
                first = false
            }
        }
        return lines
    }
}

extension HTMLText.Segment {
    fileprivate var rendered: String {
        switch block {
        case .paragraph(let text), .heading(let text), .quote(let text): text
        case .listItem(let text): HTMLText.startsWithNumber(text) ? text : "- " + text
        case .table(let rows): rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
        case .image(_, _, let alt): alt.isEmpty ? "" : "[" + alt + "]"
        }
    }
}

extension HTMLText {
    /// `12. …`: an ordered item, which carries its own mark.
    static func startsWithNumber(_ text: String) -> Bool {
        let digits = text.utf8.prefix { (48...57).contains($0) }
        guard (1...3).contains(digits.count) else { return false }
        return text.utf8.dropFirst(digits.count).starts(with: ". ".utf8)
    }
}
