/// Recognises text in a legacy encoding by the share of its marked words that are Vietnamese syllables before and after decoding.
///
/// Never by a font's name, never on text that holds Vietnamese in Unicode, never on less evidence than the figures below. Work is
/// linear, and bounded for long texts by the limits of ``LegacyScore``.
enum LegacyRecogniser {
    /// Valid marked words, and different ones among them, below which running text is not judged.
    static let leastValid = 8
    static let leastDistinct = 6
    /// Share of marked words that must be valid, in hundredths: names, foreign words and slips are the rest.
    static let leastShare = 80
    /// By how much that share must exceed the one before decoding, in hundredths.
    static let leastGain = 30
    private static let lookAhead = 2048
    /// Marked words at the beginning of which that share must be valid for the rest to be looked at: most texts are done here.
    private static let firstWords = 12
    private static let leastFirstShare = 40

    /// The encoding that `units` are in, nil for none; `labelled` is what the charset label says, where it names one of them.
    static func recognise(_ units: LatinUnits, labelled: LegacyEncoding? = nil) -> LegacyEncoding? {
        guard mayBeLegacy(units, atLeast: leastValid) else { return nil }
        var units = units
        units.skipASCII()
        let octets = LatinOctets(units, limit: LegacyScore.units)
        let candidates = LegacyEncoding.allCases.filter {
            $0 != labelled && LegacyScore(octets, .of($0), words: firstWords).share >= leastFirstShare
        }
        guard !candidates.isEmpty else { return nil }
        let before = LegacyScore(octets, labelled.map(LegacyTable.of) ?? .latin1)
        guard before.share <= 100 - leastGain else { return nil }
        var best: (encoding: LegacyEncoding, score: LegacyScore)?
        var second = Int.min
        for encoding in candidates {
            let score = LegacyScore(octets, .of(encoding))
            if let known = best, score.net <= known.score.net {
                second = max(second, score.net)
            } else {
                second = max(second, best?.score.net ?? Int.min)
                best = (encoding, score)
            }
        }
        guard let best, isEnough(best.score, before: before) else { return nil }
        guard best.score.net - max(second, 0) >= max(3, best.score.marked / 8) else { return nil }
        return holdsUnicodeVietnamese(units) ? nil : best.encoding
    }

    private static func isEnough(_ score: LegacyScore, before: LegacyScore) -> Bool {
        score.valid >= leastValid && score.distinct >= leastDistinct && score.share >= leastShare
            && score.share - before.share >= leastGain
    }

    /// True when a few words, too few to be judged, fit an encoding that the rest of the message was recognised in: three of four
    /// marked words are valid in it, and more than as they stand; as many, where nothing says what the octets are (`Vò` may be Vũ in
    /// TCVN3, but in UTF-8 somebody wrote Vò). To be asked where ``mayFit(_:)`` says so.
    static func fits(_ units: LatinUnits, _ encoding: LegacyEncoding) -> Bool {
        let octets = LatinOctets(units, limit: LegacyScore.units)
        let score = LegacyScore(octets, .of(encoding))
        let before = LegacyScore(octets, .latin1).share
        return score.valid > 0 && score.share >= 75 && (units.isUTF8 ? score.share > before : score.share >= before)
    }

    /// Marked words that tell which of them is best.
    private static let preferenceWords = 64

    /// True when windows-1258 explains a few words better than any other encoding does.
    static func prefersWindows1258(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var units = LatinUnits(bytes, isUTF8: false, isHTML: false)
        units.skipASCII()
        let octets = LatinOctets(units, limit: LegacyScore.units)
        let net = LegacyScore(octets, .of(.windows1258), words: preferenceWords).net
        return LegacyEncoding.allCases.allSatisfy {
            $0 == .windows1258 || LegacyScore(octets, .of($0), words: preferenceWords).net < net
        }
    }

    /// True when valid UTF-8 might hide a legacy encoding: letters of Latin-1, and no letter of Vietnamese among the first of those
    /// that are not ASCII. Costs next to nothing on Vietnamese and on plain English.
    static func mayHide(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
        var index = UTF8Text.asciiPrefix(bytes, from: start)
        var hasLatin = false
        var left = 1000
        while index + 1 < bytes.count, left > 0 {
            switch (bytes[index], bytes[index + 1]) {
            case (0xe1, 0xba), (0xe1, 0xbb), (0xc4, 0x90), (0xc4, 0x91), (0xc4, 0x82), (0xc4, 0x83): return false
            case (0xc6, 0xa0), (0xc6, 0xa1), (0xc6, 0xaf), (0xc6, 0xb0): return false
            case (0xc2, 0x80...0x9f), (0xc2, 0xa1...), (0xc3, _): hasLatin = true
            default: break
            }
            left -= 1
            index = UTF8Text.asciiPrefix(bytes, from: index + max(1, UTF8Text.sequenceLength(bytes, at: index, count: bytes.count)))
        }
        return hasLatin || left == 0
    }

    /// True when a few words hold octets that a legacy encoding might have meant, and, in UTF-8, are not Vietnamese as they stand.
    static func mayFit(_ units: LatinUnits) -> Bool {
        guard mayBeLegacy(units, atLeast: 1), !holdsUnicodeVietnamese(units) else { return false }
        return !units.isUTF8 || LegacyScore(LatinOctets(units, limit: LegacyScore.units), .latin1).share < 100
    }

    /// True when there are `count` octets that a legacy encoding might have meant, and no letter of Vietnamese in Unicode before
    /// them or ``lookAhead`` units behind them: most Vietnamese mail is known by its first words.
    private static func mayBeLegacy(_ units: LatinUnits, atLeast count: Int) -> Bool {
        var units = units
        units.skipASCII()
        var found = 0
        var left = LegacyScore.units
        while left > 0, let unit = units.next() {
            if unit.value >= 128 {
                if isVietnamese(unit.value) { return false }
                if unit.isOctet { found += 1 }
                if found == count { left = min(left, lookAhead) }
            }
            if unit.value != LatinUnit.markup { left -= 1 }
        }
        return found >= count
    }

    /// True when a letter or a tone stands anywhere that is Vietnamese and nothing else.
    private static func holdsUnicodeVietnamese(_ units: LatinUnits) -> Bool {
        guard units.isUTF8 || units.isHTML else { return false }
        var units = units
        while let unit = units.next() {
            if unit.value >= 256, isVietnamese(unit.value) { return true }
        }
        return false
    }

    private static func isVietnamese(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x1ea0...0x1ef9: true
        case 0x300, 0x301, 0x303, 0x309, 0x323: true
        default: false
        }
    }
}
