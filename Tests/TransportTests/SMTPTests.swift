import Files
import Mail
import TestLab
import Testing
import Transport

@Suite("SMTP")
struct SMTPTests {
    private func letter(_ number: Int, to recipient: String, from sender: String? = "bbt@haiduong.example", bytes: [UInt8]? = nil) throws
        -> OutgoingLetter
    {
        let from = try sender.map { try #require(AddrSpec($0)) }
        let to = try #require(AddrSpec(recipient))
        let content = bytes ?? Letters.plain(number, from: "bbt@haiduong.example")
        return try #require(OutgoingLetter(name: "letter-\(number)", messageID: "\(number)@x", sender: from, recipient: to, bytes: content))
    }

    /// The letters of a user once there are `count`, in the order of their subjects.
    private func arrived(_ count: Int, for user: String) throws -> [[UInt8]] {
        var source = try SharedLab.source(user)
        let wakeup = Wakeup()
        let deadline = Deadline.after(seconds: 30)
        while try source.list().count < count { guard try source.wait(until: deadline, wakeup: wakeup) == .mail else { break } }
        return try source.fetch(limit: 1000).map(\.bytes)
    }

    /// What lies behind the trace headers that the servers put above the letter.
    private func endsWith(_ received: [UInt8], _ letter: [UInt8]) -> Bool { received.suffix(letter.count).elementsEqual(letter) }

    @Test("STARTTLS and smtps with a login; several letters over one connection", arguments: [MailServer.Security.startTLS, .tls])
    func accepted(security: MailServer.Security) throws {
        let user = security == .tls ? "user20" : "user21"
        var sender = SMTPSender(try SharedLab.smtp(user, security: security))
        for number in 1...5 {
            guard case .accepted(let reply) = sender.send(try letter(number, to: "\(user)+token\(number)@haiduong.example")) else {
                Issue.record("letter \(number) refused")
                continue
            }
            #expect(reply.hasPrefix("250 2.0.0 Ok: queued"))
        }
        sender.close()
        let letters = try arrived(5, for: user)
        #expect(letters.count == 5)
        let text = letters.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(text.contains("Delivered-To: \(user)+token3@haiduong.example"))
        #expect(text.contains("Authentication-Results: mail.haiduong.example; dmarc=pass header.from=haiduong.example"))
    }

    @Test("lone dots, leading dots, LF and CRLF arrive byte-exact")
    func dots() throws {
        let bodies = [
            ".\r\n..\r\n.a\r\n\r\n.\r\nQUIT\r\nend\r\n", ".\n.\n\n.\nMAIL FROM:<x@y>\n", "no end", ".", "a\r\n.", "\r\n.\r\n",
            String(repeating: ".\r\n", count: 40_000),
        ]
        var sender = SMTPSender(try SharedLab.smtp("user22"))
        for (number, body) in bodies.enumerated() {
            let outcome = sender.send(try letter(number, to: "user22@haiduong.example", bytes: Letters.plain(number, body: body)))
            guard case .accepted = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
        let received = try arrived(bodies.count, for: "user22")
        #expect(received.count == bodies.count)
        for (number, body) in bodies.enumerated() {
            // Independent of the code under test: every line break, by hand.
            var lines = body.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if lines.last == "" { lines.removeLast() }
            let sent = Letters.plain(number, body: lines.map { $0 + "\r\n" }.joined())
            #expect(received.contains { endsWith($0, sent) }, "body \(number)")
        }
    }

    @Test("the null sender")
    func nullSender() throws {
        var sender = SMTPSender(try SharedLab.smtp("user23"))
        guard case .accepted = sender.send(try letter(1, to: "user23@haiduong.example", from: nil)) else {
            Issue.record("refused")
            return
        }
        let first = try #require(try arrived(1, for: "user23").first)
        #expect(String(decoding: first, as: UTF8.self).contains("Return-Path: <>"))
    }

    @Test(
        "refusals of one letter, before and after DATA; the next letter goes through",
        arguments: [("tempfail", 450), ("noservice", 452), ("reject", 550), ("datatemp", 451), ("datareject", 554), ("nobody-here", 550)])
    func refused(recipient: String, code: Int) throws {
        var sender = SMTPSender(try SharedLab.smtp("user24"))
        for round in 1...2 {
            let outcome = sender.send(try letter(1, to: "\(recipient)@haiduong.example"))
            switch outcome {
            case .transient(let seen, let text): #expect(seen == code && code < 500 && !text.isEmpty)
            case .permanent(let seen, let text): #expect(seen == code && code >= 500 && !text.isEmpty)
            default: Issue.record("\(outcome) in round \(round)")
            }
            guard case .accepted = sender.send(try letter(2, to: "user24@haiduong.example")) else {
                Issue.record("the next letter was refused")
                return
            }
        }
    }

    @Test("a domain that the server does not serve is refused for good")
    func noWayOut() throws {
        var sender = SMTPSender(try SharedLab.smtp("user24"))
        let outcome = sender.send(try letter(1, to: "x@elsewhere.example"))
        // Submission accepts it and Postfix bounces, or it refuses: nothing leaves the lab either way.
        switch outcome {
        case .accepted, .permanent: break
        default: Issue.record("\(outcome)")
        }
    }

    private func unreachable(_ server: MailServer) throws -> TransportError? {
        var sender = SMTPSender(server)
        guard case .unreachable(let error) = sender.send(try letter(1, to: "user24@haiduong.example")) else { return nil }
        return error
    }

    @Test("trouble that says nothing about the letter")
    func trouble() throws {
        let lab = try SharedLab.lab()
        let wrong = try Credential(user: lab.address(of: "user24"), secret: .value(#require(Secret(Array("wrong-secret".utf8)))))
        let error = try unreachable(SharedLab.smtp("user24", credential: wrong))
        #expect(error?.reason == .wrongLogin)
        #expect(error?.description.contains("wrong-secret") == false)
        func server(_ port: UInt16, _ security: MailServer.Security, ca: String?) throws -> MailServer {
            try MailServer(
                host: "localhost", port: port, security: security, credential: nil, caFile: ca, connectSeconds: 5, silenceSeconds: 5)
        }
        #expect(try unreachable(server(lab.smtpsPort, .tls, ca: lab.strangerCAPath))?.reason == .untrustedCertificate)
        #expect(try unreachable(server(lab.submissionPort, .tls, ca: lab.caPath))?.reason == .tlsMissing)
        let closed = try ScriptedServer(greeting: "") { _, _ in .close }.port
        #expect(try unreachable(server(closed, .none, ca: nil))?.reason == .unreachable)
        // No login where one is demanded.
        let refused = try unreachable(server(lab.submissionPort, .startTLS, ca: lab.caPath))
        #expect(refused == nil || refused?.reason == .loginNotOffered)
    }

    @Test(
        "what a server may say before the letter's turn",
        arguments: [
            ("554 go away\r\n", "", TransportError.Reason.refused), ("421 too busy\r\n", "", .refusedForNow),
            ("220 hi\r\n", "502 what", .refused),
            ("220 hi\r\n", "451 later", .refusedForNow),
        ])
    func greetings(greeting: String, answer: String, reason: TransportError.Reason) throws {
        let server = try ScriptedServer(greeting: greeting) { _, _ in .say("\(answer)\r\n") }
        defer { withExtendedLifetime(server) {} }
        let error = try unreachable(
            MailServer(host: "127.0.0.1", port: server.port, security: .none, credential: nil, connectSeconds: 3, silenceSeconds: 3))
        #expect(error?.reason == reason, "\(String(describing: error))")
    }

    @Test("a server without STARTTLS gets neither password nor letter")
    func noStartTLS() throws {
        let server = try ScriptedServer(greeting: "220 hi\r\n") { _, _ in .say("250-hi\r\n250 AUTH PLAIN\r\n") }
        defer { withExtendedLifetime(server) {} }
        let credential = try Credential(user: "x", secret: .value(SharedLab.password("user1")))
        let target = try MailServer(
            host: "127.0.0.1", port: server.port, security: .startTLS, credential: credential, connectSeconds: 3, silenceSeconds: 3)
        #expect(try unreachable(target)?.reason == .tlsMissing)
        #expect(!server.received.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") })
    }

    @Test("a server that offers only AUTH LOGIN")
    func authLogin() throws {
        let server = try ScriptedServer(greeting: "220 hi\r\n") { line, _ in
            if line.hasPrefix("EHLO") { return .say("250-hi\r\n250 AUTH LOGIN XOAUTH2\r\n") }
            if line.hasPrefix("AUTH LOGIN") { return .say("334 UGFzc3dvcmQ6\r\n") }
            if line == "cHc=" { return .say("235 welcome\r\n") }
            if line == "DATA" { return .say("354 go\r\n") }
            if line == "." { return .say("250 taken\r\n") }
            return ["MAIL", "RCPT"].contains { line.hasPrefix($0) } ? .say("250 ok\r\n") : .silence
        }
        defer { withExtendedLifetime(server) {} }
        let credential = try Credential(user: "u", secret: .value(#require(Secret(Array("pw".utf8)))))
        var sender = SMTPSender(
            try MailServer(
                host: "127.0.0.1", port: server.port, security: .none, credential: credential, connectSeconds: 3, silenceSeconds: 3))
        #expect(sender.send(try letter(1, to: "a@b.example")) == .accepted("250 taken"))
    }

    @Test("a connection that died between two letters is made again, once and unnoticed")
    func staleConnection() throws {
        let server = try ScriptedServer(greeting: "220 hi\r\n") { line, number in
            if line == "." { return .say("250 taken\r\n") }
            if line == "DATA" { return .say("354 go\r\n") }
            if line == "QUIT" { return .sayAndClose("221 bye\r\n") }
            // The second letter of a connection meets a server that has had enough.
            if line.hasPrefix("MAIL"), number > 2 { return .sayAndClose("421 idle for too long\r\n") }
            return ["EHLO", "MAIL", "RCPT"].contains { line.hasPrefix($0) } ? .say("250 ok\r\n") : .silence
        }
        defer { withExtendedLifetime(server) {} }
        var sender = SMTPSender(
            try MailServer(host: "127.0.0.1", port: server.port, security: .none, credential: nil, connectSeconds: 5, silenceSeconds: 5))
        for number in 1...3 {
            let outcome = sender.send(try letter(number, to: "a@b.example"))
            #expect(outcome == .accepted("250 taken"))
        }
        #expect(!server.received.contains("QUIT"))
        sender.close()
        #expect(server.received.filter { $0 == "QUIT" }.count == 1)
        #expect(server.received.filter { $0 == "." }.count == 3)
        #expect(server.received.contains("MAIL FROM:<bbt@haiduong.example>"))
        #expect(server.received.contains("RCPT TO:<a@b.example>"))
    }

    @Test("CRLF injection: no address or name carries it to the wire")
    func injection() throws {
        for text in ["a@b.example\r\nRCPT TO:<c@d.example>", "a@b\n", "a b@c", "<a@b>", "a@b> SIZE=1", "a\u{0}@b"] {
            #expect(AddrSpec(text) == nil, "\(text)")
        }
        let to = try #require(AddrSpec("a@b.example"))
        for name in ["", ".x", "a/b", "a\r\n", "ă", String(repeating: "x", count: 101)] {
            #expect(OutgoingLetter(name: name, messageID: "x", sender: nil, recipient: to, bytes: []) == nil, "\(name)")
        }
        #expect(throws: TransportError.self) {
            try MailServer(host: "localhost", port: 25, security: .none, credential: nil, greetingName: "x\r\nMAIL FROM:<a@b>")
        }
    }

    @Test("a folder as the way out: the bytes unchanged, the same letter the same file")
    func folderSender() throws {
        let folder = try TemporaryFolder()
        var sender = FolderSender(path: "\(folder.path)/out/letters")
        let bytes = Array("Subject: x\n\n.\n".utf8)
        let first = try letter(1, to: "a@b.example", bytes: bytes)
        let other = try #require(
            OutgoingLetter(name: "letter-1", messageID: "other@x", sender: nil, recipient: first.recipient, bytes: bytes))
        let outcomes = [sender.send(first), sender.send(first), sender.send(other)]
        #expect(outcomes[0] == outcomes[1] && outcomes[0] != outcomes[2])
        let files = try Files.list("\(folder.path)/out/letters")
        #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("letter-1-") && $0.hasSuffix(".eml") && $0.utf8.count == 29 })
        #expect(try Files.read("\(folder.path)/out/letters/\(files[0])", limit: 100) == bytes)
        try Files.writeDurably([], to: "\(folder.path)/file")
        var blocked = FolderSender(path: "\(folder.path)/file/x")
        guard case .unreachable(let error) = blocked.send(first) else {
            Issue.record("written into a file")
            return
        }
        #expect(error.reason == .file)
    }
}
