import Digest
import Editorial
import SQLite
import Site
import Testing

/// Invariant 4: the database itself refuses what no empowered person approved (R1, must-hold 4 of the trunk).
@Suite("Site gate: plain SQL without foreign keys")
struct GateTests {
    private let scratch = Scratch()
    private let hash = Sample.items[0].approval.contentHash.hex

    @Test(
        "refused by trigger",
        arguments: [
            (
                "an item without approval",
                "INSERT INTO item VALUES ('HD-2026-0099', 1, 'article', 'tin-tuc', 'x', '{}', ?, 1, 1, NULL, NULL)"
            ),
            (
                "another item's approval",
                "INSERT INTO item SELECT 'HD-2026-0099', version, kind, channel, title, content, ?, 1, 1, NULL, NULL FROM item LIMIT 1"
            ),
            (
                "replacing an item",
                "INSERT OR REPLACE INTO item VALUES ('HD-2026-0001', 1, 'article', 'tin-tuc', 'x', '{}', ?, 1, 1, NULL, NULL)"
            ),
            (
                "upserting an item",
                "INSERT INTO item VALUES ('HD-2026-0001', 1, 'article', 'x', 'x', '{}', ?, 1, 1, NULL, NULL) ON CONFLICT DO UPDATE SET content = '{}'"
            ),
            ("other content under the same hash", "UPDATE item SET content = '{}' WHERE content_hash = ?"),
            ("another title under the same hash", "UPDATE item SET title = 'x' WHERE content_hash = ?"),
            ("another channel under the same hash", "UPDATE item SET channel = 'x' WHERE content_hash = ?"),
            (
                "an unapproved hash",
                "UPDATE item SET content_hash = replace(content_hash, substr(content_hash, 1, 4), 'abcd') WHERE content_hash = ?"
            ),
            ("another item's hash", "UPDATE item SET content_hash = ? WHERE code = 'HD-2026-0002'"),
            ("renaming an item", "UPDATE item SET code = 'HD-2026-0099' WHERE content_hash = ?"),
            ("removing an item", "DELETE FROM item WHERE content_hash = ?"),
            ("changing an approval", "UPDATE approval SET decided_by_name = 'ai đó' WHERE content_hash = ?"),
            ("moving an approval", "UPDATE approval SET code = 'HD-2026-0099' WHERE content_hash = ?"),
            ("removing an approval", "DELETE FROM approval WHERE content_hash = ?"),
            ("replacing an approval", "INSERT OR REPLACE INTO approval VALUES ('HD-2026-0001', 1, ?, 'ai đó', '', 1, 1)"),
        ])
    func refused(what: String, sql: String) throws {
        let store = try Sample.store(scratch.path, isRendered: false)
        let before = try store.snapshot()
        let database = try scratch.plainSQL()
        let error = try #require(throws: SQLiteError.self, "\(what)") { try database.run(sql, hash) }
        #expect(error.extendedCode == 1811, "\(what): \(error)")
        let after = try store.snapshot()
        #expect(after.items == before.items && after.refused == [])
    }

    @Test("foreign keys refuse an item without approval also where the triggers are gone")
    func foreignKey() throws {
        _ = try Sample.store(scratch.path)
        let database = try scratch.plainSQL()
        try database.execute("PRAGMA foreign_keys = ON; DROP TRIGGER item_inserted_approved")
        let error = try #require(throws: SQLiteError.self) {
            try database.run("INSERT INTO item VALUES ('HD-2026-0099', 1, 'article', 'tin-tuc', 'x', '{}', ?, 1, 1, NULL, NULL)", hash)
        }
        #expect(error.extendedCode == 787)
    }

    @Test("a content smuggled in under an approved hash gets no page; the others keep theirs")
    func smuggled() throws {
        let store = try Sample.store(scratch.path)
        let database = try scratch.plainSQL()
        try database.execute("DROP TRIGGER item_content_fixed")
        try database.run("UPDATE item SET content = replace(content, 'bê tông', 'vàng') WHERE content_hash = ?", hash)
        #expect(try store.verify().map(\.subject).contains("HD-2026-0001"))
        #expect(try store.verify().map(\.subject).contains("trigger item_content_fixed"))
        let report = try store.render()
        #expect(report.refused.map(\.subject) == ["HD-2026-0001"])
        #expect(report.removed.contains("bai/HD-2026-0001.html"))
        #expect(try scratch.read("bai/HD-2026-0001.html") == nil)
        #expect(try scratch.read("bai/HD-2026-0002.html") != nil)
        #expect(try scratch.read("index.html")?.contains("HD-2026-0001") == false)
    }

    @Test("publish refuses a content that is not the approved one")
    func otherContent() throws {
        let store = try Sample.store(scratch.path)
        let approved = Sample.item(20, Sample.article("Một", [.paragraph("a")]), at: 300)
        var other = approved.content
        other.body = [.paragraph("b")]
        let item = PublishedItem(code: approved.code, content: other, approval: approved.approval, publishedAt: approved.publishedAt)
        #expect(throws: SiteError.notTheApprovedContent(approved.code)) { try store.publish(item, media: Sample.source) }
        #expect(try store.snapshot().items.count == Sample.items.count)
    }
}
