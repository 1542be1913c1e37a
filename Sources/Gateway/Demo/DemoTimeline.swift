import Editorial
import Journal
import Mail
import WorkCalendar

/// Prints what happens in the demo as a timeline in Vietnamese.
final class DemoTimeline {
    private let office: Office
    private let journal: Journal
    private var shownDay: CivilDate?
    private var shownTime = ""
    private var lastHistory: Int64 = 0
    private var lastMail: Int64 = 0
    private var shownLetters = 0

    init(office: Office, journal: Journal) {
        self.office = office
        self.journal = journal
    }

    /// A line about what somebody does.
    func tell(_ mark: String, _ text: String, at now: Timestamp) {
        let (day, time) = now.civil(in: office.commune.offset)
        if day != shownDay {
            shownDay = day
            shownTime = ""
            Output.line("\n── \(day.weekday.vietnamese), \(day.vietnamese) " + String(repeating: "─", count: 44))
        }
        let clock = String(time.description.prefix(5))
        Output.line("\(clock == shownTime ? "     " : clock)  \(mark) \(text)")
        shownTime = clock
    }

    /// What the last pass did: mails with their end, decisions and publications, letters.
    func tellNews(at now: Timestamp) throws {
        for row in try journal.handled(after: lastMail) {
            lastMail = max(lastMail, row.id)
            if let text = Self.phrase(of: row.disposition) { tell("·", text, at: now) }
        }
        for row in try journal.history() where row.seq > lastHistory {
            lastHistory = row.seq
            if let (mark, text) = text(of: row) { tell(mark, text, at: now) }
        }
        let letters = try journal.letters()
        for letter in letters[shownLetters...] { tell("→", "Thư gửi \(name(of: letter.recipient)): \(letter.subject)", at: now) }
        shownLetters = letters.count
    }

    private func name(of address: String) -> String { office.person(at: MailAddress(address))?.courteousName ?? address }

    private static func phrase(of disposition: Editorial.Disposition) -> String? {
        switch disposition {
        case .quarantined: "Thư lạ không được máy chủ xác nhận: cách ly, không trả lời, báo Thư ký"
        case .autoReply: "Thư trả lời tự động: ghi sổ, không làm gì"
        case .bounce: "Thư báo không gửi được: ghi sổ"
        case .duplicate: "Thư trùng: ghi sổ, không làm gì"
        default: nil
        }
    }

    private func text(of row: HistoryRow) -> (String, String)? {
        let who = office.people[PersonID(row.entry.by)]?.courteousName ?? "người gửi"
        switch row.entry.what {
        case "registered": return ("＋", "Vào sổ \(row.code)")
        case "new-version": return ("＋", "\(row.code) có bản mới của \(who) (\(row.entry.detail.replacing("version", with: "bản")))")
        case "approve": return ("✔", "\(row.code) được \(who) DUYỆT")
        case "reject": return ("✘", "\(row.code): \(who) KHÔNG DUYỆT (\(row.entry.detail))")
        case "revise": return ("✎", "\(row.code): \(who) yêu cầu SỬA")
        case "postpone": return ("…", "\(row.code): \(who) để lại sau")
        case "stop": return ("■", "\(row.code): \(who) DỪNG trước khi đăng")
        case "withdraw": return ("■", "\(row.code): \(who) RÚT khỏi trang")
        case "endorse": return ("✔", "\(row.code) được \(who) DUYỆT bước đầu")
        case "transfer": return ("→", "\(row.code): \(who) CHUYỂN")
        case "extend": return ("＋", "\(row.code): \(who) GIA HẠN")
        case "correct": return ("✎", "\(row.code): \(who) ĐÍNH CHÍNH")
        case "challenged": return ("?", "\(row.code): máy chủ thư không nói gì về người gửi, hỏi lại địa chỉ đã đăng ký")
        case "published": return ("★", "\(row.code) đã lên trang")
        case "asked-back": return ("?", "\(row.code): trả lời chưa rõ (“\(row.entry.detail)”), hỏi lại, chưa thay đổi gì")
        case "reply-not-counted": return ("✘", "\(row.code): trả lời không được tính (\(Self.reason(row.entry.detail)))")
        case "reminded": return ("⏰", "\(row.code): nhắc hạn")
        case "escalated": return ("⏰", "\(row.code): quá hạn, báo cấp trên")
        default: return nil
        }
    }

    private static func reason(_ name: String) -> String {
        switch name {
        case "stale-version": "bản đã cũ"
        case "not-vouched": "máy chủ thư không xác nhận người gửi"
        case "not-the-sender": "không phải người được hỏi"
        case "already-answered": "đã trả lời rồi"
        default: name
        }
    }
}
