import Editorial
import WorkCalendar

/// Small turns of phrase that every letter shares.
enum Wording {
    /// `thứ Hai, ngày 23/11/2026`.
    static func day(_ date: CivilDate) -> String { "\(weekday(date)), ngày \(date.vietnamese)" }

    /// `16 giờ 30, thứ Hai, ngày 23/11/2026`.
    static func moment(_ instant: Timestamp, in offset: UTCOffset) -> String {
        let (date, time) = instant.civil(in: offset)
        return "\(clock(time)), \(day(date))"
    }

    /// `16 giờ 30`, `8 giờ`.
    static func clock(_ time: TimeOfDay) -> String {
        switch time.minute {
        case 0: "\(time.hour) giờ"
        case 1...9: "\(time.hour) giờ 0\(time.minute)"
        default: "\(time.hour) giờ \(time.minute)"
        }
    }

    /// The day, and how it stands to today by the calendar: `(hạn chót hôm nay)`, `(ngày mai)`, `(còn 5 ngày)`, `(đã quá hạn)`.
    static func due(_ date: CivilDate, today: CivilDate) -> String { day(date) + standing(of: date, today: today) }

    private static func standing(of date: CivilDate, today: CivilDate) -> String {
        switch today.days(to: date) {
        case ..<0: " (đã quá hạn)"
        case 0: " (hạn chót hôm nay)"
        case 1: " (ngày mai)"
        case let days: " (còn \(days) ngày)"
        }
    }

    private static func weekday(_ date: CivilDate) -> String {
        let name = date.weekday.vietnamese
        return date.weekday == .sunday ? name : "t" + name.dropFirst()
    }

    /// `khoản 5 Điều 11 Quy chế` for `11.5`, `Điều 10 Quy chế` for `10`; empty for anything else.
    static func clause(_ reference: String) -> String {
        let parts = PlainText.clamped(reference, to: 20).utf8.split(separator: UInt8(ascii: "."))
            .map { String(decoding: $0, as: UTF8.self) }
        switch parts.count {
        case 1: return "Điều \(parts[0]) Quy chế"
        case 2: return "khoản \(parts[1]) Điều \(parts[0]) Quy chế"
        default: return ""
        }
    }

    /// ` (khoản 5 Điều 11 Quy chế)`, with its space; empty where there is no clause.
    static func inBrackets(clause reference: String) -> String {
        let words = clause(reference)
        return words.isEmpty ? "" : " (\(words))"
    }

    /// `PDF, 1,2 MB`: kind and size, decimal comma.
    static func size(of medium: Medium) -> String {
        let kind = PlainText.clamped(medium.fileExtension, to: 8).uppercased()
        let count = max(0, medium.byteCount)
        switch count {
        case ..<1000: return "\(kind), \(count) byte"
        case ..<1_000_000: return "\(kind), \(count / 1000) KB"
        default: return "\(kind), \(count / 1_000_000),\(count / 100_000 % 10) MB"
        }
    }
}
