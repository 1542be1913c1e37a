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

    /// The letter that octet `base` and the `mark` behind it make, 0 when they make none.
    @inline(__always)
    func letter(_ base: UInt8, _ mark: UInt8) -> UInt16 {
        guard row[Int(base)] != 0, column[Int(mark)] != 0 else { return 0 }
        return joined[Int(row[Int(base)]) * Self.columns + Int(column[Int(mark)])]
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
    }

    /// The 73 small letters with marks or tones in the order of the tables.
    private static let letters: [UInt32] = VietnameseLetter.vowels.flatMap { $0.unicodeScalars.map(\.value) } + [0x111]

    /// Gives octets another meaning besides.
    mutating func add(_ octet: UInt8, _ scalar: UInt32) { single[Int(octet)] = UInt16(scalar) }
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
