import Foundation
import Testing

/// R1, invariant 4: `site.sqlite` itself refuses what nobody approved, whoever opens it.
@Suite("site.sqlite against plain SQL", .serialized)
struct SiteDatabaseTests {
    private static let code = Office.code
    private static let other = String(repeating: "0", count: 64)

    /// Statements that must fail, by what they try.
    private static let attempts = [
        "an item without approval":
            "INSERT INTO item SELECT 'HD-2025-0009', version, kind, channel, title, content, '\(other)', published_at, updated_at, NULL, NULL FROM item",
        "an item with another item's approval":
            "INSERT INTO item SELECT 'HD-2025-0009', version, kind, channel, title, content, content_hash, published_at, updated_at, NULL, NULL FROM item",
        "another content hash": "UPDATE item SET content_hash = '\(other)'",
        "another content under the same hash": "UPDATE item SET content = '{}'",
        "another title under the same hash": "UPDATE item SET title = 'Tin giả'",
        "another code": "UPDATE item SET code = 'HD-2025-0009'",
        "replacing the item":
            "REPLACE INTO item SELECT code, version, kind, channel, 'Tin giả', '{}', content_hash, published_at, updated_at, NULL, NULL FROM item",
        "removing the item": "DELETE FROM item",
        "another decider": "UPDATE approval SET decided_by_name = 'Kẻ khác'",
        "an approval moved to another hash": "UPDATE approval SET content_hash = '\(other)'",
        "removing the approval": "DELETE FROM approval",
        "replacing the approval":
            "REPLACE INTO approval SELECT code, version, content_hash, 'Kẻ khác', decided_by_title, decided_at, decision_id FROM approval",
    ]

    @Test("every attempt is refused, with foreign keys on and off, and changes nothing")
    func refused() throws {
        let office = try Office()
        _ = try office.approvedArticle()
        #expect(try office.once("08:36").published == 1)
        let database = office.site + "/site.sqlite"
        let before = try sqlite(database, ".dump")
        #expect(before.output.contains(Self.code) && before.output.contains("INSERT INTO approval"), "\(before)")
        for keys in ["ON", "OFF"] {
            for (name, statement) in Self.attempts {
                let run = try sqlite(database, "PRAGMA foreign_keys = \(keys); \(statement);")
                #expect(run.code != 0, "\(name) was accepted (foreign_keys \(keys))\n\(run)")
            }
        }
        #expect(try sqlite(database, ".dump").output == before.output)
        try office.expectWhole()
    }

    private func sqlite(_ database: String, _ command: String) throws -> Homthu.Run {
        try Homthu.run(program: "/usr/bin/sqlite3", ["-bail", "-batch", database, command])
    }
}
