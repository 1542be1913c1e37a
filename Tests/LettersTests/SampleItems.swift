import Digest
import Editorial
import WorkCalendar

extension Sample {
    static func medium(_ name: String, _ kind: String = "jpg", bytes: Int = 184_320, pixels: PixelSize? = nil) -> Medium {
        Medium(hash: SHA256.hash(name.utf8), fileExtension: kind, byteCount: bytes, pixelSize: pixels)
    }

    static let plantingPhoto = medium("trồng cây", pixels: PixelSize(width: 1280, height: 720))
    static let schoolPhoto = medium("trường", pixels: PixelSize(width: 800, height: 600))
    static let planPaper = medium("kế hoạch", "pdf", bytes: 1_260_000)

    static let articleContent = Content(
        kind: .article, channel: ChannelID("tin-tuc"), title: "Hải Dương ra quân trồng cây chắn sóng ven phá Tam Giang",
        body: [
            .paragraph(
                "Sáng 23/11, Ủy ban nhân dân xã phối hợp với Đoàn Thanh niên và Hội Nông dân xã tổ chức ra quân trồng "
                    + "1.200 cây bần chua dọc bờ phá đoạn qua thôn Thái Dương Hạ. Hơn 150 đoàn viên, hội viên và bà con trong thôn đã tham gia."
            ),
            .photo(plantingPhoto, caption: "Đoàn viên thanh niên trồng cây tại thôn Thái Dương Hạ."),
            .heading("Mỗi thôn nhận một đoạn bờ"),
            .paragraph("Theo phân công, các thôn tự chăm sóc cây trong hai năm đầu:"),
            .table([
                ["Thôn", "Số cây", "Người phụ trách"], ["Thái Dương Hạ", "700", "Ban điều hành thôn"],
                ["Vĩnh Trị", "500", "Chi hội Nông dân"],
            ]),
            .listItem("Tuần đầu: cắm cọc, buộc giữ cây."), .listItem("Hằng tháng: kiểm tra, trồng dặm."),
            .quote("Trồng được cây là khó, giữ được cây còn khó hơn."),
            .photo(schoolPhoto, caption: ""), .file(planPaper, label: "Kế hoạch trồng cây 2026.pdf"),
        ], author: "Trần Thị My Na", source: "Văn hóa - Xã hội xã", eventDate: day(23))

    static let answeredContent = Content(
        kind: .question, channel: ChannelID("y-kien"), title: "Thủ tục đăng ký khai sinh cho con sinh ở nơi khác",
        body: [
            .paragraph(
                "Con tôi sinh tại bệnh viện ở thành phố Đà Nẵng, gia đình tôi thường trú tại thôn Vĩnh Trị. "
                    + "Tôi xin hỏi có đăng ký khai sinh tại xã được không, cần giấy tờ gì và bao lâu thì có kết quả?")
        ],
        answer: [
            .paragraph(
                "Công dân được đăng ký khai sinh cho con tại Ủy ban nhân dân xã nơi cư trú của cha hoặc mẹ, "
                    + "không phụ thuộc nơi sinh. Hồ sơ gồm:"
            ),
            .listItem("Tờ khai đăng ký khai sinh theo mẫu;"), .listItem("Giấy chứng sinh (bản chính);"),
            .listItem("Căn cước của người đi đăng ký (xuất trình)."),
            .paragraph("Kết quả được trả ngay trong ngày tiếp nhận hồ sơ. Đăng ký đúng hạn không mất lệ phí."),
        ])

    /// HD-2026-0042: an article of an officer.
    static func article(
        version: Int = 1, state: ItemState = .awaitingReview, sender: Correspondent = reader("myna"), content: Content = articleContent,
        due: CivilDate = day(24)
    ) -> Item {
        Item(
            code: ItemCode(prefix: "HD", year: 2026, number: 42), kind: .article, sender: sender, receivedAt: at(23, 14, 5),
            thread: MailThread(subject: "Bài ra quân trồng cây", references: ["a1@haiduong.example"]), state: state,
            version: Version(number: version, content: content, at: at(23, 14, 5)),
            deadline: Deadline(due: due, act: due, article: "11.1", lateOnArrival: false))
    }

    /// HD-2026-0043: a citizen's question, with or without its draft answer.
    static func question(
        answered: Bool, state: ItemState = .awaitingReview, due: CivilDate = day(14, 12), officer: PersonID? = PersonID("bi")
    ) -> Item {
        var content = answeredContent
        if !answered { content.answer = [] }
        return Item(
            code: ItemCode(prefix: "HD", year: 2026, number: 43), kind: .question, sender: citizen, receivedAt: at(20, 20, 41),
            thread: MailThread(subject: "Hỏi về khai sinh", references: ["q1@mail.example"]), state: state,
            version: Version(number: answered ? 2 : 1, content: content, at: at(20, 20, 41)),
            deadline: Deadline(due: due, act: due, article: "11.5", lateOnArrival: false), officer: officer)
    }

    /// An article whose every word is hostile.
    static func hostile(_ words: String) -> Item {
        let content = Content(
            kind: .article, channel: ChannelID("tin-tuc"), title: words,
            body: [
                .paragraph(words), .heading(words), .listItem(words), .quote(words), .table([[words, words]]),
                .photo(plantingPhoto, caption: words), .file(planPaper, label: words),
            ], author: words, source: words, eventDate: nil)
        let sender = Correspondent(person: nil, name: words, address: MailAddress("ke.xau@mail.example"))
        return Item(
            code: ItemCode(prefix: "HD", year: 2026, number: 44), kind: .article, sender: sender, receivedAt: now,
            thread: MailThread(subject: words, references: []), state: .awaitingReview,
            version: Version(number: 1, content: content, at: now),
            deadline: Deadline(due: nil, act: day(24), article: words, lateOnArrival: false))
    }
}
