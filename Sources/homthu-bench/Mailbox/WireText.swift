/// How mail clients put text on the wire; plain and slow, since it is not what is measured.
enum WireText {
    /// Base64 (RFC 4648), in lines of 76 characters with CRLF after each when `lines`.
    static func base64(_ octets: [UInt8], lines: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(octets.count / 3 * 4 + octets.count / 28 + 8)
        var column = 0
        for start in stride(from: 0, to: octets.count, by: 3) {
            let group = octets[start..<min(start + 3, octets.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
            bits &= 0xff_ffff
            for index in 0..<4 {
                out.append(index <= group.count ? Alphabet.base64[bits >> (18 - index * 6) & 63] : UInt8(ascii: "="))
            }
            column += 4
            if lines, column == 76 {
                out += [13, 10]
                column = 0
            }
        }
        if lines, column > 0 { out += [13, 10] }
        return out
    }

    /// Quoted-printable (RFC 2045 §6.7) of CRLF text, soft breaks after at most 75 characters.
    static func quotedPrintable(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        var column = 0
        let octets = Array(text.utf8)
        for (index, octet) in octets.enumerated() {
            if octet == 13 || octet == 10 {
                out.append(octet)
                column = 0
                continue
            }
            let endsLine = index + 1 == octets.count || octets[index + 1] == 13
            let isPlain = octet == 32 ? !endsLine : octet > 32 && octet < 127 && octet != UInt8(ascii: "=")
            let width = isPlain ? 1 : 3
            if column + width > 75 {
                out += Array("=\r\n".utf8)
                column = 0
            }
            out += isPlain ? [octet] : escaped(octet)
            column += width
        }
        return out
    }

    private static func escaped(_ octet: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
    }

    /// RFC 2047 words of at most 60 octets of text, folded; ASCII text as it is.
    static func encodedWords(_ text: String, useQ: Bool, fold: String = "\r\n ") -> String {
        guard text.utf8.contains(where: { $0 > 126 }) else { return text }
        var words: [String] = []
        var piece: [UInt8] = []
        func close() {
            let body = useQ ? q(piece) : base64(piece, lines: false)
            words.append("=?UTF-8?\(useQ ? "Q" : "B")?" + String(decoding: body, as: UTF8.self) + "?=")
            piece = []
        }
        for character in text {
            let octets = Array(String(character).utf8)
            if !piece.isEmpty, (useQ ? q(piece + octets).count : (piece.count + octets.count) * 4 / 3 + 2) > 58 { close() }
            piece += octets
        }
        if !piece.isEmpty { close() }
        return words.joined(separator: fold)
    }

    private static func q(_ octets: [UInt8]) -> [UInt8] {
        octets.flatMap { octet -> [UInt8] in
            if octet == 32 { return [UInt8(ascii: "_")] }
            return (octet | 32) &- 97 < 26 || octet &- 48 < 10 ? [octet] : escaped(octet)
        }
    }

    /// RFC 2231 sections of at most 45 characters, cut between letters.
    static func extendedParameter(_ name: String, _ value: String) -> String {
        var sections: [String] = [""]
        for octet in value.utf8 {
            let isPlain = (octet | 32) &- 97 < 26 || octet &- 48 < 10 || octet == UInt8(ascii: ".")
            let piece = String(decoding: isPlain ? [octet] : [UInt8(ascii: "%")] + escaped(octet).dropFirst(), as: UTF8.self)
            if (sections.last?.utf8.count ?? 0) + piece.utf8.count > 45 { sections.append("") }
            sections[sections.count - 1] += piece
        }
        if sections.count == 1 { return "\(name)*=UTF-8''\(sections[0])" }
        sections[0] = "UTF-8''" + sections[0]
        return sections.enumerated().map { "\(name)*\($0.offset)*=\($0.element)" }.joined(separator: ";\r\n ")
    }

    /// windows-1258 of Vietnamese text: base letter and tone apart, as Windows keyboards wrote it.
    static func windows1258(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.value < 128 { return [UInt8(truncatingIfNeeded: scalar.value)] }
            return windows1258Letters[scalar] ?? [UInt8(ascii: "?")]
        }
    }

    private static let windows1258Letters: [Unicode.Scalar: [UInt8]] = {
        // Rows of letters with grave, hook, tilde, acute, dot below and no tone; code page 1258's tones are CC D2 DE EC F2.
        let rows: [(String, UInt8)] = [
            ("àảãáạa", 0x61), ("ằẳẵắặă", 0xe3), ("ầẩẫấậâ", 0xe2), ("èẻẽéẹe", 0x65), ("ềểễếệê", 0xea), ("ìỉĩíịi", 0x69),
            ("òỏõóọo", 0x6f), ("ồổỗốộô", 0xf4), ("ờởỡớợơ", 0xf5), ("ùủũúụu", 0x75), ("ừửữứựư", 0xfd), ("ỳỷỹýỵy", 0x79),
        ]
        let tones: [UInt8] = [0xcc, 0xd2, 0xde, 0xec, 0xf2]
        var table: [Unicode.Scalar: [UInt8]] = ["đ": [0xf0], "Đ": [0xd0], "Ả": [0x41, 0xd2], "Ở": [0xd5, 0xd2], "Ơ": [0xd5]]
        for (letters, base) in rows {
            for (index, letter) in letters.unicodeScalars.enumerated() { table[letter] = index < 5 ? [base, tones[index]] : [base] }
        }
        return table
    }()
}
