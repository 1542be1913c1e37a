/// Words found by their octets, folded by `LineFold`.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var word: [UInt8]
        var value: Value
    }

    private var buckets: [[Entry]]
    /// Octets of the longest word.
    let longest: Int

    /// The first of equal words counts.
    init(_ words: [(String, Value)]) {
        buckets = Array(repeating: [], count: 1024)
        var longest = 0
        for (word, value) in words {
            let bytes = LineFold.folded(word)
            longest = max(longest, bytes.count)
            if !bytes.isEmpty { buckets[Self.bucket(bytes[...])].append(Entry(word: bytes, value: value)) }
        }
        self.longest = longest
    }

    /// What `word` stands for, nil where it is not in the table.
    subscript(word: ArraySlice<UInt8>) -> Value? {
        guard word.count <= longest, !word.isEmpty else { return nil }
        for entry in buckets[Self.bucket(word)] where entry.word.elementsEqual(word) { return entry.value }
        return nil
    }

    /// FNV-1a (Fowler, Noll, Vo), folded to ten bits.
    private static func bucket(_ word: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for octet in word { hash = (hash ^ UInt64(octet)) &* 0x100_0000_01B3 }
        return Int((hash ^ hash >> 32) & 1023)
    }
}

extension WordTable where Value == Void {
    /// A set of words.
    init(_ words: some Sequence<String>) { self.init(words.map { ($0, ()) }) }

    /// True where `word` is one of them.
    func contains(_ word: ArraySlice<UInt8>) -> Bool { self[word] != nil }
}

/// Words that a line begins or ends with, by the octet where a look at the line rules most of them out.
struct WordEnds: Sendable {
    private var byOctet: [[[UInt8]]] = Array(repeating: [], count: 256)
    private let atStart: Bool

    /// Words that a line begins with.
    static func starts(_ words: [String]) -> WordEnds { WordEnds(words, atStart: true) }

    /// Words that a line ends with.
    static func ends(_ words: [String]) -> WordEnds { WordEnds(words, atStart: false) }

    private init(_ words: [String], atStart: Bool) {
        self.atStart = atStart
        for word in words {
            // A space at an end of a word says that one follows; folding would drop it.
            let spaced = word.utf8.last == 32
            let bytes = LineFold.folded(word) + (spaced ? [32] : [])
            guard let octet = atStart ? bytes.first : bytes.last else { continue }
            byOctet[Int(octet)].append(bytes)
        }
        for octet in byOctet.indices { byOctet[octet].sort { $0.count > $1.count } }
    }

    /// The length of the longest of the words that `line` begins (or ends) with, which `accept` takes too.
    func match(_ line: ArraySlice<UInt8>, accept: (Int) -> Bool = { _ in true }) -> Int? {
        guard let octet = atStart ? line.first : line.last else { return nil }
        for word in byOctet[Int(octet)] where word.count <= line.count {
            let part = atStart ? line.prefix(word.count) : line.suffix(word.count)
            if part.elementsEqual(word), accept(word.count) { return word.count }
        }
        return nil
    }
}
