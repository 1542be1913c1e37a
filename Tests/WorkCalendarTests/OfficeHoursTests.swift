import Testing

@testable import WorkCalendar

@Suite("R6: office hours")
struct OfficeHoursTests {
    private static func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

    private func hours() throws -> OfficeHours {
        OfficeHours(
            opens: try Self.time("07:30"), closes: try Self.time("17:00"),
            lunch: .init(from: try Self.time("11:30"), until: try Self.time("13:30")))
    }

    @Test(
        "the next moment at which the office is open",
        arguments: [
            ("2026-04-24T08:00:00+07:00", "2026-04-24T08:00:00+07:00"), ("2026-04-24T05:00:00+07:00", "2026-04-24T07:30:00+07:00"),
            ("2026-04-24T07:30:00+07:00", "2026-04-24T07:30:00+07:00"), ("2026-04-24T11:30:00+07:00", "2026-04-24T13:30:00+07:00"),
            ("2026-04-24T11:29:59+07:00", "2026-04-24T11:29:59+07:00"), ("2026-04-24T17:00:00+07:00", "2026-04-28T07:30:00+07:00"),
            ("2026-04-25T10:00:00+07:00", "2026-04-28T07:30:00+07:00"), ("2026-08-21T22:00:00Z", "2026-08-22T07:30:00+07:00"),
            ("2026-02-13T18:00:00+07:00", "2026-02-23T07:30:00+07:00"),
        ])
    func next(from: String, to: String) throws {
        let moment = try #require(Timestamp(rfc3339: from))
        let open = WorkCalendar.builtIn.nextOfficeMoment(atOrAfter: moment, hours: try hours(), offset: .vietnam)
        #expect(open.rfc3339(in: .vietnam) == to)
        #expect(WorkCalendar.builtIn.isOfficeMoment(open, hours: try hours(), offset: .vietnam))
        #expect(WorkCalendar.builtIn.isOfficeMoment(moment, hours: try hours(), offset: .vietnam) == (open == moment))
    }

    @Test("hours that never open leave the moment as it is")
    func never() throws {
        let closed = OfficeHours(opens: try Self.time("17:00"), closes: try Self.time("07:30"))
        let moment = try #require(Timestamp(rfc3339: "2026-04-24T08:00:00+07:00"))
        #expect(WorkCalendar.builtIn.nextOfficeMoment(atOrAfter: moment, hours: closed, offset: .vietnam) == moment)
        let end = Timestamp(seconds: .max)
        #expect(WorkCalendar.builtIn.nextOfficeMoment(atOrAfter: end, hours: try hours(), offset: .vietnam) == end)
    }
}
