/// Writes text out of a legacy encoding in precomposed letters; whatever the encoding says nothing about stays as it stands.
struct LegacyConversion {
    /// A scalar of the output, or one that belongs to markup, or a small letter whose capital shares its octet.
    private let scalars: UnsafeMutableBufferPointer<UInt32>
    private var count = 0
    private static let isMarkup: UInt32 = 1 << 30
    private static let isShared: UInt32 = 1 << 31
    private static let scalarBits: UInt32 = 0x1f_ffff

    /// UTF-8 of the text in `units`, read in `encoding`.
    static func text(_ units: LatinUnits, in encoding: LegacyEncoding) -> String {
        // Each unit is an octet at least, and becomes one scalar at most for each of its octets.
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: units.bytes.count) { scalars in
            var conversion = LegacyConversion(scalars: scalars)
            conversion.read(units, .of(encoding))
            conversion.settleCase()
            return conversion.written()
        }
    }

    private init(scalars: UnsafeMutableBufferPointer<UInt32>) { self.scalars = scalars }

    @inline(__always)
    private mutating func append(_ packed: UInt32) {
        scalars.initializeElement(at: count, to: packed)
        count += 1
    }

    private mutating func read(_ units: LatinUnits, _ table: LegacyTable) {
        var reader = LegacyReader(units, table)
        while let item = reader.next() {
            if item.letter != 0 {
                append(item.letter | (item.isShared ? Self.isShared : 0))
            } else if item.unit < 128 {
                append(item.unit)
            } else {
                appendSource(units, item.start..<item.end, flags: item.unit == LatinUnit.markup ? Self.isMarkup : 0)
            }
        }
    }

    /// Keeps what stands in the source: its characters in UTF-8, or else its octets as windows-1252.
    private mutating func appendSource(_ units: LatinUnits, _ range: Range<Int>, flags: UInt32) {
        let source = UnsafeBufferPointer(rebasing: units.bytes[range])
        if units.isUTF8 {
            for scalar in String(decoding: source, as: UTF8.self).unicodeScalars { append(scalar.value | flags) }
        } else {
            for octet in source { append(Windows1252.scalar(UInt32(octet)) | flags) }
        }
    }

    private func written() -> String {
        let size = scalars[..<count].reduce(0) { $0 + Self.octets($1 & Self.scalarBits) }
        return String(unsafeUninitializedCapacity: size) { out in
            var end = 0
            for packed in scalars[..<count] {
                let value = packed & Self.scalarBits
                let length = Self.octets(value)
                if length == 1 {
                    out[end] = UInt8(truncatingIfNeeded: value)
                } else {
                    for index in 1..<length {
                        out[end + index] = 0x80 | UInt8(truncatingIfNeeded: value >> UInt32(6 * (length - 1 - index)) & 0x3f)
                    }
                    // The first octet has as many bits set as there are octets: C0, E0, F0.
                    out[end] = UInt8(truncatingIfNeeded: 0xf00 >> length) | UInt8(truncatingIfNeeded: value >> UInt32(6 * (length - 1)))
                }
                end += length
            }
            return end
        }
    }

    /// Octets of a scalar in UTF-8 (RFC 3629 §3).
    @inline(__always)
    private static func octets(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4 }
}

/// Case, where an octet does not tell it: a font drew the capitals (`.VnTimeH`), or a program had only one octet for both.
///
/// A shared letter is a capital in a word whose other letters are two or more capitals and nothing else (`NéI` is NỘI), and in a
/// word that tells nothing by itself (`X·`, `ë`) between two such words, or beside one where the line has no small word; what is no
/// syllable (UBND) tells nothing about its neighbours. Anywhere else it is small: the name Ánh and a sentence that begins with Ở
/// cannot be told from small ones.
extension LegacyConversion {
    private enum WordCase { case upper, lower, open, abbreviation }

    private mutating func settleCase() {
        guard scalars[..<count].contains(where: { $0 & Self.isShared != 0 }) else { return }
        var line: [(range: Range<Int>, kind: WordCase)] = []
        var start: Int?
        for index in 0..<count {
            if isLetter(scalars[index]) {
                if start == nil { start = index }
                continue
            }
            if let from = start { line.append((from..<index, kind(from..<index))) }
            start = nil
            if scalars[index] == UInt32(Octet.lf) {
                settle(line)
                line.removeAll(keepingCapacity: true)
            }
        }
        if let from = start { line.append((from..<count, kind(from..<count))) }
        settle(line)
    }

    private mutating func settle(_ line: [(range: Range<Int>, kind: WordCase)]) {
        let isAllUpper = !line.contains { $0.kind == .lower }
        var before: WordCase?
        var waiting = 0
        for (index, word) in line.enumerated() where word.kind != .open {
            if word.kind == .upper || word.kind == .abbreviation { raise(word.range) }
            guard word.kind != .abbreviation else { continue }
            let isUpper = word.kind == .upper && (before.map { $0 == .upper } ?? isAllUpper)
            if isUpper { for open in line[waiting..<index] { raise(open.range) } }
            before = word.kind
            waiting = index + 1
        }
        if before == .upper, isAllUpper { for open in line[waiting...] { raise(open.range) } }
    }

    private mutating func raise(_ range: Range<Int>) {
        for index in range where scalars[index] & Self.isShared != 0 {
            scalars[index] = VietnameseLetter.upper(scalars[index] & Self.scalarBits)
        }
    }

    private func isLetter(_ packed: UInt32) -> Bool {
        packed & Self.isMarkup == 0 && VietnameseLetter.of(packed & Self.scalarBits) != nil
    }

    private func kind(_ range: Range<Int>) -> WordCase {
        var capitals = 0
        var syllable = VietnameseSyllable()
        for packed in scalars[range] {
            guard let letter = VietnameseLetter.of(packed & Self.scalarBits) else { continue }
            syllable.append(letter)
            guard packed & Self.isShared == 0 else { continue }
            guard letter.isUpper else { return .lower }
            capitals += 1
        }
        return capitals < 2 ? .open : syllable.isValid ? .upper : .abbreviation
    }
}
