/// ISO-2022-JP as Windows writes it (code page 50220), with NEC's row 13 (`①`, `㈱`): glibc lacks the row, and its converter loses its
/// place behind the first of its letters.
enum ISO2022JP {
    /// Of glibc's, the charset that holds the most of what RFC 1468 and RFC 1554 allow.
    static let iconvName = "ISO-2022-JP-2"

    /// True where octets of ASCII switch to Japanese letters (`ESC $ B`, `ESC $ @`).
    static func isShifted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        var index = OctetSearch.first(escape, in: base, from: 0, to: bytes.count)
        while index + 2 < bytes.count {
            if bytes[index + 1] == dollar, bytes[index + 2] == UInt8(ascii: "B") || bytes[index + 2] == UInt8(ascii: "@") { return true }
            index = OctetSearch.first(escape, in: base, from: index + 1, to: bytes.count)
        }
        return false
    }

    /// UTF-8 of seven-bit octets, the charset they were read in and how many fit nowhere; nil where iconv lacks both charsets.
    ///
    /// What glibc's converter refuses is read through EUC-JP, which has every set of code page 50220.
    static func convert(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], charset: String, replaced: Int)? {
        if let utf8 = Iconv.convert(bytes, from: iconvName, replacing: false) { return (utf8, "iso-2022-jp-2", 0) }
        let octets = inEUC(bytes)
        return octets.withUnsafeBufferPointer { Iconv.convertCounting($0, from: "EUC-JP-MS", replacing: true) }
            .map { ($0.utf8, "cp50220", $0.replaced) }
    }

    /// The set that an escape chose.
    private enum Letters { case ascii, kana, kanji, supplement }

    private static func inEUC(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 2)
        var letters = Letters.ascii
        var index = 0
        while index < bytes.count {
            if bytes[index] == escape, let (next, length) = chosen(bytes, at: index) {
                letters = next
                index += length
                continue
            }
            let octet = bytes[index]
            index += 1
            // A line always begins in ASCII (RFC 1468), whatever was left open.
            if octet == Octet.lf || octet == Octet.cr { letters = .ascii }
            guard letters != .ascii, octet > 32, octet < 127 else {
                out.append(octet)
                continue
            }
            if letters == .kana {
                out.append(0x8e)
            } else {
                if letters == .supplement { out.append(0x8f) }
                out.append(octet | 0x80)
                guard index < bytes.count, bytes[index] > 32, bytes[index] < 127 else { continue }
                index += 1
            }
            out.append(bytes[index - 1] | 0x80)
        }
        return out
    }

    private static func chosen(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Letters, length: Int)? {
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (Octet.open, UInt8(ascii: "B")), (Octet.open, UInt8(ascii: "J")): return (.ascii, 3)
        case (Octet.open, UInt8(ascii: "I")): return (.kana, 3)
        case (dollar, UInt8(ascii: "@")), (dollar, UInt8(ascii: "B")): return (.kanji, 3)
        case (dollar, Octet.open) where index + 3 < bytes.count && bytes[index + 3] == UInt8(ascii: "D"): return (.supplement, 4)
        default: return nil
        }
    }

    private static let escape: UInt8 = 0x1b
    private static let dollar = UInt8(ascii: "$")
}
