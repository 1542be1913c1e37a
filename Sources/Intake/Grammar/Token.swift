/// A word or sign of one line, with where it stands.
struct Token {
    enum Kind: Equatable {
        case word
        /// A comma, full stop, colon, dash or exclamation mark.
        case pause
        case ellipsis
        case questionMark
        /// Anything else that is seen.
        case sign
    }

    let kind: Kind
    /// The word in lower case, or the sign itself.
    var text: String
    /// Place in the line's scalars.
    let range: Range<Int>

    /// A word that carries at least one Vietnamese mark.
    var hasMark: Bool { kind == .word && text.unicodeScalars.contains(where: VietnameseLetters.hasMark) }
}

/// One line cut into tokens. Emphasis in pairs and friendly emoji are left out: they never decide.
struct TokenLine {
    let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    /// An emoji or smiley stood in the line.
    private(set) var hasEmoji = false

    private let dropsStars: Bool
    private let dropsUnderscores: Bool

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        dropsStars = scalars.count { $0 == "*" }.isMultiple(of: 2)
        dropsUnderscores = scalars.count { $0 == "_" }.isMultiple(of: 2)
        var index = 0
        while index < scalars.count { index = readToken(at: index) }
        joinComrade()
        decodeKeyboard()
    }

    /// True when a word of the line has a mark: then all of it is compared with marks.
    var isMarked: Bool { tokens.contains(where: \.hasMark) }

    private mutating func readToken(at start: Int) -> Int {
        let scalar = scalars[start]
        if scalar == " " || scalar == "*" && dropsStars || scalar == "_" && dropsUnderscores { return start + 1 }
        if Self.isWord(scalar) { return readWord(at: start) }
        if let end = smileyEnd(at: start) {
            hasEmoji = true
            return end
        }
        let run = scalars[start...].prefix { $0 == scalar }.count
        switch scalar {
        case "?", "？", "؟", "⁇", "⁈", "⁉", "❓", "❔", "\u{37E}", "﹖", "¿": append(.questionMark, start, start + run)
        case "…": append(.ellipsis, start, start + run)
        case "." where run > 1: append(.ellipsis, start, start + run)
        case ",", ".", ":", ";", "!", "-", "–", "—", "•", "·", "，", "．", "：", "；", "！", "。", "‐", "‑", "−":
            append(.pause, start, start + run)
        default:
            if Self.friendly.contains(scalar) { hasEmoji = true } else { append(.sign, start, start + run) }
        }
        return start + run
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int) {
        tokens.append(Token(kind: kind, text: String(scalars: scalars[start..<end]), range: start..<end))
    }

    private mutating func readWord(at start: Int) -> Int {
        var end = start
        while end < scalars.count, Self.isWord(scalars[end]) { end += 1 }
        let text = String(scalars: scalars[start..<end].lazy.map(VietnameseLetters.lowercased))
        tokens.append(Token(kind: .word, text: text, range: start..<end))
        return end
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 0x20) }
        if VietnameseLetters.place(of: scalar) != nil { return true }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType == .decimal || (0x300...0x36F).contains(scalar.value)
    }

    /// Emoji that people add to a yes. Everything else, thumbs down and warning signs above all, stays a sign of no list.
    private static let friendly: Set<Unicode.Scalar> = [
        "👍", "👌", "🙏", "😊", "🙂", "😀", "😃", "😄", "😁", "🤝", "👏", "❤", "♥", "🌹", "🌷", "💐", "🎉", "✅", "☺", "🥰", "😍", "💯", "✔",
    ]

    /// The end of `:)`, `:-)` or `^^` at this place.
    private func smileyEnd(at start: Int) -> Int? {
        var index = start + 1
        if scalars[start] == "^" {
            return index < scalars.count && scalars[index] == "^" ? index + 1 : nil
        }
        guard scalars[start] == ":" else { return nil }
        if index < scalars.count, scalars[index] == "-" { index += 1 }
        let parentheses = scalars[min(index, scalars.count)...].prefix { $0 == ")" }.count
        return parentheses > 0 ? index + parentheses : nil
    }

    /// `đ/c` (đồng chí) is one word.
    private mutating func joinComrade() {
        guard tokens.count > 2 else { return }
        for index in stride(from: tokens.count - 3, through: 0, by: -1)
        where tokens[index + 1].text == "/" && tokens[index + 2].text == "c" && ["đ", "d"].contains(tokens[index].text) {
            let joined = Token(
                kind: .word, text: tokens[index].text + "/c", range: tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound)
            tokens.replaceSubrange(index...(index + 2), with: [joined])
        }
    }

    /// Reads keyboard leftovers, only on a line where the keyboard can have been off: no mark in it, and no "duyet" that was typed without keys
    /// ("duyet bai2" is the second article, not "duyệt bài").
    private mutating func decodeKeyboard() {
        guard !isMarked, !tokens.contains(where: { $0.text == "duyet" }) else { return }
        for index in tokens.indices where tokens[index].kind == .word {
            let word = tokens[index].text
            guard PhraseTrie.unmarked.longest(in: [word], at: 0) == nil, let decoded = KeyboardLeftovers.decoded(word),
                PhraseTrie.markedWords.contains(decoded)
            else { continue }
            tokens[index].text = decoded
        }
    }
}
