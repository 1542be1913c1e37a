/// Where Vietnamese civil days begin and end: the calendar's rules speak of days in UTC+7 (Quyết định 121/CP, 8/8/1967).
enum LocalMidnight {
    /// The Julian date (UT) at which local day `julianDay` begins.
    static func julianDate(startOf julianDay: Int) -> Double {
        Double(julianDay) - 0.5 - Double(UTCOffset.vietnam.seconds) / 86_400
    }

    /// The local day in which the instant `julianDate` (UT) lies.
    static func julianDay(containing julianDate: Double) -> Int {
        Angle.floor(julianDate + 0.5 + Double(UTCOffset.vietnam.seconds) / 86_400)
    }
}
