/// Vietnamese letters taken apart: which letter, which tone, which case.
///
/// Packed in a word: base in bits 0–5 (1–26 for `a`–`z`, then ă â ê ô ơ ư đ), tone in bits 6–8, capital in bit 9; 0 is no letter.
struct VietnameseLetter {
    let packed: UInt16
    static let packedBits: UInt16 = 0x3ff

    /// 1…33.
    var base: UInt8 { UInt8(packed & 0x3f) }
    /// In the order of ``vowels``: 0 level, 1 grave, 2 hook, 3 tilde, 4 acute, 5 dot.
    var tone: UInt8 { UInt8(packed >> 6 & 7) }
    var isUpper: Bool { packed & 0x200 != 0 }

    /// The tones of the acute and the dot: the only ones that syllables ending in c, ch, p, t take.
    static let acute: UInt8 = 4
    static let dot: UInt8 = 5

    /// The twelve vowels, each with its six tones.
    static let vowels = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    /// Letters without a place in ASCII, in the order of their bases from 27.
    private static let added = Array("ăâêôơưđ".unicodeScalars)

    /// The letter `scalar` is, nil when it is no letter of Vietnamese or ASCII.
    @inline(__always)
    static func of(_ scalar: UInt32) -> VietnameseLetter? {
        guard scalar < 0x1f00 else { return nil }
        let packed = table[Int(scalar)]
        return packed == 0 ? nil : VietnameseLetter(packed: packed)
    }

    /// The base of a small letter without tone, 0 when it is none.
    static func base(of scalar: Unicode.Scalar) -> UInt8 {
        if scalar.value &- 97 < 26 { return UInt8(scalar.value - 96) }
        return added.firstIndex(of: scalar).map { UInt8(27 + $0) } ?? 0
    }

    /// The capital of a small Vietnamese letter (Unicode lays each pair out at a fixed distance).
    static func upper(_ scalar: UInt32) -> UInt32 { scalar < 0x100 ? scalar &- 0x20 : scalar &- 1 }

    /// A vowel without tone with the tone of that number, 0 when it is no such vowel.
    static func toned(_ vowel: UInt32, _ tone: Int) -> UInt32 {
        for row in vowels {
            let scalars = row.unicodeScalars.map(\.value)
            if scalars[0] == vowel { return scalars[tone] }
            if upper(scalars[0]) == vowel { return upper(scalars[tone]) }
        }
        return 0
    }

    /// A bit for each base that is a vowel: a e i o u y, ă â ê ô ơ ư.
    static let vowelBases: UInt64 = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25 | 0x3f << 27

    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x1f00)
        func add(_ scalar: UInt32, _ base: UInt8, _ tone: Int) {
            table[Int(scalar)] = UInt16(base) | UInt16(tone) << 6
            table[Int(upper(scalar))] = UInt16(base) | UInt16(tone) << 6 | 0x200
        }
        for letter in UInt32(97)...122 { add(letter, UInt8(letter - 96), 0) }
        add(0x111, base(of: "đ"), 0)
        for row in vowels {
            let scalars = Array(row.unicodeScalars)
            for (tone, scalar) in scalars.enumerated() { add(scalar.value, base(of: scalars[0]), tone) }
        }
        return table
    }()
}
