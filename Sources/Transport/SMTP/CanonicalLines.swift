/// A letter's lines as SMTP wants them (RFC 5321 §2.3.8).
enum CanonicalLines {
    /// Every CRLF, lone LF or lone CR becomes CRLF, and the last line ends in one. libcurl 7.88.1 does not dot-stuff `\n.\r\n`, so a
    /// letter with lone LF could end its own transfer and speak SMTP itself.
    static func crlf(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 32 + 2)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 13 || byte == 10 else {
                out.append(byte)
                continue
            }
            if byte == 13, index < bytes.count, bytes[index] == 10 { index += 1 }
            out.append(13)
            out.append(10)
        }
        if out.last != 10 { out += [13, 10] }
        return out
    }
}
