/// Character references in text and attribute values (WHATWG HTML §13.2.5.72 ff.).
enum HTMLEntities {
    /// `bytes` with its references decoded, as a string (invalid UTF-8 repaired).
    static func decode(_ bytes: ArraySlice<UInt8>, inAttribute: Bool = false) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: octets(bytes, inAttribute: inAttribute), as: UTF8.self)
    }

    /// The same as octets.
    static func octets(_ bytes: ArraySlice<UInt8>, inAttribute: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = reference(bytes[index...], inAttribute: inAttribute) {
                out.append(contentsOf: String(scalar).utf8)
                index += length
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return out
    }

    /// The reference at the start of `bytes` (at the `&`) and its length in octets.
    static func reference(_ bytes: ArraySlice<UInt8>, inAttribute: Bool) -> (Unicode.Scalar, Int)? {
        let next = bytes.startIndex + 1
        guard next < bytes.endIndex else { return nil }
        return bytes[next] == UInt8(ascii: "#") ? numeric(bytes) : named(bytes, inAttribute: inAttribute)
    }

    private static func numeric(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        var index = bytes.startIndex + 2
        guard index < bytes.endIndex else { return nil }
        let hex = bytes[index] | 0x20 == UInt8(ascii: "x")
        if hex { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < bytes.endIndex, let digit = digit(bytes[index], hex: hex) {
            if value < 0x110000 { value = value * (hex ? 16 : 10) + digit }
            index += 1
        }
        guard index > first else { return nil }
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: ";") { index += 1 }
        return (scalar(value), index - bytes.startIndex)
    }

    private static func digit(_ octet: UInt8, hex: Bool) -> UInt32? {
        switch octet {
        case 48...57: UInt32(octet - 48)
        case 65...70 where hex: UInt32(octet - 55)
        case 97...102 where hex: UInt32(octet - 87)
        default: nil
        }
    }

    /// 128…159 mean windows-1252, as every browser reads them; what is no scalar becomes U+FFFD.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return windows1252[Int(value - 0x80)] }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static let windows1252: [Unicode.Scalar] = Array(
        ("\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
            + "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}")
            .unicodeScalars)

    private static func named(_ bytes: ArraySlice<UInt8>, inAttribute: Bool) -> (Unicode.Scalar, Int)? {
        let first = bytes.startIndex + 1
        var end = first
        while end < bytes.endIndex, end - first <= HTMLEntityNames.longestName, isAlphanumeric(bytes[end]) { end += 1 }
        guard end > first else { return nil }
        if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"),
            let scalar = HTMLEntityNames.scalar(String(decoding: bytes[first..<end], as: UTF8.self))
        {
            return (scalar, end + 1 - bytes.startIndex)
        }
        // In an attribute `&copy=1` is a query, not a sign.
        let followed = end < bytes.endIndex && bytes[end] == UInt8(ascii: "=")
        if inAttribute && followed { return nil }
        var length = min(end - first, HTMLEntityNames.longestLegacyName)
        while length >= 2 {
            if inAttribute && first + length < end { break }
            if let scalar = HTMLEntityNames.legacyScalar(String(decoding: bytes[first..<first + length], as: UTF8.self)) {
                return (scalar, first + length - bytes.startIndex)
            }
            length -= 1
        }
        return nil
    }

    private static func isAlphanumeric(_ octet: UInt8) -> Bool { HTMLTokenizer.isLetter(octet) || (48...57).contains(octet) }
}
