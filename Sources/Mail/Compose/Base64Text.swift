/// Base64 (RFC 2045 §6.8) for outgoing parts.
enum Base64Text {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// `bytes` encoded, in lines of `lineLength` octets (a multiple of four) that each end with CRLF, or in one without an end.
    static func encode(_ bytes: [UInt8], lineLength: Int? = 76) -> [UInt8] {
        var out: [UInt8] = []
        let count = (bytes.count + 2) / 3 * 4
        out.reserveCapacity(count + (lineLength.map { count / $0 * 2 + 2 } ?? 0))
        var column = 0
        var index = 0
        while index < bytes.count {
            let left = bytes.count - index
            let word =
                UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0) | (left > 2 ? UInt32(bytes[index + 2]) : 0)
            out.append(alphabet[Int(word >> 18)])
            out.append(alphabet[Int(word >> 12 & 63)])
            out.append(left > 1 ? alphabet[Int(word >> 6 & 63)] : UInt8(ascii: "="))
            out.append(left > 2 ? alphabet[Int(word & 63)] : UInt8(ascii: "="))
            index += 3
            column += 4
            if let lineLength, column >= lineLength || index >= bytes.count {
                out.append(13)
                out.append(10)
                column = 0
            }
        }
        return out
    }
}
