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

    /// Reads `text` by `table`, no further than the limits.
    init(_ text: LatinOctets, _ table: LegacyTable, words: Int = LegacyScore.words) {
        text.values.withUnsafeBufferPointer { values in
            table.roles.withUnsafeBufferPointer { roles in read(values, roles, table, words: words) }
        }
    }

    private mutating func read(
        _ values: UnsafeBufferPointer<UInt16>, _ roles: UnsafeBufferPointer<LegacyRole>, _ table: LegacyTable, words: Int
    ) {
        var word = Word()
        var index = 0
        while index < values.count, marked + broken < words {
            let value = Int(values[index])
            index += 1
            var role = value < 256 ? roles[value] : .end
            if index < values.count, value < 256 {
                let next = Int(values[index])
                if next >= 128, next < 256 {
                    let joined = table.role(value, next)
                    if joined.bits != 0 {
                        role = joined
                        index += 1
                    }
                }
            }
            if role.bits & ~LegacyRole.sign == 0 {
                let wasWord = !word.isEmpty
                if wasWord { end(word) }
                word = Word()
                // A sign without a blank before and behind it splits a word.
                word.followsSign = wasWord && role.bits != 0
            } else {
                word.append(role)
            }
        }
        end(word)
    }

    private mutating func end(_ word: Word) {
        guard !word.isEmpty else { return }
        if word.followsSign { broken += 1 }
        guard word.isMarked, word.syllable.length > 1, !word.isAbbreviation else { return }
        marked += 1
        guard word.isValid else { return }
        valid += 1
        seen |= 1 << ((word.syllable.identity &* 0x9e37_79b9_7f4a_7c15) >> 58)
    }

    private struct Word {
        var syllable = VietnameseSyllable()
        var followsSign = false
        private var bits: UInt16 = 0
        private var hasSmall = false
        private var capitalAfterSmall = false

        var isEmpty: Bool { syllable.length == 0 }
        var isMarked: Bool { bits & LegacyRole.marked != 0 }
        private var hasStranger: Bool { bits & LegacyRole.stranger != 0 }
        var isValid: Bool { !hasStranger && !capitalAfterSmall && syllable.isValid }
        var isAbbreviation: Bool { !hasStranger && !hasSmall && syllable.isConsonants }

        @inline(__always)
        mutating func append(_ role: LegacyRole) {
            bits |= role.bits
            let letter = VietnameseLetter(packed: role.bits & VietnameseLetter.packedBits)
            syllable.append(letter)
            let hasCase = role.bits & (LegacyRole.stranger | LegacyRole.shared) == 0
            capitalAfterSmall = capitalAfterSmall || hasCase && letter.isUpper && hasSmall
            hasSmall = hasSmall || hasCase && !letter.isUpper
        }
    }
}
