import Testing

@testable import Mail

@Suite("Header text: encoded words, raw UTF-8 and 8-bit (RFC 2047, 6532)")
struct HeaderTextTests {
    struct Case: Sendable {
        let raw: String
        let text: String
    }

    static let cases: [Case] = [
        Case(raw: "plain", text: "plain"),
        Case(raw: "=?UTF-8?B?VGnDqm0gY2jhu6duZw==?=", text: "Tiêm chủng"),
        Case(raw: "=?utf-8?q?Ti=C3=AAm_ch=E1=BB=A7ng?=", text: "Tiêm chủng"),
        Case(raw: "a =?UTF-8?Q?b?= c", text: "a b c"),
        Case(raw: "=?UTF-8?Q?a?=   =?UTF-8?Q?b?=", text: "ab"),
        Case(raw: "=?UTF-8?Q?a?=\r\n =?UTF-8?Q?b?=", text: "ab"),
        Case(raw: "=?UTF-8?Q?a?= x =?UTF-8?Q?b?=", text: "a x b"),
        // Cut inside a character (GMime 3.2.13 truncates these).
        Case(raw: "=?UTF-8?B?VGnDqm0gY2jhuw==?= =?UTF-8?B?p25n?=", text: "Tiêm chủng"),
        Case(raw: "=?UTF-8?Q?ch=E1?=\r\n\t=?UTF-8?Q?=BB=A7ng?=", text: "chủng"),
        // Different charsets are not joined.
        Case(raw: "=?ISO-8859-1?Q?caf=E9?= =?UTF-8?Q?_Hu=E1=BA=BF?=", text: "café Huế"),
        // No space where RFC 2047 asks for one.
        Case(raw: "x=?UTF-8?Q?=C3=A1?=y", text: "xáy"),
        Case(raw: "=?UTF-8?Q?a?==?UTF-8?Q?b?=", text: "ab"),
        Case(raw: "=?UTF-8?Q?hai t=E1=BB=AB?=", text: "hai từ"),
        Case(raw: "=?UTF-8?Q?sao??=", text: "sao?"),
        Case(raw: "=?UTF-8*vi?Q?=C4=91?=", text: "đ"),
        Case(raw: "=?UTF-8?B?VGnDqm0?=", text: "Tiêm"),
        Case(raw: "=?windows-1258?Q?Ti=EAm?=", text: "Tiêm"),
        Case(raw: "=?UTF-8?X?abc?=", text: "=?UTF-8?X?abc?="),
        Case(raw: "=?UTF-8?Q?abc", text: "=?UTF-8?Q?abc"),
        Case(raw: "=??Q?abc?=", text: "=??Q?abc?="),
        Case(raw: "=?=?=?=?=", text: "=?=?=?=?="),
        Case(raw: "1 = 2?", text: "1 = 2?"),
        Case(raw: "=?x-khong-co?Q?abc?=", text: "abc"),
        // No line break gets through (hostile: crlf-in-encoded-word).
        Case(raw: "=?UTF-8?Q?A=0D=0ABcc:_evil@x?=", text: "A  Bcc: evil@x"),
        Case(raw: "a\0b", text: "a b"),
    ]

    @Test("decoded values", arguments: cases)
    func decode(_ item: Case) { #expect(Fixture.field("Subject: " + item.raw).subject == item.text) }

    @Test("raw UTF-8 and raw 8-bit headers")
    func rawHeaders() {
        #expect(Message.parse(Array("Subject: Tiêm chủng\r\n\r\n".utf8)).subject == "Tiêm chủng")
        let legacy = Fixture.field("Subject: Nguy\u{ea}\u{de}n Bi\u{ec}nh, tr\u{e2}\u{cc}n")
        #expect(legacy.subject == "Nguyễn Bính, trần", "equal by canonical equivalence")
        #expect(legacy.defects.contains(.eightBitHeader))
        #expect(Fixture.field("Subject: caf\u{e9} \u{e0} Paris").subject == "café à Paris")
    }

    @Test("a very long value is cut, and says so")
    func limit() {
        let message = Fixture.field("Subject: " + String(repeating: "A", count: MailLimits.headerValue + 5))
        #expect(message.subject?.utf8.count == MailLimits.headerValue)
        #expect(message.defects.contains(.headerTooLong))
    }
}
