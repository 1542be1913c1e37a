import Testing

@testable import Mail

@Suite("Dates and message identifiers")
struct DateAndIDTests {
    struct DateCase: Sendable {
        let raw: String
        let text: String?
    }

    static let dates: [DateCase] = [
        DateCase(raw: "Fri, 24 Apr 2026 08:30:05 +0700", text: "2026-04-24T08:30:05+07:00"),
        DateCase(raw: "24 Apr 2026 08:30 +0700", text: "2026-04-24T08:30:00+07:00"),
        DateCase(raw: "Fri, 24 Apr 2026 08:30:05 +0700 (ICT)", text: "2026-04-24T08:30:05+07:00"),
        DateCase(raw: "Fri,\r\n 24 Apr\r\n 2026 08:30:05\r\n +0700", text: "2026-04-24T08:30:05+07:00"),
        DateCase(raw: "Thu, 1 Oct 2015 14:40:57 GMT+0200", text: "2015-10-01T14:40:57+02:00"),
        DateCase(raw: "Thu Oct 01 2015 14:40:57 GMT+0700 (Indochina Time)", text: "2015-10-01T14:40:57+07:00"),
        DateCase(raw: "Thu, 1 Oct 2015 14:40:57 UTC-05:30", text: "2015-10-01T14:40:57-05:30"),
        DateCase(raw: "Thu, 1 Oct 2015 14.40.57 +0200", text: "2015-10-01T14:40:57+02:00"),
        DateCase(raw: "Thursday, October 1, 2015 2:40:57 PM", text: "2015-10-01T14:40:57Z"),
        DateCase(raw: "Thursday, October 1, 2015 12:40 AM +0700", text: "2015-10-01T00:40:00+07:00"),
        DateCase(raw: "Thursday, October 1, 2015 12:40:00 pm", text: "2015-10-01T12:40:00Z"),
        DateCase(raw: "1 Oct 2015 14:40 GMT+7", text: "2015-10-01T14:40:00+07:00"),
        DateCase(raw: "1 Oct 2015 14:40 PM", text: "2015-10-01T14:40:00Z"),
        DateCase(raw: "Fri, 24 Apr 26 08:30:05 GMT", text: "2026-04-24T08:30:05Z"),
        DateCase(raw: "24 Apr 99 08:30:05 EST", text: "1999-04-24T08:30:05-05:00"),
        DateCase(raw: "Fri Apr 24 08:30:05 2026", text: "2026-04-24T08:30:05Z"),
        DateCase(raw: "Fri Apr 24 08:30:05 +0700 2026", text: "2026-04-24T08:30:05+07:00"),
        DateCase(raw: "2026-04-24 08:30:05 +0700", text: "2026-04-24T08:30:05+07:00"),
        DateCase(raw: "2026-04-24T08:30:05+07:00", text: "2026-04-24T08:30:05+07:00"),
        DateCase(raw: "2026-04-24T08:30:05Z", text: "2026-04-24T08:30:05Z"),
        DateCase(raw: "Thu, 31 Dec 1998 23:59:60 -0330", text: "1999-01-01T00:00:00-03:30"),
        DateCase(raw: "29 Feb 2024 00:00:00 -0000", text: "2024-02-29T00:00:00Z"),
        DateCase(raw: "1 Jan 1970 00:00:00 +0000", text: "1970-01-01T00:00:00Z"),
        DateCase(raw: "1 Jan 1960 01:02:03 +0000", text: "1960-01-01T01:02:03Z"),
        DateCase(raw: "29 Feb 2023 00:00:00 +0000", text: nil),
        DateCase(raw: "Fri, 31 Dec 99999 25:61:61 +9999", text: nil),
        DateCase(raw: "hôm qua", text: nil),
        DateCase(raw: "24 Apr 2026", text: nil),
        DateCase(raw: ":::", text: nil),
    ]

    @Test("dates as RFC 3339", arguments: dates)
    func date(_ item: DateCase) {
        let message = Message.parse(Array("Date: \(item.raw)\r\n\r\n".utf8))
        #expect(message.date?.rfc3339 == item.text)
        #expect(message.defects.contains(.invalidDate) == (item.text == nil))
    }

    @Test("seconds since 1970 and the writer's offset")
    func seconds() {
        let date = MailDate(Array("Fri, 24 Apr 2026 08:30:05 +0700".utf8))
        #expect(date == MailDate(unixSeconds: 1_776_994_205, offsetMinutes: 420))
    }

    @Test("the usual form is read as any other form, sound or damaged")
    func usualForm() {
        let sound = [
            "Fri, 24 Apr 2026 08:30:05 +0700", "Thu, 1 Jan 1970 00:00:00 -0000", "29 Feb 2024 23:59:60 -0330",
            "1 Dec 1899 10:00:00 +2400",
        ]
        for date in sound.map({ Array($0.utf8) }) {
            for position in date.indices {
                for octet in " 0123459:,+-(jAMZ\t".utf8 {
                    var other = date
                    other[position] = octet
                    guard let usual = other.withUnsafeBufferPointer({ UsualDate.read($0) }) else { continue }
                    #expect(usual == DateReader.readAnyForm(other), "\(Fixture.text(other))")
                }
            }
            #expect(date.withUnsafeBufferPointer { UsualDate.read($0) } == DateReader.readAnyForm(date))
        }
    }

    struct IDCase: Sendable {
        let raw: String
        let ids: [String]
    }

    static let ids: [IDCase] = [
        IDCase(raw: "<a@x>", ids: ["a@x"]),
        IDCase(raw: "<a@x>\r\n <b@x><c@x>", ids: ["a@x", "b@x", "c@x"]),
        IDCase(raw: "Thư ngày 1 <a@x>", ids: ["a@x"]),
        IDCase(raw: "<a@\r\n x>", ids: ["a@x"]),
        IDCase(raw: "a@x b@x", ids: ["a@x", "b@x"]),
        IDCase(raw: "<a@x <b@x>", ids: ["a@x", "b@x"]),
        IDCase(raw: "", ids: []),
        IDCase(raw: "không có", ids: []),
    ]

    @Test("identifiers of References and In-Reply-To", arguments: ids)
    func references(_ item: IDCase) {
        let message = Message.parse(Array("References: \(item.raw)\r\nIn-Reply-To: \(item.raw)\r\n\r\n".utf8))
        #expect(message.references == item.ids)
        #expect(message.inReplyTo == item.ids)
    }

    @Test("the Message-ID loses its brackets, and stands without them too")
    func messageID() {
        #expect(Fixture.field("Message-ID: <a.1@x>").messageID == "a.1@x")
        #expect(Fixture.field("Message-Id:\r\n <a.1@x>").messageID == "a.1@x")
        #expect(Fixture.field("Message-ID: a.1@x").messageID == "a.1@x")
        #expect(Fixture.field("Message-ID: <abc>").messageID == "abc")
        #expect(Fixture.field("Subject: x").messageID == nil)
    }
}
