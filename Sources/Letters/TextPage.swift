/// Collects the lines of a plain-text part and breaks prose at ``width`` columns.
struct TextPage {
    /// Columns of prose, prefix included.
    static let width = 72
    /// Octets after which even an unbroken word is cut, so that no line passes 998 (RFC 5322 §2.1.1).
    static let longestWord = 900

    /// Columns that the last line of broken prose holds at least.
    static let shortestEnd = 24

    private(set) var lines: [String] = []

    /// One empty line, unless the page is empty or ends in one.
    mutating func gap() {
        guard let last = lines.last, !last.isEmpty else { return }
        lines.append("")
    }

    /// A line as it stands.
    mutating func line(_ text: String) { lines.append(text) }

    /// Prose, broken at spaces; `first` begins the first line and `rest` each later one.
    ///
    /// The last line takes words from the one before until it is ``shortestEnd`` columns long: an end such as `duyệt.` never stands alone.
    mutating func prose(_ text: String, first: String = "", rest: String = "") {
        var rows = Self.rows(of: Self.words(text), first: Self.columns(first), rest: Self.columns(rest))
        while rows.count > 1, Self.columns(rows[rows.count - 1]) < Self.shortestEnd, rows[rows.count - 2].count > 1,
            let word = rows[rows.count - 2].last, word.utf8.count < Self.width
        {
            rows[rows.count - 2].removeLast()
            rows[rows.count - 1].insert(word, at: 0)
        }
        for (index, row) in rows.enumerated() {
            var line = (index == 0 ? first : rest) + row.joined(separator: " ")
            while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
            lines.append(line)
        }
    }

    /// Fills rows up to ``width``; at least one row, perhaps empty.
    private static func rows(of words: [String], first: Int, rest: Int) -> [[String]] {
        var rows: [[String]] = [[]]
        var used = first
        var octets = 0
        for word in words {
            let length = columns(word)
            let isFirst = rows[rows.count - 1].isEmpty
            // Combining marks take octets but no column: both have their limit.
            if !isFirst, used + 1 + length > width || octets + 1 + word.utf8.count > longestWord {
                rows.append([word])
                (used, octets) = (rest + length, word.utf8.count)
            } else {
                rows[rows.count - 1].append(word)
                used += isFirst ? length : length + 1
                octets += isFirst ? word.utf8.count : word.utf8.count + 1
            }
        }
        return rows
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

    private static func columns(_ row: [String]) -> Int { row.reduce(max(0, row.count - 1)) { $0 + columns($1) } }

    private static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { PlainText.isCombining($1) ? $0 : $0 + 1 }
    }
}
