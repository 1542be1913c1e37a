/// A day of the proleptic Gregorian calendar, 0001-01-01 … 9999-12-31, without time or zone.
///
/// Every value that exists is a real day, and arithmetic saturates at the two ends instead of trapping.
public struct CivilDate: Hashable, Sendable {
    /// 1…9999.
    public let year: Int
    /// 1…12.
    public let month: Int
    /// 1…31.
    public let day: Int

    /// 0001-01-01, where arithmetic into the past stops.
    public static let earliest = CivilDate(trusted: 1, 1, 1)
    /// 9999-12-31, where arithmetic into the future stops.
    public static let latest = CivilDate(trusted: 9999, 12, 31)

    private init(trusted year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil where no such day exists (30 February, month 13, year 0 or 10000).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.init(trusted: year, month, day)
    }

    /// The day that lies `dayNumber` days after 1970-01-01; saturates at `earliest` and `latest`.
    public init(dayNumber: Int) {
        let bounded = Swift.min(Swift.max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber)
        // Counting years from 1 March puts the leap day last, so that month lengths follow (153m + 2) / 5.
        let fromMarchZero = bounded + 719_468
        let era = fromMarchZero / 146_097
        let dayOfEra = fromMarchZero % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        self.init(trusted: year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Days since 1970-01-01 (negative before).
    public var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    /// The Julian day number, which names the Julian day that begins at noon of this day (2000-01-01 is 2451545).
    public var julianDay: Int { dayNumber + Self.julianDayOfEpoch }

    /// The day with this Julian day number; saturates like `init(dayNumber:)`.
    public init(julianDay: Int) {
        let (number, overflow) = julianDay.subtractingReportingOverflow(Self.julianDayOfEpoch)
        self.init(dayNumber: overflow ? Int.min : number)
    }

    static let julianDayOfEpoch = 2_440_588

    /// This day moved by `days`, which may be negative; saturates at `earliest` and `latest`.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CivilDate(dayNumber: overflow ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// Days from this day to `other`; negative where `other` is earlier.
    public func days(to other: CivilDate) -> Int { other.dayNumber - dayNumber }

    /// Monday … Sunday.
    public var weekday: Weekday {
        // 0001-01-01 was a Monday.
        Weekday.allCases[(dayNumber - Self.earliest.dayNumber) % 7]
    }

    /// Days in that month, 28…31; 0 for a month outside 1…12.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Whether that year has a 29 February.
    public static func isLeap(year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}

extension CivilDate: Comparable {
    /// Earlier.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
