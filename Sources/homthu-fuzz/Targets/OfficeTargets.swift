import Editorial
import Intake
import Mail
import WorkCalendar

/// A reviewer's words: the reading does not depend on what stands around it, and a text with a question mark approves nothing.
enum DecisionTarget {
    static func run(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let reading = DecisionGrammar.read(text, own: "HD-2026-0042", signatureNames: ["Huỳnh Trọng Bình"])
        promise(reading == DecisionGrammar.read(text, own: "HD-2026-0042", signatureNames: ["Huỳnh Trọng Bình"]), "two readings differ")
        if case .decision(.approve) = reading {
            promise(!text.unicodeScalars.contains("?"), "an approval with a question mark: \(text.debugDescription)")
            let folded = TextFold.unmarked(text)
            promise(!folded.contains("khong duyet") && !folded.contains("chua duyet"), "a negation approves: \(text.debugDescription)")
        }
        _ = DecisionGrammar.readSubject(text, own: "HD-2026-0042")
        _ = OrderGrammar.read(text)
        let codes = [ItemCode(prefix: "HD", year: 2026, number: 1), ItemCode(prefix: "HD", year: 2026, number: 2)]
        if case .decisions(let read) = DigestReply.read(text, codes: codes, signatureNames: []), read.values.contains(.approve) {
            promise(!text.unicodeScalars.contains("?"), "a digest approves with a question mark: \(text.debugDescription)")
        }
        _ = ItemCode(text)
    }
}

/// Replies that are no approval by construction (``NonApprovals``), made from the bytes as seeds: none approves anything, neither in answer to a
/// review letter, nor as a line of a digest.
enum NonApprovalTarget {
    static func run(_ bytes: [UInt8]) {
        let codes = [ItemCode(prefix: "BV", year: 2026, number: 1)]
        for start in stride(from: 0, to: min(bytes.count, 256), by: 4) {
            let seed = bytes[start..<min(start + 4, bytes.count)].reduce(UInt64(start)) { $0 << 8 | UInt64($1) }
            var generator = NonApprovals(seed: seed)
            let text = generator.next()
            let reading = DecisionGrammar.read(text, own: "BV-0142", signatureNames: ["Nguyễn Văn Bình"])
            promise(reading != .decision(.approve), "an approval: \(text.debugDescription)")
            if case .decisions(let read) = DigestReply.read("1 " + text, codes: codes, signatureNames: ["Nguyễn Văn Bình"]) {
                promise(!read.values.contains(.approve), "an approval in a digest: \(text.debugDescription)")
            }
        }
    }
}

/// What must be kept apart: the bytes as a whole mail, and as a file in one, where ZIP and DEFLATE are read; a stamp in front is always found.
enum ConfidentialTarget {
    private static let mailbox = AddrSpec("bbt@xa.example")
    private static let head = Array(
        "From: a@x.example\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".utf8)
    private static let stamped = Array("From: a@x.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTỐI MẬT\r\n".utf8)

    static func run(_ bytes: [UInt8]) {
        guard let mailbox else { return }
        _ = Confidentiality.read(Message.parse(bytes), mailbox: mailbox, fromOffice: bytes.count.isMultiple(of: 2))
        _ = Confidentiality.read(Message.parse(head + bytes), mailbox: mailbox, fromOffice: false)
        let found = Confidentiality.read(Message.parse(stamped + bytes), mailbox: mailbox, fromOffice: true)
        promise(found == .secret || !isText(bytes), "a stamp in front is not found")
    }

    /// The charset of a text may be repaired where its octets are no UTF-8, and then the stamp is another word.
    private static func isText(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0) }
}

/// A mail as an article and as a question: form lines, days, channels, media, redaction.
enum SubmissionTarget {
    private static let today = CivilDate(year: 2026, month: 11, day: 23) ?? .earliest
    private static let citizen = Correspondent(person: nil, name: "Lê Văn Hòa", address: MailAddress("hoa@mail.example"))
    private static let office: Office = {
        let channel = { (id: String, name: String, kind: ItemKind) in
            Channel(
                id: ChannelID(id), name: name, article: "8.2", accepts: [kind], officers: [], approvers: [],
                deadline: DeadlineRule(workingDays: 1, start: .event, article: "11.1"), duty: "")
        }
        return Office(
            commune: Commune(
                name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "UBND xã Hải Dương",
                siteURL: "https://xa.example", mailbox: MailAddress("bbt@xa.example"), codePrefix: "HD", offset: .vietnam),
            people: [],
            channels: [
                channel("tin-tuc", "Tin tức - sự kiện", .article), channel("van-ban", "Văn bản chuyên ngành", .document),
                channel("thu-tuc", "Danh mục thủ tục hành chính", .procedure), channel("lich", "Lịch công tác", .week),
                channel("hoi-dap", "Tiếp nhận ý kiến", .question),
            ],
            articleChannel: ChannelID("tin-tuc"), questionChannel: ChannelID("hoi-dap"), ladder: Ladder(article: [], question: []),
            publishDelay: 300, askLifetime: 86_400)
    }()

    static func run(_ bytes: [UInt8]) {
        let message = Message.parse(bytes)
        let reader = SubmissionReader(office: office)
        let article = reader.article(message, sender: citizen, received: today).content
        promise(ContentJSON.decode(ContentJSON.encode(article))?.hash == article.hash, "an article does not come back from its JSON")
        let question = reader.question(message, sender: citizen).content
        promise(ContentJSON.decode(ContentJSON.encode(question)) == question, "a question does not come back from its JSON")
        _ = VietnameseDate.all(in: String(decoding: bytes.prefix(4096), as: UTF8.self), relativeTo: today)
    }
}

/// The stored form of a content: what is read comes back with its hash.
enum ContentJSONTarget {
    static func run(_ bytes: [UInt8]) {
        guard let content = ContentJSON.decode(String(decoding: bytes, as: UTF8.self)) else { return }
        promise(ContentJSON.decode(ContentJSON.encode(content))?.hash == content.hash, "another hash after writing and reading")
    }
}
