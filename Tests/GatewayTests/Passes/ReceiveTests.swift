import Editorial
import Files
import Glibc
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("B4 every mail ends in one disposition")
struct ReceiveTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private static let article = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác."

    private func shelf(_ lab: OfficeLab, _ name: String) throws -> Int { try Files.list(lab.maildir + "/.\(name)/cur").count }

    @Test("R2 an article: a receipt, a request to the first approver, filed away")
    func article() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan)
        let report = try lab.pass()
        #expect(report.received == 1)
        #expect(report.handled == 1)
        #expect(report.trouble == nil)
        #expect(try lab.dispositions() == ["submission"])
        #expect(try lab.letters() == ["article-receipt lan@gmail.example", "review-request binh@xa.example"])
        #expect(try shelf(lab, "Processed") == 1)
        #expect(try Files.list(lab.maildir + "/new").isEmpty)
        #expect(try lab.problems().isEmpty)
        #expect(try lab.pass().isIdle)
    }

    @Test("R4 a question, by door or because the sender is no contributor")
    func question() throws {
        let lab = try OfficeLab()
        let an = OfficeLab.Sender(address: "an@gmail.example")
        try lab.deliver("Bao giờ thôn có nước sạch?", from: an)
        try lab.deliver("Bao giờ sửa đường?", from: lan, to: "bbt+hoi@xa.example")
        try lab.deliver(Self.article, from: an, to: "bbt+tin@xa.example")
        try lab.pass()
        #expect(try lab.dispositions() == ["question", "question", "submission"])
        #expect(try lab.letters("answer-request") == ["answer-request bi@xa.example", "answer-request bi@xa.example"])
    }

    @Test("the same mail again is a duplicate; another sender's with that Message-ID is not")
    func duplicate() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan, id: "a@gmail.example")
        try lab.deliver(Self.article, from: lan, id: "a@gmail.example")
        try lab.deliver(Self.article, from: .init(address: "bi@xa.example"), id: "a@gmail.example")
        try lab.pass()
        #expect(try lab.dispositions() == ["submission", "duplicate", "submission"])
        #expect(try lab.journal.items().count == 2)
        #expect(try lab.problems().isEmpty)
    }

    @Test("a held mail that comes again with a verdict is no duplicate")
    func heldThenVouched() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: .init(address: lan.address, isVouched: false), id: "a@gmail.example")
        try lab.deliver(Self.article, from: lan, id: "a@gmail.example")
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined", "submission"])
    }

    @Test("invariant 8: after two crashed attempts a mail is quarantined, its bytes kept, and the next one flows")
    func quarantine() throws {
        let lab = try OfficeLab()
        let bytes = Array("From: lan@gmail.example\r\n\r\nx\r\n".utf8)
        try lab.journal.record(bytes, key: "maildir:bbt@xa.example/x", receivedAt: lab.clock.now, trouble: "", now: lab.clock.now)
        let row = try #require(try lab.journal.nextUnhandled())
        for attempt in 1...OfficeGateway.mostAttempts { #expect(try lab.journal.countAttempt(row.id) == attempt) }
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined", "submission"])
        #expect(try lab.letters().first == "held ngoc@xa.example")
        #expect(try lab.journal.rawMail(row.sha256) == bytes)
        #expect(try lab.problems().isEmpty)
    }

    @Test("one crashed attempt is tried again")
    func secondAttempt() throws {
        let lab = try OfficeLab()
        let bytes = Array(
            "Authentication-Results: mx.xa.example; dmarc=pass header.from=gmail.example\r\nFrom: lan@gmail.example\r\nSubject: x\r\n\r\nMột tin ngắn.\r\n"
                .utf8)
        try lab.journal.record(bytes, key: "maildir:bbt@xa.example/x", receivedAt: lab.clock.now, trouble: "", now: lab.clock.now)
        _ = try lab.journal.countAttempt(1)
        try lab.pass()
        #expect(try lab.dispositions() == ["submission"])
    }

    @Test("our own letter coming back is ignored")
    func ownLetter() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        let count = try lab.letters().count
        for name in try Files.list(lab.scratch.path + "/thu-di") {
            try lab.deliver(try Files.read(lab.scratch.path + "/thu-di/" + name, limit: 1 << 20) ?? [])
        }
        try lab.deliver("x", from: .init(address: "bbt+abc@xa.example"))
        try lab.deliver("x", from: .init(address: "BBT@XA.example"))
        try lab.pass()
        #expect(try lab.dispositions().dropFirst().allSatisfy { $0 == "ignored" || $0 == "auto-reply" })
        #expect(try lab.letters().count == count)
    }

    @Test(
        "automatic mail is noted and never answered",
        arguments: [
            ("Auto-Submitted: auto-replied\n", "auto-reply"), ("Auto-Submitted: auto-generated\n", "auto-reply"),
            ("Precedence: bulk\n", "ignored"),
            ("List-Id: <ban-tin.x.example>\n", "ignored"),
        ])
    func automatic(field: String, disposition: String) throws {
        let lab = try OfficeLab()
        try lab.deliver("Tôi đang nghỉ phép.", from: lan, fields: field)
        try lab.pass()
        #expect(try lab.dispositions() == [disposition])
        #expect(try lab.letters().isEmpty)
    }

    @Test("a mail above the limit is quarantined with its beginning")
    func tooLarge() throws {
        let lab = try OfficeLab(SampleConfiguration.with("data: \"du-lieu\"", "data: \"du-lieu\", largestMessageMiB: 1"))
        try lab.deliver(String(repeating: "a b c d\n", count: 150_000), from: lan)
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined"])
        #expect(try lab.journal.handled(after: 0).first?.reason == "larger than the limit")
        #expect(try shelf(lab, "Quarantine") == 1)
    }

    @Test("no words and no picture: held, no item, no code used")
    func empty() throws {
        let lab = try OfficeLab()
        try lab.deliver("", from: lan)
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        #expect(try lab.dispositions() == ["quarantined", "submission"])
        #expect(try lab.journal.items().map(\.code.description) == ["HD-2026-0001"])
    }

    @Test("one sequence of codes a year, by local time, without gaps")
    func codes() throws {
        let lab = try OfficeLab()
        try lab.clock.set("2026-12-31T23:50:00+07:00")
        try lab.deliver(Self.article, from: lan)
        try lab.deliver(Self.article, from: .init(address: "la@x.example", isVouched: false))
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        try lab.clock.set("2027-01-01T00:10:00+07:00")
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        lab.stop()
        try lab.deliver(Self.article, from: lan)
        try lab.pass()
        #expect(try lab.journal.items().map(\.code.description) == ["HD-2026-0001", "HD-2026-0002", "HD-2027-0001", "HD-2027-0002"])
    }

    @Test("the log names mail by its hash, and no word, name or address of it")
    func log() throws {
        let scratch = Scratch()
        let descriptor = open(scratch.path + "/log", O_WRONLY | O_CREAT, 0o600)
        let lab = try OfficeLab(log: Log(descriptor: descriptor, level: .info))
        try lab.deliver("Một tin MẬT về bí danh Xyzzy.", from: lan, subject: "Xyzzy")
        try lab.pass()
        try lab.answer("review-request", "Không duyệt vì Xyzzy sai.", from: .init(address: "binh@xa.example"))
        try lab.pass()
        try lab.deliver("Xyzzy", from: .init(address: "xyzzy@gmail.example", isVouched: false))
        try lab.pass()
        close(descriptor)
        let text = String(decoding: try Files.read(scratch.path + "/log", limit: 1 << 20) ?? [], as: UTF8.self)
        #expect(text.contains("<6>handled as=submission"))
        #expect(text.contains("as=decision"))
        #expect(text.contains("as=quarantined"))
        for word in ["Xyzzy", "xyzzy", "lan@", "binh@", "Nguyễn", "ra quân"] { #expect(!text.contains(word), "\(word) in \(text)") }
    }

    @Test("hostile mail gets its disposition and harms nothing")
    func hostile() throws {
        let lab = try OfficeLab()
        let head = "Authentication-Results: mx.xa.example; dmarc=pass header.from=gmail.example\r\n"
        for text in [
            "", "\r\n", "From: a@x\r\n\r\nx", head + "From: lan@gmail.example\r\nSubject: a\u{0}b\r\n\r\nMột\u{0}hai\r\n",
            head + "From: lan@gmail.example\r\nSubject: =?UTF-8?B?YQ0KQmNjOiBldmlsQHg=?=\r\n\r\nMột tin.\r\n",
            head + "From: lan@gmail.example\r\nMessage-ID: <a\u{0}b@x>\r\nReferences: " + String(repeating: "<a@x> ", count: 3000)
                + "\r\n\r\nMột tin.\r\n",
            head + "From: =?UTF-8?Q?A=0D=0ABcc:_evil@x?= <an@gmail.example>\r\n\r\nHỏi?\r\n",
        ] {
            try lab.deliver(Array(text.utf8))
        }
        try lab.pass()
        #expect(try lab.dispositions().count == 7)
        #expect(try lab.problems().isEmpty)
        for name in try Files.list(lab.scratch.path + "/thu-di") {
            let letter = Message.parse(try Files.read(lab.scratch.path + "/thu-di/" + name, limit: 1 << 20) ?? [])
            #expect(letter.header("Bcc") == nil)
            #expect(letter.to.count == 1)
        }
    }
}
