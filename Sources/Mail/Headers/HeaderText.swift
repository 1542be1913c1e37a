/// Unstructured header text: unfolding, encoded words (RFC 2047), UTF-8 (RFC 6532) and raw 8-bit text.
enum HeaderText {
    /// A decoded value and what had to be repaired.
    struct Reading {
        var text: String
        var defects = DefectSet()
        /// True where the legacy encoding of the message's text might explain a piece of it.
        var mayBeLegacy = false
    }

    /// What a value holds, found in one look over it.
    private struct Shape {
        var hasBreaks = false
        var hasControls = false
        var hasEightBit = false
        var mayHaveWords = false

        var isPlain: Bool { !hasBreaks && !hasControls && !hasEightBit && !mayHaveWords }

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var previous: UInt8 = 0
            var high: UInt8 = 0
            var index = 0
            while index < bytes.count {
                if previous != Octet.cr, index + 8 <= bytes.count, Self.isPlain(OctetLanes.load(bytes, at: index)) {
                    index += 8
                    previous = bytes[index - 1]
                    continue
                }
                let octet = bytes[index]
                high |= octet
                let isOdd = octet < 32 || octet == Octet.question || previous == Octet.cr
                if isOdd { look(at: octet, after: previous) }
                previous = octet
                index += 1
            }
            hasEightBit = high & 0x80 != 0
        }

        /// True for eight octets of which none has to be looked at.
        private static func isPlain(_ eight: UInt64) -> Bool {
            OctetLanes.below32(eight) | OctetLanes.equal(eight, Octet.question) | OctetLanes.eightBit(eight) == 0
        }

        private mutating func look(at octet: UInt8, after previous: UInt8) {
            switch octet {
            case Octet.lf: hasBreaks = true
            case Octet.tab, Octet.cr: break
            case Octet.question: if previous == Octet.equals { mayHaveWords = true }
            default: if octet < 32 { hasControls = true }
            }
            if previous == Octet.cr, octet != Octet.lf { hasControls = true }
        }
    }

    /// The octets of `range` without line breaks, cut at ``MailLimits/headerValue``.
    static func unfold(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        let end = min(range.upperBound, range.lowerBound &+ MailLimits.headerValue)
        var position = range.lowerBound
        let first = lineFeed(in: bytes, from: position, to: end)
        guard first < end else { return Array(bytes[position..<end]) }
        var out: [UInt8] = []
        out.reserveCapacity(end - position)
        var next = first
        while position < end {
            let hasReturn = next < end && next > position && bytes[next - 1] == Octet.cr
            out.append(contentsOf: bytes[position..<(hasReturn ? next - 1 : next)])
            position = next + 1
            if position < end { next = lineFeed(in: bytes, from: position, to: end) }
        }
        return out
    }

    private static func lineFeed(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { OctetSearch.first(Octet.lf, in: $0, from: start, to: end) } ?? end
        }
    }

    /// Unfolds and decodes the value in `range`; `legacy` is the encoding that the message's text was recognised in.
    static func decode(_ bytes: [UInt8], _ range: Range<Int>, legacy: LegacyEncoding? = nil) -> Reading {
        let limited = range.lowerBound..<min(range.upperBound, range.lowerBound &+ MailLimits.headerValue)
        let plain: String? = bytes.withUnsafeBufferPointer { whole in
            let slice = UnsafeBufferPointer(rebasing: whole[limited])
            guard Shape(slice).isPlain else { return nil }
            return UTF8Text.unchecked(slice)
        }
        if let plain { return Reading(text: plain) }
        return decode(unfold(bytes, range), legacy: legacy)
    }

    /// Decodes unfolded octets.
    static func decode(_ value: [UInt8], legacy: LegacyEncoding? = nil) -> Reading {
        let shape = value.withUnsafeBufferPointer { Shape($0) }
        if shape.isPlain { return Reading(text: value.withUnsafeBufferPointer { UTF8Text.unchecked($0) }) }
        var decoder = EncodedWordDecoder(value, legacy: legacy)
        if shape.mayHaveWords { decoder.run() } else { decoder.appendRaw(0..<value.count) }
        return decoder.finish()
    }
}
