/// Quoted-printable (RFC 2045 §6.7) for outgoing text.
enum QuotedPrintableText {
    private static let columns = 76

    /// `bytes` (lines ended by CRLF) encoded in lines of at most 76 octets.
    ///
    /// Characters are not split over lines, and no line begins with `.` or `From `, which SMTP and mailboxes would change.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 4)
        var column = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
                out.append(contentsOf: [13, 10])
                column = 0
                index += 2
                continue
            }
            let end = characterEnd(bytes, index)
            var unit = encoded(bytes, index, end, column: column)
            // One octet stays free for the `=` of a soft line break.
            if column + unit.count > columns - 1 {
                out.append(contentsOf: [UInt8(ascii: "="), 13, 10])
                column = 0
                unit = encoded(bytes, index, end, column: 0)
            }
            out.append(contentsOf: unit)
            column += unit.count
            index = end
        }
        return out
    }

    /// The end of the UTF-8 sequence that begins at `index`; of one octet where it is none.
    private static func characterEnd(_ bytes: [UInt8], _ index: Int) -> Int {
        guard bytes[index] >= 0xC0 else { return index + 1 }
        var end = index + 1
        while end < bytes.count, end - index < 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private static func encoded(_ bytes: [UInt8], _ index: Int, _ end: Int, column: Int) -> [UInt8] {
        if end == index + 1, isPlain(bytes, index, column: column) { return [bytes[index]] }
        return bytes[index..<end].flatMap { [UInt8(ascii: "=")] + Array(HexDigits.pair($0).utf8) }
    }

    private static func isPlain(_ bytes: [UInt8], _ index: Int, column: Int) -> Bool {
        let octet = bytes[index]
        switch octet {
        case 9, 32: return index + 1 < bytes.count && bytes[index + 1] != 13
        case UInt8(ascii: "="): return false
        case UInt8(ascii: "."): return column > 0
        case UInt8(ascii: "F"): return column > 0 || !bytes[index...].starts(with: "From ".utf8)
        default: return (33...126).contains(octet)
        }
    }
}
