import WorkCalendar

/// Days as a running number, for weekday and distance.
struct DayCount {
    /// Days since 1970-01-01.
    let value: Int

    init(_ value: Int) { self.value = value }

    init(_ date: CivilDate) { value = date.dayNumber }

    /// Monday 0 … Sunday 6; 1970-01-01 was a Thursday.
    var weekday: Int { ((value + 3) % 7 + 7) % 7 }

    var date: CivilDate { CivilDate(dayNumber: value) }

    func adding(_ days: Int) -> CivilDate { date.adding(days: days) }

    /// A day that exists, in a year that an office may mean.
    static func valid(year: Int, month: Int, day: Int) -> CivilDate? {
        (1900...2200).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
    }

    /// The day without year that lies nearest to another day.
    static func nearest(month: Int, day: Int, to today: CivilDate) -> CivilDate? {
        [today.year - 1, today.year, today.year + 1].compactMap { valid(year: $0, month: month, day: day) }
            .min { abs($0.days(to: today)) < abs($1.days(to: today)) }
    }
}
