/// A text as folded words, for comparing names, labels and titles: lower case, no marks, every other sign a space.
struct PlainWords {
    /// The words in order.
    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var current = String.UnicodeScalarView()
        for scalar in CleanText(text).lines.joined(separator: [" "]) {
            let folded = VietnameseLetters.folded(scalar)
            if folded.properties.isAlphabetic || folded.properties.numericType == .decimal {
                current.append(folded)
            } else if !current.isEmpty {
                words.append(String(current))
                current = String.UnicodeScalarView()
            }
        }
        if !current.isEmpty { words.append(String(current)) }
        self.words = words
    }

    /// The words with single spaces.
    var text: String { words.joined(separator: " ") }

    /// True when the words stand together in this order somewhere in the others.
    func isRun(in other: PlainWords) -> Bool {
        guard !words.isEmpty, words.count <= other.words.count else { return false }
        return (0...(other.words.count - words.count)).contains { Array(other.words[$0..<($0 + words.count)]) == words }
    }
}
