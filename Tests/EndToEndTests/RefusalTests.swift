import Foundation
import TestLab
import Testing

/// Invariant 5, B2, B3: mail that looks like a decision or a submission and must not count.
@Suite("Mail that does not count", .serialized)
struct RefusalTests {
    @Test("a forged approval through a server that does not vouch for it")
    func forged() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let before = try office.letterCounts()
        let forgery = GmailReply(
            letter: review, author: office.address("binh"), words: "DUYỆT", extra: ["Reply-To: <\(office.address("nguoila"))>"])
        try office.deliver(forgery.bytes, to: review.replyTo, vouched: false)
        #expect(try office.onceWithoutEffect("08:30").whats.last == "reply-not-counted")
        let letters = try office.lettersSince(before)
        #expect(letters.keys.sorted() == ["binh"], "only the registered address is told")
        #expect(letters["binh"]?.first?.words.contains("máy chủ thư không xác nhận") == true)
        #expect(try office.once("09:00").published == 0)
        try office.expectWhole()
    }

    @Test("a forwarded letter that somebody else answers")
    func answeredByAnother() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let before = try office.letterCounts()
        try office.reply(review, "DUYỆT", by: "myna")
        #expect(try office.onceWithoutEffect("08:30").whats.last == "reply-not-counted")
        #expect(try office.lettersSince(before).keys.sorted() == ["binh"])
        try office.expectWhole()
    }

    @Test("a token that is not ours", arguments: [false, true])
    func wrongToken(keepingTheThread: Bool) throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let stranger = "bbt+abcdefghijklmnopqrstuvwx23@\(office.domain)"
        let reply =
            keepingTheThread
            ? GmailReply(letter: review, author: office.address("binh"), words: "DUYỆT").bytes
            : Mails.note(
                from: ("Huỳnh Trọng Bình", office.address("binh")), to: stranger, subject: "Re: \(review.subject)",
                id: "CAla@mail.gmail.com",
                text: "DUYỆT\n")
        let text = String(decoding: reply, as: UTF8.self).replacingOccurrences(of: review.replyTo, with: stranger)
        try office.deliver(Array(text.utf8), to: stranger)
        try office.onceWithoutEffect("08:30")
        #expect(try office.once("09:00").published == 0)
        try office.expectWhole()
    }

    @Test("text and HTML that disagree")
    func twoFaced() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let reply = GmailReply(letter: review, author: office.address("binh"), words: "DUYỆT", htmlWords: "Không duyệt")
        try office.deliver(reply.bytes, to: review.replyTo)
        try office.onceWithoutEffect("08:30")
        try office.expectWhole()
    }

    @Test("an automatic reply, even one that says DUYỆT")
    func automatic() throws {
        let office = try Office()
        let review = try office.articleUnderReview()
        let before = try office.letterCounts()
        let reply = GmailReply(letter: review, author: office.address("binh"), words: "DUYỆT", extra: ["Auto-Submitted: auto-replied"])
        try office.deliver(reply.bytes, to: review.replyTo)
        try office.onceWithoutEffect("08:30")
        #expect(try office.lettersSince(before).isEmpty, "nobody answers a machine")
        try office.expectWhole()
    }

    @Test("the same mail delivered twice: one item, one decision, one set of letters")
    func twice() throws {
        let office = try Office()
        let mail = Mails.article(from: office.address("lan.vinhtri"))
        try office.deliver(mail)
        try office.deliver(mail)
        #expect(try office.once("08:05") == .init(received: 2, handled: 2, moments: 0, published: 0, sent: 2))
        try office.deliver(mail)
        #expect(try office.once("08:10").sent == 0)
        #expect(try office.homthu("show", "HD-2025-0002").code == 65, "a second item")

        let review = try office.letter(to: "binh", "Mời duyệt")
        try office.reply(review, "DUYỆT", by: "binh")
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        try office.reply(review, "DUYỆT", by: "binh")
        try office.onceWithoutEffect("09:00")
        #expect(try office.show(Office.code).decisions.count == 1)
        #expect(try office.letters(to: "binh").filter { $0.subject.contains("Chưa ghi nhận") }.isEmpty, "a repeated mail is not answered")
        try office.expectWhole()
    }

    @Test("a bounce of our own letter is noted and answered by nobody")
    func bounce() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("congdan")))
        try office.once("08:05")
        let before = try office.letterCounts()
        let receipt = try office.letter(to: "congdan", Mails.questionTitle)
        try office.deliver(Mails.bounce(of: receipt, to: office.address("bbt"), from: office.domain), sender: "")
        #expect(try office.once("08:10").handled == 1)
        #expect(try office.lettersSince(before).isEmpty)
        let item = try office.show(Office.code)
        #expect(item.whats.last == "letter-bounced")
        #expect(item.letters.filter { $0.state == "bounced" }.map(\.kind) == ["question-receipt"])
        #expect(item.state == "awaiting-answer")
        let status = try office.homthu("status")
        #expect(status.output.contains("bounced"), "the office sees it\n\(status)")
        try office.expectWhole(unsent: 1)
    }

    @Test("an address that the server refuses: the letter is given up, everybody else gets theirs, and status says so")
    func refusedAddress() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: "reject@lab.example"))
        #expect(try office.once("08:05").sent == 1)
        #expect(
            try office.show(Office.code).letters.map { "\($0.kind) \($0.state)" }.sorted() == [
                "answer-request sent", "question-receipt failed",
            ])
        let status = try office.homthu("status")
        #expect(status.output.contains("reject@lab.example") && status.output.contains("550"), "\(status)")
        try office.expectWhole(unsent: 1)
    }

    @Test("mail from nobody known that nobody vouches for waits in quarantine, unanswered")
    func unvouched() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("nguoila")), vouched: false)
        try office.once("08:05")
        #expect(try office.letters(to: "nguoila").isEmpty)
        #expect(try office.letters(to: "ngoc").count == 1, "the Thư ký is told")
        #expect(try office.lab.messages(of: office.address("bbt"), folder: "Quarantine").count == 1)
        try office.expectWhole()
    }

    @Test("login by XOAUTH2 with a token file")
    func token() throws {
        let office = try Office(.imaps) { root in
            root.set("mail", "source", "mechanism", to: "xoauth2")
            root.set("mail", "source", "secretFile", to: "token")
        }
        try office.lab.accessToken(for: office.address("bbt")).write(
            toFile: office.folder.path + "/token", atomically: false, encoding: .utf8)
        _ = try office.articleUnderReview()
        try office.homthu("check").expect(0)
        try office.expectWhole()
    }
}
