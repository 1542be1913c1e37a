import Digest
import Editorial
import Testing
import WorkCalendar

/// `2026-11-23 08:00` in Vietnam.
func at(_ text: String) -> Timestamp {
    guard let moment = Timestamp(rfc3339: text + ":00+07:00") else {
        Issue.record("no time: \(text)")
        return Timestamp(seconds: 0)
    }
    return moment
}

/// `2026-11-23`.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else {
        Issue.record("no day: \(text)")
        return .earliest
    }
    return date
}

/// Correspondents, contents and claims that the tests speak of.
enum Facts {
    static let citizen = Correspondent(person: nil, name: "Nguyễn Văn A", address: MailAddress("nguyenvana@mail.example"))
    static let code = ItemCode(prefix: "HD", year: 2026, number: 1)
    static let thread = MailThread(subject: "Khai giảng lớp bơi", references: ["1@mail.example"])

    static func person(_ id: String) -> Correspondent {
        Correspondent(person: PersonID(id), name: id, address: MailAddress("\(id)@haiduong.example"))
    }

    static func article(_ text: String = "Sáng 20/11, lớp bơi khai giảng.", channel: String = "tin-tuc", event: CivilDate? = nil) -> Content
    {
        Content(
            kind: .article, channel: ChannelID(channel), title: "Khai giảng lớp bơi", body: [.paragraph(text)], author: "Nguyễn Thị Lan",
            eventDate: event)
    }

    static func question(answer: [Block] = []) -> Content {
        Content(
            kind: .question, channel: ChannelID("tiep-nhan-y-kien"), title: "Hỏi về đường thôn",
            body: [.paragraph("Khi nào sửa đường?")], answer: answer)
    }

    static func content(_ kind: ItemKind, _ text: String = "Sáng 20/11, lớp bơi khai giảng.") -> Content {
        if kind == .question { return question() }
        var content = article(text)
        content.kind = kind
        return content
    }

    /// Whoever sends items of that kind in these tests.
    static func sender(_ kind: ItemKind) -> Correspondent {
        kind == .question ? citizen : person("lan")
    }

    static func claim(_ address: MailAddress, verdict: Claim.Verdict = .vouched) -> Claim {
        Claim(from: [address], verdict: verdict, isAutomatic: false, isForward: false, partsAgree: true)
    }
}
