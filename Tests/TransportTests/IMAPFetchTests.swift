import TestLab
import Testing
import Transport

@Suite("IMAP fetch (invariant 1: whole or not at all)")
struct IMAPFetchTests {
    @Test("200 letters pipelined, in order, whole, and flags stay as they were")
    func many() throws {
        let lab = try SharedLab.lab()
        let letters = (0..<200).map { Letters.plain($0) }
        try lab.plant(letters, for: "user2")
        var source = try SharedLab.source("user2")
        let mails = try source.fetch(limit: 500)
        #expect(mails.map(\.bytes) == letters)
        #expect(mails.allSatisfy { $0.state == .whole && $0.size == $0.bytes.count && $0.receivedAt > 1_600_000_000 })
        #expect(Set(mails.map(\.key)).count == 200)
        #expect(try source.list() == mails.map(\.key))
        let limited = try source.fetch(limit: 7) { $0 == mails[0].key }
        #expect(limited.map(\.key) == mails[1...7].map(\.key))
        source.close()
        let names = try SharedLab.fileNames(of: "user2")
        #expect(names.count == 200)
        #expect(
            names.allSatisfy { !$0.contains("S") || $0.hasSuffix(":2,") || !$0.split(separator: ":").dropFirst().joined().contains("S") })
    }

    @Test("a message of 20 MB", arguments: [MailServer.Security.tls, .none])
    func large(security: MailServer.Security) throws {
        let user = security == .tls ? "user3" : "user4"
        let line = String(repeating: "0123456789abcdef", count: 4) + "\r\n"
        let letter = Letters.plain(1, body: String(repeating: line, count: 20_000_000 / line.utf8.count))
        try SharedLab.lab().plant([letter, Letters.plain(2)], for: user)
        var source = try SharedLab.source(user, security: security)
        let mails = try source.fetch(limit: 10)
        #expect(mails.count == 2)
        #expect(mails.first?.size == letter.count)
        #expect(mails.first?.bytes == letter)
        source.close()
    }

    @Test("a body full of IMAP and SMTP lines is only bytes", arguments: MailServer.Security.allCases)
    func hostile(security: MailServer.Security) throws {
        let user = ["user5", "user6", "user7"][MailServer.Security.allCases.firstIndex(of: security) ?? 0]
        let letters = (0..<5).map { Letters.plain($0, body: Letters.hostileBody) } + [[], Array("no end of line".utf8)]
        try SharedLab.lab().plant(letters, for: user)
        var source = try SharedLab.source(user, security: security)
        let mails = try source.fetch(limit: 100)
        #expect(mails.map(\.bytes) == letters)
        #expect(mails.allSatisfy { $0.state == .whole })
        source.close()
    }

    @Test("what is over the limit comes as its beginning; the batch's bytes bound a fetch")
    func limits() throws {
        let letters = [
            Letters.plain(1), Letters.plain(2, body: String(repeating: "x\r\n", count: 5000)), Letters.plain(3), Letters.plain(4),
        ]
        try SharedLab.lab().plant(letters, for: "user8")
        let limits = FetchLimits(message: 10_000, batch: 300, oversizedHead: 150)
        var source = try SharedLab.source("user8", limits: limits)
        let first = try source.fetch(limit: 10)
        #expect(first.map(\.state) == [.whole, .oversized])
        #expect(first.last?.bytes == Array(letters[1][..<150]))
        #expect(first.last?.size == letters[1].count)
        let second = try source.fetch(limit: 10)
        #expect(second.map(\.bytes) == [letters[2], letters[3]])
        source.close()
    }

    /// A scripted server with one message whose size or readability is not as it should be.
    private func scripted(_ fetch: @escaping @Sendable (String) -> ScriptedServer.Step) throws -> ScriptedServer {
        try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 1 else { return .close }
            let tag = words[0]
            switch words[1] {
            case "CAPABILITY": return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n\(tag) OK done\r\n")
            case "SELECT": return .say("* 1 EXISTS\r\n* OK [UIDVALIDITY 9] ok\r\n\(tag) OK done\r\n")
            case "UID" where line.contains("BODY"): return fetch(tag)
            case "UID": return .say("* 1 FETCH (UID 7 INTERNALDATE \"01-Jan-2026 00:00:00 +0700\" RFC822.SIZE 5)\r\n\(tag) OK done\r\n")
            default: return .say("\(tag) OK done\r\n")
            }
        }
    }

    private func source(on server: ScriptedServer, silence: Int = 5) throws -> IMAPSource {
        IMAPSource(try SharedLab.imap("user1", port: server.port, security: .none, silence: silence), folders: try SharedLab.folders())
    }

    @Test("a size that disagrees twice, and a refusal to read, are told with the message")
    func doubtful() throws {
        let short = try scripted { .say("* 1 FETCH (UID 7 RFC822.SIZE 5 BODY[] {3}\r\nabc)\r\n\($0) OK done\r\n") }
        var source = try source(on: short)
        let mail = try #require(try source.fetch(limit: 1).first)
        #expect(mail.state == .sizeDisagrees)
        #expect(mail.bytes == Array("abc".utf8))
        #expect(mail.receivedAt == 1_767_200_400)
        #expect(mail.key.description.hasSuffix("/9/7"))
        #expect(short.received.filter { $0.contains("BODY.PEEK[]") }.count == 2)

        let broken = try scripted { .say("\($0) NO [SERVERBUG] corrupt\r\n") }
        source = try self.source(on: broken)
        #expect(try source.fetch(limit: 1).first?.state == .unreadable("NO [SERVERBUG] corrupt"))

        let vanished = try scripted { .say("\($0) OK nothing\r\n") }
        source = try self.source(on: vanished)
        #expect(try source.fetch(limit: 1).isEmpty)
    }

    @Test(
        "a connection that ends or derails gives an error and no message",
        arguments: [
            ("* 1 FETCH (UID 7 RFC822.SIZE 5 BODY[] {5}\r\nab", TransportError.Reason.connectionLost),
            ("* 1 FETCH (UID 7 RFC822.SIZE 5 BODY[] {5}\r\nabcde)\r\n", .connectionLost), ("* BYE shutting down\r\n", .connectionLost),
            ("* 1 FETCH (UID 7 BODY[] {99999999999}\r\n", .protocolViolation), ("A99 OK whose\r\n", .protocolViolation),
            ("* 1 FETCH (UID 7\n", .protocolViolation), ("* 1 FETCH ((((((((((((((((((((\r\n", .protocolViolation),
        ])
    func derailed(answer: String, reason: TransportError.Reason) throws {
        let server = try scripted { _ in .sayAndClose(answer) }
        var source = try source(on: server)
        let error = #expect(throws: TransportError.self) { try source.fetch(limit: 1) }
        #expect(error?.reason == reason, "\(String(describing: error))")
    }

    @Test("silence in the middle of a literal is a timeout; the next call connects again")
    func silentLiteral() throws {
        let server = try scripted { _ in .say("* 1 FETCH (UID 7 RFC822.SIZE 5 BODY[] {5}\r\nab") }
        var source = try source(on: server, silence: 1)
        let error = #expect(throws: TransportError.self) { try source.fetch(limit: 1) }
        #expect(error?.reason == .timeout)
        let connections = { server.received.filter { $0.contains("SELECT") }.count }
        #expect(connections() == 1)
        #expect(try source.list().count == 1)
        #expect(connections() == 2)
    }
}
