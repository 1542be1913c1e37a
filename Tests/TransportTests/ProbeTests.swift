import TestLab
import Testing
import Transport

@Suite("Probes for homthu check")
struct ProbeTests {
    private func names(_ probe: Probe, warned: Bool) -> [String] {
        probe.steps.filter { if case .warned = $0.outcome { warned } else { !warned } }.map(\.name)
    }

    @Test("IMAP: capabilities and folders; nothing is made")
    func imap() throws {
        let source = try SharedLab.source("user30")
        let probe = source.probe()
        #expect(probe.isGood, "\(probe)")
        #expect(names(probe, warned: false) == ["connect and log in", "IDLE", "MOVE", "UIDPLUS", "open INBOX"])
        #expect(names(probe, warned: true) == ["folder Đã xử lý", "folder Quarantine"])
        #expect(source.probe() == probe)
    }

    @Test("SMTP: TLS, EHLO, login", arguments: [MailServer.Security.startTLS, .tls])
    func smtp(security: MailServer.Security) throws {
        let probe = SMTPSender(try SharedLab.smtp("user30", security: security)).probe()
        #expect(probe.isGood, "\(probe)")
        #expect(probe.steps.map(\.name) == ["connect", "EHLO", "log in"])
    }

    @Test("the failure is the last step, typed, without the secret")
    func failures() throws {
        let lab = try SharedLab.lab()
        let wrong = try Credential(user: lab.address(of: "user30"), secret: .value(#require(Secret(Array("wrong-secret".utf8)))))
        let imap = IMAPSource(try SharedLab.imap("user30", credential: wrong), folders: try SharedLab.folders()).probe()
        let smtp = SMTPSender(try SharedLab.smtp("user30", credential: wrong)).probe()
        for probe in [imap, smtp] {
            #expect(probe.failure?.reason == .wrongLogin)
            #expect(!"\(probe)".contains("wrong-secret"))
        }
        let open = try ScriptedServer(greeting: "220 hi\r\n") { _, _ in .say("250-hi\r\n250 AUTH GSSAPI\r\n") }
        defer { withExtendedLifetime(open) {} }
        let target = try MailServer(
            host: "127.0.0.1", port: open.port, security: .none, credential: wrong, connectSeconds: 3, silenceSeconds: 3)
        #expect(SMTPSender(target).probe().failure?.reason == .loginNotOffered)
    }
}
