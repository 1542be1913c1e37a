/// UTF-8 octets to text, validated once (RFC 3629).
enum UTF8Text {
    /// Text of octets that are known to be valid.
    static func unchecked(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard !bytes.isEmpty else { return "" }
        return String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes)))
    }

    /// Text of `bytes`, nil when they are not valid UTF-8.
    static func validated(_ bytes: UnsafeBufferPointer<UInt8>) -> String? { isValid(bytes) ? unchecked(bytes) : nil }

    /// True when every octet is below 128.
    static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { asciiPrefix(bytes, from: 0) == bytes.count }

    /// Index of the first octet at or after `start` that is 128 or more, or the count.
    @inline(__always)
    static func asciiPrefix(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let high = OctetLanes.eightBit(OctetLanes.load(bytes, at: index))
            if high != 0 { return index + OctetLanes.lowest(high) }
            index += 8
        }
        while index < bytes.count, bytes[index] < 128 { index += 1 }
        return index
    }

    /// True for well-formed UTF-8: no overlong forms, surrogates or values above U+10FFFF (RFC 3629 §4).
    /// What stands before `start` is known to be valid.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
        let rest = UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...])
        return UTF8Automaton.transitions.withUnsafeBufferPointer { UTF8Automaton.accepts(rest, $0) }
    }

    /// Length of the well-formed sequence of two to four octets at `index`, 0 when there is none.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, count: Int) -> Int {
        let lead = bytes[index]
        if lead < 0xe0 {
            return lead >= 0xc2 && index + 1 < count && bytes[index + 1] & 0xc0 == 0x80 ? 2 : 0
        }
        guard index + 2 < count, bytes[index + 2] & 0xc0 == 0x80 else { return 0 }
        let second = bytes[index + 1]
        if lead < 0xf0 {
            let low: UInt8 = lead == 0xe0 ? 0xa0 : 0x80
            let high: UInt8 = lead == 0xed ? 0x9f : 0xbf
            return second >= low && second <= high ? 3 : 0
        }
        guard lead <= 0xf4, index + 3 < count, bytes[index + 3] & 0xc0 == 0x80 else { return 0 }
        let low: UInt8 = lead == 0xf0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xf4 ? 0x8f : 0xbf
        return second >= low && second <= high ? 4 : 0
    }
}
