import Glibc

/// Octets and octet classes that the mail grammars name (RFC 5234 Appendix B.1).
enum Octet {
    static let tab: UInt8 = 9
    static let lf: UInt8 = 10
    static let cr: UInt8 = 13
    static let space: UInt8 = 32
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let equals = UInt8(ascii: "=")
    static let question = UInt8(ascii: "?")
    static let dash = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let comma = UInt8(ascii: ",")
    static let dot = UInt8(ascii: ".")
    static let at = UInt8(ascii: "@")
    static let open = UInt8(ascii: "(")
    static let close = UInt8(ascii: ")")
    static let less = UInt8(ascii: "<")
    static let greater = UInt8(ascii: ">")
    static let star = UInt8(ascii: "*")
    static let percent = UInt8(ascii: "%")
    static let slash = UInt8(ascii: "/")
    static let apostrophe = UInt8(ascii: "'")

    /// WSP: space or tab.
    @inline(__always) static func isBlank(_ octet: UInt8) -> Bool { octet == 32 || octet == 9 }

    /// WSP, CR or LF.
    @inline(__always) static func isSpace(_ octet: UInt8) -> Bool { octet == 32 || octet == 9 || octet == 10 || octet == 13 }

    @inline(__always) static func isDigit(_ octet: UInt8) -> Bool { octet &- 48 < 10 }

    @inline(__always) static func isLetter(_ octet: UInt8) -> Bool { (octet | 0x20) &- 97 < 26 }

    /// ASCII upper case to lower case; every other octet unchanged.
    @inline(__always) static func lowered(_ octet: UInt8) -> UInt8 { octet &- 65 < 26 ? octet | 0x20 : octet }

    /// Value of a hexadecimal digit, 255 for any other octet.
    @inline(__always) static func hexValue(_ octet: UInt8) -> UInt8 {
        if octet &- 48 < 10 { return octet &- 48 }
        let letter = (octet | 0x20) &- 97
        return letter < 6 ? letter &+ 10 : 255
    }

    /// Lower-case ASCII copy as text; octets that are not UTF-8 are replaced.
    static func loweredText(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { out in
            var count = 0
            for octet in bytes {
                out[count] = lowered(octet)
                count += 1
            }
            return count
        }
    }

    /// `bytes` without WSP, CR and LF at either end.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes
        while let first = slice.first, isSpace(first) { slice.removeFirst() }
        while let last = slice.last, isSpace(last) { slice.removeLast() }
        return slice
    }

    /// True when both hold the same octets, ASCII letters compared without case.
    static func sameToken(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        left.elementsEqual(right) { lowered($0) == lowered($1) }
    }
}

/// Searches over raw memory.
enum OctetSearch {
    /// Index of the first `octet` in `from ..< end`, or `end`.
    @inline(__always)
    static func first(_ octet: UInt8, in base: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
        guard from < end, let hit = memchr(base + from, Int32(octet), end - from) else { return end }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    /// Index of the first `pair` of octets in `bytes` at or after `from`, nil when there is none.
    static func pair(_ first: UInt8, _ second: UInt8, in bytes: [UInt8], from: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var position = from
            while position + 1 < buffer.count {
                let hit = self.first(first, in: base, from: position, to: buffer.count - 1)
                if hit == buffer.count - 1 { return nil }
                if buffer[hit + 1] == second { return hit }
                position = hit + 1
            }
            return nil
        }
    }

    /// Index of the last `pair` of octets in `bytes`, nil when there is none.
    static func lastPair(_ first: UInt8, _ second: UInt8, in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, self.first(first, in: base, from: 0, to: buffer.count) < buffer.count else { return nil }
            var index = buffer.count - 2
            while index >= 0, base[index] != first || base[index + 1] != second { index -= 1 }
            return index >= 0 ? index : nil
        }
    }
}
