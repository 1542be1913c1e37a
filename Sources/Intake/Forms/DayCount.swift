import WorkCalendar

/// Days counted from 1 March of the year 0 (proleptic Gregorian), for weekday and distance.
struct DayCount {
    let value: Int

    init(_ value: Int) { self.value = value }

    /// The years begin in March, so that the leap day is the last one.
    init(_ date: CivilDate) {
        let year = date.month > 2 ? date.year : date.year - 1
        let month = (date.month + 9) % 12
        value = year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day - 1
    }

    /// Monday 0 … Sunday 6. 1 March 0000 was a Wednesday.
    var weekday: Int { ((value + 2) % 7 + 7) % 7 }

    var date: CivilDate? {
        var year = (value * 10_000 + 14_780) / 3_652_425
        var rest = value - (year * 365 + year / 4 - year / 100 + year / 400)
        if rest < 0 {
            year -= 1
            rest = value - (year * 365 + year / 4 - year / 100 + year / 400)
        }
        let month = (rest * 10 + 5) / 306
        return CivilDate(year: month < 10 ? year : year + 1, month: (month + 2) % 12 + 1, day: rest - (month * 306 + 5) / 10 + 1)
    }

    func adding(_ days: Int) -> CivilDate? { DayCount(value + days).date }

    /// A day that exists, in a year that an office may mean.
    static func valid(year: Int, month: Int, day: Int) -> CivilDate? {
        guard (1900...2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return day <= length ? CivilDate(year: year, month: month, day: day) : nil
    }

    /// The day without year that lies nearest to another day.
    static func nearest(month: Int, day: Int, to today: CivilDate) -> CivilDate? {
        let center = DayCount(today).value
        return [today.year - 1, today.year, today.year + 1].compactMap { valid(year: $0, month: month, day: day) }
            .min { abs(DayCount($0).value - center) < abs(DayCount($1).value - center) }
    }
}
