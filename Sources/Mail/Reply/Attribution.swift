/// The line over a quotation that says who wrote it and when (`Vào … đã viết:`, `On … wrote:`).
enum Attribution {
    /// An attribution takes at most so many physical lines: date, name, address and verb may each stand on one.
    static let maximumLines = 4
    /// Longest attribution in octets, joined.
    static let maximumOctets = 600

    /// No attribution is shorter, in octets (`Lan viết:`).
    private static let shortest = 9

    /// The last line of an attribution that begins at `index`; nil where none does.
    static func end(at index: Int, in lines: ReplyLines) -> Int? {
        let shape = lines.lines[index].shape
        guard !shape.contains(.quoted) else { return nil }
        let length = lines.length(index)
        guard length <= maximumOctets, length > 0 else { return nil }
        if length >= shortest, !shape.isDisjoint(with: [.colonEnd, .digit, .stroke]) {
            let first = lines.folded(index)
            if shape.contains(.colonEnd) {
                if isOneLine(stripped(first)) || isNamed(stripped(first), at: index, in: lines) { return index }
            } else if shape.contains(.digit), shape.contains(.address) || shape.contains(.stroke), isWithoutColon(first) {
                return index
            } else if shape.contains(.stroke), isBetweenStrokes(first) {
                return index
            }
            if shape.isSuperset(of: [.digit, .address, .angle]), isUnfinished(first, at: index, in: lines) { return index }
            if shape.isSuperset(of: [.digit, .address]), isDated(first), !startsAttribution(index + 1, in: lines) { return index }
        }
        return mayWrap(index, in: lines) ? wrappedEnd(at: index, in: lines) : nil
    }

    /// A line that ends with a colon is near.
    private static func mayWrap(_ index: Int, in lines: ReplyLines) -> Bool {
        var next = index + 1
        while next < lines.count, next < index + maximumLines {
            if lines.lines[next].shape.contains(.colonEnd) { return true }
            next += 1
        }
        return false
    }

    /// An attribution wrapped over some lines: begun in a known way, or broken right before or inside the address.
    private static func wrappedEnd(at index: Int, in lines: ReplyLines) -> Int? {
        let start = stripped(lines.folded(index))
        let shape = lines.lines[index].shape
        let known = AttributionWords.prefixes.match(start) != nil
        guard known || (shape.contains(.digit) && isBroken(index, start, in: lines)) else { return nil }
        for next in (index + 1)..<max(index + 1, min(lines.count, index + maximumLines)) {
            if lines.isQuoted(next) || lines.isBlank(next) { return nil }
            // An address broken inside `<…>` joins without a space; for matching it makes no difference.
            let joined = lines.folded(index, through: next)
            guard joined.count <= maximumOctets else { return nil }
            if lines.lines[next].shape.contains(.colonEnd) { return isOneLine(stripped(joined)) ? next : nil }
            if lines.lines[next].label != nil { return nil }
        }
        return nil
    }

    /// Text that goes on as an attribution does: an address on the next line, or a date so full that no sentence has it.
    private static func isBroken(_ index: Int, _ start: ArraySlice<UInt8>, in lines: ReplyLines) -> Bool {
        guard index + 1 < lines.count else { return false }
        if lines.lines[index].shape.contains(.angle) || lines.folded(index + 1).first == UInt8(ascii: "<") { return true }
        return LineBytes.digits(start) >= 7 && LineBytes.hasTime(start)
    }

    private static func startsAttribution(_ index: Int, in lines: ReplyLines) -> Bool {
        index < lines.count && lines.lines[index].shape.contains(.colonEnd)
            && AttributionWords.final.match(LineBytes.withoutColon(lines.folded(index))) != nil
    }

    /// `line` ends with a colon and has no rule before it.
    static func isOneLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.contains(where: LineBytes.isDigit) || line.contains(UInt8(ascii: "@")) else { return false }
        let body = LineBytes.withoutColon(line)
        let address = line.contains(UInt8(ascii: "@"))
        let verb = verbLength(body) != nil
        if verb && address { return true }
        let prefix = AttributionWords.prefixes.match(line) != nil
        if prefix, verb || AttributionWords.sent.match(body) != nil, LineBytes.hasDate(line) { return !isOwnVoice(body) }
        let middle = AttributionWords.holdsMiddle(body)
        if middle, prefix, LineBytes.hasDate(line) { return true }
        if middle, address || (LineBytes.hasTime(line) && LineBytes.digits(line) >= 6), line.contains(where: LineBytes.isDigit) {
            return true
        }
        // A full date, a time and a verb: nothing that anybody types.
        if verb, LineBytes.digits(line) >= 7, LineBytes.hasTime(line) { return true }
        // Gmail in any language: a time, a name, an address in angle brackets, a colon.
        return address && line.contains(UInt8(ascii: "<")) && LineBytes.hasTime(line)
    }

    /// `On Monday I wrote:` speaks of the writer's own words.
    private static func isOwnVoice(_ body: ArraySlice<UInt8>) -> Bool {
        guard !LineBytes.hasTime(body), let verb = verbLength(body) else { return false }
        var rest = body.dropLast(verb)
        while rest.last == 32 { rest = rest.dropLast() }
        return AttributionWords.pronouns.match(rest) { length in
            rest.count == length || rest[rest.endIndex - length - 1] == 32 || rest[rest.endIndex - length - 1] == UInt8(ascii: ",")
        } != nil
    }

    /// `On …, Name <address> wrote`, the colon lost.
    private static func isWithoutColon(_ line: ArraySlice<UInt8>) -> Bool {
        let (core, left, right) = LineBytes.withoutStrokes(line)
        guard verbLength(core) != nil else { return false }
        if left >= 2, right >= 2 { return true }
        return AttributionWords.prefixes.match(core) != nil && core.contains(UInt8(ascii: "@")) && LineBytes.hasDate(core)
    }

    /// `Op … om 22:12 schreef Name <address>`, the colon lost, right over a quoted line.
    private static func isUnfinished(_ line: ArraySlice<UInt8>, at index: Int, in lines: ReplyLines) -> Bool {
        guard line.last == UInt8(ascii: ">"), AttributionWords.prefixes.match(line) != nil, AttributionWords.holdsMiddle(line),
            LineBytes.hasDate(line), let next = lines.filled(after: index, within: 3)
        else { return false }
        return lines.isQuoted(next)
    }

    /// Zoho and Android: `---- Name wrote ----`.
    private static func isBetweenStrokes(_ line: ArraySlice<UInt8>) -> Bool {
        let (core, left, right) = LineBytes.withoutStrokes(line)
        return left >= 3 && right >= 3 && verbLength(core.dropLast(LineBytes.colonLength(core))) != nil
    }

    /// Thunderbird and K-9: `Name đã viết:` right over a quoted line.
    private static func isNamed(_ line: ArraySlice<UInt8>, at index: Int, in lines: ReplyLines) -> Bool {
        let body = LineBytes.withoutColon(line)
        guard body.count <= 120, let verb = verbLength(body), body.count > verb, body.count(where: { $0 == 32 }) <= 12 else { return false }
        guard let next = lines.filled(after: index, within: 3) else { return false }
        return lines.isQuoted(next)
    }

    /// Older Gmail: `2011/4/7 Nathan <nathan@example.com>`.
    private static func isDated(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.last == UInt8(ascii: ">") else { return false }
        let date = line.prefix { LineBytes.isDigit($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
        return (8...10).contains(date.count) && date.count(where: { !LineBytes.isDigit($0) }) == 2
    }

    /// Zimbra's rule before the words, Gmail's star for bold or italic.
    static func stripped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "~") || $0 == 32 }
    }

    /// The verb that `body` ends with, in octets; no letter stands right before it unless the script writes without spaces.
    private static func verbLength(_ body: ArraySlice<UInt8>) -> Int? {
        AttributionWords.final.match(body) { length in
            let place = body.endIndex - length
            guard place > body.startIndex else { return true }
            // CJK and Hangul begin with E3 … ED.
            if (0xE3...0xED).contains(body[place]) { return true }
            return !HTMLTokenizer.isLetter(body[place - 1]) && body[place - 1] < 0x80
        }
    }
}
