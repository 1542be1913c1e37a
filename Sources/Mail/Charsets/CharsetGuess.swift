/// How much octets look like UTF-8, counted once over them.
struct UTF8Evidence {
    private var pairs = 0
    private var longer = 0
    private var invalid = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while true {
            index = UTF8Text.asciiPrefix(bytes, from: index)
            guard index < bytes.count else { return }
            let length = UTF8Text.sequenceLength(bytes, at: index, count: bytes.count)
            switch length {
            case 0: invalid += 1
            case 2: pairs += 1
            default: longer += 1
            }
            index += length > 0 ? length : Self.cutLength(bytes, at: index)
        }
    }

    /// Octets of a letter that was cut off behind them (one damage, not several), else 1.
    private static func cutLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        guard lead >= 0xe0, lead <= 0xf4 else { return 1 }
        let whole = lead < 0xf0 ? 3 : 4
        var length = 1
        while length < whole, index + length < bytes.count, bytes[index + length] & 0xc0 == 0x80 { length += 1 }
        return length < whole ? length : 1
    }

    /// Valid, with more multi-octet letters than a Latin text has by accident (`Ã©` in windows-1252 is one).
    var isSurelyUTF8: Bool { invalid == 0 && (longer >= 1 || pairs >= 2) }

    /// Valid beyond chance also where two octets make a letter of another charset: those begin below C2 or above EF sooner or later.
    var isUnmistakablyUTF8: Bool { invalid == 0 && longer >= 3 }

    /// UTF-8 that was cut or damaged in a few places.
    var isMostlyUTF8: Bool {
        if invalid <= (pairs + longer) / 4 { return true }
        return longer + pairs >= invalid && (longer >= 2 || (longer == 1 && invalid <= 3))
    }
}

/// Judges unlabelled 8-bit text that is not UTF-8: windows-1258, or windows-1252 as the rest of the world writes it.
///
/// It needs little evidence, so that a short subject is read; where there is more, ``LegacyRecogniser`` is asked and has the last word.
enum CharsetGuess {
    /// The text, the name of the charset that was judged, and whether it is the Vietnamese one.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, charset: String, isVietnamese: Bool) {
        guard isSurelyVietnamese(bytes) else {
            let (utf8, _) = SingleByteCharset.windows1252.table.decode(bytes, lenient: true)
            return (String(decoding: utf8, as: UTF8.self), "windows-1252", false)
        }
        let text = LegacyConversion.text(LatinUnits(bytes, isUTF8: false, isHTML: false), in: .windows1258)
        return (text, LegacyEncoding.windows1258.rawValue, true)
    }

    /// True when the tones of windows-1258 stand behind vowels, where windows-1252 would have capitals inside words.
    static func isSurelyVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var score = 0
        var previous: UInt8 = Octet.space
        for (index, octet) in bytes.enumerated() {
            if octet >= 0xc0 {
                let next = index + 1 < bytes.count ? bytes[index + 1] : Octet.space
                score += weight(octet, after: previous, before: next)
            }
            previous = octet
        }
        return score >= 2 && LegacyRecogniser.prefersWindows1258(bytes)
    }

    /// Evidence that `octet` is a windows-1258 letter or tone, negative against it.
    ///
    /// `ì` and `ò` after a vowel are rare in Italian but for `può`, `ciò`; `Ì`, `Ò`, `Þ` after a small letter stand in no language.
    private static func weight(_ octet: UInt8, after previous: UInt8, before next: UInt8) -> Int {
        let isVowel = isVowel(previous)
        switch octet {
        case 0xcc, 0xd2, 0xde:
            guard isVowel else { return -2 }
            return previous >= 0xe0 || previous &- 97 < 26 ? 3 : 1
        case 0xec:
            return isVowel ? (previous >= 0xc0 ? 2 : 1) : -2
        case 0xf2:
            guard isVowel else { return -2 }
            return previous >= 0xc0 ? 2 : Octet.lowered(previous) == 117 || Octet.lowered(previous) == 105 ? 0 : 1
        case 0xf0, 0xd0: return !Octet.isLetter(previous) && self.isVowel(next) ? 1 : 0
        case 0xfd, 0xdd: return next == 0xf5 || next == 0xd5 ? 3 : 0
        default: return 0
        }
    }

    private static func isVowel(_ octet: UInt8) -> Bool {
        switch octet | 0x20 {
        case 97, 101, 105, 111, 117, 121: true
        case 0xe3, 0xe2, 0xea, 0xf4, 0xf5, 0xfd: true
        default: false
        }
    }
}
