/// Days off and make-up days 2019–2027 as officially announced, in the project's own survey of the notices.
enum HolidayFigures {
    /// Month-day and kind (`H` holiday, `C` compensatory, `S` exchanged, `M` make-up working day); a span where both ends are given.
    static let years: [(year: Int, days: String)] = [
        (2019, "01-01H 01-05M 02-02/02-10H 04-14H 04-15C 04-29S 04-30H 05-01H 05-04M 09-02H"),
        (2020, "01-01H 01-23/01-29H 04-02H 04-30H 05-01H 09-02H"),
        (2021, "01-01H 02-10/02-16H 04-21H 04-30H 05-01H 05-03C 09-02H 09-03H"),
        (2022, "01-01H 01-03C 01-29/02-06H 04-10H 04-11C 04-30H 05-01H 05-02C 05-03C 09-01H 09-02H"),
        (2023, "01-01H 01-02C 01-20/01-26H 04-29H 04-30H 05-01H 05-02C 05-03C 09-01H 09-02H 09-04C"),
        (2024, "01-01H 02-08/02-14H 04-18H 04-29S 04-30H 05-01H 05-04M 09-02H 09-03H"),
        (2025, "01-01H 01-25/02-02H 04-07H 04-26M 04-30H 05-01H 05-02S 09-01H 09-02H"),
        (2026, "01-01H 01-02S 01-10M 02-14/02-22H 04-26H 04-27C 04-30H 05-01H 08-22M 08-31S 09-01H 09-02H 11-24H"),
        (2027, "01-01H 02-04/02-10H 04-16H 04-30H 05-01H 05-03C 09-02H 09-03H 11-24H"),
    ]
}
