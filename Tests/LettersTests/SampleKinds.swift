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

    private static func review(_ name: String, _ kind: ItemKind) -> SampleLetter {
        SampleLetter(
            name: name,
            letter: .reviewRequest(.init(item: Sample.contribution(kind), approver: PersonID("binh"), occasion: .first)),
            to: Sample.reader("binh"), asks: true)
    }
}

extension Sample {
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
        case .album, .article, .question, .page:
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
