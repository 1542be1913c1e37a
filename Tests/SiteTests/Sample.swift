import Digest
import Editorial
import Site
import WorkCalendar

/// A small site of our own making, the same every time.
enum Sample {
    static let facts = SiteFacts(
        commune: Commune(
            name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "Ủy ban nhân dân xã Hải Dương",
            siteURL: "https://haiduong.example", mailbox: MailAddress("bbt@haiduong.example"), codePrefix: "HD", offset: .vietnam),
        responsibleName: "Ông Lê Xuân Hướng", responsibleTitle: "Chủ tịch UBND xã, Trưởng Ban biên tập",
        questionChannel: ChannelID("tiep-nhan-y-kien"), answerDays: 15, channels: channels)

    static let channels = [
        ("gioi-thieu", "Giới thiệu", "8.1"), ("tin-tuc", "Tin tức - sự kiện", "8.2"),
        ("chi-dao", "Thông tin chỉ đạo, điều hành", "8.3"), ("tuyen-truyen", "Thông tin tuyên truyền", "8.4"),
        ("du-an", "Thông tin dự án, chiến lược định hướng phát triển", "8.5"), ("van-ban", "Văn bản chuyên ngành", "8.6"),
        ("thu-tuc", "Danh mục thủ tục hành chính", "8.7"), ("lich-cong-tac", "Lịch công tác", "8.8"),
        ("tiep-nhan-y-kien", "Tiếp nhận ý kiến", "8.9"), ("du-thao", "Dự thảo xin ý kiến", "8.10"),
        ("lay-y-kien", "Lấy ý kiến của công dân, tổ chức", "8.11"), ("tien-ich", "Tiện ích (video, ảnh)", "8.12"),
    ].map { SiteChannel(id: ChannelID($0.0), name: $0.1, article: $0.2) }

    static func code(_ number: Int) -> ItemCode { ItemCode(prefix: "HD", year: 2026, number: number) }

    /// 16/11/2026 08:00 in Vietnam, and so many hours.
    static func time(_ hours: Int64) -> Timestamp { Timestamp(seconds: 1_794_790_800 + hours * 3600) }

    /// Bytes that stand for a file.
    static func bytes(_ name: String) -> [UInt8] { Array("bytes of \(name)".utf8) }

    static func medium(_ name: String, _ fileExtension: String = "jpg", size: PixelSize? = PixelSize(width: 1600, height: 1067)) -> Medium {
        Medium(hash: SHA256.hash(bytes(name)), fileExtension: fileExtension, byteCount: bytes(name).count, pixelSize: size)
    }

    /// Every medium of ``items``, by path.
    static let names = ["duong", "duong-2", "le", "tiem", "ngu-dan", "ngu-dan-2", "ke-hoach"]
    static func source(_ medium: Medium) throws -> [UInt8] {
        for name in names where SHA256.hash(bytes(name)) == medium.hash { return bytes(name) }
        throw SiteError.medium(path: medium.path, why: "not in the sample")
    }

    static func item(_ number: Int, _ content: Content, version: Int = 1, at hours: Int64) -> PublishedItem {
        PublishedItem(
            code: code(number), content: content,
            approval: ApprovalRecord(
                version: version, contentHash: content.hash, deciderName: "Lê Xuân Hướng", deciderTitle: "Trưởng Ban biên tập",
                decidedAt: Timestamp(seconds: time(hours).seconds - 300), decisionID: Int64(number * 10 + version)),
            publishedAt: time(hours))
    }

    static func article(_ title: String, channel: String = "tin-tuc", _ body: [Block], author: String = "", source: String = "") -> Content
    {
        Content(kind: .article, channel: ChannelID(channel), title: title, body: body, author: author, source: source)
    }

    static func question(_ title: String, _ body: [Block], _ answer: [Block], source: String = "") -> Content {
        Content(kind: .question, channel: ChannelID("tiep-nhan-y-kien"), title: title, body: body, answer: answer, source: source)
    }

    /// A store in `folder` with everything published, and rendered where the test looks at files.
    static func store(_ folder: String, isRendered: Bool = true) throws -> SiteStore {
        let store = try SiteStore(folder: folder)
        try store.describe(facts)
        for item in items { try store.publish(item, media: source) }
        try store.withdraw(code(8), at: time(200), reason: "đăng nhầm ảnh của ông A")
        if isRendered { try store.render() }
        return store
    }
}
