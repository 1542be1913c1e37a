import Editorial
import Files
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R4 B4 machines, loops, spoofs, floods: bounded answers, nothing lost")
struct FloodTests {
    private let citizen = OfficeLab.Sender(address: "minh@mail.example")

    private func question(_ lab: OfficeLab) throws {
        try lab.deliver("Xin hỏi thủ tục khai sinh?", from: citizen, subject: "Hỏi về khai sinh")
        try lab.pass()
    }

    @Test("two auto-responders talk past each other: one letter from us, none in answer to the machine, for as long as it writes")
    func autoResponders() throws {
        let lab = try OfficeLab()
        try question(lab)
        let letters = try lab.letters().count
        for number in 0..<50 {
            let mark = number.isMultiple(of: 2) ? "Auto-Submitted: auto-replied\n" : "X-Autoreply: yes\nPrecedence: auto_reply\n"
            let receipt = try lab.letter("question-receipt", to: citizen.address)
            try lab.deliver(
                "Tôi đang nghỉ phép.", from: citizen, to: try #require(receipt.replyTo.first?.rawAddress), subject: "Tự động: Re: Hỏi",
                fields: mark + "In-Reply-To: <\(receipt.messageID ?? "")>\n")
            try lab.pass()
        }
        #expect(try lab.letters().count == letters)
        #expect(try lab.dispositions().dropFirst().allSatisfy { $0 == "auto-reply" } && lab.dispositions().count == 51)
    }

    @Test("an auto-responder without any mark: no more than two letters in answer to a hundred of its mails")
    func unmarked() throws {
        let lab = try OfficeLab()
        try question(lab)
        let before = try lab.letters().filter { $0.hasSuffix(citizen.address) }.count
        for _ in 0..<100 {
            try lab.answer("question-receipt", "Cảm ơn bạn đã gửi thư. Chúng tôi sẽ trả lời sớm.", from: citizen)
            try lab.pass()
        }
        #expect(try lab.letters().filter { $0.hasSuffix(citizen.address) }.count - before <= 2)
        #expect(try lab.dispositions().count == 101 && lab.problems().isEmpty)
    }

    @Test("our own letters that come back end the loop")
    func loop() throws {
        let lab = try OfficeLab()
        try question(lab)
        let count = try lab.letters().count
        for name in try Files.list(lab.scratch.path + "/thu-di") {
            for _ in 0..<5 { try lab.deliver(Files.read(lab.scratch.path + "/thu-di/" + name, limit: 1 << 24) ?? []) }
        }
        try lab.pass()
        #expect(try lab.letters().count == count && lab.dispositions().dropFirst().allSatisfy { $0 == "ignored" || $0 == "auto-reply" })
    }

    @Test("a spoofed sender gets nothing; the Thư ký at most twenty letters a day")
    func spoofed() throws {
        let lab = try OfficeLab()
        for number in 0..<100 {
            try lab.deliver("Mua hàng giá rẻ \(number)", from: .init(address: "victim\(number)@mail.example", isVouched: false))
        }
        try lab.pass()
        #expect(try lab.letters() == [String](repeating: "held ngoc@xa.example", count: 20))
        #expect(try lab.dispositions() == [String](repeating: "quarantined", count: 100) && lab.problems().isEmpty)
    }

    @Test("a bounce of our receipt is noted and answered by nobody")
    func bounced() throws {
        let lab = try OfficeLab()
        try question(lab)
        let receipt = try lab.letter("question-receipt", to: citizen.address)
        let report = """
            Return-Path: <>
            From: MAILER-DAEMON@mx.xa.example
            To: bbt@xa.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <b@mx.xa.example>
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            failed
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.xa.example

            Final-Recipient: rfc822; \(citizen.address)
            Action: failed
            Status: 5.1.1
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <\(receipt.messageID ?? "")>
            --b--

            """
        let count = try lab.letters().count
        for _ in 0..<3 { try lab.deliver(Array(report.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] }) }
        try lab.pass()
        #expect(try lab.letters().count == count && lab.dispositions() == ["question", "bounce", "bounce", "bounce"])
    }

    @Test("a thousand mails of one sender in a minute: each is kept, answers are bounded, others are served")
    func flood() throws {
        let lab = try OfficeLab()
        for number in 0..<1000 { try lab.deliver("Xin hỏi việc số \(number)?", from: citizen, subject: "Việc \(number)") }
        try lab.deliver("Xin hỏi về nước sạch?", from: .init(address: "khac@mail.example"), subject: "Nước sạch")
        try lab.pass()
        let toSender = try lab.letters().filter { $0.hasSuffix(citizen.address) }.count
        #expect(toSender <= OfficeGateway.mostItemsOfOneSender + 1, "\(toSender)")
        #expect(try lab.dispositions().count == 1001 && lab.letters("question-receipt").contains("question-receipt khac@mail.example"))
        #expect(try lab.journal.items().count <= OfficeGateway.mostItemsOfOneSender + 1)
        #expect(try lab.problems().isEmpty)
    }
}
