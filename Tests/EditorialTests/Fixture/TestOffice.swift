import Editorial
import WorkCalendar

/// The office of these tests: the twelve people of `config/haiduong.json5` with one collaborator, and four of its channels.
enum TestOffice {
    static let commune = Commune(
        name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "Ủy ban nhân dân xã Hải Dương",
        siteURL: "https://haiduong.example", mailbox: MailAddress("bbt@haiduong.example"), codePrefix: "HD", offset: .vietnam)

    static let people: [Person] = [
        person("huong", "Lê Xuân Hướng", "Ông", .head),
        person("binh", "Huỳnh Trọng Bình", "Ông", .deputy, more: ["binh.rieng@gmail.example"]),
        person("ngoc", "Đỗ Huy Ngọc", "Ông", .secretary), person("trang", "Nguyễn Thị Diệu Trang", "Bà", .member),
        person("anh", "Nguyễn Thị Ngọc Anh", "Bà", .member), person("tuan", "Nguyễn Ngọc Tuấn", "Ông", .member),
        person("tai", "Nguyễn Ba Tài", "Ông", .member), person("bao", "Huỳnh Bảo", "Ông", .member),
        person("huyen", "Lê Tố Thanh Huyền", "Bà", .member),
        person("bi", "Trần Nhất Bi", "Ông", .officer, more: ["bi.rieng@gmail.example"]),
        person("myna", "Trần Thị My Na", "Bà", .officer), person("thoan", "Phạm Văn Thoan", "Ông", .officer),
        person("lan", "Nguyễn Thị Lan", "Bà", .collaborator, more: ["lan.vinhtri@gmail.example"]),
    ]

    /// The ladder of the configuration.
    static let ladder = Ladder(
        article: [rung(0, 13, 30, .holder), rung(1, 7, 30, .head)],
        question: [rung(-3, 7, 30, .holder), rung(0, 7, 30, .holder), rung(1, 7, 30, .head)])

    /// A ladder on which everybody stands, in the order of ``Rung/Audience/allCases``.
    static let everybody: Ladder = {
        let rungs = Rung.Audience.allCases.enumerated().map { rung($0.offset, 7, 30, $0.element) }
        return Ladder(article: rungs, question: rungs)
    }()

    static func make(approvers: [String] = ["binh", "huong"], officers: [String] = ["bi", "thoan"], ladder: Ladder = ladder) -> Office {
        let rules: [(id: String, accepts: ItemKind, officers: [String], rule: DeadlineRule)] = [
            ("tin-tuc", .article, ["binh", "myna"], DeadlineRule(workingDays: 1, start: .event, article: "11.1")),
            ("van-ban", .article, ["trang"], DeadlineRule(workingDays: 1, start: .signing, article: "11.2")),
            ("tuyen-truyen", .article, ["myna"], DeadlineRule(workingDays: nil, start: .receipt, article: "11.6")),
            ("tiep-nhan-y-kien", .question, officers, DeadlineRule(workingDays: 15, start: .receipt, article: "11.5")),
        ]
        let channels = rules.map { entry in
            Channel(
                id: ChannelID(entry.id), name: entry.id, article: "8.2",
                accepts: entry.accepts == .question ? [.question] : ItemKind.allCases.filter { $0 != .question },
                officers: entry.officers.map { PersonID($0) }, approvers: approvers.map { PersonID($0) }, deadline: entry.rule, duty: "")
        }
        return Office(
            commune: commune, people: people, channels: channels, articleChannel: ChannelID("tin-tuc"),
            questionChannel: ChannelID("tiep-nhan-y-kien"), ladder: ladder, publishDelay: 300, askLifetime: 60 * 86_400)
    }

    static func desk(_ office: Office = make()) -> Desk { Desk(office: office, calendar: .builtIn) }

    private static func person(_ id: String, _ name: String, _ honorific: String, _ role: BoardRole, more: [String] = []) -> Person {
        let addresses = ["\(id)@haiduong.example"] + more
        return Person(
            id: PersonID(id), name: name, honorific: honorific, post: "", role: role, addresses: addresses.map { MailAddress($0) })
    }

    private static func rung(_ days: Int, _ hour: Int, _ minute: Int, _ audience: Rung.Audience) -> Rung {
        Rung(workingDays: days, time: TimeOfDay(hour: hour, minute: minute) ?? .midnight, audience: audience)
    }
}
