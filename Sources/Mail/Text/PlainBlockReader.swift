/// Gathers lines of plain text into blocks.
struct PlainBlockReader {
    /// Programs break lines at 72 to 78 columns; a text whose longest line is outside these bounds was not broken by one.
    static let shortestWrap = 60
    static let longestWrap = 80

    private enum Kind { case paragraph, item, quote }

    private let width: Int?
    private var blocks: [BodyBlock] = []
    private var kind = Kind.paragraph
    private var text = ""
    /// Length of the last line taken, in scalars; 0 where no block is open.
    private var lastLength = 0

    init(width: Int?) { self.width = width }

    /// Takes one line, cleaned and without spaces at its end.
    mutating func read(_ line: String) {
        let trimmed = Self.trimmed(line)
        if trimmed.isEmpty {
            flush()
            return
        }
        if trimmed.utf8.first == UInt8(ascii: ">") {
            let inner = Self.withoutMarks(trimmed)
            if inner.isEmpty { flush() } else { add(inner, as: .quote, from: line) }
        } else if let item = Self.item(trimmed) {
            flush()
            add(item, as: .item, from: line)
        } else if kind == .item, lastLength > 0, line.utf8.first == 32 || line.utf8.first == 9 || isBroken(before: trimmed) {
            // An item goes on in indented lines, or where it was broken.
            text += " " + trimmed
            lastLength = line.unicodeScalars.count
        } else {
            add(trimmed, as: .paragraph, from: line)
        }
    }

    mutating func finish() -> [BodyBlock] {
        flush()
        return blocks
    }

    private mutating func add(_ content: String, as new: Kind, from line: String) {
        if lastLength > 0, new != kind { flush() }
        if lastLength > 0 {
            text += (isBroken(before: content) ? " " : "\n") + content
        } else {
            text = content
        }
        kind = new
        lastLength = line.unicodeScalars.count
    }

    /// True where the last line ended only because the next word would have passed the width.
    private func isBroken(before next: String) -> Bool {
        guard let width, lastLength >= min(Self.shortestWrap, width) - 12 else { return false }
        let word = next.unicodeScalars.prefix { $0 != " " }.count
        return lastLength + 1 + word > width
    }

    private mutating func flush() {
        defer {
            text = ""
            lastLength = 0
            kind = .paragraph
        }
        guard lastLength > 0 else { return }
        switch kind {
        case .paragraph: blocks.append(.paragraph(text))
        case .item: blocks.append(.listItem(text))
        case .quote: blocks.append(.quote(text))
        }
    }

    private static func trimmed(_ line: String) -> String {
        String(decoding: line.utf8.drop { $0 == 32 || $0 == 9 }, as: UTF8.self)
    }

    private static func withoutMarks(_ line: String) -> String {
        String(decoding: line.utf8.drop { $0 == UInt8(ascii: ">") || $0 == 32 || $0 == 9 }, as: UTF8.self)
    }

    /// The text of a list item; an ordered one keeps its number. Nil where the line is none.
    private static func item(_ line: String) -> String? {
        for bullet in ["-", "*", "+", "•", "–", "·", "▪", "●"] where line.utf8.starts(with: (bullet + " ").utf8) {
            let rest = trimmed(String(decoding: line.utf8.dropFirst(bullet.utf8.count), as: UTF8.self))
            return rest.isEmpty ? nil : rest
        }
        let digits = line.utf8.prefix { (48...57).contains($0) }
        let rest = line.utf8.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
            rest.dropFirst().first == 32
        else { return nil }
        return line
    }
}
