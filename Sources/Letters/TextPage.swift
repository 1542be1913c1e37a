/// Collects the lines of a plain-text part and breaks prose at ``width`` columns.
struct TextPage {
    /// Columns of prose, prefix included.
    static let width = 72
    /// Octets after which even an unbroken word is cut, so that no line passes 998 (RFC 5322 §2.1.1).
    static let longestWord = 900

    private(set) var lines: [String] = []

    /// One empty line, unless the page is empty or ends in one.
    mutating func gap() {
        guard let last = lines.last, !last.isEmpty else { return }
        lines.append("")
    }

    /// A line as it stands.
    mutating func line(_ text: String) { lines.append(text) }

    /// Prose, broken at spaces; `first` begins the first line and `rest` each later one.
    mutating func prose(_ text: String, first: String = "", rest: String = "") {
        var line = first
        var columns = Self.columns(first)
        var isEmpty = true
        for word in Self.words(text) {
            let length = Self.columns(word)
            if !isEmpty, columns + 1 + length > Self.width {
                lines.append(line)
                (line, columns, isEmpty) = (rest, Self.columns(rest), true)
            }
            line += isEmpty ? word : " " + word
            columns += isEmpty ? length : length + 1
            isEmpty = false
        }
        while line.hasSuffix(" ") { line.removeLast() }
        lines.append(line)
    }

    /// The page, every line ended by `\n`.
    var text: String { lines.joined(separator: "\n") + "\n" }

    private static func words(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).flatMap { word -> [String] in
            guard word.count > longestWord else { return [String(decoding: word, as: UTF8.self)] }
            return pieces(of: String(decoding: word, as: UTF8.self))
        }
    }

    private static func pieces(of word: String) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        var octets = 0
        for scalar in word.unicodeScalars {
            let length = UTF8.width(scalar)
            if octets + length > longestWord {
                pieces.append(String(piece))
                (piece, octets) = (String.UnicodeScalarView(), 0)
            }
            piece.append(scalar)
            octets += length
        }
        pieces.append(String(piece))
        return pieces
    }

    private static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { PlainText.isCombining($1) ? $0 : $0 + 1 }
    }
}
