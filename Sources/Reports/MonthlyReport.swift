import Editorial
import WorkCalendar

/// What was published in one month (báo cáo tháng, Quy chế Điều 4.6): by channel, by person, in time or late.
///
/// The short form of requirement R17: figures of what is public. Quarter, half-year and year come with the board's figures.
public struct MonthlyReport: Sendable {
    /// One published item, as the report counts it.
    public struct Entry: Hashable, Sendable {
        /// Its code.
        public let code: ItemCode
        /// Article or question.
        public let kind: ItemKind
        /// Its channel.
        public let channel: ChannelID
        /// Who sent or answered it: a person of the office, nil for a citizen.
        public let person: PersonID?
        /// The day it became public.
        public let day: CivilDate
        /// The day by the regulation, nil where there is none.
        public let due: CivilDate?

        /// An entry.
        public init(code: ItemCode, kind: ItemKind, channel: ChannelID, person: PersonID?, day: CivilDate, due: CivilDate?) {
            self.code = code
            self.kind = kind
            self.channel = channel
            self.person = person
            self.day = day
            self.due = due
        }

        /// Public no later than its due day.
        var isTimely: Bool { due.map { day <= $0 } ?? true }
    }

    /// The year.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// Entries of that month.
    public let entries: [Entry]
    let office: Office

    /// The report of a month over everything that was ever published.
    public init(year: Int, month: Int, all: [Entry], office: Office) {
        self.year = year
        self.month = month
        self.office = office
        entries = all.filter { $0.day.year == year && $0.day.month == month }.sorted { $0.code < $1.code }
    }

    /// Plain text in Vietnamese.
    public var text: String {
        var lines = [
            "BÁO CÁO THÁNG \(month)/\(year)", office.commune.siteName, "",
            "Tổng số: \(count(.article)) tin, bài; \(count(.question)) câu hỏi đã trả lời.",
            "Đúng hạn: \(entries.filter(\.isTimely).count)/\(entries.count).", "", "Theo chuyên mục:",
        ]
        for channel in office.channels {
            let number = entries.filter { $0.channel == channel.id }.count
            lines.append("- \(channel.name): \(number == 0 ? "chưa có tin, bài" : "\(number)")")
        }
        lines += ["", "Theo người cung cấp:"]
        for id in office.peopleInOrder {
            let number = entries.filter { $0.person == id }.count
            if number > 0, let person = office.people[id] {
                lines.append("- \(person.honorific.isEmpty ? "" : person.honorific + " ")\(person.name): \(number)")
            }
        }
        return lines.joined(separator: "\n")
    }

    private func count(_ kind: ItemKind) -> Int { entries.filter { $0.kind == kind }.count }
}
