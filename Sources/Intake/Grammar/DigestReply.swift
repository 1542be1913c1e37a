import Editorial

/// A reply to the morning digest: lines `<số hoặc mã> <ý kiến>`, all or nothing (design, "Decision grammar").
public enum DigestReply: Hashable, Sendable {
    /// One clear decision for each entry that is named; entries by their index.
    case decisions([Int: Decision])
    /// That line is not one clear decision about one of the entries: nothing counts.
    case unclear(line: String)
    /// Thanks, a greeting, or nothing.
    case none

    /// Reads the new text of a reply. `codes` are the entries' codes in the order of their numbers, which begin at 1.
    public static func read(_ newText: String, codes: [ItemCode], signatureNames: [String]) -> DigestReply {
        guard newText.utf8.count <= ReplyContent.longest else { return .unclear(line: "") }
        var decisions: [Int: Decision] = [:]
        for scalars in CleanText(newText).lines where !scalars.isEmpty {
            let line = String(scalars: scalars)
            if scalars == ["-", "-"] { break }
            guard let (indices, words) = DigestLine.entries(line, codes) else {
                // A line without a number may only be courtesy, or the writer's own name.
                if case .none = DecisionGrammar.read(line, own: nil) { continue }
                if !decisions.isEmpty, isSignature(line, signatureNames) { break }
                return .unclear(line: line)
            }
            for index in indices {
                guard case .decision(let decision) = DecisionGrammar.read(words, own: codes[index].description), decisions[index] == nil
                else {
                    return .unclear(line: line)
                }
                decisions[index] = decision
            }
        }
        return decisions.isEmpty ? .none : .decisions(decisions)
    }

    private static func isSignature(_ line: String, _ names: [String]) -> Bool {
        let words = PlainWords(line).words
        return names.contains { PlainWords($0).words.suffix(words.count).elementsEqual(words) && !words.isEmpty }
            || [["tran", "trong"], ["gui", "tu"], ["sent", "from"], ["duoc", "gui", "tu"], ["da", "gui", "tu"]].contains {
                Array(words.prefix($0.count)) == $0
            }
    }
}

/// The head of one line: which entries it is about.
enum DigestLine {
    /// The entries (by index) and the words about them; nil where the line names none.
    static func entries(_ line: String, _ codes: [ItemCode]) -> (indices: [Int], words: String)? {
        let text = withoutLabel(line)
        for (index, code) in codes.enumerated() {
            for form in ["[\(code)]", "\(code)"] where text.lowercased().hasPrefix(form.lowercased()) {
                let rest = text.dropFirst(form.count)
                guard rest.first.map({ !$0.isNumber && !$0.isLetter }) ?? true else { continue }
                return ([index], separated(rest))
            }
        }
        return numbered(text, codes.count)
    }

    /// "1 duyệt", "2. duyệt", "1, 3 duyệt", "1 và 2: duyệt", "1-3 duyệt".
    private static func numbered(_ text: String, _ count: Int) -> (indices: [Int], words: String)? {
        var rest = text[...]
        var indices: [Int] = []
        while let number = takeNumber(&rest) {
            guard (1...count).contains(number), !indices.contains(number - 1) else { return nil }
            indices.append(number - 1)
            let before = rest
            rest = rest.drop { $0 == " " }
            if let last = rest.first, last == "-" || last == "–", let first = indices.last {
                rest = rest.dropFirst().drop { $0 == " " }
                guard rest.first?.isNumber == true else {
                    rest = before
                    break
                }
                guard let end = takeNumber(&rest), end <= count, end > first + 1 else { return nil }
                indices += Array((first + 1)..<end)
                continue
            }
            guard let next = joined(rest), next.first?.isNumber == true else { break }
            rest = next
        }
        guard !indices.isEmpty else { return nil }
        // A number must be set off: "2 bài đã duyệt" begins with one and is no entry.
        let words = separated(rest)
        return words.isEmpty || PlainWords(words).words.first == "bai" ? nil : (indices, words)
    }

    private static func takeNumber(_ rest: inout Substring) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
        let after = rest.dropFirst(digits.count)
        // "20/11" and "7h30" are no entries.
        guard after.first.map({ !$0.isLetter && $0 != "/" }) ?? true else { return nil }
        rest = after
        return number
    }

    private static func joined(_ rest: Substring) -> Substring? {
        let text = rest.drop { $0 == " " }
        for mark in [",", "&", "+", "và ", "va "] where text.hasPrefix(mark) { return text.dropFirst(mark.count).drop { $0 == " " } }
        return nil
    }

    private static func withoutLabel(_ line: String) -> String {
        let lowered = line.lowercased()
        for label in [
            "bài số ", "việc số ", "mục số ", "bài ", "việc ", "số ", "mục ", "mã ", "bai so ", "bai ", "viec ", "so ", "muc ", "ma ",
        ] where lowered.hasPrefix(label) {
            let rest = line.dropFirst(label.count).drop { $0 == " " }
            if rest.first.map({ $0.isNumber || $0 == "[" || $0.isUppercase }) == true { return String(rest) }
        }
        return line
    }

    private static func separated(_ rest: Substring) -> String {
        String(rest.drop { $0 == " " || $0 == ":" || $0 == "." || $0 == ")" || $0 == "-" || $0 == "–" || $0 == "," })
    }
}
