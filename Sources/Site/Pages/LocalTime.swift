import WorkCalendar

/// A moment on the commune's wall clock, in the forms that pages need. Gregorian, proleptic; any `Timestamp` gives one.
struct LocalTime {
    let year, month, day, hour, minute, second: Int
    /// 0 for Sunday (Chủ Nhật) to 6.
    let weekday: Int
    private let offset: Int

    init(_ time: Timestamp, offset: UTCOffset) {
        let shifted = Int(time.seconds) &+ offset.seconds
        let days = Self.floorDivide(shifted, 86_400)
        let rest = shifted &- days &* 86_400
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
        (year, month, day) = Self.civil(days)
        weekday = Self.weekday(days)
        self.offset = offset.seconds
    }

    private static let names = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"]

    /// `Thứ Hai, 23/11/2026`.
    var longDate: String { Self.names[weekday] + ", " + shortDate }
    /// `23/11/2026`.
    var shortDate: String { Self.short(year, month, day) }
    /// `08:15`.
    var clock: String { Self.two(hour) + ":" + Self.two(minute) }
    /// `2026-11-23`.
    var isoDate: String { Self.four(year) + "-" + Self.two(month) + "-" + Self.two(day) }

    /// `2026-11-23T08:15:00+07:00` (RFC 3339).
    var rfc3339: String {
        let minutes = abs(offset) / 60
        let zone = (offset < 0 ? "-" : "+") + Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
        return isoDate + "T" + clock + ":" + Self.two(second) + zone
    }

    /// `Thứ Bảy, 21/11/2026` for a day without a time.
    static func longDate(_ date: CivilDate) -> String {
        names[weekday(days(date.year, date.month, date.day))] + ", " + short(date.year, date.month, date.day)
    }

    private static func short(_ year: Int, _ month: Int, _ day: Int) -> String { two(day) + "/" + two(month) + "/" + String(year) }
    private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    private static func four(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// 1970-01-01 was a Thursday.
    private static func weekday(_ days: Int) -> Int { ((days % 7) + 11) % 7 }

    private static func floorDivide(_ number: Int, _ by: Int) -> Int { number / by - (number % by < 0 ? 1 : 0) }

    /// Days since 1970-01-01 to year, month, day: 400 years have 146,097 days; a year counted from March ends with its leap day.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days &+ 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted &- era &* 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        return (yearOfEra &+ era &* 400 &+ (month <= 2 ? 1 : 0), month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year &- 1 : year
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted &- era &* 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era &* 146_097 &+ yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear &- 719_468
    }
}
