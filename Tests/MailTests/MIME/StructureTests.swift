import Testing

@testable import Mail

@Suite("MIME structure (RFC 2046), and where other parsers fail")
struct StructureTests {
    struct Case: Sendable {
        let name: String
        let lines: [String]
        let outline: [String]
        let texts: [String]
        var defects: [Defect] = []
    }

    static let cases: [Case] = [
        Case(name: "no MIME", lines: ["From: a@x", "", "thân"], outline: ["1 text/plain"], texts: ["thân"]),
        Case(
            name: "mixed with alternative inside",
            lines: [
                "Content-Type: multipart/mixed; boundary=a", "", "lời đầu", "--a", "Content-Type: multipart/alternative; boundary=b", "",
                "--b", "", "chữ", "--b", "Content-Type: text/html", "", "<p>chữ", "--b--", "lời cuối", "--a", "", "hai", "--a--", "cuối",
            ],
            outline: ["1.1 text/plain", "1.2 text/html", "2 text/plain"], texts: ["chữ", "<p>chữ", "hai"]),
        Case(
            name: "a boundary that is a prefix of another",
            lines: [
                "Content-Type: multipart/mixed; boundary=aa", "", "--aa", "Content-Type: multipart/mixed; boundary=aaa", "",
                "--aaa", "", "x", "--aaa--", "--aa", "", "--aaaa", "y", "--aa--",
            ],
            outline: ["1.1 text/plain", "2 text/plain"], texts: ["x", "--aaaa\r\ny"]),
        Case(
            name: "a long boundary",
            lines: [
                "Content-Type: multipart/mixed; boundary=\"\(String(repeating: "q", count: 300))\"", "",
                "--" + String(repeating: "q", count: 300), "", "x", "--" + String(repeating: "q", count: 300) + "--",
            ],
            outline: ["1 text/plain"], texts: ["x"], defects: [.longBoundary]),
        Case(
            name: "no boundary parameter", lines: ["Content-Type: multipart/mixed", "", "--a", "", "x", "--a--"],
            outline: ["1 multipart/mixed"], texts: ["--a\r\n\r\nx\r\n--a--"], defects: [.missingBoundary]),
        Case(
            name: "the boundary never comes", lines: ["Content-Type: multipart/mixed; boundary=a", "", "chữ"],
            outline: ["1 multipart/mixed"], texts: ["chữ"], defects: [.boundaryNotFound]),
        Case(
            name: "not closed", lines: ["Content-Type: multipart/mixed; boundary=a", "", "--a", "", "x"],
            outline: ["1 text/plain"], texts: ["x"], defects: [.missingCloseBoundary]),
        Case(
            name: "an inner multipart ended by the outer boundary",
            lines: [
                "Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: multipart/related; boundary=b", "", "--b", "",
                "x", "--a", "", "y", "--a--",
            ],
            outline: ["1.1 text/plain", "2 text/plain"], texts: ["x", "y"], defects: [.missingCloseBoundary]),
        Case(
            name: "no empty line between the header and its own parts",
            lines: ["Content-Type: multipart/mixed;", " boundary=a", "X-B: 1", " x", "--a", "Content-Type: text/html", "", "y", "--a--"],
            outline: ["1 text/html"], texts: ["y"], defects: [.missingHeaderEnd]),
        Case(
            name: "words labelled base64",
            lines: ["Content-Type: text/plain", "Content-Transfer-Encoding: base64", "", "Kính gửi Ban biên tập,", "bài đính kèm."],
            outline: ["1 text/plain"], texts: ["Kính gửi Ban biên tập,\r\nbài đính kèm."], defects: [.invalidTransferEncoding]),
        Case(
            name: "base64 whose lines were joined by spaces",
            lines: ["Content-Type: text/plain", "Content-Transfer-Encoding: base64", "", "S8Otbmgg Z+G7rWkg QmFuIGJp w6puIHTh uq1w"],
            outline: ["1 text/plain"], texts: ["Kính gửi Ban biên tập"]),
        Case(
            name: "a part that has only a header",
            lines: [
                "Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: text/html",
                "--a", "", "y", "--a--",
            ],
            outline: ["1 text/html", "2 text/plain"], texts: ["", "y"], defects: [.missingHeaderEnd]),
        Case(
            name: "delimiter lines in a row, and with blanks",
            lines: ["Content-Type: multipart/mixed; boundary=\"a b \"", "", "--a b", "--a b \t", "", "x", "--a b--  ", "--a b", "", "z"],
            outline: ["1 text/plain"], texts: ["x"]),
        Case(
            name: "inner and outer share a boundary",
            lines: [
                "Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: multipart/alternative; boundary=a", "", "--a", "",
                "x", "--a--", "--a", "", "y", "--a--",
            ],
            outline: ["1.1 text/plain", "2 text/plain"], texts: ["x", "y"]),
        Case(
            name: "digest", lines: ["Content-Type: multipart/digest; boundary=a", "", "--a", "", "Subject: s", "", "x", "--a--"],
            outline: ["1 message/rfc822"], texts: []),
        Case(
            name: "delivery status is a leaf",
            lines: [
                "Content-Type: multipart/report; boundary=a", "", "--a", "", "x", "--a", "Content-Type: message/delivery-status", "",
                "Reporting-MTA: dns; x", "", "Final-Recipient: rfc822; a@x", "Action: failed", "--a--",
            ],
            outline: ["1 text/plain", "2 message/delivery-status"], texts: ["x"]),
        Case(
            name: "a multipart that claims base64",
            lines: ["Content-Type: multipart/mixed; boundary=a", "Content-Transfer-Encoding: base64", "", "--a", "", "x", "--a--"],
            outline: ["1 text/plain"], texts: ["x"], defects: [.encodedMultipart]),
    ]

    @Test("paths, types, texts and defects, with CRLF", arguments: cases)
    func structure(_ item: Case) {
        check(Fixture.message(item.lines), item, item.texts)
    }

    @Test("the same with LF", arguments: cases)
    func lineFeeds(_ item: Case) {
        check(
            Fixture.message(item.lines, lineBreak: "\n"), item,
            item.texts.map { String(decoding: $0.utf8.filter { $0 != 13 }, as: UTF8.self) })
    }

    private func check(_ message: Message, _ item: Case, _ texts: [String]) {
        #expect(Fixture.outline(message) == item.outline, "\(item.name)")
        #expect(message.leaves.compactMap { $0.text() } == texts, "\(item.name)")
        #expect(message.defects.filter { $0 != .missingFrom } == item.defects, "\(item.name)")
    }

    @Test("an enclosed message is read in place")
    func enclosed() throws {
        let message = Fixture.message([
            "Content-Type: multipart/mixed; boundary=a", "", "--a", "Content-Type: message/rfc822", "", "Subject: =?UTF-8?Q?th=C6=B0?=",
            "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "trong", "--a", "", "ngoài", "--a--",
        ])
        let inner = try #require(message.leaves.first?.message)
        #expect(inner.subject == "thư")
        #expect(Fixture.outline(inner) == ["1 text/plain"])
        #expect(inner.bestText == "trong")
        #expect(Fixture.text(inner.bytes).hasPrefix("Subject:"))
        #expect(Fixture.text(inner.bytes).hasSuffix("trong"))
        #expect(message.bestText == "ngoài")
    }

    @Test(
        "an enclosed message that is encoded, though RFC 2046 forbids it",
        arguments: [("base64", "U3ViamVjdDogeAoKYm9keQo="), ("quoted-printable", "Subject: x=0A\nbody"), ("base64", "Subject: x\n\nbody")])
    func encodedMessage(encoding: String, body: String) throws {
        let message = Message.parse(
            Array("Content-Type: message/rfc822\nContent-Transfer-Encoding: \(encoding)\n\n\(body)".utf8))
        let inner = try #require(message.root.message)
        #expect(inner.subject == "x")
        #expect(inner.bestText?.hasPrefix("body") == true)
        #expect(message.defects.contains(.encodedMessage))
        #expect(message.root.decodedBytes() == inner.bytes)
    }

    @Test("limits of depth and number keep the rest as bytes")
    func limits() throws {
        var lines: [String] = []
        for level in 0..<200 { lines += ["Content-Type: multipart/mixed; boundary=b\(level)", "", "--b\(level)"] }
        let deep = Fixture.message(lines + ["", "đáy"])
        #expect(deep.defects.contains(.tooDeep))
        #expect(deep.leaves.count == 1)
        #expect(deep.leaves[0].text()?.hasSuffix("đáy") == true)
        let letters = Fixture.message(Array(repeating: "Content-Type: message/rfc822\r\n", count: 200) + ["x"])
        var depth = 0
        var inner: Message? = letters
        while let next = inner?.root.message {
            depth += 1
            inner = next
        }
        #expect(depth == MailLimits.messageDepth)
        let many = ["Content-Type: multipart/mixed; boundary=b", ""] + Array(repeating: "--b\r\n\r\nx", count: MailLimits.parts + 50)
        let message = Fixture.message(many + ["--b--", "hết"])
        #expect(message.defects.contains(.tooManyParts))
        #expect(message.leaves.count == MailLimits.parts)
        let tail = try #require(message.leaves.last)
        #expect(Fixture.text(tail.decodedBytes()).hasSuffix("--b\r\n\r\nx"))
    }
}
