/// How an encoding writes Vietnamese letters: octets that are letters, and octets that join the letter before them.
struct LegacyTable: Sendable {
    /// The scalar of each octet that is a letter or a mark by itself, 0 for all others (they mean what windows-1252 says).
    private(set) var single = [UInt16](repeating: 0, count: 256)
    /// True where small letter and capital share an octet.
    private(set) var isShared = [Bool](repeating: false, count: 256)
    /// Row of each octet that marks may follow, 0 for none.
    private var row = [UInt8](repeating: 0, count: 256)
    /// Column of each octet that is a mark, 0 for none.
    private var column = [UInt8](repeating: 0, count: 256)
    private var joined: [UInt16] = []
    private static let columns = 40
    /// What each octet is in a word, and what each octet and mark of ``joined`` are, for ``LegacyScore``.
    private(set) var roles = [LegacyRole](repeating: .end, count: 256)
    private var joinedRoles: [LegacyRole] = []

    /// The letter that octet `base` and the `mark` behind it make, 0 when they make none.
    @inline(__always)
    func letter(_ base: UInt8, _ mark: UInt8) -> UInt16 {
        guard row[Int(base)] != 0, column[Int(mark)] != 0 else { return 0 }
        return joined[Int(row[Int(base)]) * Self.columns + Int(column[Int(mark)])]
    }

    /// What octet `base` and the `mark` behind it are together, ``LegacyRole/end`` where they make no letter.
    @inline(__always)
    func role(_ base: Int, _ mark: Int) -> LegacyRole {
        guard row[base] != 0, column[mark] != 0 else { return .end }
        return joinedRoles[Int(row[base]) * Self.columns + Int(column[mark])]
    }

    /// Letters written in one octet each: a row of six tones for each of the twelve vowels, then đ; 0 where the letter is ASCII
    /// or is not written so.
    init(small: [UInt8], capital: [UInt8]) {
        for (index, scalar) in Self.letters.enumerated() {
            if index < capital.count, capital[index] != 0 { single[Int(capital[index])] = UInt16(VietnameseLetter.upper(scalar)) }
            guard index < small.count, small[index] != 0 else { continue }
            single[Int(small[index])] = UInt16(scalar)
            isShared[Int(small[index])] = index < capital.count && small[index] == capital[index]
        }
        settleRoles()
    }

    /// Letters written as a vowel and a mark; `marks` gives the octets of each mark for the vowels it stands behind.
    init(single letters: [(UInt8, UInt32)], bases: [(octet: UInt8, scalar: UInt32)], marks: [LegacyMark]) {
        for (octet, scalar) in letters { single[Int(octet)] = UInt16(scalar) }
        joined = [UInt16](repeating: 0, count: (bases.count + 1) * Self.columns)
        var used: UInt8 = 0
        for mark in marks {
            if column[Int(mark.octet)] == 0 {
                used += 1
                column[Int(mark.octet)] = used
            }
            for (index, base) in bases.enumerated() {
                row[Int(base.octet)] = UInt8(index + 1)
                let letter = mark.joined(to: base.scalar)
                if letter != 0 { joined[(index + 1) * Self.columns + Int(column[Int(mark.octet)])] = UInt16(letter) }
            }
        }
        joinedRoles = joined.map { $0 == 0 ? .end : LegacyRole(letter: $0) }
        settleRoles()
    }

    private mutating func settleRoles() {
        for octet in UInt8(0)...255 { roles[Int(octet)] = LegacyRole(octet, single[Int(octet)], isShared: isShared[Int(octet)]) }
    }

    /// The 73 small letters with marks or tones in the order of the tables.
    private static let letters: [UInt32] = VietnameseLetter.vowels.flatMap { $0.unicodeScalars.map(\.value) } + [0x111]

    /// Gives octets another meaning besides.
    mutating func add(_ octet: UInt8, _ scalar: UInt32) {
        single[Int(octet)] = UInt16(scalar)
        settleRoles()
    }
}

/// An octet that puts a shape and a tone on the vowel before it.
struct LegacyMark {
    let octet: UInt8
    /// 0 for none; else U+0302 or U+0306.
    let shape: UInt32
    /// In the order of ``VietnameseLetter/vowels``, 0 for none.
    let tone: Int

    /// The precomposed letter of `scalar` with this mark, 0 where Vietnamese has none.
    func joined(to scalar: UInt32) -> UInt32 {
        var letter = scalar
        if shape != 0 {
            guard let base = Unicode.Scalar(letter), let mark = Unicode.Scalar(shape) else { return 0 }
            letter = LatinComposition.composed(base, mark)?.value ?? 0
        }
        return tone == 0 ? VietnameseLetter.of(letter) == nil ? 0 : letter : VietnameseLetter.toned(letter, tone)
    }
}

/// What a letter or an octet is in a word: a ``VietnameseLetter`` in bits 0–9, and what else counts above it.
struct LegacyRole: Sendable {
    let bits: UInt16

    /// Belongs to no word and ends the one before it.
    static let end = LegacyRole(bits: 0)
    /// Is not ASCII.
    static let marked: UInt16 = 1 << 10
    /// Small letter and capital share it.
    static let shared: UInt16 = 1 << 11
    /// A letter that Vietnamese does not have.
    static let stranger: UInt16 = 1 << 12
    /// A sign that is no letter and no punctuation: it splits a word, `B¸o`.
    static let sign: UInt16 = 1 << 13

    private init(bits: UInt16) { self.bits = bits }

    /// A letter that is not ASCII.
    init(letter scalar: UInt16, isShared: Bool = false) {
        bits = (VietnameseLetter.of(UInt32(scalar))?.packed ?? Self.stranger) | Self.marked | (isShared ? Self.shared : 0)
    }

    /// An octet; `scalar` is the letter that it is, 0 where it means what windows-1252 says.
    init(_ octet: UInt8, _ scalar: UInt16, isShared: Bool) {
        let value = UInt32(octet)
        if scalar != 0 {
            self.init(letter: scalar, isShared: isShared)
        } else if octet < 128 {
            self.init(bits: Octet.isLetter(octet) ? VietnameseLetter.of(value)?.packed ?? 0 : 0)
        } else if Windows1252.isPunctuation(value) {
            self.init(bits: 0)
        } else {
            self.init(bits: Windows1252.isLetter(value) ? Self.stranger | Self.marked : Self.sign)
        }
    }
}
