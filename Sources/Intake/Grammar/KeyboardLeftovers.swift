/// What the Telex and VNI ways of typing leave when the keyboard is switched off: `duyeetj`, `duye65t`, `khoong`.
///
/// Decodes one word by the rules of the two typing ways; whoever calls accepts the result only if it is a word of the lists.
enum KeyboardLeftovers {
    /// The Vietnamese word, nil when nothing in the word is a typing key.
    static func decoded(_ word: String) -> String? {
        guard word.utf8.count <= 16, word.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) }) else { return nil }
        return decode(word, by: vni) ?? decode(word, by: telex)
    }

    private struct Syllable {
        var letters: [Unicode.Scalar] = []
        var tone: Int?
        var changed = false

        /// Puts a shape on the last vowel of these that has none; false where there is none.
        mutating func shape(_ vowels: [Unicode.Scalar], _ mark: UInt32) -> Bool {
            guard let index = letters.lastIndex(where: { vowels.contains($0) }),
                let shaped = VietnameseLetters.adding(mark: mark, to: letters[index])
            else { return false }
            letters[index] = shaped
            if mark == 0x31B, shaped == "ơ", index > 0, letters[index - 1] == "u" { letters[index - 1] = "ư" }
            changed = true
            return true
        }

        mutating func stroke() -> Bool {
            guard letters.first == "d" else { return false }
            letters[0] = "đ"
            changed = true
            return true
        }

        mutating func setTone(_ column: Int) -> Bool {
            guard tone == nil, letters.contains(where: { VietnameseLetters.place(of: $0) != nil }) else { return false }
            tone = column
            changed = true
            return true
        }

        /// The letters with the tone on the vowel that carries it.
        var text: String? {
            guard changed else { return nil }
            guard let tone else { return String(scalars: letters) }
            var out = letters
            guard let index = toneIndex, let place = VietnameseLetters.place(of: out[index]) else { return nil }
            out[index] = VietnameseLetters.letter(row: place.row, tone: tone, isCapital: false)
            return String(scalars: out)
        }

        private var toneIndex: Int? {
            var vowels = letters.indices.filter { VietnameseLetters.place(of: letters[$0]) != nil }
            if vowels.count > 1, let first = vowels.first, first > 0 {
                let pair = String(scalars: letters[(first - 1)...first])
                if pair == "qu" || pair == "gi" { vowels.removeFirst() }
            }
            if let shaped = vowels.last(where: { VietnameseLetters.folded(letters[$0]) != letters[$0] }) { return shaped }
            guard let last = vowels.last else { return nil }
            if vowels.count == 1 || last < letters.count - 1 { return last }
            return vowels.count == 2 ? vowels[0] : vowels[1]
        }
    }

    private static func decode(_ word: String, by key: (Unicode.Scalar, inout Syllable) -> Bool) -> String? {
        var syllable = Syllable()
        for scalar in word.unicodeScalars where !key(scalar, &syllable) { syllable.letters.append(scalar) }
        return syllable.text
    }

    private static func vni(_ key: Unicode.Scalar, _ syllable: inout Syllable) -> Bool {
        switch key {
        case "1": syllable.setTone(2)
        case "2": syllable.setTone(1)
        case "3": syllable.setTone(3)
        case "4": syllable.setTone(4)
        case "5": syllable.setTone(5)
        case "6": syllable.shape(["a", "e", "o"], 0x302)
        case "7": syllable.shape(["o", "u"], 0x31B)
        case "8": syllable.shape(["a"], 0x306)
        case "9": syllable.stroke()
        default: false
        }
    }

    private static func telex(_ key: Unicode.Scalar, _ syllable: inout Syllable) -> Bool {
        switch key {
        case "s": syllable.setTone(2)
        case "f": syllable.setTone(1)
        case "r": syllable.setTone(3)
        case "x": syllable.setTone(4)
        case "j": syllable.setTone(5)
        case "a", "e", "o": syllable.shape([key], 0x302)
        case "w": syllable.shape(["o", "u"], 0x31B) || syllable.shape(["a"], 0x306)
        case "d": syllable.stroke()
        default: false
        }
    }
}
