/// INTERNALDATE (RFC 3501 §9 `date-time`): `17-Jul-1996 02:44:25 -0700`, the day with a leading space or zero.
enum IMAPDate {
    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]

    /// Seconds since 1970; nil when it is no date.
    static func seconds(_ bytes: [UInt8]) -> Int64? {
        let marks: [(Int, Unicode.Scalar)] = [(2, "-"), (6, "-"), (11, " "), (14, ":"), (17, ":"), (20, " ")]
        guard bytes.count == 26, marks.allSatisfy({ bytes[$0.0] == UInt8(ascii: $0.1) }) else { return nil }
        func number(_ range: Range<Int>) -> Int64? {
            let digits = bytes[range].drop { $0 == UInt8(ascii: " ") }
            guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int64($1 - 48) }
        }
        guard let day = number(0..<2), let month = months.firstIndex(of: IMAPParser.upper(bytes[3..<6])), let year = number(7..<11),
            let hour = number(12..<14), let minute = number(15..<17), let second = number(18..<20), let zoneHour = number(22..<24),
            let zoneMinute = number(24..<26), (1...31).contains(day), hour < 24, minute < 60, second < 61, zoneHour < 24, zoneMinute < 60,
            bytes[21] == UInt8(ascii: "+") || bytes[21] == UInt8(ascii: "-")
        else { return nil }
        let zone = (zoneHour * 60 + zoneMinute) * (bytes[21] == UInt8(ascii: "-") ? -60 : 60)
        return days(year: year, month: Int64(month) + 1, day: day) * 86_400 + hour * 3600 + minute * 60 + second - zone
    }

    /// Days since 1970-01-01 in the Gregorian calendar; years count from March so that the leap day comes last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}
