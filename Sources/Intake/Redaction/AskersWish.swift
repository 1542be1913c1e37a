/// What whoever asks wants of their question's publication (Quy chế Điều 8.9): to be named, or not to be published at all.
struct AskersWish: Equatable {
    /// The name may stand with the question.
    var isNamed = false
    /// The answer goes to them alone.
    var isPrivate = false

    private static let naming = phrases(
        "neu ten toi|neu ten chung toi|neu ro ten|cong khai ten|ghi ten toi|de ten toi|dang ten toi|neu ten nguoi hoi")
    private static let hiding = phrases(
        "khong cong khai|khong dang|dung dang|dung cong khai|khong dua len|dung dua len|khong muon dang|khong muon cong khai|khong de len trang"
    )
    /// What is not to be published must be this question, not something that the office failed to publish.
    private static let matter = phrases("cau hoi|thu nay|noi dung|y kien|len trang|len web|len mang|ten|cong khai")

    /// Reads a question's text; what is not clear keeps the name hidden, and the question for the site.
    static func read(_ text: String) -> AskersWish {
        var wish = AskersWish()
        for sentence in statements(of: text) {
            let words = PlainWords(String(sentence)).words
            guard words.count <= 24, isRequest(words) else { continue }
            let isDenied = words.contains("khong") || words.contains("dung") || words.contains("chua")
            if holds(words, naming), !isDenied { wish.isNamed = true }
            if holds(words, hiding), holds(words, matter), !holds(words, naming) { wish.isPrivate = true }
        }
        return wish
    }

    /// The sentences that are no questions.
    private static func statements(of text: String) -> [Substring] {
        var statements: [Substring] = []
        var rest = text[...]
        while let end = rest.firstIndex(where: { ".!;?\n".contains($0) }) {
            if rest[end] != "?" { statements.append(rest[..<end]) }
            rest = rest[rest.index(after: end)...]
        }
        return statements + [rest]
    }

    /// "xin", "đề nghị", "tôi đồng ý": said to the office, of one's own letter.
    private static func isRequest(_ words: [String]) -> Bool {
        holds(words, phrases("xin|de nghi|mong|dong y|cho phep|toi muon|toi khong muon|nho|vui long|co the"))
    }

    private static func holds(_ words: [String], _ phrases: [[String]]) -> Bool {
        words.indices.contains { at in phrases.contains { words[at...].starts(with: $0) } }
    }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }
}
