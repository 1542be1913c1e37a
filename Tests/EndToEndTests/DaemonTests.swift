import Foundation
import TestLab
import Testing

/// `homthu run`: mail is pushed to it, a signal ends it in order, and it is alone on its data.
@Suite("The daemon", .serialized)
struct DaemonTests {
    @Test("mail arrives by IDLE, letters leave, a second one is refused, SIGTERM ends it with exit 0")
    func daemon() throws {
        // Polling could not answer in time: only a push can.
        let office = try Office(.imaps) { $0["pollSeconds"] = 3000 }
        let daemon = try Child(Homthu.path, ["run", "--config", office.configuration])
        defer { daemon.signal(SIGKILL) }
        try expectReceipt(for: Mails.article(from: office.address("lan.vinhtri")), number: 1, office, daemon)

        for command in ["run", "once"] {
            let second = try office.homthu(command)
            second.expect(74)
            #expect(second.errors.utf8.count < 400 && second.errors.contains(office.data), "one line that names the folder\n\(second)")
        }
        try expectReceipt(
            for: Mails.article(from: office.address("lan.vinhtri"), title: "Bài thứ hai", id: "CAhai@mail.gmail.com"), number: 2, office,
            daemon)

        daemon.signal(SIGTERM)
        let run = try daemon.finish(within: 10)
        run.expect(0)
        try office.expectWhole()
    }

    private func expectReceipt(for mail: [UInt8], number: Int, _ office: Office, _ daemon: Child) throws {
        try office.submit(mail)
        let came = try Poll.until(seconds: 60) { try office.letters(to: "lan.vinhtri").count >= number }
        #expect(came, "no receipt\n\(daemon.errors)")
    }

    @Test("a server that is down for a while: the daemon waits, SIGTERM ends the wait")
    func unreachable() throws {
        let office = try Office { $0.set("mail", "source", "port", to: 1) }
        let daemon = try Child(Homthu.path, ["run", "--config", office.configuration])
        defer { daemon.signal(SIGKILL) }
        #expect(Poll.until(seconds: 60) { daemon.errors.contains("cannot connect") }, "\(daemon.errors)")
        daemon.signal(SIGTERM)
        try daemon.finish(within: 10).expect(0)
    }
}

extension Office {
    /// Hands a mail in without waiting for it: a running daemon may take it at once.
    func submit(_ mail: [UInt8]) throws {
        try lab.submit([mail], to: address("bbt"), from: "phong-bi@\(domain)")
        countDelivery()
    }
}
