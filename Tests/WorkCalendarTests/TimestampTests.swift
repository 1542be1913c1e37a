import Testing

@testable import WorkCalendar

@Suite("Instants and clocks")
struct TimestampTests {
    @Test(
        "reads RFC 3339",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2026-04-24T08:30:00+07:00", 1_776_994_200),
            ("2026-04-24t01:30:00z", 1_776_994_200), ("2026-04-24 01:30:00.987Z", 1_776_994_200),
            ("2016-12-31T23:59:60Z", 1_483_228_800), ("2026-04-23T22:00:00-03:30", 1_776_994_200),
        ] as [(String, Int64)])
    func read(text: String, seconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.seconds == seconds)
    }

    @Test(
        "refuses what is no RFC 3339 time",
        arguments: [
            "", "2026-04-24", "2026-04-24T08:30:00", "2026-04-24T24:00:00Z", "2026-04-24T08:60:00Z", "2026-04-24T08:30:61Z",
            "2026-04-24T08:30:00.Z", "2026-04-24T08:30:00+7:00", "2026-04-24T08:30:00+07:00x", "2026-02-30T08:30:00Z",
            "2026-04-24T08:30:00+23:59", String(repeating: "2026-04-24T08:30:00.", count: 5),
        ])
    func refused(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test("civil time and back, also before 1970")
    func civil() {
        for seconds in stride(from: Int64(-70_000_000_000), through: 200_000_000_000, by: 12_345_677) {
            let moment = Timestamp(seconds: seconds)
            let (date, time) = moment.civil(in: .vietnam)
            guard date > .earliest else { continue }
            #expect(Timestamp(date, time, in: .vietnam) == moment)
            #expect(Timestamp(rfc3339: moment.rfc3339(in: .vietnam)) == moment)
            #expect(Timestamp(rfc3339: moment.rfc3339(in: .utc)) == moment)
        }
    }

    @Test("the day in Vietnam begins at 17:00 UTC")
    func vietnam() throws {
        let before = try #require(Timestamp(rfc3339: "2026-08-21T16:59:59Z"))
        #expect(before.date(in: .vietnam).description == "2026-08-21")
        #expect(before.adding(seconds: 1).date(in: .vietnam).description == "2026-08-22")
        #expect(before.rfc3339(in: .vietnam) == "2026-08-21T23:59:59+07:00")
    }

    @Test("nothing traps at the ends of time")
    func ends() {
        for seconds in [Int64.min, Int64.min + 1, Int64.max] {
            let moment = Timestamp(seconds: seconds)
            let (date, _) = moment.civil(in: .vietnam)
            #expect(date == (seconds < 0 ? .earliest : .latest))
            #expect(moment.rfc3339(in: UTCOffset(seconds: Int.min)).utf8.count == 25)
        }
        #expect(Timestamp(seconds: .max).adding(seconds: 1).seconds == .max)
        #expect(Timestamp(seconds: .min).adding(seconds: -1).seconds == .min)
    }

    @Test(
        "reads times of day",
        arguments: [
            ("07:30", 27_000), ("7:30", 27_000), ("23:59:59", 86_399), ("00:00", 0), ("24:00", nil), ("7", nil), ("7:60", nil), (":", nil),
        ]
            as [(String, Int?)])
    func timeOfDay(text: String, second: Int?) {
        #expect(TimeOfDay(text)?.secondOfDay == second)
    }
}
