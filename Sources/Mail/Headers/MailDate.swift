/// A moment with the offset from UTC that its writer was in (date-time, RFC 5322 §3.3).
public struct MailDate: Sendable, Hashable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public let unixSeconds: Int64
    /// Minutes east of UTC.
    public let offsetMinutes: Int

    /// A moment by its parts.
    public init(unixSeconds: Int64, offsetMinutes: Int) {
        self.unixSeconds = unixSeconds
        self.offsetMinutes = offsetMinutes
    }

    /// Reads a Date field, unfolded; nil when it is no date.
    public init?(_ value: [UInt8]) {
        guard let date = DateReader.read(value) else { return nil }
        self = date
    }

    /// Local time with offset (RFC 3339 §5.6), `Z` for UTC.
    public var rfc3339: String {
        let local = unixSeconds &+ Int64(offsetMinutes) &* 60
        let days = (local >= 0 ? local : local &- 86_399) / 86_400
        let second = Int(local &- days &* 86_400)
        let (year, month, day) = CivilDay.date(ofDay: Int(days))
        var text: [UInt8] = []
        Self.append(year, 4, to: &text)
        text.append(Octet.dash)
        Self.append(month, 2, to: &text)
        text.append(Octet.dash)
        Self.append(day, 2, to: &text)
        text.append(UInt8(ascii: "T"))
        for (index, value) in [second / 3600, second / 60 % 60, second % 60].enumerated() {
            if index > 0 { text.append(Octet.colon) }
            Self.append(value, 2, to: &text)
        }
        if offsetMinutes == 0 { return String(decoding: text + [UInt8(ascii: "Z")], as: UTF8.self) }
        text.append(UInt8(ascii: offsetMinutes < 0 ? "-" : "+"))
        Self.append(abs(offsetMinutes) / 60, 2, to: &text)
        text.append(Octet.colon)
        Self.append(abs(offsetMinutes) % 60, 2, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ value: Int, _ digits: Int, to text: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            text.append(48 + UInt8(value / divisor % 10))
            divisor /= 10
        }
    }
}

/// Days of the Gregorian calendar counted from 1970-01-01.
enum CivilDay {
    /// Number of the day; `month` 1…12, `day` 1…31.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Year, month and day of a day number.
    static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
    }
}
