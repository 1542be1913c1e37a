import Mail

/// A whole message: everything that can be asked of it.
enum MessageTarget {
    static func run(_ bytes: [UInt8]) {
        let message = Message.parse(bytes)
        let json = message.jsonText { HTMLReader.read($0).plainText }
        promise(json == Message.parse(bytes).jsonText { HTMLReader.read($0).plainText }, "two readings differ")
        visit(message, depth: 0)
        _ = message.contentDefects()
        _ = message.automaticKind
    }

    private static func visit(_ message: Message, depth: Int) {
        promise(depth <= 64, "messages nest \(depth) deep")
        for part in message.leaves {
            _ = message.name(of: part)
            _ = part.contentID
            if let inner = part.message { visit(inner, depth: depth + 1) }
            promise(part.decodedBytes() == part.decodedBytes(), "two decodings differ")
            _ = part.text()
        }
        _ = message.bestText
        _ = message.bestHTML
    }
}

/// A header block alone: words, addresses, dates, identifiers, parameters.
enum HeaderTarget {
    static func run(_ bytes: [UInt8]) {
        let message = Message.parse(bytes + Array("\r\n\r\nx".utf8))
        _ = message.subject
        _ = message.date
        _ = message.messageID
        _ = message.inReplyTo.count + message.references.count
        for list in [message.from, message.to, message.cc, message.replyTo, message.sender] {
            for mailbox in list {
                guard let address = mailbox.address else { continue }
                promise(AddrSpec(address.description) == address, "an address does not read back: \(address)")
            }
        }
        for field in message.headers { _ = message.header(field.name) }
        _ = Mailbox.list(bytes)
        if let date = MailDate(bytes) { _ = date.unixSeconds }
    }
}

/// Contents under a transfer encoding; the first octet chooses it.
enum TransferTarget {
    private static let encodings = ["base64", "quoted-printable", "7bit", "x-uuencode"]

    static func run(_ bytes: [UInt8]) {
        let encoding = encodings[Int(bytes.first ?? 0) % encodings.count]
        let head = "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: \(encoding)\r\n\r\n"
        let part = Message.parse(Array(head.utf8) + bytes.dropFirst()).leaves.first
        guard let part else { return }
        let decoded = part.decodedBytes()
        promise(decoded.count <= bytes.count + 3, "decoding made more of it")
        var buffer = DecodingBuffer()
        promise(part.withDecodedBytes(&buffer) { Array($0) } == decoded, "two ways of decoding differ")
    }
}

/// Text under a charset's label, true or not; the first octet chooses the label.
enum CharsetTarget {
    private static let labels = [
        "utf-8", "us-ascii", "windows-1258", "iso-8859-1", "windows-1252", "tcvn5712-1", "viscii", "x-vni", "utf-16", "utf-16le", "utf-7",
        "iso-2022-jp", "gb18030", "gb2312", "big5", "euc-kr", "shift_jis", "koi8-r", "x-user-defined", "nonsense", "utf-32", "hz-gb-2312",
    ]

    static func run(_ bytes: [UInt8]) {
        let label = labels[Int(bytes.first ?? 0) % labels.count]
        let head = "Content-Type: text/plain; charset=\(label)\r\n\r\n"
        let message = Message.parse(Array(head.utf8) + bytes.dropFirst())
        guard let text = message.leaves.first?.text() else { return }
        // Expansion has a limit: no charset makes more than a few letters of an octet.
        promise(text.utf8.count <= 16 * bytes.count + 64, "\(bytes.count) octets of \(label) became \(text.utf8.count)")
        promise(NFC.compose(NFC.compose(text)) == NFC.compose(text), "composing twice differs")
        _ = TextFold.unmarked(text)
    }
}

/// HTML to text and blocks.
enum HTMLTarget {
    static func run(_ bytes: [UInt8]) {
        let html = String(decoding: bytes, as: UTF8.self)
        let read = HTMLReader.read(html)
        promise(read.plainText == HTMLReader.read(html).plainText, "two readings differ")
        // What is shown of it is never markup.
        let safe = SafeHTML(text: read.plainText).markup
        promise(!safe.utf8.contains(UInt8(ascii: "<")) && !safe.utf8.contains(UInt8(ascii: ">")), "escaping left markup")
    }
}

/// A reply taken apart: text and HTML, divided by the first 0xFF octet.
enum ReplyTarget {
    private static let sentinels = ["----- Trả lời phía trên dòng này -----", "Trả lời phía trên dòng này"]

    static func run(_ bytes: [UInt8]) {
        let cut = bytes.firstIndex(of: 0xFF) ?? bytes.endIndex
        let text = String(decoding: bytes[..<cut], as: UTF8.self)
        let html = cut < bytes.endIndex ? String(decoding: bytes[(cut + 1)...], as: UTF8.self) : nil
        let reply = ReplyCut.cut(text: text, html: html, sentinels: sentinels)
        // Nothing is lost: the pieces cover the source without gap or overlap.
        var end = 0
        for piece in reply.pieces {
            promise(piece.range.lowerBound == end, "a gap or an overlap at \(end)")
            end = piece.range.upperBound
        }
        // A text in which nothing shows is none: the HTML is read in its place.
        if !reply.pieces.isEmpty, !TextFold.squeezed(text).isEmpty {
            promise(end == text.utf8.count, "the pieces end at \(end) of \(text.utf8.count)")
        }
        if html != nil { _ = ReplyCut.cut(text: nil, html: html, sentinels: sentinels) }
    }
}

/// Delivery reports and disposition notifications.
enum ReportsTarget {
    static func run(_ bytes: [UInt8]) {
        for type in ["delivery-status", "disposition-notification"] {
            let head = """
                Content-Type: multipart/report; report-type=\(type); boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\nContent-Type: message/\(type)\r\n\r\n
                """
            let message = Message.parse(Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8))
            if let report = DeliveryReport(message) { _ = report.recipients.map(\.isPermanentFailure) }
            _ = DispositionNotification(message)
            _ = message.automaticKind
        }
    }
}

/// Authentication-Results (RFC 8601): what is read twice reads alike, and nobody but the server asked for speaks.
enum AuthresTarget {
    static func run(_ bytes: [UInt8]) {
        promise(AuthenticationResults.parse(bytes) == AuthenticationResults.parse(bytes), "two readings differ")
        let message = Message.parse(Array("Authentication-Results: ".utf8) + bytes + Array("\r\nFrom: a@xa.example\r\n\r\nx".utf8))
        if let results = AuthenticationResults.topmost(of: message, authservID: "mx.xa.example") {
            promise(results.authservID.lowercased() == "mx.xa.example", "another server speaks: \(results.authservID)")
        }
    }
}
