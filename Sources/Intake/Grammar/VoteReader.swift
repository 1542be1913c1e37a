/// Which option of a poll a mail chooses (requirement R13).
public enum VoteReader {
    /// The index of the option, from 0; nil where none, or more than one, could be meant.
    ///
    /// The first line that says anything decides: a number alone or behind "chọn", "phương án", "đồng ý phương án"; or an option in its own words.
    public static func read(_ newText: String, options: [String]) -> Int? {
        guard !options.isEmpty, newText.utf8.count <= 20_000 else { return nil }
        for scalars in CleanText(newText).lines {
            let line = String(scalars: scalars)
            let words = PlainWords(line).words
            if words.isEmpty || greetings.contains(words[0]) && words.count <= 8 && !words.contains(where: { Int($0) != nil }) { continue }
            return line.contains("?") ? nil : choice(words, options)
        }
        return nil
    }

    private static let greetings: Set = ["kinh", "chao", "xin", "than", "thua"]
    private static let lead: Set = [
        "toi", "em", "chung", "gia", "dinh", "chon", "phuong", "an", "pa", "so", "dong", "y", "nhat", "tri", "ung", "ho", "bau", "xin",
        "voi", "la", "theo",
    ]
    private static let tail: Set = ["a", "nhe", "em", "anh", "xin", "cam", "on", "tran", "trong"]

    private static func choice(_ words: [String], _ options: [String]) -> Int? {
        // In its own words: the whole line is that option, and no other.
        let named = options.indices.filter { PlainWords(options[$0]).words == words }
        if named.count == 1 { return named[0] }
        guard !words.contains("khong") else { return nil }
        let numbers = words.compactMap { Int($0) }
        let others = words.filter { Int($0) == nil && !lead.contains($0) && !tail.contains($0) }
        if numbers.count == 1, others.isEmpty { return options.indices.contains(numbers[0] - 1) ? numbers[0] - 1 : nil }
        let held = options.indices.filter { index in
            let option = PlainWords(options[index])
            return option.words.count > 1 && option.isRun(in: PlainWords(words.joined(separator: " ")))
        }
        // An option within a longer one is not the one that is meant.
        let longest = held.filter { index in
            !held.contains { other in
                other != index && PlainWords(options[index]).isRun(in: PlainWords(options[other]))
            }
        }
        return longest.count == 1 && numbers.isEmpty ? longest[0] : nil
    }
}
