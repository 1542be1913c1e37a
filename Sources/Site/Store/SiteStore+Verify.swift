import Digest
import Editorial
import Files
import SQLite

extension SiteStore {
    /// Proves the store: database whole, every item the approved one, every medium there with its hash, every page a fresh rendering.
    ///
    /// Reads all media; changes nothing. An empty answer means that all is well.
    public func verify() throws -> [SiteProblem] {
        var problems = try database.integrityCheck().map { SiteProblem(subject: "site.sqlite", what: $0) }
        let snapshot = try snapshot()
        problems += snapshot.refused
        problems += try missingTriggers()
        problems += try snapshot.items.flatMap(rowProblems)
        problems += try mediaProblems()
        problems += try pageProblems(snapshot)
        return problems
    }

    /// A store whose triggers were dropped would accept anything from then on.
    private func missingTriggers() throws -> [SiteProblem] {
        let found = try database.query("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { try $0.text(0) }
        return SiteSchema.triggerNames.filter { !found.contains($0) }.map { SiteProblem(subject: "trigger " + $0, what: "is missing") }
    }

    private func rowProblems(_ item: StoredItem) throws -> [SiteProblem] {
        let rows = try database.query("SELECT hash || '.' || ext FROM item_medium WHERE code = ? ORDER BY position", item.code.description)
        {
            try $0.text(0)
        }
        if rows == item.content.media.map({ $0.hash.hex + "." + $0.fileExtension }) { return [] }
        return [SiteProblem(subject: item.code.description, what: "item_medium does not list the content's files")]
    }

    private func mediaProblems() throws -> [SiteProblem] {
        let rows = try database.query("SELECT hash, ext, bytes FROM medium ORDER BY hash") { row in
            (hash: try row.text(0), fileExtension: try row.text(1), byteCount: try row.int(2))
        }
        return try rows.compactMap { row -> SiteProblem? in
            let path = "media/" + row.hash.prefix(2) + "/" + row.hash + "." + row.fileExtension
            guard let hash = Hash256(hex: row.hash), MediaKind.isPublishable(row.fileExtension) else {
                return SiteProblem(subject: path, what: "is not the name of a medium")
            }
            return try fileProblem(Medium(hash: hash, fileExtension: row.fileExtension, byteCount: row.byteCount), in: folder)
        }
    }

    private func fileProblem(_ medium: Medium, in folder: String) throws -> SiteProblem? {
        let path = "media/" + medium.path
        guard let facts = try Files.facts(of: folder + "/" + path), facts.isFile else {
            return SiteProblem(subject: path, what: "is missing")
        }
        guard let bytes = try Files.read(folder + "/" + path, limit: medium.byteCount), SHA256.hash(bytes) == medium.hash else {
            return SiteProblem(subject: path, what: "does not have the hash in its name")
        }
        return nil
    }

    private func pageProblems(_ snapshot: SiteSnapshot) throws -> [SiteProblem] {
        let pages = SitePages.pages(of: snapshot)
        let media = SitePages.media(of: snapshot)
        var problems = try pages.filter { try !isCurrent($0) }.map {
            SiteProblem(subject: "public/" + $0.path, what: "is not what the store says")
        }
        for medium in media {
            if let problem = try fileProblem(medium, in: publicFolder) {
                problems.append(SiteProblem(subject: "public/" + problem.subject, what: problem.what))
            }
        }
        problems += try strangers(Set(pages.map(\.path)), media).map { SiteProblem(subject: "public/" + $0, what: "belongs to no item") }
        return problems
    }
}
