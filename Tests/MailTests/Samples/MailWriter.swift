@testable import Mail

/// Writes one generated message.
struct MailWriter {
    var random: SplitMix
    let oddity: GeneratedMail.Oddity
    private var boundaryCount = 0
    private var words = HeaderWriter()

    init(random: SplitMix, oddity: GeneratedMail.Oddity) {
        self.random = random
        self.oddity = oddity
    }

    mutating func message() -> [UInt8] {
        var text = wholeMessage(depth: 0)
        switch oddity {
        case .leadingBlankLine: text = [10] + text
        case .envelopeLine: text = Array("From an@xa.example Mon Nov 23 08:00:00 2026\n".utf8) + text
        case .cut: text = Array(text.prefix(text.count * (40 + random.below(60)) / 100))
        default: break
        }
        return random.chance(1, 4) ? text : LineEnds.crlf(text)
    }

    /// Header and body, lines ended by LF.
    private mutating func wholeMessage(depth: Int) -> [UInt8] {
        words.oddity = depth == 0 ? oddity : .none
        var fields = [
            "From: " + words.mailbox(&random), "To: " + words.mailboxes(&random), "Subject: " + words.subject(&random),
            "Date: Mon, 23 Nov 2026 08:00:00 +0700", "Message-ID: <\(random.below(1_000_000)).\(depth)@xa.example>", "MIME-Version: 1.0",
        ]
        if random.chance(1, 3) { fields.append("Cc: " + words.mailboxes(&random)) }
        if random.chance(1, 4) { fields.append("X-Ghi-Chu: " + words.subject(&random)) }
        var out: [UInt8] = []
        for field in fields { out += Array(field.utf8) + [10] }
        if depth == 0, oddity == .eightBitHeader { out += Array("X-Cu: ".utf8) + [0xe9, 0x20, 0xf4, 10, 0x53, 0x3a, 0xe9, 10] }
        return out + entity(depth: depth, isRoot: true)
    }

    /// MIME fields, empty line and body of a part.
    private mutating func entity(depth: Int, isRoot: Bool) -> [UInt8] {
        if depth < 4, random.chance(isRoot ? 3 : 1, isRoot ? 4 : 3) { return multipart(depth: depth) }
        if depth < 3, random.chance(1, 8) { return enclosed(depth: depth) }
        return leaf()
    }

    private mutating func multipart(depth: Int) -> [UInt8] {
        let boundary = nextBoundary()
        let kind = random.pick(["mixed", "alternative", "related", "signed", "x-khac"])
        let comment = oddity == .commentInType ? " (ghi chu; boundary=\"sai\")" : ""
        var out = Array("Content-Type: multipart/\(kind)\(comment);\n boundary=\"\(boundary)\"\n\n".utf8)
        if random.chance(1, 3) { out += Array("Phan mo dau.\n--\(boundary)x\n".utf8) }
        for _ in 0..<(1 + random.below(3)) {
            out += Array("--\(boundary)\(random.chance(1, 8) ? "  " : "")\n".utf8)
            out += entity(depth: depth + 1, isRoot: false)
            if out.last != 10 || random.chance(3, 4) { out.append(10) }
        }
        guard oddity != .noCloseBoundary else { return out }
        return out + Array("--\(boundary)--\n".utf8) + (random.chance(1, 4) ? Array("Phan cuoi.\n".utf8) : [])
    }

    /// Boundaries that are prefixes of one another, end in dashes or hold every character allowed (RFC 2046 §5.1.1).
    private mutating func nextBoundary() -> String {
        boundaryCount += 1
        switch random.below(4) {
        case 0: return "b" + String(repeating: "b", count: boundaryCount)
        case 1: return "----=_Part_\(boundaryCount)_\(random.below(9999)).\(random.below(9999))"
        case 2: return "'()+_,./:=? \(boundaryCount)"
        default: return "dau--\(boundaryCount)--"
        }
    }

    private mutating func enclosed(depth: Int) -> [UInt8] {
        let message = wholeMessage(depth: depth + 1)
        guard oddity == .encodedMessage else { return Array("Content-Type: message/rfc822\n\n".utf8) + message }
        return Array("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n".utf8) + Array(base64Lines(message).utf8)
    }

    private mutating func leaf() -> [UInt8] {
        let isText = random.chance(2, 3)
        let type = isText ? random.pick(["text/plain", "text/html", "text/calendar"]) : random.pick(["image/png", "application/pdf"])
        let content = isText ? text() : (0..<random.below(200)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let encoding = isText ? random.pick(["7bit", "8bit", "quoted-printable", "base64"]) : "base64"
        let comment = oddity == .commentInType ? " (kieu)" : ""
        var head = "Content-Type: \(type)\(comment)" + (isText ? "; charset=utf-8" : "")
        if random.chance(1, 2) { head += words.nameParameter("name", &random) }
        head += "\n"
        if random.chance(1, 2) {
            head += "Content-Disposition: " + random.pick(["attachment", "inline"]) + words.nameParameter("filename", &random) + "\n"
        }
        if oddity == .doubledField { head += "Content-Type: application/octet-stream\n" }
        head += "Content-Transfer-Encoding: \(oddity == .unknownEncoding ? "x-la" : encoding)\n"
        if oddity != .missingHeaderEnd { head += "\n" }
        return Array(head.utf8) + encoded(content, encoding)
    }

    private mutating func encoded(_ content: [UInt8], _ encoding: String) -> [UInt8] {
        switch encoding {
        case "base64":
            var text = base64Lines(content)
            if oddity == .brokenBase64 { text = "!" + text + "*" }
            if oddity == .pieceBase64 { text = base64Lines(Array("mot".utf8) + [33]) + text }
            return Array(text.utf8)
        case "quoted-printable":
            return quotedPrintable(content)
        default:
            return oddity == .bareReturn ? content + [13, 65, 10] : content
        }
    }

    /// Lines that a careless reader takes for something else.
    private mutating func text() -> [UInt8] {
        var out = ""
        for _ in 0..<random.below(8) {
            out += random.pick([
                "Kính gửi Ban Biên tập", "", "-- ", "--b", "--bbb--x", "From nguoi la", ".", "a=b =3D =", "Tên: giá trị", "> trích dẫn",
                "Dòng có dấu cách cuối  ", "Đề nghị đăng tin: họp thôn 😀", String(repeating: "dài ", count: 60), "\ttab",
                "Content-Type: text/html",
            ])
            out += random.chance(1, 12) ? "" : "\n"
        }
        return Array(out.utf8)
    }

    private func base64Lines(_ octets: [UInt8]) -> String {
        let text = Array(HeaderWriter.base64(octets).utf8)
        var out = ""
        for start in stride(from: 0, to: text.count, by: 76) {
            out += String(decoding: text[start..<min(start + 76, text.count)], as: UTF8.self) + "\n"
        }
        return out
    }

    private mutating func quotedPrintable(_ octets: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var column = 0
        for (index, octet) in octets.enumerated() {
            if octet == 10 {
                out.append(10)
                column = 0
                continue
            }
            let endsLine = index + 1 == octets.count || octets[index + 1] == 10
            let isPlain = octet > 32 && octet < 127 && octet != 61 || (octet == 32 || octet == 9) && !endsLine
            if column > 70 {
                out += [61, 10]
                column = 0
            }
            out += isPlain ? [octet] : Array(HeaderWriter.escape(octet, "=").utf8)
            column += isPlain ? 1 : 3
        }
        return oddity == .brokenQuotedPrintable ? out + Array("50=% =G1 =4".utf8) : out
    }
}
