import Digest
import Editorial
import Journal
import SQLite
import Testing
import WorkCalendar

@Suite("Items, versions, asks, decisions, history (invariant 3; B1)")
struct ItemTests {
    static let states: [ItemState] = [
        .awaitingAnswer, .awaitingReview, .awaitingRevision, .approved(publishAt: Sample.later(300)), .published(at: Sample.later(301)),
        .rejected, .withdrawn,
    ]

    @Test("an item comes back in every state", arguments: states)
    func everyState(state: ItemState) throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item(state: state)
        try journal.transaction { try journal.put(item) }
        #expect(try journal.item(item.code) == item)
        #expect(try journal.item(item.code)?.version.hash == item.version.hash)
        #expect(try journal.items(in: [state.name]) == [item])
        #expect(try journal.items(in: Self.states.map(\.name).filter { $0 != state.name }).isEmpty)
    }

    @Test("everything about an item comes back, after the process has gone too")
    func roundTrip() throws {
        let scratch = Scratch()
        var item = Sample.item(sender: Sample.citizen)
        item.officer = PersonID("bi")
        item.clarifications = 2
        item.deadline = Deadline(due: nil, act: item.deadline.act, article: "11.6", lateOnArrival: true)
        item.thread = MailThread(subject: "", references: [])
        do {
            let journal = try scratch.journal()
            try journal.transaction { try journal.put(item) }
        }
        let journal = try scratch.journal()
        #expect(try journal.item(item.code) == item)
        #expect(try journal.item(ItemCode(prefix: "HD", year: 2026, number: 2)) == nil)
        #expect(try journal.docket(ItemCode(prefix: "HD", year: 2026, number: 2)) == nil)
        #expect(try journal.verify().items == 1)
    }

    @Test("a new version stands beside the old one")
    func versions() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let first = Sample.item()
        let second = Sample.item(content: Sample.content("Bản hai."), version: 2)
        for item in [first, second, second] { try journal.transaction { try journal.put(item) } }
        #expect(try journal.item(first.code) == second)
        #expect(try journal.content(first.code, version: 1)?.hash == first.version.hash)
        #expect(try journal.content(first.code, version: 2)?.hash == second.version.hash)
        #expect(try journal.content(first.code, version: 3) == nil)
    }

    @Test("another content under a version's number is refused, not dropped in silence")
    func sameVersion() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        try journal.transaction { try journal.put(Sample.item()) }
        #expect(throws: (any Error).self) {
            try journal.transaction { try journal.put(Sample.item(content: Sample.content("Khác."), state: .awaitingRevision)) }
        }
        #expect(try journal.item(Sample.item().code) == Sample.item())
    }

    @Test("one sequence a year without gaps, also over an event that failed")
    func codes() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        for number in 1...3 {
            #expect(try journal.nextCode(prefix: "HD", year: 2026).number == number)
            #expect(try journal.nextCode(prefix: "HD", year: 2026).number == number)
            #expect(throws: Stop.self) {
                try journal.transaction {
                    try journal.put(Sample.item(number))
                    throw Stop()
                }
            }
            #expect(try journal.nextCode(prefix: "HD", year: 2026).number == number)
            try journal.transaction { try journal.put(Sample.item(number)) }
        }
        #expect(try journal.nextCode(prefix: "HD", year: 2027).description == "HD-2027-0001")
        #expect(try journal.nextCode(prefix: "HD", year: 2026).description == "HD-2026-0004")
        try journal.transaction { try journal.put(Sample.item(1, year: 2025)) }
        #expect(try journal.items().map(\.code.description) == ["HD-2025-0001", "HD-2026-0001", "HD-2026-0002", "HD-2026-0003"])
    }

    @Test("asks come back by item, by token in any ASCII case, by their letter's Message-ID")
    func asks() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item()
        try journal.transaction {
            try journal.put(item)
            for (index, purpose) in Ask.Purpose.allCases.enumerated() {
                let asked = purpose == .thread ? Sample.citizen : Sample.binh
                let challenge =
                    purpose == .confirm
                    ? Challenge(ask: 1, purpose: .review, decision: .approve, edits: ApprovalEdits(title: "Tên khác")) : nil
                let id = try journal.addAsk(
                    item, purpose, asked: asked, token: "Token\(index)x", expires: Sample.later(9), challenge: challenge)
                try journal.add(Sample.letter(index, ask: id), now: Sample.start)
            }
        }
        let all = try journal.asks(about: item.code)
        #expect(all.map(\.purpose) == Ask.Purpose.allCases && all.allSatisfy { $0.ending == nil && $0.contentHash == item.version.hash })
        #expect(all.map(\.challenge?.edits.title) == Ask.Purpose.allCases.map { $0 == .confirm ? "Tên khác" : nil })
        #expect(all.last?.challenge?.ask == all[0].id && all.last?.challenge?.decision == .approve)
        #expect(all[0].asked == Sample.binh && all[4].asked == Sample.citizen && all[0].expires == Sample.later(9) && all[0].version == 1)
        #expect(try journal.ask(token: "Token2x") == all[2])
        #expect(try journal.ask(token: "TOKEN2X") == all[2] && journal.ask(token: "token2x") == all[2])
        #expect(try journal.ask(letter: "3@haiduong.example") == all[3])
        for foreign in ["", "Token2", "Token2xx", "%", all[2].id.description] { #expect(try journal.ask(token: foreign) == nil) }
        #expect(try journal.ask(letter: "9@haiduong.example") == nil)
        #expect(throws: (any Error).self) {
            try journal.transaction { try journal.addAsk(item, .undo, asked: Sample.binh, token: "tOKEN2X", expires: Sample.start) }
        }
    }

    @Test("an ask ends once")
    func askEnds() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let order = try journal.orderPublication(Sample.item())
        #expect(order > 0)
        let desk = Desk(office: Self.office, calendar: .builtIn)
        let docket = try #require(try journal.docket(Sample.item().code))
        let ask = try #require(docket.asks.first)
        let reply = Event.Reply(
            ask: ask, claim: Claim(from: [ask.asked.address], verdict: .vouched, isAutomatic: false, isForward: false, partsAgree: true),
            meaning: .decision(.decision(.approve)), words: "", thread: Sample.item().thread)
        let outcome = desk.handle(.reply(reply), docket, now: Sample.later(60))
        #expect(outcome.endings.map(\.ending) == [.used])
        try journal.transaction { for ending in outcome.endings { try journal.end(ending, now: Sample.later(60)) } }
        let ended = try #require(try journal.docket(Sample.item().code))
        #expect(ended.asks.map(\.ending) == [.used] && ended.openAsks(.review).isEmpty)
        // A decision after that voids what is open; this one is not.
        try journal.transaction { for ending in outcome.endings { try journal.end(ending, now: Sample.later(99)) } }
        #expect(try journal.docket(Sample.item().code)?.asks == ended.asks)
        let endedAt = try scratch.plainSQL().first("SELECT ended_at FROM ask") { try $0.int64(0) }
        #expect(endedAt == Sample.later(60).seconds)
    }

    private static let office: Office = {
        let binh = Person(id: PersonID("binh"), name: "B", honorific: "", post: "", role: .deputy, addresses: [Sample.binh.address])
        let channel = Channel(
            id: ChannelID("tin-tuc"), name: "Tin", article: "8.2", accepts: [.article], officers: [], approvers: [binh.id],
            deadline: DeadlineRule(workingDays: 1, start: .event, article: "11.1"), duty: "")
        let commune = Commune(
            name: "x", siteName: "x", authority: "x", siteURL: "https://x.example", mailbox: MailAddress("bbt@x.example"), codePrefix: "HD",
            offset: .vietnam)
        return Office(
            commune: commune, people: [binh], channels: [channel], articleChannel: channel.id, questionChannel: channel.id,
            ladder: Ladder(article: [], question: []), publishDelay: 300, askLifetime: 60)
    }()
}
