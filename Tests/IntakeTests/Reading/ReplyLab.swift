import Digest
import Editorial
import Intake
import Mail
import Testing
import WorkCalendar

/// An item, the letters asked about it, and replies to them.
enum ReplyLab {
    static let sentinel = "----- Trả lời phía trên dòng này -----"
    static let code = ItemCode(prefix: "HD", year: 2026, number: 42)

    static let photo = Medium(
        hash: SHA256.hash(ReadingLab.png(9, 9)), fileExtension: "png", byteCount: ReadingLab.png(9, 9).count,
        pixelSize: PixelSize(width: 9, height: 9))

    static let old = Content(
        kind: .article, channel: ChannelID("tin-tuc"), title: "Ra quân dọn vệ sinh",
        body: [.paragraph("Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển."), .photo(photo, caption: "Bờ biển")],
        author: "Nguyễn Thị Lan", eventDate: CivilDate(year: 2026, month: 11, day: 20))

    static func item(_ content: Content = old) -> Item {
        Item(
            code: code, kind: content.kind, sender: ReadingLab.lan, receivedAt: Timestamp(seconds: 1_795_000_000),
            thread: MailThread(subject: "Ra quân", references: ["m1@x"]), state: .awaitingReview,
            version: Version(number: 1, content: content, at: Timestamp(seconds: 1_795_000_000)),
            deadline: Deadline(
                due: nil, act: ReadingLab.day ?? .earliest, article: "11.1", lateOnArrival: false))
    }

    static func ask(_ purpose: Ask.Purpose, _ item: Item = item()) -> Ask {
        let asked: Correspondent =
            switch purpose {
            case .review, .undo, .extend, .confirm:
                Correspondent(person: PersonID("binh"), name: "Huỳnh Trọng Bình", address: MailAddress("binh@haiduong.example"))
            case .answer: Correspondent(person: PersonID("bi"), name: "Trần Nhất Bi", address: MailAddress("bi@haiduong.example"))
            case .revise, .correct: ReadingLab.lan
            case .thread: ReadingLab.citizen
            }
        return Ask(
            id: 7, code: item.code, version: 1, contentHash: item.version.hash, purpose: purpose, asked: asked,
            expires: Timestamp(seconds: 1_900_000_000), ending: nil)
    }

    /// Our letter, as it left: its lines are known.
    static let letter = ReadingLab.message(
        """
        From: bbt@haiduong.example
        To: binh@haiduong.example
        Subject: [HD-2026-0042] Đề nghị duyệt: Ra quân dọn vệ sinh
        Message-ID: <letter@haiduong.example>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        \(sentinel)

        Đề nghị ông Huỳnh Trọng Bình duyệt bài sau đây.
        Trả lời thư này bằng một từ: DUYỆT, SỬA hoặc KHÔNG DUYỆT.

        │ Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển.
        """)

    static func read(
        _ message: Message, _ purpose: Ask.Purpose, item: Item = item(), letter: Message? = letter
    ) throws -> ReplyReader.Reading {
        let mailbox = AddrSpec("bbt@haiduong.example")
        let envelope = try Envelope.read(message, mailbox: #require(mailbox), authservID: "mx.haiduong.example")
        return ReplyReader(office: ReadingLab.office, sentinels: [sentinel], calendar: .builtIn).read(
            message, envelope: envelope, ask: ask(purpose, item), item: item, letter: letter, today: try ReadingLab.today)
    }

    static func meaning(
        _ text: String, _ purpose: Ask.Purpose, subject: String = "Re: [HD-2026-0042] Đề nghị duyệt", item: Item = item()
    ) throws -> Event.Reply.Meaning {
        try read(ReadingLab.plain(text, subject: subject), purpose, item: item).reply.meaning
    }
}
