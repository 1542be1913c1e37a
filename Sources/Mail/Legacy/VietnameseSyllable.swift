/// Which letters make a Vietnamese syllable: an onset, a rime, and a tone that the rime can carry.
///
/// The tables are the spelling of school books (Quyết định 240/QĐ, 1984), with both ways of placing a tone (`hòa`, `hoà`) and
/// both of `i` and `y` (`kĩ`, `kỹ`), and the few rimes of loan words (`xoong`, `boóc`).
struct VietnameseSyllable {
    /// Letters of the longest syllable, `nghiêng`.
    static let longest = 7

    /// The bases in six bits each; only the last ten of a longer word, which is no syllable anyway.
    private var skeleton: UInt64 = 0
    private(set) var length = 0
    /// One bit for each base that stands in the word.
    private var bases: UInt64 = 0
    private var tone: UInt8 = 0
    private var tones = 0

    /// Without a branch: it is asked for every letter by every encoding that is tried.
    @inline(__always)
    mutating func append(_ letter: VietnameseLetter) {
        length &+= 1
        skeleton = skeleton &<< 6 | UInt64(letter.base)
        bases |= 1 &<< UInt64(letter.base)
        tone |= letter.tone
        tones &+= letter.tone == 0 ? 0 : 1
    }

    /// True for onset, rime and tone that go together.
    var isValid: Bool {
        guard length > 0, length <= Self.longest, tones < 2, let isStopped = Self.skeletons.isStopped(skeleton) else { return false }
        return !isStopped || tone == VietnameseLetter.acute || tone == VietnameseLetter.dot
    }

    /// True where no vowel stands: an abbreviation, `QĐ`.
    var isConsonants: Bool { bases & VietnameseLetter.vowelBases == 0 }

    /// What tells syllables apart, tone included.
    var identity: UInt64 { skeleton << 3 | UInt64(tone) }

    /// Every onset with every rime it takes.
    private static let skeletons: SkeletonSet = {
        var all: [(UInt64, Bool)] = []
        for (onsets, firsts) in onsetRows {
            for onset in onsets.split(separator: " ", omittingEmptySubsequences: false) {
                for rime in rimes where firsts.isEmpty || firsts.unicodeScalars.contains(where: { $0 == rime.unicodeScalars.first }) {
                    all.append((pack(onset + rime), "cpt".utf8.contains(rime.utf8.last ?? 0) || rime.hasSuffix("ch")))
                }
            }
        }
        return SkeletonSet(all)
    }()

    private static func pack(_ letters: Substring) -> UInt64 {
        letters.unicodeScalars.reduce(0) { $0 << 6 | UInt64(VietnameseLetter.base(of: $1)) }
    }

    /// Onsets, and the letters with which a rime behind them begins (empty: any).
    private static let onsetRows: [(String, String)] = [
        (" b ch d đ h kh l m n nh p ph r s t th tr v x", ""),
        ("c ng", "aăâoôơuư"), ("k ngh", "eêiy"), ("g", "aăâoôơuưi"), ("gh", "eêi"), ("gi", "aăâeêoôơuưi"), ("qu", "aăâeêioôơy"),
    ]

    private static let rimes = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uôc uôi uôm uôn uông \
        uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
        y ych yêm yên yêng yêt yêu ynh yt
        """.split(separator: " ")
}

/// Packed syllables in an open-addressed table: asked for every marked word by every encoding, where a dictionary spends its time on hashing.
private struct SkeletonSet: Sendable {
    /// Skeleton shifted by one, with the stop in bit 0; 0 is a free place.
    private var places = [UInt64](repeating: 0, count: 1 << Self.bits)
    private static let bits: UInt64 = 14

    init(_ skeletons: [(packed: UInt64, isStopped: Bool)]) {
        for (packed, isStopped) in skeletons {
            var place = Self.place(packed)
            while places[place] != 0, places[place] >> 1 != packed { place = (place + 1) & (places.count - 1) }
            places[place] = packed << 1 | (isStopped ? 1 : 0)
        }
    }

    /// True where the rime ends in a stop, false where not, nil where no such syllable is written.
    func isStopped(_ packed: UInt64) -> Bool? {
        var place = Self.place(packed)
        while places[place] != 0 {
            if places[place] >> 1 == packed { return places[place] & 1 != 0 }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private static func place(_ packed: UInt64) -> Int { Int((packed &* 0x9e37_79b9_7f4a_7c15) >> (64 - bits)) }
}
