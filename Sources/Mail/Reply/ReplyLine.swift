/// One line of a reply with what is known of it before the cut is looked for.
struct ReplyLine {
    /// The line in the source, its line end included, in UTF-8 octets.
    var range: Range<Int>
    /// The line as it stands, without its line end.
    var raw: String
    /// `raw` cleaned, in NFC, with single spaces.
    var text: String
    /// `text` in lower case.
    var lowered: String
    /// Quoted, by `>` or our own `│`, or by the element it stands in.
    var isQuoted: Bool
    /// In a signature's element.
    var isSignature = false
    /// Everything from here on is quoted, says the HTML.
    var cut = false

    var isBlank: Bool { text.isEmpty }

    init(range: Range<Int>, raw: String, quoted: Bool = false) {
        self.range = range
        self.raw = raw
        text = Self.isPlain(raw) ? raw : TextFold.squeezed(raw)
        lowered = text.lowercased()
        isQuoted = quoted || Self.isQuotePrefix(text)
    }

    /// ASCII without anything to clean or squeeze: most short lines.
    private static func isPlain(_ raw: String) -> Bool {
        var previous: UInt8 = 32
        for octet in raw.utf8 {
            guard (32...126).contains(octet), octet != 32 || previous != 32 else { return false }
            previous = octet
        }
        return previous != 32 || raw.isEmpty
    }

    /// `>` or the bar that our letters put before every line of an article.
    private static func isQuotePrefix(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: ">") || text.unicodeScalars.first == "│" }

    /// The lines of `text`, ended by LF, CRLF or CR; the ranges cover it without gaps.
    static func lines(of text: String) -> [ReplyLine] {
        let bytes = Array(text.utf8)
        var lines: [ReplyLine] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 10 || bytes[index] == 13 else {
                index += 1
                continue
            }
            let end = index
            index += bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
            lines.append(ReplyLine(range: start..<index, raw: String(decoding: bytes[start..<end], as: UTF8.self)))
            start = index
        }
        if start < bytes.count {
            lines.append(ReplyLine(range: start..<bytes.count, raw: String(decoding: bytes[start...], as: UTF8.self)))
        }
        return lines
    }

    /// The lines of an HTML body; the ranges are into its `plainText` without the `> ` before quoted lines.
    static func lines(of html: HTMLText) -> [ReplyLine] {
        var offset = 0
        return html.lines.map { line in
            let length = line.text.utf8.count + 1
            var reply = ReplyLine(range: offset..<(offset + length), raw: line.text, quoted: line.role == .quoted)
            offset += length
            reply.isSignature = line.role == .signature
            reply.cut = line.cut
            return reply
        }
    }
}
