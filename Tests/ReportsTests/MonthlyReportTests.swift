import Editorial
import Reports
import Testing
import WorkCalendar

@Suite("Monthly report (R17, short form)")
struct MonthlyReportTests {
    static let office: Office = {
        let people = [("huong", "Lê Xuân Hướng", "Ông"), ("myna", "Trần Thị My Na", "Bà"), ("lan", "Nguyễn Thị Lan", "")].map { entry in
            Person(id: PersonID(entry.0), name: entry.1, honorific: entry.2, post: "", role: .member, addresses: [])
        }
        let channels = [("tin-tuc", "Tin tức - sự kiện"), ("tien-ich", "Tiện ích"), ("tiep-nhan-y-kien", "Tiếp nhận ý kiến")].map { entry in
            Channel(
                id: ChannelID(entry.0), name: entry.1, article: "8", accepts: [], officers: [], approvers: [],
                deadline: DeadlineRule(workingDays: nil, start: .receipt, article: "11.6"), duty: "")
        }
        let commune = Commune(
            name: "xã Hải Dương", siteName: "Trang thông tin điện tử xã Hải Dương", authority: "", siteURL: "", mailbox: MailAddress(""),
            codePrefix: "HD", offset: .vietnam)
        return Office(
            commune: commune, people: people, channels: channels, articleChannel: channels[0].id, questionChannel: channels[2].id,
            ladder: Ladder(article: [], question: []), publishDelay: 0, askLifetime: 0)
    }()

    static func entry(
        _ number: Int, _ kind: ItemKind = .article, _ channel: String = "tin-tuc", by person: String? = "myna", on day: String,
        due: String? = nil
    ) -> MonthlyReport.Entry {
        MonthlyReport.Entry(
            code: ItemCode(prefix: "HD", year: 2026, number: number), kind: kind, channel: ChannelID(channel),
            person: person.map { PersonID($0) },
            day: CivilDate(day) ?? .earliest, due: due.flatMap { CivilDate($0) })
    }

    static func lines(_ month: Int, _ all: [MonthlyReport.Entry]) -> [String] {
        MonthlyReport(year: 2026, month: month, all: all, office: office).text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test("counts by kind, channel and person; in time is on the due day or before, or without one")
    func whole() {
        let lines = Self.lines(
            11,
            [
                Self.entry(3, on: "2026-11-25", due: "2026-11-25"), Self.entry(1, by: "huong", on: "2026-11-01", due: "2026-11-02"),
                Self.entry(2, on: "2026-11-26", due: "2026-11-25"),
                Self.entry(4, .question, "tiep-nhan-y-kien", by: nil, on: "2026-11-30"), Self.entry(5, by: "lan", on: "2026-11-30"),
            ])
        #expect(
            lines == [
                "BÁO CÁO THÁNG 11/2026", "Trang thông tin điện tử xã Hải Dương", "", "Tổng số: 4 tin, bài; 1 câu hỏi đã trả lời.",
                "Đúng hạn: 4/5.", "", "Theo chuyên mục:", "- Tin tức - sự kiện: 4", "- Tiện ích: chưa có tin, bài", "- Tiếp nhận ý kiến: 1",
                "",
                "Theo người cung cấp:", "- Ông Lê Xuân Hướng: 1", "- Bà Trần Thị My Na: 2", "- Nguyễn Thị Lan: 1",
            ])
    }

    @Test("only the month's own days, sorted by code")
    func month() {
        let all = [
            Self.entry(1, on: "2026-10-31"), Self.entry(4, on: "2026-11-30"), Self.entry(2, on: "2026-11-01"),
            Self.entry(3, on: "2026-12-01"),
            Self.entry(5, on: "2025-11-15"),
        ]
        let report = MonthlyReport(year: 2026, month: 11, all: all, office: Self.office)
        #expect(report.entries.map(\.code.number) == [2, 4])
    }

    @Test("a month without anything")
    func empty() {
        let lines = Self.lines(11, [])
        #expect(lines.contains("Tổng số: 0 tin, bài; 0 câu hỏi đã trả lời.") && lines.contains("Đúng hạn: 0/0."))
        #expect(lines.filter { $0.hasSuffix(": chưa có tin, bài") }.count == 3 && lines.last == "Theo người cung cấp:")
    }
}
