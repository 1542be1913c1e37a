import Editorial
import Letters
import WorkCalendar

/// Letters about documents, procedures, calendars and albums.
extension SampleLetter {
    static let kinds: [SampleLetter] = [
        review("review-document", .document), review("review-procedure", .procedure), review("review-week", .week),
        review("review-album", .album),
        SampleLetter(
            name: "review-findings",
            letter: .reviewRequest(
                .init(
                    item: Sample.article(), approver: PersonID("binh"), occasion: .first,
                    findings: [
                        .similar(
                            .init(
                                code: ItemCode(prefix: "HD", year: 2026, number: 17), title: "Ra quân trồng cây đầu năm", isPublished: true,
                                percent: 62, passage: "Hơn 150 đoàn viên, hội viên và bà con trong thôn")),
                        .personalData([.phone, .bankAccount]), .dayAhead(Sample.day(30)), .dayLongPast(Sample.day(1, 9)),
                        .noAuthorOrSource, .smallPhotos(1), .uncaptionedPhotos(1),
                    ])), to: Sample.reader("binh"), asks: true),
        SampleLetter(
            name: "document-receipt", letter: .articleReceipt(.init(item: Sample.contribution(.document), missing: [])),
            to: Sample.reader("myna")),
        SampleLetter(
            name: "document-receipt-missing",
            letter: .articleReceipt(
                .init(
                    item: Sample.contribution(.document), missing: [.field(.issuingBody), .field(.signedDate), .file])),
            to: Sample.reader("myna"), asks: true),
        SampleLetter(
            name: "week-receipt", letter: .articleReceipt(.init(item: Sample.contribution(.week), missing: [])), to: Sample.reader("myna")),
    ]

    static let hearings: [SampleLetter] = [
        review("review-poll", Sample.poll), review("review-draft", Sample.draft),
        closed("hearing-closed-poll", Sample.poll, HearingTally(opinions: 41, late: 2, votes: [25, 12, 1])),
        closed("hearing-closed-draft", Sample.draft, HearingTally(opinions: 7, late: 0, votes: [])),
        opinion("opinion-noted", Sample.draft, .noted),
        opinion("opinion-voted", Sample.poll, .voted("Xây chợ mới ở thôn Vĩnh Trị")), opinion("opinion-unclear", Sample.poll, .unclear),
        opinion("opinion-late", Sample.poll, .late),
    ]

    private static func review(_ name: String, _ item: Item) -> SampleLetter {
        SampleLetter(
            name: name, letter: .reviewRequest(.init(item: item, approver: PersonID("binh"), occasion: .first)), to: Sample.reader("binh"))
    }

    private static func closed(_ name: String, _ item: Item, _ tally: HearingTally) -> SampleLetter {
        SampleLetter(name: name, letter: .hearingClosed(.init(item: item, tally: tally)), to: Sample.reader("bi"))
    }

    private static func opinion(_ name: String, _ item: Item, _ outcome: Letter.OpinionReceipt.Outcome) -> SampleLetter {
        SampleLetter(name: name, letter: .opinionReceipt(.init(item: item, outcome: outcome)), to: Sample.citizen)
    }

    private static func review(_ name: String, _ kind: ItemKind) -> SampleLetter {
        SampleLetter(
            name: name,
            letter: .reviewRequest(.init(item: Sample.contribution(kind), approver: PersonID("binh"), occasion: .first)),
            to: Sample.reader("binh"), asks: true)
    }
}

extension Sample {
    static let poll = hearing(
        .poll, "Lấy ý kiến về việc dời chợ Hải Dương", [.paragraph("Chợ Hải Dương đã xuống cấp. Ủy ban nhân dân xã xin ý kiến bà con.")],
        [Detail(.option, "Sửa chợ cũ"), Detail(.option, "Xây chợ mới ở thôn Vĩnh Trị"), Detail(.option, "Ý kiến khác")])
    static let draft = hearing(
        .draft, "Dự thảo Quy chế quản lý chợ", [.paragraph("Xin ý kiến về dự thảo kèm theo."), .file(planPaper, label: "Du thao.pdf")], [])

    private static func hearing(_ kind: ItemKind, _ title: String, _ body: [Block], _ details: [Detail]) -> Item {
        let content = Content(
            kind: kind, channel: ChannelID("tin-tuc"), title: title, body: body, details: details + [Detail(.commentDeadline, "20/12/2026")]
        )
        return Item(
            code: ItemCode(prefix: "HD", year: 2026, number: 46), kind: kind, sender: reader("bi"), receivedAt: at(23, 14, 5),
            thread: MailThread(subject: title, references: ["h1@haiduong.example"]), state: .awaitingReview,
            version: Version(number: 1, content: content, at: at(23, 14, 5)),
            deadline: Deadline(due: nil, act: day(24), article: "11.6", lateOnArrival: false), officer: PersonID("bi"))
    }

    /// HD-2026-0045: something of that kind from an officer.
    static func contribution(_ kind: ItemKind) -> Item {
        var content = Content(kind: kind, channel: ChannelID("tin-tuc"), title: "", body: [])
        switch kind {
        case .document:
            content.title = "Ban hành Quy chế quản lý chợ Hải Dương"
            content.body = [.file(planPaper, label: "QD45.pdf")]
            content.eventDate = day(20)
            content.details = [
                Detail(.documentNumber, "45/2026/QĐ-UBND"), Detail(.issuingBody, "UBND xã Hải Dương"), Detail(.effectiveDate, "01/12/2026"),
                Detail(.replaces, "12/2020/QĐ-UBND"),
            ]
        case .procedure:
            content.title = "Đăng ký khai sinh"
            content.body = [.paragraph("Nộp tại bộ phận Một cửa.")]
            content.details = [
                Detail(.procedureCode, "1.001193"), Detail(.area, "Hộ tịch"), Detail(.dossier, "Tờ khai\nGiấy chứng sinh"),
                Detail(.duration, "Trong ngày"), Detail(.fee, "Không"), Detail(.legalBasis, "Luật Hộ tịch 2014"),
            ]
        case .week:
            content.title = "Lịch công tác tuần từ 23/11 đến 29/11/2026"
            content.eventDate = day(23)
            content.body = [
                .table([
                    ["Ngày", "Giờ", "Nội dung", "Chủ trì"], ["Thứ Hai (23/11)", "8:00", "Họp giao ban", "Chủ tịch UBND xã"],
                    ["Thứ Ba, 24/11", "7:30", "Kiểm tra đê bao thôn Vĩnh Trị", ""],
                ])
            ]
        case .album, .article, .question, .page, .draft, .poll:
            content.title = "Lễ hội đua ghe 2026"
            content.author = "Nguyễn Ngọc Tuấn"
            content.body = [.photo(plantingPhoto, caption: "Đua ghe trên phá")]
            content.details = [Detail(.video, "https://youtu.be/abc123")]
        }
        return Item(
            code: ItemCode(prefix: "HD", year: 2026, number: 45), kind: kind, sender: reader("myna"), receivedAt: at(23, 14, 5),
            thread: MailThread(subject: content.title, references: ["k1@haiduong.example"]), state: .awaitingReview,
            version: Version(number: 1, content: content, at: at(23, 14, 5)),
            deadline: Deadline(due: day(24), act: day(24), article: "11.2", lateOnArrival: false))
    }
}
