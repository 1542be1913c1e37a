import Editorial

/// What of a text can be found again in another: hashes of runs of five words, one in four of them kept, chosen by their value, so that
/// two texts keep the same ones of what they share (Broder, "On the resemblance and containment of documents", 1997).
public struct Fingerprint: Sendable {
    /// A kept run of words.
    struct Mark: Sendable {
        /// Its hash.
        let hash: Int64
        /// Where it begins, in words.
        let word: Int
    }

    /// Words in a run.
    static let run = 5
    /// One run in so many is kept.
    static let density: UInt64 = 4
    /// Runs kept of one text; beyond that the text is cut.
    static let most = 2000
    /// Below so many marks a text is too short to be told from another.
    static let fewest = 8

    let marks: [Mark]
    let words: [String]

    /// The fingerprint of what a content says, without headline and captions.
    public init(_ content: Content) {
        let text = (content.body + content.answer).flatMap { block -> [String] in
            if case .table(let rows) = block { return rows.flatMap { $0 } }
            return block.words.map { [$0] } ?? []
        }.joined(separator: "\n")
        var words: [String] = []
        var folded: [[UInt8]] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            let plain = PlainWords(String(word)).words.joined()
            guard !plain.isEmpty else { continue }
            words.append(String(word))
            folded.append(Array(plain.utf8))
        }
        var marks: [Mark] = []
        var at = 0
        while at + Self.run <= folded.count, marks.count < Self.most {
            let hash = Self.hash(folded[at..<(at + Self.run)])
            if hash % Self.density == 0 { marks.append(Mark(hash: Int64(bitPattern: hash), word: at)) }
            at += 1
        }
        self.marks = marks
        self.words = words
    }

    /// The hashes, each once.
    public var hashes: [Int64] { Array(Set(marks.map(\.hash))).sorted() }

    /// Long enough to be compared.
    public var isTelling: Bool { marks.count >= Self.fewest }

    /// How much of this text holds any of the hashes, in percent, and the first words of the longest passage that does.
    public func shared(_ found: Set<Int64>) -> (percent: Int, passage: String) {
        let hits = marks.map { found.contains($0.hash) }
        let count = hits.count { $0 }
        guard count > 0 else { return (0, "") }
        var best = 0..<0
        var start = 0
        for index in 0...hits.count where index == hits.count || !hits[index] {
            if index - start > best.count { best = start..<index }
            start = index + 1
        }
        let first = marks[best.lowerBound].word
        return (max(1, count * 100 / marks.count), words[first..<min(first + 12, words.count)].joined(separator: " "))
    }

    /// FNV-1a over the words with a separator, mixed so that the low bits choose evenly.
    private static func hash(_ words: ArraySlice<[UInt8]>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in words {
            for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            hash = (hash ^ 0x20) &* 0x0000_0100_0000_01b3
        }
        hash ^= hash >> 31
        hash = hash &* 0x7fb5_d329_728e_a185
        return hash ^ hash >> 27
    }
}
