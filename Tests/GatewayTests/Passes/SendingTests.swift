import Editorial
import Files
import Journal
import Mail
import Testing
import Transport
import WorkCalendar

@testable import Gateway

@Suite("letters leave once, and as often as needed")
struct SendingTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private static let article = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác."

    private func states(_ lab: OfficeLab) throws -> [String] { try lab.journal.letters().map(\.state) }

    /// A lab with one article's letters queued, and a way out that answers so.
    private func lab(_ sender: ScriptedSender) throws -> OfficeLab {
        let lab = try OfficeLab()
        try lab.gateway().sender = sender
        try lab.deliver(Self.article, from: lan)
        return lab
    }

    @Test("refused for now: the same letter again by the table of patience, then given up")
    func patience() throws {
        let sender = ScriptedSender { _ in .transient(code: 451, "greylisted") }
        let lab = try lab(sender)
        try lab.pass()
        let receipt = try #require(try lab.journal.letters().first)
        func tries() -> [OutgoingLetter] { sender.tried.filter { $0.messageID == receipt.messageID } }
        #expect(tries().count == 1)
        for (index, wait) in OfficeGateway.patience.enumerated() {
            lab.clock.advance(wait - 1)
            try lab.pass()
            #expect(tries().count == index + 1, "not before \(wait) seconds")
            lab.clock.advance(1)
            try lab.pass()
            #expect(tries().count == index + 2)
        }
        lab.clock.advance(1_000_000)
        try lab.pass()
        #expect(tries().count == OfficeGateway.patience.count + 1)
        #expect(Set(tries().map(\.bytes)).count == 1, "always the same bytes")
        #expect(try lab.journal.letters().first?.state == "failed")
        #expect(try lab.journal.letters().first?.reply == "given up after 11 attempts: 451 greylisted")
    }

    @Test("refused for good: failed at once, the others leave")
    func permanent() throws {
        let sender = ScriptedSender { letter in
            letter.recipient.description == "lan@gmail.example" ? .permanent(code: 550, "no such user") : .accepted("250 ok")
        }
        let lab = try lab(sender)
        try lab.pass()
        #expect(try states(lab) == ["failed", "sent"])
        #expect(try lab.journal.letters().map(\.reply) == ["550 no such user", "250 ok"])
    }

    @Test("an unreachable server ends the round and costs a letter none of its patience")
    func unreachable() throws {
        let sender = ScriptedSender { _ in .unreachable(BrokenSource.error) }
        let lab = try lab(sender)
        #expect(try lab.pass().trouble == BrokenSource.error)
        #expect(sender.tried.count == 1)
        for _ in 0..<30 {
            lab.clock.advance(60)
            try lab.pass()
        }
        sender.answer = { _ in .transient(code: 451, "greylisted") }
        lab.clock.advance(60)
        try lab.pass()
        #expect(try states(lab) == ["queued", "queued"])
        sender.answer = { _ in .accepted("250 ok") }
        lab.clock.advance(60)
        try lab.pass()
        #expect(try states(lab) == ["sent", "sent"])
    }

    @Test("a letter whose bytes are gone fails by itself, and the next one leaves")
    func damaged() throws {
        let sender = ScriptedSender { _ in .unreachable(BrokenSource.error) }
        let lab = try lab(sender)
        try lab.pass()
        let letter = try #require(try lab.journal.nextLetter(now: Timestamp(seconds: lab.clock.now.seconds + 3600)))
        let name = letter.sha256.hex
        try Files.removeDurably("\(try lab.journal.folder)/letters/\(name.prefix(2))/\(name).eml")
        sender.answer = { _ in .accepted("250 ok") }
        lab.clock.advance(3600)
        try lab.pass()
        #expect(try states(lab).sorted() == ["failed", "sent"])
        #expect(try lab.journal.letters().contains { $0.state == "failed" && $0.reply.hasPrefix("the journal is damaged") })
    }

    @Test("nothing is sent twice, after a restart neither")
    func once() throws {
        let sender = ScriptedSender { _ in .accepted("250 ok") }
        let lab = try lab(sender)
        try lab.pass()
        for _ in 0..<3 {
            lab.stop()
            lab.clock.advance(3600)
            try lab.gateway().sender = sender
            try lab.pass()
        }
        #expect(Set(sender.tried.map(\.messageID)).count == sender.tried.count)
    }

    @Test("what was committed before a stop leaves after it, with its own Message-ID")
    func afterStop() throws {
        let lost = ScriptedSender { _ in .unreachable(BrokenSource.error) }
        let lab = try lab(lost)
        try lab.pass()
        let ids = try lab.journal.letters().map(\.messageID)
        lab.stop()
        lab.clock.advance(60)
        let sender = ScriptedSender { _ in .accepted("250 ok") }
        try lab.gateway().sender = sender
        try lab.pass()
        #expect(Set(sender.tried.map(\.messageID)) == Set(ids))
    }

    @Test("nobody is told of a page before it is there")
    func waitsForSite() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        try lab.answer("review-request", "Duyệt", from: binh)
        try lab.pass()
        lab.clock.advance(300)
        let gateway = try lab.gateway()
        #expect(try gateway.keepTime() == 1)
        #expect(try lab.letters("published-notice").count == 2)
        var report = OfficeGateway.PassReport()
        #expect(try gateway.sendLetters(&report) == 0)
        #expect(try gateway.carryOutSiteOrders() == 1)
        #expect(try gateway.sendLetters(&report) == 2)
        #expect(try lab.problems().isEmpty)
    }

    @Test("a delivery report marks its letter; one about a letter that is not ours changes nothing")
    func bounce() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        let receipt = try #require(try lab.journal.letters().first { $0.kind == "article-receipt" })
        for id in [receipt.messageID, "fremd@x.example"] {
            let text = """
                Return-Path: <>
                From: MAILER-DAEMON@mx.xa.example
                To: bbt@xa.example
                Subject: Undelivered
                Message-ID: <b-\(id)>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                bounced
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.xa.example

                Final-Recipient: rfc822; lan@gmail.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user
                --b
                Content-Type: message/rfc822

                Message-ID: <\(id)>
                From: bbt@xa.example

                x
                --b--

                """
            try lab.deliver(Array(text.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] })
        }
        try lab.pass()
        #expect(try lab.dispositions() == ["submission", "bounce", "bounce"])
        #expect(try states(lab) == ["bounced", "sent"])
        #expect(try lab.journal.letters().first?.reply.contains("5.1.1") == true)
        #expect(try lab.journal.history().map(\.entry.what).contains("letter-bounced"))
        #expect(try lab.letters().count == 2, "no letter about a bounce")
    }

    @Test("the next moment is that of a letter to be tried again")
    func nextMoment() throws {
        let sender = ScriptedSender { _ in .transient(code: 451, "later") }
        let lab = try lab(sender)
        try lab.pass()
        #expect(try lab.gateway().nextMoment() == Timestamp(seconds: lab.clock.now.seconds + 60))
    }
}
