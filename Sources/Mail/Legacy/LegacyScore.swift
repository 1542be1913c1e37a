/// How much of a text is Vietnamese when it is read by one table: its marked words, those with a letter that is not ASCII.
struct LegacyScore {
    /// Words of two letters or more with one that is not ASCII, abbreviations in capitals (`QĐ`) left out. A letter alone is no
    /// evidence: each of the signs of Latin-1 is one somewhere.
    private(set) var marked = 0
    /// Those of them that are syllables of Vietnamese.
    private(set) var valid = 0
    /// Signs that are no letters inside of words, `B¸o`.
    private(set) var broken = 0
    private var seen: UInt64 = 0

    /// Different valid syllables; up to 64 are told apart, some fall together.
    var distinct: Int { seen.nonzeroBitCount }
    /// Valid words less twice what speaks against it.
    var net: Int { valid - 2 * (marked - valid + broken) }
    /// Valid among all, in hundredths.
    var share: Int { marked + broken == 0 ? 0 : valid * 100 / (marked + broken) }

    /// Marked words that are looked at.
    static let words = 300
    /// Units of text that are looked at, counted from where the first octet is found that is not ASCII.
    static let units = 1 << 16

    /// Reads `units` by `table`, no further than the limits.
    init(_ units: LatinUnits, _ table: LegacyTable, words: Int = LegacyScore.words) {
        var reader = LegacyReader(units, table)
        var word = Word()
        var left = Self.units
        while left > 0, marked + broken < words, let item = reader.next() {
            let scalar = item.letter != 0 ? item.letter : item.unit
            if item.unit < 128, item.letter == 0 {
                if (item.unit | 0x20) &- 97 < 26 { word.append(scalar, isMarked: false, isShared: false) } else { end(&word) }
            } else if item.letter != 0 {
                word.append(scalar, isMarked: true, isShared: item.isShared)
            } else if item.unit < 256, !Windows1252.isPunctuation(item.unit) {
                if Windows1252.isLetter(item.unit) { word.appendStranger() } else { endBroken(&word) }
            } else {
                end(&word)
            }
            if item.unit != LatinUnit.markup { left -= 1 }
        }
        end(&word)
    }

    /// A sign without a blank before and behind it splits a word.
    private mutating func endBroken(_ word: inout Word) {
        let wasWord = !word.isEmpty
        end(&word)
        word.followsSign = wasWord
    }

    private mutating func end(_ word: inout Word) {
        defer { word = Word() }
        guard !word.isEmpty else { return }
        if word.followsSign { broken += 1 }
        guard word.isMarked, word.length > 1, !word.isAbbreviation else { return }
        marked += 1
        guard word.isValid else { return }
        valid += 1
        seen |= 1 << ((word.syllable.identity &* 0x9e37_79b9_7f4a_7c15) >> 58)
    }

    private struct Word {
        var syllable = VietnameseSyllable()
        var isMarked = false
        var followsSign = false
        private var hasStranger = false
        private var hasSmall = false
        private var capitalAfterSmall = false
        private(set) var length = 0

        var isEmpty: Bool { length == 0 }
        var isValid: Bool { !hasStranger && !capitalAfterSmall && syllable.isValid }
        var isAbbreviation: Bool { !hasStranger && !hasSmall && syllable.isConsonants }

        @inline(__always)
        mutating func append(_ scalar: UInt32, isMarked marked: Bool, isShared: Bool) {
            length += 1
            if marked { isMarked = true }
            guard let letter = VietnameseLetter.of(scalar) else { return hasStranger = true }
            if !isShared {
                if letter.isUpper { capitalAfterSmall = capitalAfterSmall || hasSmall } else { hasSmall = true }
            }
            syllable.append(letter)
        }

        /// A letter that Vietnamese does not have.
        mutating func appendStranger() {
            length += 1
            isMarked = true
            hasStranger = true
        }
    }
}
