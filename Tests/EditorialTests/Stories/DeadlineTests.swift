import Editorial
import Testing
import WorkCalendar

@Suite("Deadlines (Quy chế Điều 11; R5)")
struct DeadlineTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let channel: String
        let event: String?
        let received: String
        let due: String?
        let act: String
        let late: Bool
        var testDescription: String { "\(channel), event \(event ?? "not given"), received \(received)" }
    }

    static let rows: [Row] = [
        // 11.1: one working day from the event. Friday 20/11 → Monday 23/11; received that Monday it is due the same day, nobody can act
        // before the next working day, and 24/11 is a holiday.
        Row(channel: "tin-tuc", event: "2026-11-20", received: "2026-11-23 08:00", due: "2026-11-23", act: "2026-11-25", late: false),
        Row(channel: "tin-tuc", event: "2026-11-20", received: "2026-11-25 08:00", due: "2026-11-23", act: "2026-11-26", late: true),
        Row(channel: "tin-tuc", event: "2026-11-20", received: "2026-11-20 16:00", due: "2026-11-23", act: "2026-11-23", late: false),
        Row(channel: "tin-tuc", event: "2026-11-20", received: "2026-11-21 09:00", due: "2026-11-23", act: "2026-11-23", late: false),
        Row(channel: "tin-tuc", event: "2026-11-23", received: "2026-11-23 08:00", due: "2026-11-25", act: "2026-11-25", late: false),
        // Announced before it takes place.
        Row(channel: "tin-tuc", event: "2026-12-18", received: "2026-11-23 08:00", due: "2026-12-21", act: "2026-12-21", late: false),
        // No day given: the day of receipt.
        Row(channel: "tin-tuc", event: nil, received: "2026-11-23 08:00", due: "2026-11-25", act: "2026-11-25", late: false),
        // The local day counts: 23:59 and 00:01 in Vietnam lie on two days, though both are on one in UTC.
        Row(channel: "tin-tuc", event: nil, received: "2026-11-17 23:59", due: "2026-11-18", act: "2026-11-18", late: false),
        Row(channel: "tin-tuc", event: nil, received: "2026-11-18 00:01", due: "2026-11-19", act: "2026-11-19", late: false),
        // Over Tết 2027 (4/2 to 10/2).
        Row(channel: "tin-tuc", event: "2027-02-03", received: "2027-02-03 08:00", due: "2027-02-11", act: "2027-02-11", late: false),
        // 11.2: from signing. 11.6: no number, but somebody must act.
        Row(channel: "van-ban", event: "2026-11-20", received: "2026-11-23 08:00", due: "2026-11-23", act: "2026-11-25", late: false),
        Row(channel: "tuyen-truyen", event: "2026-11-20", received: "2026-11-23 08:00", due: nil, act: "2026-11-25", late: false),
        // A channel that the office does not have.
        Row(channel: "khong-co", event: nil, received: "2026-11-23 08:00", due: nil, act: "2026-11-25", late: false),
        // 11.5: fifteen working days from receipt.
        Row(channel: "tiep-nhan-y-kien", event: nil, received: "2026-11-23 08:00", due: "2026-12-15", act: "2026-12-15", late: false),
        Row(channel: "tiep-nhan-y-kien", event: nil, received: "2027-01-22 08:00", due: "2027-02-19", act: "2027-02-19", late: false),
    ]

    @Test("due day, and the day the ladder counts from", arguments: rows)
    func deadline(_ row: Row) throws {
        let isQuestion = row.channel == "tiep-nhan-y-kien"
        let content = isQuestion ? Facts.question() : Facts.article(channel: row.channel, event: row.event.map { day($0) })
        let office = try DocketKeeper(content, from: isQuestion ? Facts.citizen : Facts.person("lan"), at: at(row.received))
        let deadline = office.item.deadline
        #expect(deadline.due?.description == row.due)
        #expect(deadline.act.description == row.act)
        #expect(deadline.lateOnArrival == row.late)
    }

    @Test("a corrected day of the event moves the deadline")
    func corrected() throws {
        var office = try DocketKeeper(Facts.article(), from: Facts.person("lan"), at: at("2026-11-18 08:00"))
        #expect(office.item.deadline.due == day("2026-11-19"))
        office.reply(.revision(Facts.article(event: day("2026-11-20")), missing: []), to: try office.ask(.revise, of: "lan"))
        #expect(office.item.deadline.due == day("2026-11-23"))
        #expect(office.plan.map(\.at) == [at("2026-11-23 13:30"), at("2026-11-25 07:30")])
    }

    @Test("mail that was read late: what is past is not planned")
    func readLate() throws {
        let office = try DocketKeeper(
            Facts.article(), from: Facts.person("lan"), at: at("2026-11-18 08:00"), handled: at("2026-11-19 14:00"))
        #expect(office.plan == [Moment(kind: .rung(1), at: at("2026-11-20 07:30"))])
        #expect(office.item.receivedAt == at("2026-11-18 08:00") && office.item.deadline.due == day("2026-11-19"))
    }
}
