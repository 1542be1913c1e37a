/// How a text part crosses the net: as it is, quoted-printable or base64, whichever is shortest and safe.
enum TransferForm {
    /// The content transfer encoding and the encoded body, which ends with CRLF.
    static func text(_ text: String) -> (encoding: String, body: [UInt8]) {
        let lines = canonical(text)
        if isPlain(lines) { return ("7bit", lines) }
        let quoted = QuotedPrintableText.encode(lines)
        let base64 = (lines.count + 2) / 3 * 4 * 78 / 76
        return quoted.count <= base64 ? ("quoted-printable", quoted) : ("base64", Base64Text.encode(lines))
    }

    /// `text` with every line end as CRLF, one at the end included.
    static func canonical(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count + 64)
        var previous: UInt8 = 0
        for octet in text.utf8 {
            if octet == 10, previous == 13 {
                previous = octet
                continue
            }
            if octet == 10 || octet == 13 { out.append(contentsOf: [13, 10]) } else { out.append(octet) }
            previous = octet
        }
        if !out.isEmpty, out.last != 10 { out.append(contentsOf: [13, 10]) }
        return out
    }

    /// ASCII in lines of at most 76, no control characters, no space at a line's end, nothing that SMTP or a mailbox would change.
    private static func isPlain(_ lines: [UInt8]) -> Bool {
        var start = 0
        for index in lines.indices {
            switch lines[index] {
            case 10:
                let line = lines[start..<max(start, index - 1)]
                if line.count > 76 || line.last == 32 || line.last == 9 { return false }
                if line.first == UInt8(ascii: ".") || line.starts(with: "From ".utf8) || line.starts(with: "--=_".utf8) { return false }
                start = index + 1
            case 9, 13, 32...126: continue
            default: return false
            }
        }
        return true
    }
}
