/// Text on its way into a header: cleared of control characters, encoded where it must be, folded.
enum HeaderLines {
    /// Columns a header line aims at (RFC 2047 §2 for lines with encoded words).
    static let columns = 76
    /// Longer words without a space are encoded, which lets them be folded.
    static let longestWord = 64

    /// `text` in NFC, on one line: each run of control characters and white space becomes one space, none at the ends.
    static func oneLine(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var pending = false
        for scalar in NFC.compose(text).unicodeScalars {
            switch scalar.value {
            case 0...32, 0x7F...0x9F, 0x2028, 0x2029: pending = !out.isEmpty
            default:
                if pending { out.append(" ") }
                pending = false
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// `name: text` of an unstructured field, folded, with its CRLF.
    ///
    /// ASCII words at the front stay readable (`[HD-2026-0042]` is found in a log); the rest becomes encoded words where it needs to.
    static func unstructured(_ name: String, _ text: String) -> String {
        let words = oneLine(text).utf8.split(separator: 32).map { Array($0) }
        var line = FoldedLine(name: name)
        guard let first = words.firstIndex(where: needsEncoding) else {
            for word in words { line.append(String(decoding: word, as: UTF8.self)) }
            return line.text
        }
        for word in words[..<first] { line.append(String(decoding: word, as: UTF8.self)) }
        let rest = words[first...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        EncodedWords.append(rest, to: &line)
        return line.text
    }

    /// True where a word is not ASCII, looks like an encoded word, or is too long for a line.
    private static func needsEncoding(_ word: [UInt8]) -> Bool {
        word.count > longestWord || word.contains { $0 >= 0x80 } || ByteSearch.firstIndex(of: Array("=?".utf8), in: word) != nil
    }

    /// `name: addresses` of an address field.
    static func addresses(_ name: String, _ addresses: [NamedAddress]) -> String {
        var line = FoldedLine(name: name)
        for (index, entry) in addresses.enumerated() {
            let end = index + 1 < addresses.count ? "," : ""
            let phrase = oneLine(entry.name ?? "")
            if phrase.isEmpty {
                line.append(entry.address.description + end)
            } else {
                appendPhrase(phrase, to: &line)
                line.append("<" + entry.address.description + ">" + end)
            }
        }
        return line.text
    }

    /// `name: <id> <id>`.
    static func identifiers(_ name: String, _ ids: [MessageID]) -> String {
        var line = FoldedLine(name: name)
        for id in ids { line.append(id.description) }
        return line.text
    }

    private static func appendPhrase(_ phrase: String, to line: inout FoldedLine) {
        let words = phrase.utf8.split(separator: 32).map { Array($0) }
        if words.contains(where: needsEncoding) {
            EncodedWords.append(phrase, to: &line)
        } else if words.allSatisfy({ $0.allSatisfy(isAtomText) }) {
            for word in words { line.append(String(decoding: word, as: UTF8.self)) }
        } else {
            var quoted = "\""
            for scalar in phrase.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
                quoted.unicodeScalars.append(scalar)
            }
            // Folding inside a quoted string keeps its spaces (RFC 5322 §3.2.4).
            for word in (quoted + "\"").utf8.split(separator: 32) { line.append(String(decoding: word, as: UTF8.self)) }
        }
    }

    /// atext of RFC 5322 §3.2.3.
    static func isAtomText(_ octet: UInt8) -> Bool {
        HTMLTokenizer.isLetter(octet) || (48...57).contains(octet) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(octet)
    }
}

/// A header field that grows word by word and is folded before the word that would pass the line's end.
struct FoldedLine {
    private(set) var buffer: String
    private(set) var column: Int
    private var isFirst = true

    init(name: String) {
        buffer = name + ":"
        column = name.utf8.count + 1
    }

    /// Octets that a word may take on this line, the space before it counted off.
    var room: Int { HeaderLines.columns - column - 1 }

    mutating func append(_ word: String) {
        let length = word.utf8.count
        // The first word stays beside the name: some programs read a line of white space alone as the end of the headers.
        if length > room, !isFirst || column > 30 { fold() }
        buffer += " " + word
        column += 1 + length
        isFirst = false
    }

    /// Ends the line; the next word begins another.
    mutating func fold() {
        buffer += "\r\n"
        column = 0
    }

    /// The whole field with its CRLF.
    var text: String { buffer + "\r\n" }
}
