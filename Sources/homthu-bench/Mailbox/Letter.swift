/// One message under construction.
struct Letter {
    private let client: Client
    private let sender: Correspondent
    private let boundary: String
    private let head: String
    private let lines: [String]
    private let encoding: String
    private let date: String

    init(client: Client, number: Int, random: inout SeededRandom) {
        self.client = client
        sender = Correspondent.draw(&random)
        boundary = client.boundary(&random)
        date = Letter.date(number)
        encoding = ["base64", "quoted-printable", "8bit"][random.weighted([45, 50, 5])]
        let isReply = random.chance(60)
        head = LetterHead.traces(sender, client, date, &random) + LetterHead.fields(sender, client, date, isReply: isReply, number, &random)
        lines = Letter.text(sender, isReply: isReply, &random)
    }

    private static func date(_ number: Int) -> String {
        let minutes = number * 13
        let day = 3 + minutes / 1440 % 25
        let time = [minutes / 60 % 24, minutes % 60, number * 7 % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][(day - 3) % 7]), \(day) Mar 2025 \(time) +0700"
    }

    private static func text(_ sender: Correspondent, isReply: Bool, _ random: inout SeededRandom) -> [String] {
        let wanted = random.size(from: 300, doublings: 4)
        var lines: [String] = []
        var size = 0
        while size < wanted {
            let paragraph = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(Phrases.sentences) }.joined(separator: " ")
            lines += [paragraph, ""]
            size += paragraph.utf8.count
        }
        lines += ["Trân trọng,", sender.name, "--", "\(sender.name) | \(random.pick(Phrases.roles)) | ĐT: 0987 001 122", ""]
        guard isReply else { return lines }
        lines += ["Vào Th 4, 12 thg 3, 2025 vào lúc 09:15 Ban biên tập Hòm Thư <homthu@example.vn> đã viết:", ""]
        return lines + (0..<Int.random(in: 2...7, using: &random)).map { _ in "> " + random.pick(Phrases.sentences) }
    }

    // MARK: Kinds of messages

    /// A reply: text, or text and HTML.
    func reply(_ random: inout SeededRandom) -> [UInt8] {
        Array(head.utf8) + (random.chance(35) ? textPart("plain", plain) : alternative(boundary))
    }

    /// Text in the code page that old Windows programs wrote.
    func legacy() -> [UInt8] {
        return Array((head + "Content-Type: text/plain; charset=\"windows-1258\"\r\nContent-Transfer-Encoding: base64\r\n\r\n").utf8)
            + WireText.base64(WireText.windows1258(plain), lines: true)
    }

    /// A delivery report (RFC 3464) with the message that could not be delivered.
    func deliveryReport(_ random: inout SeededRandom) -> [UInt8] {
        let lost = Correspondent.draw(&random).address
        var out = Array((head + "Content-Type: multipart/report; boundary=\"\(boundary)\"; report-type=delivery-status\r\n\r\n").utf8)
        out += delimiter() + textPart("plain", "Thư không gửi được tới \(lost): không có hộp thư này.\r\n")
        let status = """
            Reporting-MTA: dns; mx.example.vn\r\n\r\nFinal-Recipient: rfc822; \(lost)\r\nAction: failed\r\nStatus: 5.1.1\r\n\
            Diagnostic-Code: smtp; 550-5.1.1 no such user\r\nLast-Attempt-Date: \(date)\r\n
            """
        out += delimiter() + Array("Content-Type: message/delivery-status\r\n\r\n\(status)".utf8)
        out += delimiter() + Array("Content-Type: message/rfc822\r\n\r\n".utf8)
        let subject = WireText.encodedWords(random.pick(Phrases.subjects), useQ: false)
        out += Array("From: homthu@example.vn\r\nTo: <\(lost)>\r\nSubject: \(subject)\r\nDate: \(date)\r\nMIME-Version: 1.0\r\n".utf8)
        return out + textPart("plain", plain) + delimiter(close: true)
    }

    /// Text, HTML and photos.
    func withPhotos(_ random: inout SeededRandom) -> [UInt8] {
        var out = Array((head + "Content-Type: multipart/mixed; boundary=\"\(boundary)\"\r\n\r\n--\(boundary)\r\n").utf8)
        out += alternative(boundary.dropLast() + (boundary.hasSuffix("a") ? "b" : "a"))
        for _ in 0...random.weighted([40, 25, 15, 12, 8]) {
            let name = random.pick(Phrases.photos).split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: String(Int.random(in: 100...999, using: &random)))
            let photo = [0xff, 0xd8, 0xff, 0xe0] + random.octets(random.size(from: 48_000, doublings: 6))
            out += delimiter() + Array((client.attachmentHead(name) + "Content-Transfer-Encoding: base64\r\n\r\n").utf8)
            out += WireText.base64(photo, lines: true)
        }
        return out + delimiter(close: true)
    }

    // MARK: Parts

    private var plain: String { lines.joined(separator: "\r\n") + "\r\n" }

    private var html: String {
        let rows = lines.map { line in
            let text = line.isEmpty ? "<br>" : line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            return "<div style=\"font-family:arial,sans-serif;font-size:small\">\(text)</div>"
        }
        return "<html><body dir=\"auto\">" + rows.joined(separator: "\r\n") + "</body></html>\r\n"
    }

    private func delimiter(close: Bool = false) -> [UInt8] { Array("\r\n--\(boundary)\(close ? "--" : "")\r\n".utf8) }

    private func textPart(_ subtype: String, _ text: String) -> [UInt8] {
        let body: [UInt8]
        switch encoding {
        case "base64": body = WireText.base64(Array(text.utf8), lines: true)
        case "quoted-printable": body = WireText.quotedPrintable(text)
        default: body = Array(text.utf8)
        }
        return Array("Content-Type: text/\(subtype); charset=\"UTF-8\"\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n".utf8) + body
    }

    private func alternative(_ inner: some StringProtocol) -> [UInt8] {
        Array("Content-Type: multipart/alternative; boundary=\"\(inner)\"\r\n\r\n--\(inner)\r\n".utf8) + textPart("plain", plain)
            + Array("\r\n--\(inner)\r\n".utf8) + textPart("html", html) + Array("\r\n--\(inner)--\r\n".utf8)
    }
}
