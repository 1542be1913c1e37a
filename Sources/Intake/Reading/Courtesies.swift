import Editorial
import Mail

/// Greeting, closing and phone signature around a text, which nobody wants to see published.
///
/// Only whole blocks in closed forms at the very top and bottom are taken off; the reviewer sees what is left.
enum Courtesies {
    private static let greetings = [
        "kinh gui", "kinh chao", "kinh thua", "em chao", "chau chao", "toi xin gui", "em xin gui", "em gui", "chao ban", "chao anh",
        "chao chi", "chao cac", "chao ong", "chao ba", "xin chao",
    ]
    /// Closing formulas: whole lines, never the beginning of a paragraph that thanks somebody by name.
    private static let closings = [
        "tran trong", "tran trong kinh chao", "tran trong cam on", "kinh thu", "xin cam on", "em cam on", "toi cam on", "chau cam on",
        "xin tran trong cam on", "xin chan thanh cam on", "toi xin cam on", "em xin cam on", "xin cam on ban bien tap", "xin cam on a",
        "em cam on a", "cam on ban bien tap", "cam on anh chi", "em cam on anh chi", "em cam on anh chi a", "than ai", "kinh chao",
    ]
    /// Notes to the editors under the text.
    private static let notes = [
        "em gui kem", "toi gui kem", "em xin gui kem", "nho anh chi", "mong anh chi", "mong ban bien tap", "kinh mong ban bien tap",
    ]
    private static let signatures = ["duoc gui tu ", "da gui tu ", "gui tu ", "sent from ", "tai outlook cho "]
    private static let longestGreeting = 160
    /// A greeting that goes on with the matter itself is longer than this and ends like a sentence.
    private static let longestBareGreeting = 70
    /// Octets of one block under the text; Vietnamese takes about 1.4 octets a character.
    private static let longestClosingBlock = 260
    private static let mostClosingBlocks = 6

    /// The blocks without greeting and closing; `signature` is the sender's name, which may stand alone under the text.
    ///
    /// In an article a first block to the editors is a note to them (`hasNoteToEditors`); in a question it may hold the matter itself.
    static func trimmed(_ blocks: [Block], signature: String = "", hasNoteToEditors: Bool = false) -> [Block] {
        var rest = blocks[...]
        while let first = rest.first,
            isEmpty(first) || (isGreeting(first, hasNoteToEditors) && rest.dropFirst().contains(where: isWords))
        {
            rest = rest.dropFirst()
        }
        return Array(withoutClosing(rest, TextFold.unmarked(signature)))
    }

    /// True for a text that says thanks and nothing else: a few words, no question, no "but", no figure.
    static func isThanks(_ text: String) -> Bool {
        guard !text.utf8.contains(UInt8(ascii: "?")) else { return false }
        var words = PlainWords(text).words[...]
        guard words.count <= mostThanksWords, !words.contains(where: { thanksEnd.contains($0) || $0.contains(where: \.isNumber) }) else {
            return false
        }
        while let first = words.first, beforeThanks.contains(first) { words = words.dropFirst() }
        return words.starts(with: ["cam", "on"])
    }

    private static let mostThanksWords = 12
    private static let beforeThanks: Set<String> = [
        "da", "vang", "a", "xin", "rat", "chan", "thanh", "em", "toi", "chau", "minh", "con", "chung", "tran", "trong",
    ]
    private static let thanksEnd: Set<String> = [
        "nhung", "song", "tuy", "hoi", "chua", "khong", "sua", "them", "bo", "doi", "thay", "sao", "nao", "khi", "neu", "de",
    ]

    private static func withoutClosing(_ blocks: ArraySlice<Block>, _ signature: String) -> ArraySlice<Block> {
        // Pictures attached after the text are kept where they are.
        guard let lastText = blocks.lastIndex(where: isWords) else { return blocks }
        let window = blocks[...lastText].suffix(mostClosingBlocks)
        guard
            let start = window.firstIndex(where: {
                isClosing($0) || begins($0, with: notes) || begins($0, with: signatures) || isSignature($0, signature)
            }),
            blocks[start...lastText].allSatisfy({ text(of: $0).utf8.count <= longestClosingBlock }),
            blocks[..<start].contains(where: isWords)
        else { return blocks }
        return blocks[..<start] + blocks[start...lastText].filter { !$0.isText } + blocks[(lastText + 1)...]
    }

    private static func isGreeting(_ block: Block, _ isNote: Bool) -> Bool {
        let text = text(of: block)
        guard text.count <= longestGreeting, begins(block, with: greetings) else { return false }
        return isNote || text.count <= longestBareGreeting || [",", ":", "!"].contains { text.hasSuffix($0) }
    }

    private static func isClosing(_ block: Block) -> Bool {
        guard case .paragraph(let text) = block, let line = text.split(separator: "\n").first else { return false }
        let words = TextFold.unmarked(String(line)).split { !$0.isLetter }.joined(separator: " ")
        return closings.contains(words)
    }

    private static func isSignature(_ block: Block, _ name: String) -> Bool {
        guard !name.isEmpty, case .paragraph(let text) = block else { return false }
        return TextFold.unmarked(text).split(separator: "\n").first.map { $0.allSatisfy { !$0.isNumber } && $0 == name } ?? false
    }

    private static func isWords(_ block: Block) -> Bool { block.isText && !isEmpty(block) }

    private static func begins(_ block: Block, with words: [String]) -> Bool {
        guard case .paragraph(let text) = block else { return false }
        let folded = TextFold.unmarked(String(text.prefix(60)))
        return words.contains { folded.hasPrefix($0) }
    }

    private static func isEmpty(_ block: Block) -> Bool { block.isText && text(of: block).allSatisfy(\.isWhitespace) }

    private static func text(of block: Block) -> String {
        switch block {
        case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text): text
        case .table(let rows): rows.joined().joined()
        case .photo, .file: ""
        }
    }
}
