/// Folds a line for comparing: cleaned (`TextFold.clean`), in NFC, in lower case, each run of white space one space, none at the ends.
///
/// The same as `TextFold.squeezed(line).lowercased()` for Latin, Greek and Cyrillic letters, at a few nanoseconds an octet: a mail may hold
/// half a million lines a megabyte, so nothing is allocated a line.
enum LineFold {
    /// Appends the folded form of `bytes` (UTF-8) to `out`.
    static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
        let start = out.count
        var pending = false
        var index = bytes.startIndex
        var isComposed = true
        // Where the last scalar kept begins, for a mark to join it.
        var last = start
        while index < bytes.endIndex {
            let octet = bytes[index]
            if octet < 0x80 {
                index += 1
                if octet > 32, octet < 127 {
                    if pending { out.append(32) }
                    pending = false
                    last = out.count
                    out.append((65...90).contains(octet) ? octet | 0x20 : octet)
                } else if octet == 32 || (9...13).contains(octet) {
                    pending = out.count > start
                }
                continue
            }
            let (scalar, length) = decode(bytes, at: index)
            index += length
            switch TextFold.replacement(for: scalar) {
            case .drop: continue
            case .space, .lineFeed: pending = out.count > start
            case .keep:
                if NFC.isMark(scalar), !pending, isComposed, last < out.count, compose(scalar, onto: last, in: &out) { continue }
                if NFC.isMark(scalar) { isComposed = false }
                if pending { out.append(32) }
                pending = false
                last = out.count
                append(lower(scalar), to: &out)
            }
        }
        if !isComposed { recompose(from: start, in: &out) }
    }

    /// `text`, folded.
    static func folded(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        append(Array(text.utf8)[...], to: &out)
        return out
    }

    /// Joins `mark` to the scalar at `last` where Unicode has the two as one letter.
    private static func compose(_ mark: Unicode.Scalar, onto last: Int, in out: inout [UInt8]) -> Bool {
        let base = decode(out[last...], at: last).0
        guard let letter = LatinComposition.composed(base, mark) else { return false }
        out.removeSubrange(last...)
        append(letter, to: &out)
        return true
    }

    /// Marks in an order that takes sorting.
    private static func recompose(from start: Int, in out: inout [UInt8]) {
        let text = NFC.compose(String(decoding: out[start...], as: UTF8.self))
        out.removeSubrange(start...)
        out.append(contentsOf: text.utf8)
    }

    /// The scalar at `index` and its length in octets; an octet that begins none counts as U+FFFD.
    private static func decode(_ bytes: ArraySlice<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, index + length <= bytes.endIndex else { return ("\u{FFFD}", 1) }
        var value = first & (0xFF >> UInt32(length + 1))
        for place in (index + 1)..<(index + length) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        let value = scalar.value
        switch value {
        case 0..<0x80: out.append(UInt8(value))
        case 0x80..<0x800:
            out.append(UInt8(0xC0 | value >> 6))
            out.append(UInt8(0x80 | value & 0x3F))
        case 0x800..<0x10000:
            out.append(UInt8(0xE0 | value >> 12))
            out.append(UInt8(0x80 | value >> 6 & 0x3F))
            out.append(UInt8(0x80 | value & 0x3F))
        default:
            out.append(UInt8(0xF0 | value >> 18))
            out.append(UInt8(0x80 | value >> 12 & 0x3F))
            out.append(UInt8(0x80 | value >> 6 & 0x3F))
            out.append(UInt8(0x80 | value & 0x3F))
        }
    }

    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = Int(scalar.value)
        if (0x80..<0x590).contains(value) { return lowerLetters[value - 0x80] }
        return (0x1E00..<0x2000).contains(value) ? lowerExtended[value - 0x1E00] : scalar
    }

    private static let lowerLetters = (UInt32(0x80)..<0x590).map(simpleLower)
    private static let lowerExtended = (UInt32(0x1E00)..<0x2000).map(simpleLower)

    private static func simpleLower(_ value: UInt32) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
}
