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
        let rendering = HTMLRendering(self)
        var out: [UInt8] = []
        out.reserveCapacity(rendering.octets.count)
        var start = 0
        for line in rendering.lines {
            if !out.isEmpty || line.end == start { out.append(10) }
            if line.isBlockquote { out.append(contentsOf: line.end == start ? ">".utf8 : "> ".utf8) }
            out.append(contentsOf: rendering.octets[start..<line.end])
            start = line.end + 1
        }
        return String(decoding: out, as: UTF8.self)
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
}

extension HTMLText {
    /// `12. …`: an ordered item, which carries its own mark.
    static func startsWithNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, (48...57).contains(first) else { return false }
        let digits = text.utf8.prefix { (48...57).contains($0) }
        guard (1...3).contains(digits.count) else { return false }
        return text.utf8.dropFirst(digits.count).starts(with: ". ".utf8)
    }
}
