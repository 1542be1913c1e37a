/// The lexicon as a tree of words: the longest phrase at a place is found in one walk.
struct PhraseTrie: Sendable {
    private struct Node: Sendable {
        var next: [String: Int] = [:]
        var role: Role?
    }

    private var nodes: [Node] = [Node()]

    /// For a line with at least one mark: words as spelled, and the unmarked spellings that count everywhere.
    static let marked = PhraseTrie(Lexicon.approving + Lexicon.others) { list, spelled, folded in
        list.unmarked == .anywhere ? [spelled, folded] : [spelled]
    }

    /// For a line without any mark: only spellings without marks.
    static let unmarked = PhraseTrie(Lexicon.approving + Lexicon.others) { list, _, folded in
        list.unmarked == .never ? [] : [folded]
    }

    /// Every single word with a mark that stands in some phrase: what a keyboard leftover may decode to.
    static let markedWords: Set<String> = Set(
        (Lexicon.approving + Lexicon.others).flatMap { list in
            list.phrases.split(whereSeparator: { $0 == "|" || $0 == " " }).map(String.init).filter { VietnameseLetters.folded($0) != $0 }
        })

    private init(_ lists: [Lexicon.List], spellings: (Lexicon.List, String, String) -> [String]) {
        for list in lists {
            for phrase in list.phrases.split(separator: "|") {
                let spelled = String(phrase)
                for spelling in spellings(list, spelled, VietnameseLetters.folded(spelled)) { insert(spelling, list.role) }
            }
        }
    }

    private mutating func insert(_ phrase: String, _ role: Role) {
        var node = 0
        for word in phrase.split(separator: " ") {
            if let next = nodes[node].next[String(word)] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[String(word)] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if nodes[node].role == nil { nodes[node].role = role }
    }

    /// The longest phrase that starts at an index: its role and how many words it takes. Nil where no list has one.
    func longest(in words: [String?], at start: Int) -> (role: Role, count: Int)? {
        var node = 0
        var best: (Role, Int)?
        var index = start
        while index < words.count, let word = words[index], let next = nodes[node].next[word] {
            node = next
            index += 1
            if let role = nodes[node].role { best = (role, index - start) }
        }
        return best
    }
}
