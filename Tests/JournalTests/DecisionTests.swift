import Digest
import Editorial
import Journal
import SQLite
import Testing
import WorkCalendar

@Suite("Decisions and history stay as they were written (R1, R25; invariant 4)")
struct DecisionTests {
    static let decisions: [Decision] = [
        .approve, .reject(reason: "trùng\n\"bài\""), .revise(instructions: "ghi rõ ngày"), .postpone(note: ""), .stop,
        .withdraw(reason: "sai"),
    ]

    @Test("every decision comes back with its proof and its mail", arguments: decisions)
    func roundTrip(decision: Decision) throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item()
        let ledger = try journal.receive("reply", "DUYỆT")
        let (record, id) = try journal.transaction {
            try journal.put(item)
            let ask = try journal.addAsk(item, .review, asked: Sample.binh, token: "t", expires: Sample.later(9))
            let record = RecordedDecision(
                decision: decision, by: PersonID("binh"), version: 1, contentHash: item.version.hash, ask: ask, at: Sample.later(7))
            return (record, try journal.add(record, code: item.code, ledger: ledger, proof: "vouched by mx"))
        }
        let row = try #require(try journal.decision(id))
        #expect(row.record == record && row.proof == "vouched by mx" && row.mail == SHA256.hash("DUYỆT".utf8))
        #expect(try journal.decisions(about: item.code) == [row])
        #expect(try journal.decision(id + 1) == nil)
    }

    @Test("the approval in force: of the current version, while the state stands on it")
    func approval() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item()
        _ = try journal.orderPublication(item)
        for state in ItemTests.states {
            var changed = item
            changed.state = state
            try journal.transaction { try journal.put(changed) }
            let stands = state.name == "approved" || state.name == "published"
            #expect((try journal.docket(item.code)?.approval != nil) == stands, "\(state.name)")
        }
        let second = Sample.item(content: Sample.content("Bản hai."), version: 2, state: .approved(publishAt: Sample.later(400)))
        try journal.transaction { try journal.put(second) }
        #expect(try journal.docket(item.code)?.approval == nil)
    }

    @Test("a decision needs an ask, a mail and a version that exist")
    func references() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let item = Sample.item()
        let order = try journal.orderPublication(item)
        let ledger: Int64 = 1
        func attempt(ask: Int64 = 1, version: Int = 1, ledger: Int64 = ledger) throws {
            let record = RecordedDecision(
                decision: .approve, by: PersonID("binh"), version: version, contentHash: item.version.hash, ask: ask, at: Sample.start)
            try journal.transaction { _ = try journal.add(record, code: item.code, ledger: ledger, proof: "") }
        }
        #expect(throws: SQLiteError.self) { try attempt(ask: 99) }
        #expect(throws: SQLiteError.self) { try attempt(version: 7) }
        #expect(throws: SQLiteError.self) { try attempt(ledger: 99) }
        try attempt()
        #expect(throws: SQLiteError.self) {
            try journal.transaction { try journal.add(.withdraw(reason: ""), item: item, decision: 99, now: Sample.start) }
        }
        #expect(order == 1)
    }

    @Test(
        "plain SQL cannot change or delete what was recorded",
        arguments: [
            "UPDATE version SET content = '{}'", "UPDATE version SET number = 9", "DELETE FROM version",
            "UPDATE decision SET person = 'huong'",
            "UPDATE decision SET decision = 'approve'", "DELETE FROM decision", "UPDATE history SET detail = 'x'", "DELETE FROM history",
            "DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)", "INSERT OR REPLACE INTO history SELECT * FROM history",
            "INSERT OR REPLACE INTO version SELECT * FROM version", "INSERT OR REPLACE INTO decision SELECT * FROM decision",
        ])
    func keptForGood(sql: String) throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        _ = try journal.orderPublication(Sample.item())
        try journal.transaction {
            try journal.append(.init(what: "approved", by: "binh", detail: ""), code: Sample.item().code, ledger: 1, now: Sample.start)
        }
        let error = #expect(throws: SQLiteError.self) { try scratch.plainSQL().run(sql) }
        #expect(error?.isConstraint == true, "\(error?.description ?? "accepted")")
        #expect(try journal.verify().problems.contains { !$0.hasPrefix("HD-2026-0001 version 1: medium") } == false)
    }

    @Test("history: in order, by item, chained")
    func history() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let codes = [1, 2].map { ItemCode(prefix: "HD", year: 2026, number: $0) }
        for index in 0..<6 {
            try journal.transaction {
                try journal.append(
                    .init(what: "w\(index)", by: "b", detail: "Đ\(index)"), code: codes[index % 2], ledger: nil,
                    now: Sample.later(Int64(index)))
            }
        }
        #expect(try journal.history().map(\.seq) == [1, 2, 3, 4, 5, 6])
        let second = try journal.history(of: codes[1])
        #expect(second.map(\.entry.what) == ["w1", "w3", "w5"] && second.map(\.entry.detail) == ["Đ1", "Đ3", "Đ5"])
        #expect(second.map(\.at) == [1, 3, 5].map { Sample.later($0) } && second.allSatisfy { $0.code == "HD-2026-0002" })
        #expect(try journal.verify().problems.isEmpty)
    }

    @Test("an event that fails leaves everything as it was")
    func rollback() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let id = try journal.receive("a")
        let item = Sample.item()
        #expect(throws: Stop.self) {
            try journal.transaction {
                try journal.put(item)
                let ask = try journal.addAsk(item, .review, asked: Sample.binh, token: "t", expires: Sample.later(9))
                let decision = try journal.add(Sample.approval(item, ask: ask), code: item.code, ledger: id, proof: "")
                let order = try journal.add(.publish(Sample.approval(item, ask: ask)), item: item, decision: decision, now: Sample.start)
                try journal.add(Sample.letter(1, ask: ask, after: order), now: Sample.start)
                try journal.plan([Moment(kind: .publish, at: Sample.start)], for: item.code)
                try journal.append(.init(what: "x", by: "y", detail: ""), code: item.code, ledger: id, now: Sample.start)
                try journal.end(id, LedgerEnding(.submission, code: item.code), now: Sample.start)
                throw Stop()
            }
        }
        #expect(try journal.item(item.code) == nil && journal.asks(about: item.code).isEmpty && journal.decisions(about: item.code).isEmpty)
        #expect(try journal.allSiteOrders().isEmpty && journal.letters().isEmpty && journal.nextMomentAt() == nil)
        #expect(try journal.history().isEmpty && journal.nextUnhandled()?.id == id)
        // The letter's file was written first; without a row it harms nothing.
        #expect(try journal.verify().problems.isEmpty)
    }
}
