import Editorial
import WorkCalendar

/// The office of the regulation (Quyết định 162/QĐ-UBND) with addresses under `.example`.
enum Sample {
    static let offset = UTCOffset.vietnam

    static let office = Office(
        commune: Commune(
            name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "Ủy ban nhân dân xã Hải Dương",
            siteURL: "https://haiduong.example", mailbox: MailAddress("bbt@haiduong.example"), codePrefix: "HD", offset: offset),
        people: [
            person("huong", "Lê Xuân Hướng", "Ông", "Chủ tịch UBND xã", .head),
            person("binh", "Huỳnh Trọng Bình", "Ông", "Công chức Văn phòng - Thống kê", .deputy),
            person("ngoc", "Đỗ Huy Ngọc", "Ông", "Cán bộ phụ trách Nhà văn hóa", .secretary),
            person("bao", "Huỳnh Bảo", "Ông", "Cán bộ Tuyên giáo Đảng ủy", .member),
            person("bi", "Trần Nhất Bi", "Ông", "Công chức Văn phòng - Thống kê", .officer),
            person("myna", "Trần Thị My Na", "Bà", "Công chức Văn hóa - Xã hội", .officer),
        ],
        channels: [
            channel("tin-tuc", "Tin tức - sự kiện", "8.2", [.article], DeadlineRule(workingDays: 1, start: .event, article: "11.1")),
            channel(
                "tuyen-truyen", "Thông tin tuyên truyền", "8.4", [.article],
                DeadlineRule(workingDays: nil, start: .receipt, article: "11.6")),
            channel("y-kien", "Tiếp nhận ý kiến", "8.9", [.question], DeadlineRule(workingDays: 15, start: .receipt, article: "11.5")),
        ],
        articleChannel: ChannelID("tin-tuc"), questionChannel: ChannelID("y-kien"), ladder: Ladder(article: [], question: []),
        publishDelay: 300, askLifetime: 30 * 86_400)

    private static func person(_ id: String, _ name: String, _ honorific: String, _ post: String, _ role: BoardRole) -> Person {
        Person(
            id: PersonID(id), name: name, honorific: honorific, post: post, role: role, addresses: [MailAddress("\(id)@haiduong.example")])
    }

    private static func channel(
        _ id: String, _ name: String, _ article: String, _ accepts: [ItemKind], _ deadline: DeadlineRule
    ) -> Channel {
        Channel(
            id: ChannelID(id), name: name, article: article, accepts: accepts, officers: [PersonID("bi")],
            approvers: [PersonID("binh"), PersonID("huong")], deadline: deadline, duty: "")
    }

    /// The correspondent registered under that identifier.
    static func reader(_ id: String) -> Correspondent {
        office.correspondent(PersonID(id)) ?? Correspondent(person: nil, name: id, address: MailAddress("\(id)@haiduong.example"))
    }

    static let citizen = Correspondent(person: nil, name: "Nguyễn Văn Minh", address: MailAddress("minh.nguyen@mail.example"))
    static let nameless = Correspondent(person: nil, name: "", address: MailAddress("cudan@mail.example"))

    /// Monday 23/11/2026, 16:30 in Vietnam.
    static let now = at(23, 16, 30)

    static func day(_ day: Int, _ month: Int = 11) -> CivilDate { CivilDate(year: 2026, month: month, day: day) ?? .earliest }

    static func at(_ dayOfMonth: Int, _ hour: Int, _ minute: Int) -> Timestamp {
        Timestamp(day(dayOfMonth), TimeOfDay(hour: hour, minute: minute) ?? .midnight, in: offset)
    }
}
