import Editorial
import Site
import WorkCalendar

extension Sample {
    /// Documents, procedures, a week, an album and a page of Giới thiệu, some of which replace others.
    static let kinds = [
        item(
            21, document("12/2020/QĐ-UBND", "Quy chế quản lý chợ (cũ)", signed: CivilDate(year: 2020, month: 3, day: 2), []), at: 0),
        item(
            22,
            document(
                "45/2026/QĐ-UBND", "Ban hành Quy chế quản lý chợ Hải Dương", signed: CivilDate(year: 2026, month: 11, day: 20),
                [
                    Detail(.effectiveDate, "01/12/2026"), Detail(.replaces, "Quyết định số 12/2020/QĐ-UBND ngày 02/3/2020"),
                    Detail(.repeals, "3/2019/QĐ-UBND"),
                ]), at: 20),
        item(23, procedure("Đăng ký khai sinh", fee: "8.000 đồng"), at: 30),
        item(24, procedure("Đăng ký khai sinh (sửa đổi năm 2026)", fee: "Không"), at: 50), item(25, week, at: 60), item(26, album, at: 70),
        item(
            27,
            Content(
                kind: .page, channel: ChannelID("gioi-thieu"), title: "Vị trí địa lý",
                body: [.paragraph("Xã Hải Dương nằm ven phá Tam Giang.")]), at: 80),
        item(28, hearing(.poll, "lay-y-kien", [Detail(.option, "Sửa chợ cũ"), Detail(.option, "Xây chợ <mới>")], result: []), at: 90),
        item(29, hearing(.draft, "du-thao", [], result: [.paragraph("Đã tiếp thu 7 ý kiến.")]), at: 95),
    ]

    private static func hearing(_ kind: ItemKind, _ channel: String, _ details: [Detail], result: [Block]) -> Content {
        Content(
            kind: kind, channel: ChannelID(channel), title: "Xin ý kiến về chợ", body: [.paragraph("Chợ đã xuống cấp.")], answer: result,
            details: details + [Detail(.commentDeadline, "20/12/2026")])
    }

    private static func document(_ number: String, _ title: String, signed: CivilDate?, _ more: [Detail]) -> Content {
        Content(
            kind: .document, channel: ChannelID("van-ban"), title: title,
            body: [.file(medium("ke-hoach", "pdf", size: nil), label: "\(title).pdf")],
            eventDate: signed, details: [Detail(.documentNumber, number), Detail(.issuingBody, "UBND xã Hải Dương")] + more)
    }

    private static func procedure(_ title: String, fee: String) -> Content {
        Content(
            kind: .procedure, channel: ChannelID("thu-tuc"), title: title, body: [.paragraph("Nộp tại bộ phận Một cửa.")],
            details: [
                Detail(.procedureCode, "1.001193"), Detail(.area, "Hộ tịch"), Detail(.dossier, "Tờ khai\nGiấy chứng sinh"),
                Detail(.duration, "Trong ngày"), Detail(.fee, fee),
            ])
    }

    private static let week = Content(
        kind: .week, channel: ChannelID("lich-cong-tac"), title: "Lịch công tác tuần từ 23/11 đến 29/11/2026",
        body: [
            .table([
                ["Ngày", "Giờ", "Nội dung", "Chủ trì"], ["Thứ Hai (23/11)", "8:00", "Họp giao ban", "Chủ tịch UBND xã"],
                ["Thứ Ba, 24/11", "7:30", "Kiểm tra đê bao", ""],
            ])
        ], eventDate: CivilDate(year: 2026, month: 11, day: 23))

    private static let album = Content(
        kind: .album, channel: ChannelID("tien-ich"), title: "Lễ hội đua ghe 2026",
        body: [.photo(medium("le"), caption: "Đua ghe trên phá"), .photo(medium("ngu-dan"), caption: "")], author: "Nguyễn Ngọc Tuấn",
        details: [
            Detail(.video, "https://youtu.be/abc123"), Detail(.video, "javascript:alert(1)"),
            Detail(.video, "https://vimeo.com/1\" onclick=\"x"),
        ])

    /// A store with ``kinds`` alone.
    static func kindStore(_ folder: String) throws -> SiteStore {
        let store = try SiteStore(folder: folder)
        try store.describe(facts)
        for item in kinds { try store.publish(item, media: source) }
        return store
    }
}
