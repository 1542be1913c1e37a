/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Earlier in the week.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

    /// `T2` … `T7`, `CN`, as on Vietnamese wall calendars.
    public var vietnameseShort: String {
        self == .sunday ? "CN" : "T\(rawValue + 1)"
    }

    /// `Thứ Hai` … `Thứ Bảy`, `Chủ nhật`.
    public var vietnamese: String {
        switch self {
        case .monday: "Thứ Hai"
        case .tuesday: "Thứ Ba"
        case .wednesday: "Thứ Tư"
        case .thursday: "Thứ Năm"
        case .friday: "Thứ Sáu"
        case .saturday: "Thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }

    /// Saturday and Sunday: the weekly rest of state offices (Quyết định 188/1999/QĐ-TTg, from 2/10/1999).
    public var isWeeklyRest: Bool { self >= .saturday }
}
