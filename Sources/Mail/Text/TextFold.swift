/// Foldings for comparing what people typed: without diacritics, without characters nobody sees.
public enum TextFold {
    /// `s` in lower case with the marks of Latin letters removed and `đ` as `d`: `Duyệt` and `DUYET` both become `duyet`.
    ///
    /// Other scripts keep their letters. `đ` has no canonical decomposition, so diacritic folding alone would leave it.
    public static func unmarked(_ s: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in s.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                out.append((0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) | 0x20) : scalar)
            } else if NFC.isMark(scalar) {
                continue
            } else {
                appendFolded(scalar, to: &out)
            }
        }
        return String(out)
    }

    /// True where `s` holds a Latin letter with a mark, `đ`, or a combining mark: then it is compared with its marks.
    public static func hasMarks(_ s: String) -> Bool {
        s.unicodeScalars.contains { scalar in
            scalar.value >= 0xC0 && (NFC.isMark(scalar) || scalar == "đ" || scalar == "Đ" || LatinComposition.pair(scalar) != nil)
        }
    }

    /// `s` in NFC and lower case, diacritics kept.
    public static func lowered(_ s: String) -> String { NFC.compose(s).lowercased() }

    /// `s` without format and control characters (zero width, BOM, soft hyphen, bidi, tags, Hangul fillers), with every kind of space
    /// as U+0020 and every line separator as a line feed. Tab, CR and LF stay.
    public static func clean(_ s: String) -> String {
        guard s.unicodeScalars.contains(where: { replacement(for: $0) != .keep }) else { return s }
        var out = String.UnicodeScalarView()
        for scalar in s.unicodeScalars {
            switch replacement(for: scalar) {
            case .keep: out.append(scalar)
            case .space: out.append(" ")
            case .lineFeed: out.append("\n")
            case .drop: continue
            }
        }
        return String(out)
    }

    /// `s` cleaned, in NFC, with each run of white space as one space and none at the ends.
    public static func squeezed(_ s: String) -> String {
        if isSqueezed(s) { return s }
        var out = String.UnicodeScalarView()
        var pending = false
        for scalar in NFC.compose(clean(s)).unicodeScalars {
            if scalar == " " || (9...13).contains(scalar.value) {
                pending = !out.isEmpty
            } else {
                if pending { out.append(" ") }
                pending = false
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// ASCII without anything to clean or squeeze: most short texts.
    private static func isSqueezed(_ s: String) -> Bool {
        var previous: UInt8 = 32
        for octet in s.utf8 {
            guard (32...126).contains(octet), octet != 32 || previous != 32 else { return false }
            previous = octet
        }
        return previous != 32 || s.isEmpty
    }

    enum Replacement { case keep, drop, space, lineFeed }

    static func replacement(for scalar: Unicode.Scalar) -> Replacement {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: .keep
        case 0x85, 0x2028, 0x2029: .lineFeed
        case 0x00...0x1F, 0x7F...0x9F: .drop
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E: .drop
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .drop
        case 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: .drop
        default: .keep
        }
    }

    private static func appendFolded(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
        if scalar == "đ" || scalar == "Đ" {
            out.append("d")
            return
        }
        var letter = scalar
        while let pair = LatinComposition.pair(letter) { letter = pair.base }
        // One by one: appending a sequence reserves room to the octet, which makes a long text of such letters quadratic.
        for lower in letter.properties.lowercaseMapping.unicodeScalars { out.append(lower) }
    }
}
