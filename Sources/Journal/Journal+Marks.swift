import Editorial
import SQLite

/// Where runs of words have been seen before: for telling that much of a text stands in another item.
extension Journal {
    /// Items with the same run of words that are looked at; a common formula is in more of them and tells nothing.
    private static let mostSharing = 20

    /// Replaces the marks of an item by those of its current version.
    public func putMarks(_ marks: [Int64], of code: ItemCode) throws {
        try database.run("DELETE FROM mark WHERE code = ?", code.description)
        for hash in marks { try database.run("INSERT INTO mark (hash, code) VALUES (?, ?)", hash, code.description) }
    }

    /// Which other items hold which of the marks; at most 2000 look-ups in an index, however large the archive is.
    public func sharing(_ marks: [Int64], except code: ItemCode) throws -> [ItemCode: Set<Int64>] {
        var found: [ItemCode: Set<Int64>] = [:]
        for hash in marks {
            let codes = try database.query(
                "SELECT code FROM mark WHERE hash = ? AND code <> ? LIMIT \(Self.mostSharing)", hash, code.description
            ) { try $0.text(0) }
            for name in codes { if let other = ItemCode(name) { found[other, default: []].insert(hash) } }
        }
        return found
    }
}
