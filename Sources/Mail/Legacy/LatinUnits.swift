/// A piece of text that may stand for one octet of a legacy encoding.
struct LatinUnit {
    /// An octet below 256; otherwise a scalar that stands for none, or ``markup``.
    var value: UInt32
    /// Where it stands in the source.
    var start: Int
    var end: Int

    /// Value of a tag, a comment, a style sheet or a script.
    static let markup: UInt32 = 0x20_0000
    var isOctet: Bool { value < 256 }
}

/// Walks over text in units: octets as they are, or UTF-8 whose scalars are what windows-1252 or Latin-1 make of an octet.
///
/// In HTML a tag is one unit, and a character reference is the unit of the character it names: clients that write US-ASCII turn
/// the octets of a font into `&Ouml;` and `&#173;`. The source has been validated where it is UTF-8.
struct LatinUnits {
    let bytes: UnsafeBufferPointer<UInt8>
    let isUTF8: Bool
    let isHTML: Bool
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, isUTF8: Bool, isHTML: Bool) {
        self.bytes = bytes
        self.isUTF8 = isUTF8
        self.isHTML = isHTML
    }

    /// Goes on shortly before the first octet that is not ASCII; in HTML, where a tag may be cut, from the beginning.
    mutating func skipASCII() {
        guard !isHTML else { return }
        position = max(0, UTF8Text.asciiPrefix(bytes, from: 0) - VietnameseSyllable.longest)
    }

    /// The next unit, nil at the end.
    @inline(__always)
    mutating func next() -> LatinUnit? {
        guard position < bytes.count else { return nil }
        let start = position
        let octet = bytes[start]
        if isHTML, octet == Octet.less || octet == UInt8(ascii: "&"), let unit = nextOfHTML(octet) { return unit }
        position += 1
        if octet < 128 || !isUTF8 { return LatinUnit(value: UInt32(octet), start: start, end: position) }
        return nextScalar(start)
    }

    private mutating func nextScalar(_ start: Int) -> LatinUnit {
        let length = max(1, UTF8Text.sequenceLength(bytes, at: start, count: bytes.count))
        position = start + length
        guard length > 1 else { return LatinUnit(value: 0xfffd, start: start, end: position) }
        var value = UInt32(bytes[start]) & (length == 2 ? 0x1f : length == 3 ? 0x0f : 0x07)
        for index in (start + 1)..<position { value = value << 6 | UInt32(bytes[index] & 0x3f) }
        return LatinUnit(value: Windows1252.octet(value) ?? value, start: start, end: position)
    }

    private mutating func nextOfHTML(_ octet: UInt8) -> LatinUnit? {
        let start = position
        guard octet == Octet.less else {
            let reference = Array(bytes[start..<min(start + 24, bytes.count)])
            guard let (scalar, length) = HTMLEntities.reference(reference[...], inAttribute: false) else { return nil }
            position = start + min(length, reference.count)
            // `&lt;` and its like are written the way they are because they must be, and a blank is a blank.
            let value = scalar.value < 128 || scalar.value == 0xa0 ? LatinUnit.markup : Windows1252.octet(scalar.value) ?? scalar.value
            return LatinUnit(value: value, start: start, end: position)
        }
        guard start + 1 < bytes.count else { return nil }
        let second = bytes[start + 1]
        guard Octet.isLetter(second) || second == Octet.slash || second == UInt8(ascii: "!") || second == Octet.question else { return nil }
        position = endOfMarkup(start)
        return LatinUnit(value: LatinUnit.markup, start: start, end: position)
    }

    private func endOfMarkup(_ start: Int) -> Int {
        if starts("<!--", at: start) { return end(of: "-->", from: start + 4) }
        let close = end(of: ">", from: start + 1)
        if starts("<style", at: start) { return end(of: "</style", from: close) }
        if starts("<script", at: start) { return end(of: "</script", from: close) }
        return close
    }

    /// After the next `mark` (ASCII, small letters), or the end of the text where there is none.
    private func end(of mark: StaticString, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var index = start
        while true {
            index = OctetSearch.first(mark.utf8Start[0], in: base, from: index, to: bytes.count)
            guard index < bytes.count else { return bytes.count }
            if starts(mark, at: index) { return index + mark.utf8CodeUnitCount }
            index += 1
        }
    }

    private func starts(_ mark: StaticString, at start: Int) -> Bool {
        guard start + mark.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<mark.utf8CodeUnitCount where Octet.lowered(bytes[start + index]) != mark.utf8Start[index] { return false }
        return true
    }
}

/// The words of a text that hold more than ASCII, laid out flat, so that the text is taken apart once and not by every encoding that
/// is tried on it. Words of ASCII letters alone say nothing in any of them.
struct LatinOctets {
    /// Octets of words; whatever stands between two of them is ``end``.
    private(set) var values: [UInt16]
    /// No octet: it ends a word.
    static let end: UInt16 = 256

    /// The words among the first `limit` units, tags not counted.
    init(_ units: LatinUnits, limit: Int) {
        var units = units
        values = [UInt16](repeating: Self.end, count: min(units.bytes.count - units.position, limit) + 1)
        var count = 0
        values.withUnsafeMutableBufferPointer { values in
            var wordStart = 0
            var isPlain = true
            var left = limit
            while left > 0, count < values.count, let unit = units.next() {
                if unit.isOctet, Self.mayBelongToWord(unit.value) {
                    if !Octet.isLetter(UInt8(truncatingIfNeeded: unit.value)) { isPlain = false }
                    values[count] = UInt16(truncatingIfNeeded: unit.value)
                    count += 1
                } else {
                    if isPlain {
                        count = wordStart
                    } else {
                        values[count] = Self.end
                        count += 1
                    }
                    wordStart = count
                    isPlain = true
                }
                if unit.value != LatinUnit.markup { left -= 1 }
            }
            if isPlain { count = wordStart }
        }
        values.removeLast(values.count - count)
    }

    /// False for what is between words in every encoding: blanks, and ASCII that is visible and no letter. Encodings have letters among
    /// the controls.
    @inline(__always)
    private static func mayBelongToWord(_ octet: UInt32) -> Bool {
        switch octet {
        case 9, 10, 13: false
        case 32..<128: Octet.isLetter(UInt8(truncatingIfNeeded: octet))
        default: true
        }
    }
}

/// windows-1252 in both directions, as browsers read it: octets without a character are C1 controls.
enum Windows1252 {
    private static let high: [UInt32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
        0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
    ]

    /// The scalar of an octet.
    static func scalar(_ octet: UInt32) -> UInt32 { octet &- 0x80 < 0x20 ? high[Int(octet - 0x80)] : octet }

    /// The octet that becomes `scalar` in windows-1252 or in Latin-1, nil where none does.
    static func octet(_ scalar: UInt32) -> UInt32? {
        if scalar < 256 { return scalar }
        guard scalar <= 0x2122 else { return nil }
        return high.firstIndex(of: scalar).map { UInt32($0 + 0x80) }
    }

    /// True for the quotes, dashes, dots and blanks that any text may hold within or beside its words.
    @inline(__always)
    static func isPunctuation(_ octet: UInt32) -> Bool {
        switch octet {
        case 0x82, 0x84, 0x85, 0x8b, 0x91...0x97, 0x9b, 0xa0, 0xab, 0xb7, 0xbb: true
        default: false
        }
    }

    /// True for octets that are letters in windows-1252.
    @inline(__always)
    static func isLetter(_ octet: UInt32) -> Bool {
        switch octet {
        case 0xd7, 0xf7: false
        case 0xc0...0xff, 0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f, 0xaa, 0xb5, 0xba: true
        default: false
        }
    }
}
