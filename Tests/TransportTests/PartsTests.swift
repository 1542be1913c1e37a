import Files
import Mail
import Testing

@testable import Transport

@Suite("Typed parts of the transport")
struct PartsTests {
    @Test("source keys have a stable text form that reads back")
    func sourceKeys() {
        let table: [(SourceKey, String)] = [
            (SourceKey(mailbox: "bbt@mail.example/INBOX", name: .imap(validity: 1753, uid: 42)), "imap:bbt@mail.example%2FINBOX/1753/42"),
            (SourceKey(mailbox: "hòm thư", name: .maildir("1.M2P3.host,S=5")), "maildir:h%C3%B2m%20th%C6%B0/1.M2P3.host,S=5"),
            (SourceKey(mailbox: "a%b", name: .maildir("x/y")), "maildir:a%25b/x%2Fy"),
        ]
        for (key, text) in table {
            #expect(key.description == text)
            #expect(SourceKey(text) == key)
        }
        for wrong in [
            "", "imap", "imap:a/1", "imap:a/1/-2", "imap:a/1/4294967296", "imap:a/1/2/3", "maildir:a/", "pop:a/1/2", "maildir:a%2/x",
            "maildir:%FF/x",
        ] {
            #expect(SourceKey(wrong) == nil, "\(wrong)")
        }
    }

    @Test("a secret shows itself nowhere and is read from a file without its line end")
    func secrets() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/secret"
        try Files.writeDurably(Array("s3cr3t-ñ\r\n".utf8), to: path, mode: 0o600)
        let secret = try Secret.read(path)
        #expect(secret.bytes == Array("s3cr3t-ñ".utf8))
        var dumped = ""
        dump(secret, to: &dumped)
        for text in ["\(secret)", secret.debugDescription, String(reflecting: secret), dumped, "\([secret])", "\(Optional(secret) as Any)"]
        {
            #expect(!text.contains("s3cr3t") && !text.contains("115"), "\(text)")
        }
        #expect(secret.blotted(in: "NO s3cr3t-ñ is wrong") == "NO ••• is wrong")
        for wrong in ["", "\n", "a\nb", "a\u{0}b"] {
            try Files.writeDurably(Array(wrong.utf8), to: path)
            let error = #expect(throws: TransportError.self) { try Secret.read(path) }
            #expect(error?.reason == .setting)
        }
        try Files.writeDurably([UInt8](repeating: 97, count: 20_000), to: path)
        #expect(throws: TransportError.self) { try Secret.read(path) }
    }

    @Test(
        "mailbox names in modified UTF-7, quoted (RFC 3501 §5.1.3)",
        arguments: [
            ("INBOX", "\"INBOX\""), ("Đã xử lý", "\"&ARAA4w- x&Hu0- l&AP0-\""),
            ("~peter/mail/台北/日本語", "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\""),
            ("A & B", "\"A &- B\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("😀", "\"&2D3eAA-\""),
        ])
    func mailboxNames(name: String, quoted: String) {
        #expect(MailboxName(name).map { String(decoding: $0.quoted, as: UTF8.self) } == quoted)
    }

    @Test("mailbox names that are refused", arguments: ["", "a\r\nB LOGOUT", "a\u{0}", "a*", "a%", String(repeating: "x", count: 201)])
    func refusedNames(name: String) { #expect(MailboxName(name) == nil) }

    @Test("sets of UIDs")
    func uidSets() {
        let table: [([UInt32], String)] = [
            ([1], "1"), ([3, 1, 2, 2, 7], "1:3,7"), ([.max, .max - 1], "4294967294:4294967295"), ([9, 5], "5,9"),
        ]
        for (uids, text) in table { #expect(IMAPCommand.compact(uids) == text) }
    }

    @Test(
        "INTERNALDATE",
        arguments: [
            ("17-Jul-1996 02:44:25 -0700", 837_596_665), (" 1-Jan-1970 00:00:00 +0000", 0), ("29-feb-2024 23:59:59 +0700", 1_709_225_999),
            ("31-Dec-1969 23:59:59 +0000", -1), ("17-Jul-1996 02:44:25", nil), ("17-Foo-1996 02:44:25 -0700", nil),
            ("00-Jan-2026 00:00:00 +0000", nil),
            ("17-Jul-1996 24:44:25 -0700", nil), ("", nil),
        ] as [(String, Int64?)])
    func dates(text: String, seconds: Int64?) { #expect(IMAPDate.seconds(Array(text.utf8)) == seconds) }

    @Test("lines become CRLF")
    func canonicalLines() {
        let table = [
            ("a\nb\r\nc\rd", "a\r\nb\r\nc\r\nd\r\n"), ("\n.\n", "\r\n.\r\n"), ("", "\r\n"), ("a\r\n", "a\r\n"), ("a\r\r\n", "a\r\n\r\n"),
            ("\r", "\r\n"),
        ]
        for (text, expected) in table { #expect(CanonicalLines.crlf(Array(text.utf8)) == Array(expected.utf8)) }
    }

    @Test("foreign text on one line, without control characters, cut")
    func plainText() {
        #expect(PlainText.line("  a\r\n\u{1B}[31mb\u{202E}c\u{7F}  ") == "a [31mb c")
        #expect(PlainText.line([UInt8](repeating: 0xFF, count: 3)) == "\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(PlainText.line(String(repeating: "ơ", count: 1000)).utf8.count <= PlainText.limit + 3)
    }

    @Test("SMTP replies")
    func replies() {
        let ehlo = [
            "220 mx ready", "250-mx", "250-PIPELINING", "250 STARTTLS", "220 go", "250-mx", "250-AUTH PLAIN", "250 SIZE 100", "235 welcome",
        ]
        #expect(SMTPReply(lastOf: ehlo) == SMTPReply(lastOf: ["235 welcome"]))
        #expect(SMTPReply.capabilities(ehlo) == ["AUTH PLAIN", "SIZE 100"])
        let reply = SMTPReply(lastOf: ["250 ok", "550-5.1.1 no such", "550 5.1.1 person"])
        #expect(reply?.code == 550)
        #expect(reply?.text == "5.1.1 no such 5.1.1 person")
        #expect(SMTPReply(lastOf: ["550 no", "221 bye"])?.code == 550)
        #expect(SMTPReply(lastOf: []) == nil)
        #expect(SMTPReply(lastOf: ["hello"]) == nil)
    }

    @Test("every kind of error reads as one English line")
    func errors() {
        for reason in TransportError.Reason.allCases {
            let text = TransportError(reason, "mail.example:993", "the\r\nserver's words").description
            #expect(text.hasPrefix("mail.example:993: ") && text.hasSuffix("(the server's words)") && !text.contains("\n"))
        }
    }
}
