import Testing

@testable import Mail

/// The shapes of hostile mail, each in small: what is read, and that nothing traps (invariant 7).
@Suite("Hostile mail")
struct HostileTests {
    struct Case: Sendable {
        let name: String
        let octets: [UInt8]
        let subject: String?
        let from: [String]
        let text: String?
    }

    static let cases: [Case] = [
        Case(name: "empty", octets: [], subject: nil, from: [], text: ""),
        Case(name: "only CRLF", octets: [13, 10], subject: nil, from: [], text: ""),
        Case(
            name: "bare LF, CR and NUL", octets: Array("From: a@x\nSubject: a\0b\rBcc: evil@x\n\nx\r\r\n.\n.\r\n".utf8),
            subject: "a b Bcc: evil@x",
            from: ["a@x"], text: "x\r\r\n.\n.\r\n"),
        Case(
            name: "line breaks in encoded words",
            octets: Array("From: =?UTF-8?Q?A=0D=0ABcc:_evil@x?= <a@x>\r\nSubject: =?UTF-8?B?YQ0KQmNjOg==?=\r\n\r\nx".utf8),
            subject: "a  Bcc:", from: ["a@x"], text: "x"),
        Case(
            name: "display name spoof", octets: Array("From: \"reviewer@xa.example\" <evil@x>\r\n\r\nDUYỆT\r\n".utf8), subject: nil,
            from: ["evil@x"],
            text: "DUYỆT\r\n"),
        Case(
            name: "NUL in an address", octets: Array("From: reviewer@xa.example\0@evil.x, evil@x\r\n\r\nx".utf8), subject: nil,
            from: ["reviewer@xa.example @evil.x", "evil@x"], text: "x"),
        Case(
            name: "bad charset label",
            octets: Array("Content-Type: text/plain; charset=\"x-".utf8) + [0xff, 0] + Array("vn\"\r\n\r\n".utf8) + [0xc3, 0x28],
            subject: nil, from: [], text: "Ã("),
        Case(
            name: "UTF-16 that is ASCII", octets: Array("Content-Type: text/plain; charset=utf-16\r\n\r\nabc\r\n".utf8), subject: nil,
            from: [], text: "abc\r\n"),
        Case(
            name: "decomposed", octets: Array("Content-Type: text/plain; charset=utf-8\r\n\r\nDUYE\u{323}\u{302}T".utf8), subject: nil,
            from: [], text: "DUYE\u{323}\u{302}T"),
        Case(name: "homoglyph", octets: Array("\r\nDUYЕT".utf8), subject: nil, from: [], text: "DUYЕT"),
        Case(
            name: "8-bit everywhere", octets: Array(repeating: 0xff, count: 300), subject: nil, from: [],
            text: String(repeating: "ÿ", count: 300)),
    ]

    @Test("the best reading", arguments: cases)
    func read(_ item: Case) {
        let message = Message.parse(item.octets)
        #expect(message.subject == item.subject, "\(item.name)")
        #expect(message.from.map(\.rawAddress) == item.from, "\(item.name)")
        #expect(message.bestText == item.text, "\(item.name)")
        #expect(message.bestText.map { Array($0.utf8) } == item.text.map { Array($0.utf8) }, "\(item.name), octet by octet")
    }

    /// Each of these is quadratic for a reader that searches to the end from every start: hundreds of times longer than this suite.
    static let repetitions: [[String]] = [
        ["Subject: ", "=?a?Q?x", ""], ["From: ", "=?a?Q?x", ""], ["From: ", "(", ""], ["From: x@", ":", ""], ["From: ", "a,", ""],
        ["From: ", "<", ""], ["References: ", "<", ""], ["Content-Type: text/plain; ", "a=\"\\\";", ""],
        ["Content-Type: text/plain", "(", ""],
        ["Authentication-Results: mx.xa.example", "; a=b", ""], ["Date: ", "1:", ""], ["", "a\r\n", ""], ["", " \r\n", "x"],
        ["Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n", "--b-\r\n", ""],
        ["Content-Type: multipart/mixed; boundary=b\r\n\r\n", "--b\r\n\r\nx\r\n", "--b--"],
        ["Content-Transfer-Encoding: base64\r\n\r\n", "YQ==", ""], ["Content-Transfer-Encoding: quoted-printable\r\n\r\n", " ", ""],
    ]

    @Test("repetition costs linear work", arguments: repetitions)
    func repeated(_ piece: [String]) {
        touch(Array(piece[0].utf8) + Array(repeatElement(Array(piece[1].utf8), count: 100_000).joined()) + Array(piece[2].utf8))
    }

    /// Every cut and thousands of changes of one message that has a bit of everything; walks all that can be asked.
    @Test("no cut and no changed octet traps")
    func damaged() {
        let sample = Array(ReportTests.bounce.joined(separator: "\r\n").utf8) + Array(Self.kitchenSink.utf8)
        for end in stride(from: 0, to: sample.count, by: 3) { touch(Array(sample[..<end])) }
        var state: UInt64 = 20_260_424
        for _ in 0..<1500 {
            var octets = sample
            for _ in 0..<4 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let interesting = Array("\r\n\0\"<>()=?;:-*'%\\,@ \t".utf8) + [0xff, 0xc3, 0x80]
                octets[Int(truncatingIfNeeded: state >> 33) % octets.count] =
                    interesting[Int(truncatingIfNeeded: state >> 20) % interesting.count]
            }
            touch(octets)
        }
    }

    private func touch(_ octets: [UInt8]) {
        let message = Message.parse(octets)
        #expect(!message.jsonText().isEmpty)
        _ = DeliveryReport(message)
        _ = DispositionNotification(message)
        _ = message.automaticKind
        _ = AuthenticationResults.topmost(of: message, authservID: "mx.xa.example")
    }

    private static let kitchenSink = """
        From: "=?UTF-8?B?VGnDqm0gY2jhuw==?= =?UTF-8?B?p25n?=" <an@xa.example>, (x (y)) T\u{e1}m: b@x, c@x;\r
        Authentication-Results: mx.xa.example; spf=pass (a) smtp.mailfrom="a b"@x; dkim=fail reason="x"\r
        Date: Fri, 24 Apr 2026 08:30:05 +0700 (ICT)\r
        References: <a@x>\r\n <b@x>\r
        Content-Type: multipart/mixed; boundary="=_b"\r
        \r
        --=_b\r
        Content-Type: text/plain; charset=windows-1258\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        Tr=E2=CCn =\r
        xong =20 \r
        --=_b\r
        Content-Disposition: attachment; filename*0*=utf-8''%E1%BA; filename*1*=%A3nh.jpg\r
        Content-Type: image/jpeg; name="=?UTF-8?Q?=E1=BA=A3nh.jpg?="\r
        Content-Transfer-Encoding: base64\r
        \r
        /9j/4AAQSkZJRgABAQEASABIAAD/2w==\r
        --=_b--\r\n
        """
}
