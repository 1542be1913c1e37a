import Digest
import Editorial
import Files
import Glibc
import Journal
import SQLite
import Testing
import WorkCalendar

@Suite("Verification finds what was lost or changed (B4, R25)")
struct VerifyTests {
    /// A journal with one of everything.
    private func full(_ scratch: Scratch) throws {
        let journal = try scratch.journal()
        try journal.keep(Sample.photo, as: Sample.medium)
        _ = try journal.orderPublication(Sample.item(), token: "secrettokensecrettokenab")
        try journal.transaction {
            try journal.add(Sample.letter(1, ask: 1), now: Sample.start)
            for (index, what) in ["registered", "asked-for-review", "approve"].enumerated() {
                try journal.append(
                    .init(what: what, by: "binh", detail: "\(index)"), code: Sample.item().code, ledger: 1, now: Sample.later(Int64(index)))
            }
        }
    }

    private func problems(_ scratch: Scratch) throws -> [String] {
        try Journal(folder: scratch.path, access: .readOnly).verify().problems
    }

    @Test("nothing is wrong with what was not touched")
    func whole() throws {
        let scratch = Scratch()
        try full(scratch)
        #expect(try problems(scratch) == [])
        #expect(try scratch.journal().verify().problems == [])
    }

    @Test("a changed or missing mail, letter or medium", arguments: ["/raw", "/letters", "/media"], [true, false])
    func files(shelf: String, isGone: Bool) throws {
        let scratch = Scratch()
        try full(scratch)
        let file = try #require(try scratch.files(shelf).first)
        if isGone { try Files.removeDurably(scratch.path + file) } else { try scratch.tamper(file) }
        let found = try problems(scratch)
        #expect(found.count == 1)
        let words = ["/raw": "mail ", "/letters": "letter <1@haiduong.example>", "/media": "medium "][shelf] ?? ""
        #expect(found.first?.contains(words) == true && found.first?.contains("changed") == true)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let sql: String
        /// The trigger that has to go first.
        let trigger: String
        let words: String
        var testDescription: String { sql }
    }

    static let changes: [Change] = [
        Change(sql: "UPDATE history SET detail = 'x' WHERE seq = 2", trigger: "history_kept", words: "broken at line 2"),
        Change(sql: "UPDATE history SET by = 'huong' WHERE seq = 1", trigger: "history_kept", words: "broken at line 1"),
        Change(sql: "UPDATE history SET what = 'reject' WHERE seq = 3", trigger: "history_kept", words: "broken at line 3"),
        Change(sql: "UPDATE history SET at = at + 1 WHERE seq = 3", trigger: "history_kept", words: "broken at line 3"),
        Change(sql: "UPDATE history SET code = 'HD-2026-0002' WHERE seq = 3", trigger: "history_kept", words: "broken at line 3"),
        Change(sql: "UPDATE history SET ledger = NULL WHERE seq = 3", trigger: "history_kept", words: "broken at line 3"),
        Change(sql: "UPDATE history SET by = 'bin', what = 'h' || what WHERE seq = 2", trigger: "history_kept", words: "broken at line 2"),
        Change(sql: "DELETE FROM history WHERE seq = 2", trigger: "history_stays", words: "broken at line 3"),
        Change(sql: "DELETE FROM history WHERE seq = 1", trigger: "history_stays", words: "broken at line 2"),
        Change(
            sql: "UPDATE version SET content = replace(content, 'bơi', 'lội')", trigger: "version_kept", words: "HD-2026-0001 version 1"),
        Change(sql: "UPDATE version SET content = '{}'", trigger: "version_kept", words: "HD-2026-0001 version 1"),
        Change(
            sql: "UPDATE version SET content_hash = '" + String(repeating: "0", count: 64) + "'", trigger: "version_kept",
            words: "HD-2026-0001 version 1"),
        Change(sql: "UPDATE decision SET person = 'huong'", trigger: "decision_kept", words: "HD-2026-0001"),
        Change(
            sql: "UPDATE decision SET content_hash = '" + String(repeating: "0", count: 64) + "'", trigger: "decision_kept",
            words: "HD-2026-0001"),
    ]

    @Test("a changed row, once its trigger was dropped", arguments: changes)
    func rows(change: Change) throws {
        let scratch = Scratch()
        try full(scratch)
        do {
            let database = try scratch.plainSQL()
            try database.execute("DROP TRIGGER \(change.trigger)")
            #expect(try database.run(change.sql) > 0)
        }
        let found = try problems(scratch)
        #expect(found.contains { $0.contains(change.words) }, "\(found)")
    }

    @Test("text moved between two fields of a line, over a NUL that a mail brought along")
    func movedOverNUL() throws {
        let scratch = Scratch()
        do {
            let journal = try scratch.journal()
            try journal.transaction {
                try journal.append(
                    .init(what: "asked-back", by: "binh", detail: "huong\0duyệt"), code: Sample.item().code, ledger: nil, now: Sample.start)
            }
        }
        do {
            let database = try scratch.plainSQL()
            try database.execute("DROP TRIGGER history_kept")
            try database.run("UPDATE history SET by = ?, detail = ?", "binh\0huong", "duyệt")
        }
        #expect(try problems(scratch) == ["history: the chain is broken at line 1"])
    }

    @Test("a row that refers to nothing")
    func dangling() throws {
        let scratch = Scratch()
        try full(scratch)
        do {
            let database = try scratch.plainSQL()
            try database.execute("PRAGMA foreign_keys = OFF")
            try database.run("DELETE FROM ask")
        }
        #expect(try !problems(scratch).isEmpty)
    }

    @Test("a token stands in clear in no database file, log included; its letter's file is where it has to be")
    func token() throws {
        let scratch = Scratch()
        let token = "k7qmsecrettokensecrettoken"
        let journal = try scratch.journal()
        let item = Sample.item()
        try journal.transaction {
            try journal.put(item)
            let ask = try journal.addAsk(item, .review, asked: Sample.binh, token: token, expires: Sample.later(9))
            try journal.add(Sample.letter(1, bytes: "Reply-To: bbt+\(token)@haiduong.example\r\n\r\n", ask: ask), now: Sample.start)
        }
        for name in ["/homthu.sqlite", "/homthu.sqlite-wal"] where try Files.facts(of: scratch.path + name) != nil {
            let bytes = try Files.read(scratch.path + name, limit: 1 << 24) ?? []
            #expect(bytes.count > 1000)
            for spelling in [token, token.uppercased()] { #expect(!Self.holds(bytes, Array(spelling.utf8)), "\(name)") }
            // The search would find it: what is not secret is there.
            if name.hasSuffix("wal") { #expect(Self.holds(bytes, Array("binh@haiduong.example".utf8))) }
        }
        #expect(try journal.ask(token: token) != nil)
    }

    private static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }

    @Test("a backup is whole and holds the same")
    func backup() throws {
        let scratch = Scratch()
        try full(scratch)
        let copy = Scratch()
        do {
            let journal = try scratch.journal()
            try journal.backup(to: copy.path + "/homthu.sqlite")
            #expect(throws: (any Error).self) { try journal.backup(to: copy.path + "/homthu.sqlite") }
        }
        let restored = try copy.journal()
        #expect(try restored.item(Sample.item().code) == Sample.item() && restored.history().count == 3)
        // The files stayed behind, and that is said of each.
        #expect(try restored.verify().problems.count == 3)
    }
}
