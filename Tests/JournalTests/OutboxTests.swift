import Digest
import Editorial
import Journal
import Testing
import WorkCalendar

@Suite("Outbox and plan (invariant 6; B7)")
struct OutboxTests {
    private func queue(_ journal: Journal, _ letters: [NewLetter], at seconds: Int64 = 0) throws {
        try journal.transaction { for letter in letters { try journal.add(letter, now: Sample.later(seconds)) } }
    }

    @Test("a letter's bytes and Message-ID stay as they were committed, attempt after attempt")
    func fixedBytes() throws {
        let scratch = Scratch()
        try queue(try scratch.journal(), [Sample.letter(1, bytes: "Subject: a\r\n\r\nb\r\n")])
        for attempt in 0..<3 {
            let journal = try scratch.journal()
            let letter = try #require(try journal.nextLetter(now: Sample.later(Int64(attempt) * 60)))
            #expect(letter.messageID == "1@haiduong.example" && letter.attempts == attempt && letter.recipient == "binh@haiduong.example")
            #expect(try journal.bytes(of: letter) == Array("Subject: a\r\n\r\nb\r\n".utf8))
            try journal.note(.later("451 later", at: Sample.later(Int64(attempt + 1) * 60)), of: letter, now: Sample.start)
        }
        #expect(throws: (any Error).self) { try queue(try scratch.journal(), [Sample.letter(1)]) }
    }

    @Test("whoever has waited longest leaves first; a letter put off waits for its time and holds nobody up")
    func order() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        try queue(journal, [Sample.letter(1), Sample.letter(2)])
        try queue(journal, [Sample.letter(3)], at: 10)
        func next(_ seconds: Int64) throws -> QueuedLetter? { try journal.nextLetter(now: Sample.later(seconds)) }
        #expect(try next(-1) == nil)
        let first = try #require(try next(10))
        #expect(first.messageID == "1@haiduong.example")
        try journal.note(.later("451", at: Sample.later(100)), of: first, now: Sample.later(10))
        let second = try #require(try next(10))
        #expect(second.messageID == "2@haiduong.example")
        try journal.note(.refused("550 no such user"), of: second, now: Sample.later(11))
        let third = try #require(try next(10))
        #expect(third.messageID == "3@haiduong.example")
        try journal.note(.accepted("250 ok"), of: third, now: Sample.later(12))
        #expect(try next(99) == nil && journal.nextSending() == Sample.later(100))
        #expect(try next(100)?.messageID == "1@haiduong.example" && next(100)?.attempts == 1)
        #expect(try journal.verify().letters == ["queued": 1, "failed": 1, "sent": 1])
        #expect(try journal.letters(state: "failed").map(\.reply) == ["550 no such user"])
        #expect(try journal.letters(about: "HD-2026-0001").map(\.state) == ["queued", "failed", "sent"])
        #expect(try journal.letters(about: "HD-2026-0009").isEmpty)
    }

    @Test("a letter that tells of a page leaves after the site has carried the order out")
    func afterSite() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let order = try journal.orderPublication(Sample.item())
        try queue(journal, [Sample.letter(1, after: order), Sample.letter(2)])
        let letter = try #require(try journal.nextLetter(now: Sample.later(0)))
        #expect(letter.messageID == "2@haiduong.example")
        try journal.note(.accepted(""), of: letter, now: Sample.later(1))
        #expect(try journal.nextLetter(now: Sample.later(1_000_000)) == nil)
        let open = try journal.openSiteOrders()
        #expect(open.map(\.id) == [order] && open[0].isPublication && !open[0].isDone && open[0].version == 1)
        #expect(try journal.decision(open[0].decision)?.record.contentHash == Sample.item().version.hash)
        try journal.markDone(open[0], now: Sample.later(2))
        #expect(try journal.openSiteOrders().isEmpty && journal.allSiteOrders().map(\.isDone) == [true])
        #expect(try journal.nextLetter(now: Sample.later(3))?.messageID == "1@haiduong.example")
    }

    /// Else the daemon takes a letter that cannot leave for work that is overdue, and never waits.
    @Test("the next sending is of a letter that may leave")
    func nextSending() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        #expect(try journal.nextSending() == nil)
        let order = try journal.orderPublication(Sample.item())
        try queue(journal, [Sample.letter(1, after: order)])
        #expect(try journal.nextSending() == nil)
        try queue(journal, [Sample.letter(2)], at: 50)
        #expect(try journal.nextSending() == Sample.later(50))
        try journal.markDone(try #require(try journal.openSiteOrders().first), now: Sample.later(2))
        #expect(try journal.nextSending() == Sample.later(0))
    }

    @Test("a withdrawal keeps its reason and its decision")
    func withdrawal() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item()
        _ = try journal.orderPublication(item)
        let second = try journal.transaction {
            try journal.add(.withdraw(reason: "sai tên"), item: item, decision: 1, now: Sample.later(9))
        }
        let row = try #require(try journal.allSiteOrders().last)
        #expect(row.id == second && !row.isPublication && row.reason == "sai tên" && row.at == Sample.later(9))
    }

    @Test("a bounce marks a letter that was sent, once, and says which item it was about")
    func bounce() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        try queue(journal, [Sample.letter(1), Sample.letter(2, about: "quarantine")])
        func bounce(_ id: String) throws -> ItemCode? { try journal.transaction { try journal.noteBounce(of: id, report: "5.1.1") } }
        #expect(try bounce("1@haiduong.example") == nil)
        for _ in 0..<2 {
            let letter = try #require(try journal.nextLetter(now: Sample.start))
            try journal.note(.accepted("250"), of: letter, now: Sample.start)
        }
        #expect(try bounce("1@haiduong.example")?.description == "HD-2026-0001")
        #expect(try bounce("1@haiduong.example") == nil)
        #expect(try bounce("2@haiduong.example") == nil && bounce("9@haiduong.example") == nil)
        #expect(try journal.letters().map(\.state) == ["bounced", "bounced"])
        #expect(try journal.nextLetter(now: Sample.later(1_000_000)) == nil)
    }

    @Test("the plan: earliest first, replaced whole, struck one by one")
    func plan() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item()
        let moments = [(1, Sample.later(30)), (0, Sample.later(20))].map { Moment(kind: .rung($0.0), at: $0.1) }
        try journal.transaction {
            try journal.put(item)
            try journal.plan(moments + [Moment(kind: .publish, at: Sample.later(20))], for: item.code)
        }
        #expect(try journal.nextMomentAt() == Sample.later(20))
        #expect(try journal.nextMoment(now: Sample.later(19)) == nil)
        #expect(try journal.nextMoment(now: Sample.later(20))?.kind == .publish)
        try journal.transaction { try journal.strike(.publish, of: item.code) }
        #expect(try journal.nextMoment(now: Sample.later(20))?.kind == .rung(0))
        #expect(try journal.nextMoment(now: Sample.later(99))?.code == item.code)
        try journal.transaction { try journal.plan([Moment(kind: .rung(2), at: Sample.later(50))], for: item.code) }
        #expect(try journal.nextMomentAt() == Sample.later(50))
        try journal.transaction { try journal.plan([], for: item.code) }
        #expect(try journal.nextMomentAt() == nil)
    }

    @Test("letters of a kind are counted from a moment on")
    func count() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        try queue(journal, [Sample.letter(1, kind: "held")], at: 0)
        try queue(journal, [Sample.letter(2, kind: "held"), Sample.letter(3)], at: 10)
        #expect(try journal.countLetters(kind: "held", since: Sample.start) == 2)
        #expect(try journal.countLetters(kind: "held", since: Sample.later(10)) == 1)
        #expect(try journal.countLetters(kind: "held", since: Sample.later(11)) == 0)
    }
}
