import Editorial
import Mail

/// Greeting, closing and phone signature around a text, which nobody wants to see published.
///
/// Only whole blocks in closed forms at the very top and bottom are taken off; the reviewer sees what is left.
enum Courtesies {
    private static let greetings = [
        "kinh gui", "kinh chao", "kinh thua", "em chao", "chau chao", "toi xin gui", "em xin gui", "em gui", "chao ",
    ]
    private static let closings = [
        "tran trong", "kinh thu", "xin cam on", "em cam on", "toi cam on", "chau cam on", "kinh mong", "xin chan thanh cam on",
    ]
    private static let signatures = ["duoc gui tu ", "da gui tu ", "gui tu ", "sent from ", "tai outlook cho "]
    private static let longestGreeting = 160
    private static let longestSignature = 90
    private static let mostClosingBlocks = 5

    static func trimmed(_ blocks: [Block]) -> [Block] {
        var rest = blocks[...]
        while let first = rest.first, isEmpty(first) || isGreeting(first) { rest = rest.dropFirst() }
        return Array(withoutClosing(rest))
    }

    private static func withoutClosing(_ blocks: ArraySlice<Block>) -> ArraySlice<Block> {
        // Pictures attached after the text are kept where they are.
        let lastText = blocks.lastIndex { $0.isText && !isEmpty($0) }
        guard let lastText else { return blocks }
        let window = blocks[...lastText].suffix(mostClosingBlocks)
        guard let start = window.firstIndex(where: { begins($0, with: closings) || begins($0, with: signatures) }),
            blocks[start...lastText].allSatisfy({ text(of: $0).utf8.count <= longestSignature * 2 })
        else { return blocks }
        return blocks[..<start] + blocks[(lastText + 1)...]
    }

    private static func isGreeting(_ block: Block) -> Bool {
        text(of: block).count <= longestGreeting && begins(block, with: greetings)
    }

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
