import Editorial
import Intake
import Testing

@Suite("R3 channel names")
struct ChannelNameTests {
    private let channels: [Channel] = [
        ("gioi-thieu", "Giới thiệu", "8.1"), ("tin-tuc", "Tin tức - sự kiện", "8.2"), ("chi-dao", "Thông tin chỉ đạo, điều hành", "8.3"),
        ("tuyen-truyen", "Thông tin tuyên truyền", "8.4"), ("du-an", "Thông tin dự án / Chiến lược định hướng phát triển", "8.5"),
        ("van-ban", "Văn bản chuyên ngành", "8.6"), ("thu-tuc", "Danh mục thủ tục hành chính", "8.7"), ("lich", "Lịch công tác", "8.8"),
        ("tiep-nhan", "Tiếp nhận ý kiến", "8.9"), ("du-thao", "Dự thảo xin ý kiến", "8.10"),
        ("lay-phieu", "Lấy ý kiến của công dân/tổ chức", "8.11"),
        ("tien-ich", "Tiện ích (video, ảnh)", "8.12"),
    ].map {
        Channel(
            id: ChannelID($0.0), name: $0.1, article: $0.2, accepts: [.article], officers: [], approvers: [],
            deadline: DeadlineRule(workingDays: 1, start: .event, article: "11.1"), duty: "")
    }

    @Test(
        "a channel as people write it",
        arguments: [
            ("Tin tức - sự kiện", "tin-tuc"), ("tin tức sự kiện", "tin-tuc"), ("TIN TỨC – SỰ KIỆN", "tin-tuc"), ("tin tuc", "tin-tuc"),
            ("tin-tuc", "tin-tuc"),
            ("8.2", "tin-tuc"), ("Điều 8.2", "tin-tuc"), ("ttsk", "tin-tuc"), ("TT-SK", "tin-tuc"), ("sự kiện", "tin-tuc"),
            ("Kênh Tin tức", "tin-tuc"), ("tintuc", "tin-tuc"),
            ("chuyên mục Tuyên truyền", "tuyen-truyen"), ("chỉ đạo điều hành", "chi-dao"), ("chỉ đạo", "chi-dao"), ("Dự án", "du-an"),
            ("Thông tin dự án", "du-an"),
            ("Chiến lược", "du-an"), ("TTHC", "thu-tuc"), ("thủ tục hành chính", "thu-tuc"), ("thu tuc", "thu-tuc"),
            ("Lịch công tác", "lich"), ("lịch", "lich"),
            ("văn bản", "van-ban"), ("VB chuyên ngành", "van-ban"), ("Giới thiệu", "gioi-thieu"), ("8.10", "du-thao"),
            ("dự thảo", "du-thao"), ("tiện ích", "tien-ich"),
            ("video", "tien-ich"), ("mục Tin tức - sự kiện của xã", "tin-tuc"), ("lấy ý kiến", "lay-phieu"),
        ])
    func matched(text: String, id: String) { #expect(ChannelName.match(text, in: channels)?.rawValue == id, "\(text)") }

    @Test("unclear or unknown", arguments: ["", "thông tin", "ý kiến", "thể thao", "8", "kênh", "8.13", "x", "công tác tin tức dự án"])
    func unclear(text: String) { #expect(ChannelName.match(text, in: channels) == nil, "\(text)") }
}

@Suite("Subjects")
struct SubjectLineTests {
    @Test(
        "prefixes and codes",
        arguments: [
            ("Re: [HD-2026-0042] Mời duyệt: Lễ hội", "Mời duyệt: Lễ hội", "HD-2026-0042", true, false),
            ("TL: Trả lời: RE: Lễ hội", "Lễ hội", "", true, false),
            ("Fwd: FW: Lễ hội", "Lễ hội", "", false, true), ("CT: Lễ hội", "Lễ hội", "", false, true),
            ("Chuyển tiếp: Re: Lễ hội", "Lễ hội", "", true, true),
            ("Re[2]: Lễ hội", "Lễ hội", "", true, false), ("RE : Lễ hội", "Lễ hội", "", true, false),
            ("Về việc: mời họp", "Về việc: mời họp", "", false, false),
            ("Về việc: Re: mời họp", "mời họp", "", true, false),
            ("Về việc: [HD-2026-0042] Mời duyệt", "Mời duyệt", "HD-2026-0042", false, false),
            ("Lễ hội [hd-2026-0042]", "Lễ hội", "HD-2026-0042", false, false), ("Resort mới", "Resort mới", "", false, false),
            ("CT HĐND xã tiếp dân", "CT HĐND xã tiếp dân", "", false, false),
            ("[Khẩn] họp", "[Khẩn] họp", "", false, false), ("Tra\u{309} lo\u{31B}\u{300}i: Lễ hội", "Lễ hội", "", true, false),
            ("", "", "", false, false), ("Re:", "", "", true, false),
        ])
    func stripped(subject: String, text: String, code: String, isReply: Bool, isForward: Bool) {
        let line = SubjectLine.strip(subject)
        #expect(line.text == text)
        #expect(line.codes.map(\.description) == (code.isEmpty ? [] : [code]))
        #expect(line.isReply == isReply)
        #expect(line.isForward == isForward)
    }

    @Test("forms and help are asked for by the subject alone")
    func requests() {
        for subject in ["MẪU", "mau", "Mẫu.", "Re: MẪU", "MA\u{302}\u{303}U"] {
            #expect(SubjectLine.strip(subject).request == .forms, "\(subject)")
        }
        for subject in ["TRỢ GIÚP", "tro giup", "Trợ giúp!"] { #expect(SubjectLine.strip(subject).request == .help, "\(subject)") }
        for subject in ["Màu sơn trường học", "Mẫu đơn xin nghỉ", "", "Xin trợ giúp khó khăn"] {
            #expect(SubjectLine.strip(subject).request == nil, "\(subject)")
        }
    }

    @Test(
        "hostile subjects end",
        arguments: [
            String(repeating: "Về việc: ", count: 20_000), String(repeating: "Re: ", count: 20_000), String(repeating: "[", count: 100_000),
        ])
    func hostile(subject: String) { #expect(SubjectLine.strip(subject).codes.isEmpty) }
}
