/// An instant: Unix time in whole seconds.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let seconds: Int64

    /// The instant at that Unix time.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// The instant at which clocks in `offset` show `date` and `time`.
    public init(_ date: CivilDate, _ time: TimeOfDay, in offset: UTCOffset) {
        self.init(seconds: Int64(date.dayNumber * 86_400 + time.secondOfDay - offset.seconds))
    }

    /// Earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

    /// This instant moved by `seconds`; saturates at the ends of `Int64`.
    public func adding(seconds delta: Int64) -> Timestamp {
        let (sum, overflow) = seconds.addingReportingOverflow(delta)
        return Timestamp(seconds: overflow ? (delta < 0 ? .min : .max) : sum)
    }

    /// The day and time that clocks in `offset` show; before year 1 and after 9999 the nearest that `CivilDate` holds.
    public func civil(in offset: UTCOffset) -> (date: CivilDate, time: TimeOfDay) {
        let local = adding(seconds: Int64(offset.seconds)).seconds
        let day = local >= 0 ? local / 86_400 : -((-(local + 1)) / 86_400) - 1
        let second = local &- day &* 86_400
        let number = Int(clamping: day)
        guard number >= CivilDate.earliest.dayNumber else { return (.earliest, .midnight) }
        guard number <= CivilDate.latest.dayNumber else { return (.latest, TimeOfDay(bounded: 86_399)) }
        return (CivilDate(dayNumber: number), TimeOfDay(bounded: Int(second)))
    }

    /// The day that calendars in `offset` show.
    public func date(in offset: UTCOffset) -> CivilDate { civil(in: offset).date }
}
