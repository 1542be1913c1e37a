import Foundation
import TestLab
import Testing
import Transport

@Suite("Waiting for mail")
struct WaitTests {
    /// Runs `work` on a thread of its own while the caller waits.
    private func meanwhile(_ work: @escaping @Sendable () throws -> Void) {
        Thread { try? work() }.start()
    }

    /// Empties the source, so that the next wait really waits.
    private func settle(_ source: inout some MailSource) throws -> Wakeup {
        while case let mails = try source.fetch(limit: 100), !mails.isEmpty { try source.fileAway(mails.map(\.key), to: .processed) }
        return Wakeup()
    }

    @Test("IDLE ends when a letter is delivered by SMTP", arguments: [MailServer.Security.tls, .none])
    func idleWakes(security: MailServer.Security) throws {
        let lab = try SharedLab.lab()
        let user = security == .tls ? "user15" : "user16"
        var source = try SharedLab.source(user, security: security)
        let wakeup = try settle(&source)
        for round in 1...2 {
            meanwhile { try lab.submit([Letters.plain(round)], to: user) }
            #expect(try source.wait(until: .after(seconds: 30), wakeup: wakeup) == .mail)
            let mails = try source.fetch(limit: 10)
            #expect(mails.count == 1)
            try source.fileAway(mails.map(\.key), to: .processed)
        }
        source.close()
    }

    @Test("a signal ends it, the deadline ends it, and a letter from before is not slept through")
    func idleEnds() throws {
        var source = try SharedLab.source("user17")
        let wakeup = try settle(&source)
        meanwhile { wakeup.signal() }
        #expect(try source.wait(until: .after(seconds: 30), wakeup: wakeup) == .woken)
        #expect(try source.wait(until: .after(milliseconds: 20), wakeup: wakeup) == .deadline)
        try SharedLab.lab().deliver(Letters.plain(1), to: "user17")
        #expect(try source.wait(until: .after(seconds: 30), wakeup: wakeup) == .mail)
        source.close()
    }

    @Test("without IDLE it asks with NOOP")
    func polling() throws {
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, number in
            let tag = line.prefix { $0 != " " }
            if line.contains("CAPABILITY") { return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n\(tag) OK done\r\n") }
            if line.contains("SELECT") { return .say("* 0 EXISTS\r\n* OK [UIDVALIDITY 9] ok\r\n\(tag) OK done\r\n") }
            // The first NOOP belongs to the listing, the second to the wait.
            return .say("\(number > 5 ? "* 1 EXISTS\r\n" : "")\(tag) OK done\r\n")
        }
        defer { withExtendedLifetime(server) {} }
        var source = IMAPSource(
            try SharedLab.imap("user1", port: server.port, security: .none), folders: try SharedLab.folders(), pollSeconds: 1)
        #expect(try source.list().isEmpty)
        #expect(try source.wait(until: .after(seconds: 30), wakeup: Wakeup()) == .mail)
        let wakeup = Wakeup()
        #expect(server.received.filter { $0.hasSuffix("NOOP") }.count == 2)
        wakeup.stop()
        #expect(wakeup.take() && wakeup.take() && wakeup.isStopped)
    }

    @Test("a stop ends the wait for a server that fell silent in the middle of a message")
    func stopInTheMiddle() throws {
        let wakeup = Wakeup()
        let server = try ScriptedServer(greeting: "* OK hello\r\n") { line, _ in
            let tag = line.prefix { $0 != " " }
            if line.contains("CAPABILITY") { return .say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n\(tag) OK done\r\n") }
            if line.contains("SELECT") { return .say("* 1 EXISTS\r\n* OK [UIDVALIDITY 9] ok\r\n\(tag) OK done\r\n") }
            guard line.contains("UID") else { return .say("\(tag) OK done\r\n") }
            wakeup.stop()
            return .say("* 1 FETCH (UID 1 BODY[] {5}\r\nab")
        }
        defer { withExtendedLifetime(server) {} }
        var source = IMAPSource(
            try SharedLab.imap("user1", port: server.port, security: .none, silence: 600), folders: try SharedLab.folders(), wakeup: wakeup)
        #expect(#expect(throws: TransportError.self) { try source.fetch(limit: 1) }?.reason == .stopped)
    }

    @Test("a Maildir: delivery, signal, deadline")
    func maildir() throws {
        let folder = try TemporaryFolder()
        var source = try folder.maildirSource()
        let wakeup = try settle(&source)
        #expect(try source.wait(until: .after(milliseconds: 20), wakeup: wakeup) == .deadline)
        meanwhile { wakeup.signal() }
        #expect(try source.wait(until: .after(seconds: 30), wakeup: wakeup) == .woken)
        let path = folder.path
        meanwhile { try TemporaryFolder.deliver(Letters.plain(1), as: "1750000000.M1P1.host", to: path) }
        #expect(try source.wait(until: .after(seconds: 30), wakeup: wakeup) == .mail)
        #expect(try source.fetch(limit: 10).count == 1)
    }
}
