/// An HTML body as lines of text, each with whose words it holds.
struct HTMLRendering {
    struct Line {
        /// Where the line ends in `octets`; a line feed follows.
        var end: Int
        var role: HTMLElement.Role
        /// Everything from here on is quoted.
        var cut: Bool
        var isBlockquote: Bool
    }

    /// All lines, each with a line feed after it.
    private(set) var octets: [UInt8] = []
    private(set) var lines: [Line] = []

    init(_ html: HTMLText) {
        octets.reserveCapacity(html.segments.count * 32)
        lines.reserveCapacity(html.segments.count * 2)
        for segment in html.segments { append(segment) }
    }

    private mutating func append(_ segment: HTMLText.Segment) {
        if case .image(_, _, let alt) = segment.block, alt.isEmpty { return }
        if segment.spaced, !lines.isEmpty { endLine(.init(end: 0, role: segment.role, cut: false, isBlockquote: false)) }
        var line = Line(end: 0, role: segment.role, cut: segment.cut, isBlockquote: false)
        switch segment.block {
        case .paragraph(let text), .heading(let text): append(text, &line)
        case .quote(let text):
            line.isBlockquote = true
            append(text, &line)
        case .listItem(let text):
            if !HTMLText.startsWithNumber(text) { octets.append(contentsOf: "- ".utf8) }
            append(text, &line)
        case .table(let rows):
            for row in rows { append(row.joined(separator: " | "), &line) }
        case .image(_, _, let alt): append("[" + alt + "]", &line)
        }
    }

    private mutating func append(_ text: String, _ line: inout Line) {
        for octet in text.utf8 {
            guard octet == 10 else {
                octets.append(octet)
                continue
            }
            endLine(line)
            line.cut = false
        }
        endLine(line)
        line.cut = false
    }

    private mutating func endLine(_ line: Line) {
        var line = line
        line.end = octets.count
        lines.append(line)
        octets.append(10)
    }
}
