import Digest
import Editorial
import Journal
import WorkCalendar

/// What these tests put into a journal.
enum Sample {
    static let start = Timestamp(seconds: 1_795_400_000)
    static func later(_ seconds: Int64) -> Timestamp { start.adding(seconds: seconds) }

    static let lan = Correspondent(person: PersonID("lan"), name: "Nguyễn Thị Lan", address: MailAddress("Lan@haiduong.example"))
    static let binh = Correspondent(person: PersonID("binh"), name: "Huỳnh Trọng Bình", address: MailAddress("binh@haiduong.example"))
    static let citizen = Correspondent(person: nil, name: "", address: MailAddress("a@mail.example"))
    static let photo = Array("bytes of a photo".utf8)
    static let medium = Medium(
        hash: SHA256.hash(photo), fileExtension: "jpg", byteCount: photo.count, pixelSize: PixelSize(width: 16, height: 9))

    static func content(_ text: String = "Lớp bơi khai giảng.\n\0\"\\ e\u{0301}") -> Content {
        Content(
            kind: .article, channel: ChannelID("tin-tuc"), title: "Lớp bơi", body: [.paragraph(text), .photo(medium, caption: "Lớp bơi")],
            author: "Lan", source: "", eventDate: CivilDate("2026-11-20"))
    }

    static func item(
        _ number: Int = 1, year: Int = 2026, content: Content = content(), version: Int = 1, state: ItemState = .awaitingReview,
        sender: Correspondent = lan
    ) -> Item {
        Item(
            code: ItemCode(prefix: "HD", year: year, number: number), kind: content.kind, sender: sender, receivedAt: start,
            thread: MailThread(subject: "Tin: lớp bơi", references: ["1@mail.example", "2@mail.example"]), state: state,
            version: Version(number: version, content: content, at: later(5)),
            deadline: Deadline(
                due: CivilDate("2026-11-23"), act: CivilDate("2026-11-25") ?? .earliest, article: "11.1", lateOnArrival: false))
    }

    static func letter(
        _ number: Int, about: String = "HD-2026-0001", kind: String = "review-request", bytes: String? = nil, ask: Int64? = nil,
        after order: Int64? = nil
    ) -> NewLetter {
        NewLetter(
            messageID: "\(number)@haiduong.example", about: about, kind: kind, sender: "bbt@haiduong.example",
            recipient: "binh@haiduong.example", subject: "Thư \(number)", bytes: Array((bytes ?? "letter \(number)").utf8), ask: ask,
            afterOrder: order)
    }

    static func approval(_ item: Item, ask: Int64) -> RecordedDecision {
        RecordedDecision(
            decision: .approve, by: PersonID("binh"), version: item.version.number, contentHash: item.version.hash, ask: ask, at: later(60))
    }
}

extension Journal {
    /// A message in the ledger; returns its row.
    func receive(_ key: String, _ text: String = "From: a@mail.example\r\n\r\nChào.\r\n", trouble: String = "") throws -> Int64 {
        try record(Array(text.utf8), key: key, receivedAt: Sample.start, trouble: trouble, now: Sample.later(1))
        return try nextUnhandled()?.id ?? 0
    }

    /// A site order with all it rests on: mail, item, ask, decision; returns the order's row.
    func orderPublication(_ item: Item, token: String = "token") throws -> Int64 {
        let ledger = try receive("mail-\(item.code)")
        return try transaction {
            try put(item)
            let ask = try addAsk(item, .review, asked: Sample.binh, token: token, expires: Sample.later(1_000_000))
            let approval = Sample.approval(item, ask: ask)
            let decision = try add(approval, code: item.code, ledger: ledger, proof: "test")
            return try add(.publish(approval), item: item, decision: decision, now: Sample.later(61))
        }
    }
}
