import Editorial

/// The beginning of a content, for cards, lists and feeds.
enum Excerpt {
    /// About 220 letters of Vietnamese.
    static let limit = 300

    /// The first words of the first paragraphs, at most ``limit`` bytes of UTF-8, cut at a space.
    static func of(_ blocks: [Block]) -> String {
        var words: [Substring.UTF8View] = []
        var length = 0
        for block in blocks {
            guard case .paragraph(let text) = block else { continue }
            for word in Substring(text).utf8.split(whereSeparator: { $0 == 32 || (9...13).contains($0) }) {
                // A "word" beyond all measure is no word: nothing of it is shown.
                if length + word.count > limit { return join(words) + "…" }
                words.append(word)
                length += word.count + 1
            }
            if length > limit / 2 { break }
        }
        return join(words)
    }

    private static func join(_ words: [Substring.UTF8View]) -> String { words.map { String(Substring($0)) }.joined(separator: " ") }
}
