/// A moment and the zone it is written in, for a `Date` field (RFC 5322 §3.3).
public struct OutgoingDate: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public var unixSeconds: Int64
    /// Minutes east of UTC (Việt Nam: 420).
    public var offsetMinutes: Int

    /// A moment; the clock is the caller's.
    public init(unixSeconds: Int64, offsetMinutes: Int = 420) {
        self.unixSeconds = unixSeconds
        self.offsetMinutes = offsetMinutes
    }

    /// `Mon, 23 Nov 2026 09:12:00 +0700`. Moments outside the years 1970–9999 are brought to their edge.
    public var text: String {
        let offset = max(-1439, min(1439, offsetMinutes))
        let local = max(0, min(unixSeconds, 253_402_214_400)) + Int64(offset) * 60
        let second = max(0, local)
        let (days, rest) = second.quotientAndRemainder(dividingBy: 86400)
        let (year, month, day) = Self.civil(days)
        let weekday = Self.weekdays[Int((days + 4) % 7)]
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map(Self.twoDigits).joined(separator: ":")
        let zone = Self.twoDigits(Int64(abs(offset) / 60)) + Self.twoDigits(Int64(abs(offset) % 60))
        return "\(weekday), \(Self.twoDigits(day)) \(Self.months[Int(month - 1)]) \(year) \(time) \(offset < 0 ? "-" : "+")\(zone)"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Days since 1970-01-01 (not before) as a Gregorian date, counted in eras of 400 years from 1 March 0000.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
    }
}
