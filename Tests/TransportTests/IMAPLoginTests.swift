import Files
import TestLab
import Testing
import Transport

@Suite("IMAP login (must-hold 5: which of wrong password, unknown CA, unreachable)")
struct IMAPLoginTests {
    private func failure(_ server: MailServer) throws -> TransportError? {
        var source = IMAPSource(server, folders: try SharedLab.folders())
        do {
            _ = try source.fetch(limit: 1)
            return nil
        } catch {
            return error
        }
    }

    @Test("TLS, STARTTLS and plain on loopback", arguments: MailServer.Security.allCases)
    func securities(security: MailServer.Security) throws {
        var source = try SharedLab.source("user1", security: security)
        #expect(try source.fetch(limit: 10).isEmpty)
        source.close()
    }

    @Test("an OAuth token from a file", arguments: [Credential.Mechanism.xoauth2, .oauthbearer])
    func token(mechanism: Credential.Mechanism) throws {
        let lab = try SharedLab.lab()
        let file = "\(lab.folder)/token-\(mechanism)"
        try Files.writeDurably(Array((try lab.accessToken(for: "user1") + "\n").utf8), to: file)
        let credential = try Credential(user: lab.address(of: "user1"), secret: .file(file), mechanism: mechanism)
        #expect(try failure(SharedLab.imap("user1", credential: credential)) == nil)
    }

    @Test("an expired token is a wrong login")
    func expiredToken() throws {
        let lab = try SharedLab.lab()
        let token = try #require(Secret(Array(lab.accessToken(for: "user1", expiresAt: 1_700_000_100).utf8)))
        let credential = try Credential(user: lab.address(of: "user1"), secret: .value(token), mechanism: .xoauth2)
        let error = try failure(SharedLab.imap("user1", credential: credential))
        #expect(error?.reason == .wrongLogin, "\(String(describing: error))")
    }

    @Test("a wrong password says so and is not shown")
    func wrongPassword() throws {
        let secret = try #require(Secret(Array("wrong-secret".utf8)))
        let credential = try Credential(user: SharedLab.lab().address(of: "user1"), secret: .value(secret))
        let error = try #require(try failure(SharedLab.imap("user1", credential: credential)))
        #expect(error.reason == .wrongLogin)
        #expect(!error.mayPass)
        #expect(error.description.contains("refuses this user name"))
        #expect(!error.description.contains("wrong-secret"))
        #expect(!"\(credential)".contains("wrong-secret"))
    }

    @Test("certificates that must not be taken", arguments: ["stranger", "system", "expired", "name"])
    func certificates(kind: String) throws {
        let lab = try SharedLab.lab()
        let expected: TransportError.Reason
        let server: MailServer
        switch kind {
        case "stranger": (server, expected) = (try SharedLab.imap("user1", ca: lab.strangerCAPath), .untrustedCertificate)
        case "system": (server, expected) = (try SharedLab.imap("user1", ca: .some(nil)), .untrustedCertificate)
        case "expired": (server, expected) = (try SharedLab.imap("user1", host: lab.expiredHost), .expiredCertificate)
        default: (server, expected) = (try SharedLab.imap("user1", host: lab.wrongNameHost), .wrongCertificateName)
        }
        let error = try #require(try failure(server))
        #expect(error.reason == expected)
        #expect(!error.detail.isEmpty)
    }

    @Test("STARTTLS verifies the certificate as well")
    func startTLSVerifies() throws {
        let lab = try SharedLab.lab()
        #expect(try failure(SharedLab.imap("user1", security: .startTLS, ca: lab.strangerCAPath))?.reason == .untrustedCertificate)
    }

    @Test("a refused port, an unknown host, TLS towards a plain port")
    func connections() throws {
        let lab = try SharedLab.lab()
        let closed = try ScriptedServer(greeting: "") { _, _ in .close }.port
        #expect(try failure(SharedLab.imap("user1", port: closed))?.reason == .unreachable)
        #expect(try failure(SharedLab.imap("user1", host: "no-such-host.invalid"))?.reason == .unknownHost)
        #expect(try failure(SharedLab.imap("user1", port: lab.imapPort))?.reason == .tlsMissing)
    }

    @Test("a server without STARTTLS gets no password")
    func noStartTLS() throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let tag = line.prefix { $0 != " " }
            return .say("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n\(tag) OK done\r\n")
        }
        defer { withExtendedLifetime(server) {} }
        #expect(try failure(SharedLab.imap("user1", port: server.port, security: .startTLS))?.reason == .tlsMissing)
        #expect(!server.received.contains { $0.contains("AUTHENTICATE") || $0.contains("LOGIN") })
    }

    @Test(
        "what a server may say instead of letting in",
        arguments: [
            ("* BYE too many connections\r\n", "", TransportError.Reason.refusedForNow),
            ("* OK hello\r\n", "NO [UNAVAILABLE] later", .refusedForNow), ("* OK hello\r\n", "NO [AUTHENTICATIONFAILED] no", .wrongLogin),
            ("* OK hello\r\n", "NO secret-password is wrong", .wrongLogin), ("* OK hello\r\n", "BAD what", .wrongLogin),
        ])
    func refusals(greeting: String, answer: String, reason: TransportError.Reason) throws {
        let server = try ScriptedServer(greeting: greeting) { line, _ in
            let tag = line.prefix { $0 != " " }
            if line.hasSuffix("CAPABILITY") { return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n\(tag) OK done\r\n") }
            return .say("\(tag) \(answer)\r\n")
        }
        defer { withExtendedLifetime(server) {} }
        let credential = try Credential(user: "x", secret: .value(#require(Secret(Array("secret-password".utf8)))))
        let error = try #require(try failure(SharedLab.imap("user1", port: server.port, security: .none, credential: credential)))
        #expect(error.reason == reason, "\(error)")
        #expect(!error.description.contains("secret-password"))
    }

    @Test("no login of our kind is offered")
    func noMechanism() throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let tag = line.prefix { $0 != " " }
            return .say("* CAPABILITY IMAP4rev1 AUTH=GSSAPI LOGINDISABLED\r\n\(tag) OK done\r\n")
        }
        defer { withExtendedLifetime(server) {} }
        #expect(try failure(SharedLab.imap("user1", port: server.port, security: .none))?.reason == .loginNotOffered)
    }

    @Test("the LOGIN command where there is no SASL for passwords", arguments: [true, false])
    func loginCommand(isRight: Bool) throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let tag = line.prefix { $0 != " " }
            if line.hasSuffix("CAPABILITY") { return .say("* CAPABILITY IMAP4rev1\r\n\(tag) OK done\r\n") }
            if line.contains("SELECT") { return .say("* 0 EXISTS\r\n* OK [UIDVALIDITY 9] ok\r\n\(tag) OK done\r\n") }
            return .say("\(tag) \(line.contains(" LOGIN ") && !isRight ? "NO wrong" : "OK done")\r\n")
        }
        defer { withExtendedLifetime(server) {} }
        let credential = try Credential(user: "a \"b", secret: .value(#require(Secret(Array("p\\w".utf8)))))
        let error = try failure(SharedLab.imap("user1", port: server.port, security: .none, credential: credential))
        #expect(error?.reason == (isRight ? nil : .wrongLogin))
        #expect(server.received.contains { $0.hasSuffix(" LOGIN \"a \\\"b\" \"p\\\\w\"") }, "\(server.received)")
    }

    @Test("silence ends in a timeout, and a stop ends it at once")
    func silence() throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { _, _ in .silence }
        defer { withExtendedLifetime(server) {} }
        let credential = try Credential(user: "x", secret: .value(SharedLab.password("user1")))
        let patient = try MailServer(host: "127.0.0.1", port: server.port, security: .none, credential: credential, connectSeconds: 1)
        #expect(try failure(patient)?.reason == .timeout)
        let wakeup = Wakeup()
        wakeup.stop()
        var source = IMAPSource(
            try SharedLab.imap("user1", port: server.port, security: .none), folders: try SharedLab.folders(), wakeup: wakeup)
        #expect(throws: TransportError.self) { try source.list() }
    }

    @Test("settings that make no sense")
    func settings() throws {
        let refused = ["mail.haiduong.example", "10.0.0.1", "127.0.0.1.evil.example", "127.evil.example.1"]
        for host in refused {
            #expect(throws: TransportError.self) { try MailServer(host: host, port: 143, security: .none, credential: nil) }
        }
        for host in ["", "a b", "a/b", "a@b", "a\r\nb", "-x", "a:b@c", "[::1]", "máy"] {
            #expect(throws: TransportError.self, "\(host)") { try MailServer(host: host, port: 993, security: .tls, credential: nil) }
        }
        #expect(try MailServer(host: "::1", port: 143, security: .none, credential: nil).name == "[::1]:143")
        #expect(throws: TransportError.self) { try Credential(user: "a\u{0}b", secret: .file("/nowhere")) }
        let missing = try Credential(user: "a", secret: .file("/nowhere/secret"))
        #expect(try failure(SharedLab.imap("user1", credential: missing))?.reason == .setting)
        #expect(try failure(SharedLab.imap("user1", ca: "/nowhere/ca.pem"))?.reason == .setting)
    }
}
