/// The line over a quotation that says who wrote it and when (`Vào … đã viết:`, `On … wrote:`).
enum Attribution {
    /// An attribution takes at most so many physical lines (design: "joined over up to three lines").
    static let maximumLines = 3
    /// Longest attribution in octets, joined.
    static let maximumOctets = 600

    /// No attribution is shorter, in octets (`Lan viết:`).
    private static let shortest = 9

    /// The last line of an attribution that begins at `index`; nil where none does.
    static func end(at index: Int, in lines: [ReplyLine]) -> Int? {
        let first = lines[index].lowered
        guard first.utf8.count <= maximumOctets, first.utf8.count >= shortest else { return nil }
        if endsWithColon(first) {
            if isOneLine(stripped(first)) || isNamed(first, at: index, in: lines) { return index }
        }
        if isDated(first), quotedFollows(index, in: lines) { return index }
        return hasDigit(first) ? wrappedEnd(at: index, in: lines) : nil
    }

    /// An attribution wrapped over two or three lines: begun in a known way, or broken right before or inside the address.
    private static func wrappedEnd(at index: Int, in lines: [ReplyLine]) -> Int? {
        let start = stripped(lines[index].lowered)
        let known = hasPrefix(start) && hasDigit(start)
        guard known || (hasDigit(start) && (start.utf8.contains(UInt8(ascii: "<")) || nextIsAddress(index, in: lines))) else { return nil }
        var joined = start
        for next in (index + 1)..<min(lines.count, index + maximumLines) {
            let line = lines[next]
            if line.isQuoted || line.isBlank { return nil }
            // An address broken inside `<…>` joins without a space; for matching it makes no difference.
            joined += " " + line.lowered
            guard joined.utf8.count <= maximumOctets else { return nil }
            if endsWithColon(joined) { return isOneLine(joined) ? next : nil }
        }
        return nil
    }

    private static func nextIsAddress(_ index: Int, in lines: [ReplyLine]) -> Bool {
        index + 1 < lines.count && lines[index + 1].text.utf8.first == UInt8(ascii: "<")
    }

    /// `line` is lower case, without a rule before it, and ends with a colon.
    private static func isOneLine(_ line: String) -> Bool {
        let body = withoutColon(line)
        let verb = AttributionWords.final.contains { endsWithWord(body, $0) }
        let address = line.utf8.contains(UInt8(ascii: "@"))
        if hasPrefix(line), hasDigit(line) {
            if verb || AttributionWords.middle.contains(where: { ByteSearch.contains($0, in: body) }) { return true }
        }
        if verb && address { return true }
        if address || (hasTime(line) && digitCount(line) >= 6) {
            if hasDigit(line), AttributionWords.middle.contains(where: { ByteSearch.contains($0, in: body) }) { return true }
        }
        // Gmail in any language: a time, a name, an address in angle brackets, a colon.
        return address && line.utf8.contains(UInt8(ascii: "<")) && hasTime(line)
    }

    /// Thunderbird and K-9: `Name đã viết:` right over a quoted line.
    private static func isNamed(_ line: String, at index: Int, in lines: [ReplyLine]) -> Bool {
        let body = withoutColon(stripped(line))
        guard body.utf8.count <= 120, body.utf8.count(where: { $0 == 32 }) <= 12 else { return false }
        return AttributionWords.final.contains { endsWithWord(body, $0) && body.utf8.count > $0.utf8.count }
            && quotedFollows(index, in: lines)
    }

    /// Older Gmail: `2011/4/7 Nathan <nathan@example.com>` right over a quoted line.
    private static func isDated(_ line: String) -> Bool {
        guard line.utf8.last == UInt8(ascii: ">"), line.utf8.contains(UInt8(ascii: "@")) else { return false }
        let date = line.utf8.prefix { (48...57).contains($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
        return (8...10).contains(date.count) && date.count(where: { !(48...57).contains($0) }) == 2
    }

    private static func quotedFollows(_ index: Int, in lines: [ReplyLine]) -> Bool {
        lines[(index + 1)...].prefix(3).first { !$0.isBlank }?.isQuoted ?? false
    }

    private static func hasPrefix(_ line: String) -> Bool { AttributionWords.prefixes.contains { line.utf8.starts(with: $0.utf8) } }

    /// Zimbra's rule before the words, Gmail's star for bold or italic.
    private static func stripped(_ line: String) -> String {
        String(decoding: line.utf8.drop { "-*_~ ".utf8.contains($0) }, as: UTF8.self)
    }

    private static func endsWithColon(_ line: String) -> Bool {
        guard let last = line.utf8.last, ":*_ ".utf8.contains(last) || last == 0x9A else { return false }
        return withoutColon(line).utf8.count < line.utf8.count
    }

    private static func withoutColon(_ line: String) -> String {
        var scalars = line.unicodeScalars[...]
        while let last = scalars.last, last == "*" || last == "_" || last == " " { scalars.removeLast() }
        guard let last = scalars.last, last == ":" || last == "：" else { return line }
        scalars.removeLast()
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// `body` ends with `verb`, and a letter does not stand right before it unless the script writes without spaces.
    private static func endsWithWord(_ body: String, _ verb: String) -> Bool {
        let bytes = body.utf8
        guard bytes.count >= verb.utf8.count, bytes.suffix(verb.utf8.count).elementsEqual(verb.utf8) else { return false }
        guard let before = bytes.dropLast(verb.utf8.count).last, let first = verb.unicodeScalars.first else { return true }
        if first.value >= 0x3000 { return true }
        return !HTMLTokenizer.isLetter(before) && before < 0x80
    }

    private static func hasDigit(_ line: String) -> Bool { line.utf8.contains { (48...57).contains($0) } }

    private static func digitCount(_ line: String) -> Int { line.utf8.count { (48...57).contains($0) } }

    /// `9:12`, `09.12`, `9時12`: a time of day.
    private static func hasTime(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.indices.dropLast(2).contains { index in
            (48...57).contains(bytes[index]) && (bytes[index + 1] == UInt8(ascii: ":") || bytes[index + 1] == UInt8(ascii: "."))
                && (48...53).contains(bytes[index + 2])
        }
    }
}
