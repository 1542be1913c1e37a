import Mail
import Testing

@Suite("Outgoing letters (invariant 6)")
struct ComposerTests {
    @Test func plainLetter() throws {
        let bytes = try Letter.make(subject: "[HD-2026-0042] Moi duyet", text: "Duyet\nnhe", fromName: "Ban bien tap").bytes()
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == [
                    "Date: Mon, 23 Nov 2026 09:12:00 +0700", "From: Ban bien tap <bbt+abc234@hoaphu.example.vn>",
                    "To: binh@hoaphu.example.vn",
                    "Subject: [HD-2026-0042] Moi duyet", "Message-ID: <1.abc@hoaphu.example.vn>", "MIME-Version: 1.0",
                    "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 7bit", "", "Duyet", "nhe", "",
                ].joined(separator: "\r\n"))
    }

    @Test("The code stays readable before encoded words")
    func subject() throws {
        let lines = try head(of: Letter.make())
        #expect(lines.contains { $0.utf8.starts(with: "Subject: [HD-2026-0042] =?UTF-8?".utf8) })
    }

    @Test func sameBytesEachTime() throws {
        #expect(try Letter.full().bytes() == Letter.full().bytes())
    }

    @Test func lineLimitsOfAFullLetter() throws {
        expectSound(try Letter.full().bytes())
    }

    @Test("No text brings a control character or a field into the header", arguments: Letter.awkward)
    func awkwardText(_ text: String) throws {
        var letter = try Letter.make(subject: text, text: text, fromName: text, toName: text)
        letter.html = text
        letter.extraHeaders = [try #require(ExtraHeader(name: "X-Homthu-Note", text: text))]
        letter.attachments = [.init(name: text, contentType: text, bytes: Array(text.utf8))]
        let bytes = letter.bytes()
        expectSound(bytes)
        let names = try head(of: letter).filter { $0.utf8.first != 32 }.map {
            $0.utf8.prefix { $0 != 58 }.map { String(Unicode.Scalar($0)) }.joined()
        }
        #expect(names == ["Date", "From", "To", "Subject", "Message-ID", "X-Homthu-Note", "MIME-Version", "Content-Type"])
    }

    @Test("Generated text keeps the limits")
    func generated() throws {
        let stock = [
            "a", " ", "  ", "ệ", "\r\n", "\n", ".", "From ", "=", "👍", "\t", "x@y", "\"", "\u{0}", "?", "_", "e\u{301}", "--=_homthu_1",
            "日本語",
        ]
        var state: UInt64 = 7
        for round in 0..<300 {
            var text = ""
            for _ in 0..<(round % 120) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += stock[Int(state >> 33) % stock.count]
            }
            var letter = try Letter.make(subject: text, text: text, fromName: text, toName: text)
            letter.html = text
            letter.attachments = [.init(name: text, contentType: "text/plain", bytes: Array(text.utf8))]
            expectSound(letter.bytes())
        }
    }

    @Test(arguments: [
        "From", "subject", "BCC", "Content-Type", "Content-Foo", "Resent-To", "DKIM-Signature", "", "a b", "a:b", "a\r\nb", "Đ",
        String(repeating: "a", count: 61),
    ])
    func refusedFields(_ name: String) { #expect(ExtraHeader(name: name, text: "x") == nil) }

    @Test(arguments: ["", "<>", "a b", "a\r\n", "<a@b", "ệ@x", "a<b>", String(repeating: "a", count: 901)])
    func refusedIdentifiers(_ text: String) { #expect(MessageID(text) == nil) }

    @Test(arguments: [
        (0, 0, "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_399, 420, "Tue, 29 Feb 2000 06:59:59 +0700"),
        (1_795_399_920, -210, "Sun, 22 Nov 2026 22:42:00 -0330"),
        (Int64.max, 99999, "Fri, 31 Dec 9999 23:59:00 +2359"), (Int64.min, Int.min, "Thu, 01 Jan 1970 00:00:00 -2359"),
    ])
    func dates(_ seconds: Int64, _ offset: Int, _ expected: String) throws {
        var letter = try Letter.make()
        letter.date = OutgoingDate(unixSeconds: seconds, offsetMinutes: offset)
        let first = try #require(head(of: letter).first)
        if seconds != .max { #expect(first == "Date: " + expected) } else { #expect(first.utf8.count <= 45) }
    }

    private func head(of letter: OutgoingMessage) throws -> [String] {
        let lines = String(decoding: letter.bytes(), as: UTF8.self).unicodeScalars.split(
            separator: "\r\n".unicodeScalars.last ?? "\n", omittingEmptySubsequences: false)
        return lines.map { String($0.filter { $0 != "\r" }) }.prefix { !$0.isEmpty }.map { $0 }
    }

    /// CRLF only, no bare CR, LF or NUL, lines of at most 998 (78 where we choose), none that begins with a dot; encoded words of at most 75.
    private func expectSound(_ bytes: [UInt8]) {
        var start = 0
        var inHead = true
        for index in bytes.indices where bytes[index] == 10 {
            let line = bytes[start..<max(start, index - 1)]
            #expect(index > 0 && bytes[index - 1] == 13)
            #expect(!line.contains { $0 == 13 || $0 == 0 || $0 >= 0x80 || ($0 < 32 && $0 != 9) || $0 == 127 })
            #expect(line.count <= 78 || line.starts(with: "Content-Type: ".utf8))
            #expect(line.first != UInt8(ascii: "."))
            #expect(!line.starts(with: "From ".utf8))
            if inHead, line.isEmpty { inHead = false }
            if inHead {
                #expect(!line.allSatisfy { $0 == 32 || $0 == 9 })
                for word in line.split(separator: 32) where word.starts(with: "=?UTF-8?".utf8) { #expect(word.count <= 75) }
            }
            start = index + 1
        }
        #expect(start == bytes.count)
        #expect(!inHead)
    }
}
