import Editorial
import Testing
import WorkCalendar

@Suite("Stories of an article (R1, R2, R7, B1, B7)")
struct ArticleStoryTests {
    private func received(_ sender: String = "lan", office: Office = TestOffice.make()) throws -> DocketKeeper {
        try DocketKeeper(Facts.article(), from: Facts.person(sender), office: office, at: at("2026-11-18 08:00"))
    }

    @Test("approved, the window passes, published, both told; RÚT takes it back")
    func straight() throws {
        var office = try received()
        #expect(office.written == ["article-receipt > lan ? revise", "review/first > binh ? review"])
        try office.decide(.approve, by: "binh", at: "2026-11-18 09:00")
        #expect(office.item.state == .approved(publishAt: at("2026-11-18 09:05")))
        #expect(office.wait(until: "2026-11-18 09:04").isEmpty && office.site.isEmpty)
        let told = office.wait(until: "2026-11-18 09:05")
        #expect(told == ["published > lan ? correct @site", "published/withdrawable > binh ? undo @site"])
        #expect(office.item.state == .published(at: at("2026-11-18 09:05")))
        #expect(office.site == [.publish(office.decisions[0])])
        #expect(office.decisions[0].contentHash == office.item.version.hash && office.decisions[0].by == PersonID("binh"))
        let urls = office.letters.compactMap { if case .publishedNotice(let facts) = $0.letter { facts.url } else { nil } }
        #expect(Set(urls) == ["https://haiduong.example/bai/HD-2026-0001.html"])
        try office.decide(.withdraw(reason: "sai số liệu"), by: "binh", .undo, at: "2026-11-20 09:00")
        #expect(office.state == .withdrawn && office.site.last == .withdraw(reason: "sai số liệu") && office.plan.isEmpty)
        try office.decide(.withdraw(reason: "lần nữa"), by: "binh", .undo)
        #expect(office.written == ["not-counted/already-answered > binh"] && office.site.count == 2)
    }

    @Test("an approval counts once: the second DUYỆT changes nothing and publishes nothing")
    func twice() throws {
        var office = try received()
        try office.decide(.approve, by: "binh", at: "2026-11-18 09:00")
        try office.decide(.approve, by: "binh", at: "2026-11-18 09:01")
        #expect(office.written == ["not-counted/already-answered > binh"])
        office.wait(until: "2026-11-30 17:00")
        #expect(office.site.count == 1 && office.decisions.count == 1)
    }

    @Test("unclear twice is asked back, the third time the Thư ký is told; a clear word still counts")
    func unclear() throws {
        var office = try received()
        let ambiguous = Event.Reply.Meaning.decision(.ambiguous(why: "cho đăng"))
        office.reply(ambiguous, to: try office.ask(.review, of: "binh"))
        #expect(office.written == ["clarification/review > binh ? review"])
        office.reply(ambiguous, to: try office.ask(.review, of: "binh"))
        #expect(office.written == ["clarification/review/last > binh ? review"])
        office.reply(ambiguous, to: try office.ask(.review, of: "binh"))
        #expect(office.written == ["stuck/unclear-replies > ngoc"] && office.state == .awaitingReview)
        try office.decide(.approve, by: "binh")
        #expect(office.state == .approved && office.item.clarifications == 0)
        // The first letter, the questions back: all of them are answered by the one decision.
        #expect(office.docket.openAsks(.review).isEmpty)
    }

    @Test("SỬA, a new version: the old ask is stale, the new one counts")
    func revised() throws {
        var office = try received()
        let old = try office.ask(.review, of: "binh")
        try office.decide(.revise(instructions: "ghi rõ ngày"), by: "binh")
        #expect(office.written == ["revision-request > lan ? revise", "decision-noted > binh"] && office.state == .awaitingRevision)
        office.reply(.revision(Facts.article("Bản hai."), missing: []), to: try office.ask(.revise, of: "lan"))
        #expect(office.item.version.number == 2 && office.state == .awaitingReview)
        office.reply(.decision(.decision(.approve)), to: old)
        #expect(office.written == ["not-counted/stale-version > binh"] && office.state == .awaitingReview)
        try office.decide(.approve, by: "binh")
        office.wait(until: "2026-11-30 17:00")
        #expect(office.state == .published && office.decisions.last?.version == 2)
        #expect(office.decisions.last?.contentHash == Facts.article("Bản hai.").hash)
    }

    @Test("the author corrects while it waits, or within the window: what was approved or asked is void")
    func corrected() throws {
        var office = try received()
        let first = try office.ask(.review, of: "binh")
        let receipt = try office.ask(.revise, of: "lan")
        office.reply(.revision(Facts.article("Bản hai."), missing: []), to: receipt)
        office.reply(.decision(.decision(.approve)), to: first)
        #expect(office.written == ["not-counted/stale-version > binh"])
        try office.decide(.approve, by: "binh")
        office.reply(.revision(Facts.article("Bản ba."), missing: []), to: try office.ask(.revise, of: "lan"))
        #expect(office.state == .awaitingReview && office.docket.approval == nil && office.item.version.number == 3)
        office.wait(until: "2026-11-18 12:00")
        #expect(office.site.isEmpty)
        office.reply(.revision(Facts.article("Bản cũ."), missing: []), to: receipt)
        #expect(office.written == ["not-counted/stale-version > lan"] && office.item.version.number == 3)
    }

    @Test("two approvers are asked: the second is told who decided")
    func twoApprovers() throws {
        for (first, second) in [("binh", "huong"), ("huong", "binh")] {
            var office = try received()
            office.wait(until: "2026-11-20 08:00")
            try office.decide(.approve, by: first)
            try office.decide(.reject(reason: "trùng"), by: second)
            #expect(office.written == ["not-counted/decided-by-\(first)-approve > \(second)"])
            office.wait(until: "2026-11-20 09:00")
            try office.decide(.approve, by: second)
            #expect(office.written == ["not-counted/decided-by-\(first)-approve > \(second)"] && office.site.count == 1)
        }
    }

    @Test("DỪNG within the window: nothing is published until it is approved again")
    func stopped() throws {
        var office = try received()
        try office.decide(.approve, by: "binh", at: "2026-11-18 09:00")
        try office.decide(.stop, by: "binh", .undo, at: "2026-11-18 09:04")
        #expect(office.written == ["review/stopped > binh ? review"] && office.state == .awaitingReview)
        office.wait(until: "2026-11-18 12:00")
        #expect(office.site.isEmpty)
        try office.decide(.approve, by: "binh")
        office.wait(until: "2026-11-18 13:00")
        #expect(office.state == .published && office.site.count == 1)
    }

    @Test("DỪNG after the window does not take the page back: it is too late, and RÚT is another word")
    func stoppedTooLate() throws {
        var office = try received()
        try office.decide(.approve, by: "binh", at: "2026-11-18 09:00")
        let undo = try office.ask(.undo, of: "binh")
        office.wait(until: "2026-11-18 09:05")
        office.reply(.decision(.decision(.stop)), to: undo)
        #expect(office.state == .published && office.written == ["not-counted/not-possible-now > binh"])
        try office.decide(.stop, by: "binh", .undo)
        #expect(office.state == .published && office.written == ["not-counted/not-possible-now > binh"])
        try office.decide(.withdraw(reason: ""), by: "binh", .undo)
        #expect(office.state == .withdrawn)
    }

    @Test("refused: the author is told why, and nothing counts any more")
    func rejected() throws {
        var office = try received()
        try office.decide(.reject(reason: "trùng bài"), by: "binh")
        #expect(office.state == .rejected && office.written == ["rejection-notice > lan", "decision-noted > binh"])
        office.reply(.revision(Facts.article("Bản hai."), missing: []), to: try office.ask(.revise, of: "lan"))
        #expect(office.written == ["not-counted/not-possible-now > lan"])
        office.reply(.unclear, to: try office.ask(.revise, of: "lan"))
        #expect(office.written == ["not-counted/not-possible-now > lan"] && office.item.clarifications == 0)
        #expect(office.wait(until: "2026-12-31 17:00").isEmpty && office.state == .rejected)
    }

    @Test("nobody approves an own item; where nobody else may, the Thư ký is told")
    func ownItem() throws {
        #expect(try received("binh").written == ["article-receipt > binh ? revise", "review/first > huong ? review"])
        #expect(try received("huong").written == ["article-receipt > huong ? revise", "review/first > binh ? review"])
        var office = try received("binh", office: TestOffice.make(approvers: ["binh"]))
        #expect(office.written == ["article-receipt > binh ? revise", "stuck/no-approver > ngoc"])
        office.reply(.decision(.decision(.approve)), to: try office.ask(.revise, of: "binh"))
        #expect(office.state == .awaitingReview && office.decisions.isEmpty && office.written == ["not-counted/not-possible-now > binh"])
    }

    @Test("a forged reply is told to the registered address, never to the one that wrote")
    func forged() throws {
        var office = try received()
        let ask = try office.ask(.review, of: "binh")
        let claims = [
            Facts.claim(MailAddress("attacker@evil.example")), Facts.claim(ask.asked.address, verdict: .failed),
            Facts.claim(ask.asked.address, verdict: .missing),
        ]
        for claim in claims {
            office.reply(.decision(.decision(.approve)), to: ask, claim: claim)
            #expect(office.state == .awaitingReview && office.decisions.isEmpty && office.last.letters.count == 1)
            #expect(office.last.letters.first?.to.address == ask.asked.address)
        }
        let automatic = Claim(from: [ask.asked.address], verdict: .vouched, isAutomatic: true, isForward: false, partsAgree: true)
        office.reply(.decision(.decision(.approve)), to: ask, claim: automatic)
        #expect(office.written.isEmpty && office.state == .awaitingReview)
    }

    @Test("an approval of another content publishes nothing")
    func otherContent() throws {
        var office = try received()
        try office.decide(.approve, by: "binh")
        let approval = try #require(office.docket.approval)
        let other = RecordedDecision(
            decision: .approve, by: approval.by, version: 1, contentHash: Facts.article("khác").hash, ask: approval.ask, at: approval.at)
        for approval in [other, nil] {
            let docket = Docket(item: office.item, asks: office.asks, approval: approval)
            #expect(office.desk.handle(.moment(.publish), docket, now: at("2026-11-19 08:00")) == Outcome())
        }
    }
}
