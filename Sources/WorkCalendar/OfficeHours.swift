/// When an office is open on a working day (giờ hành chính).
public struct OfficeHours: Hashable, Codable, Sendable {
    /// The first second open.
    public var opens: TimeOfDay
    /// The first second closed again.
    public var closes: TimeOfDay
    /// The midday break; nil: none.
    public var lunch: Break?

    /// A pause within the day.
    public struct Break: Hashable, Codable, Sendable {
        /// The first second of the break.
        public var from: TimeOfDay
        /// The first second after it.
        public var until: TimeOfDay

        /// A break from one time until another.
        public init(from: TimeOfDay, until: TimeOfDay) {
            self.from = from
            self.until = until
        }
    }

    /// From 7:00 to 17:30 without a break.
    public static let usual = OfficeHours(
        opens: TimeOfDay(hour: 7, minute: 0) ?? .midnight, closes: TimeOfDay(hour: 17, minute: 30) ?? .midnight)

    /// Hours from `opens` to `closes`.
    public init(opens: TimeOfDay, closes: TimeOfDay, lunch: Break? = nil) {
        self.opens = opens
        self.closes = closes
        self.lunch = lunch
    }

    /// Whether the office is open at that time of a working day. Never, where `closes` is not after `opens`.
    public func contains(_ time: TimeOfDay) -> Bool { nextOpen(atOrAfter: time) == time }

    /// The first open moment of a working day at or after `time`; nil: not that day.
    public func nextOpen(atOrAfter time: TimeOfDay) -> TimeOfDay? {
        var candidate = max(time, opens)
        if let lunch, candidate >= lunch.from, candidate < lunch.until { candidate = lunch.until }
        return candidate < closes ? candidate : nil
    }
}

extension WorkCalendar {
    /// The first moment at or after `moment` at which the office is open; `moment` itself where it is open then, or where it never is.
    public func nextOfficeMoment(atOrAfter moment: Timestamp, hours: OfficeHours, offset: UTCOffset) -> Timestamp {
        let (today, time) = moment.civil(in: offset)
        if isWorkingDay(today), let open = hours.nextOpen(atOrAfter: time) {
            return open == time ? moment : Timestamp(today, open, in: offset)
        }
        guard let open = hours.nextOpen(atOrAfter: .midnight) else { return moment }
        let day = nextWorkingDay(onOrAfter: today.adding(days: 1))
        return max(moment, Timestamp(day, open, in: offset))
    }

    /// Whether the office is open at that moment.
    public func isOfficeMoment(_ moment: Timestamp, hours: OfficeHours, offset: UTCOffset) -> Bool {
        let (today, time) = moment.civil(in: offset)
        return isWorkingDay(today) && hours.contains(time)
    }
}
