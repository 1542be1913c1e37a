import Digest
import Editorial
import Files
import SQLite
import WorkCalendar

extension SiteStore {
    /// What a call changed.
    public enum Effect: Hashable, Sendable {
        /// The item was not on the site, or had been withdrawn, and now is public.
        case published
        /// A newer version took the place of an older one (đính chính).
        case corrected
        /// The item is no longer public.
        case withdrawn
        /// Nothing: it was so already, or something newer has happened since.
        case unchanged
    }

    /// Publishes one approved version. Its media are durable in `media/` before the row that names them is committed.
    ///
    /// Repeating it changes nothing, not even after a newer version or a withdrawal. `media` gives a medium's bytes; it is asked only
    /// for those that are not here yet. Throws `SiteError` when content, approval and media do not belong together.
    @discardableResult
    public func publish(_ item: PublishedItem, media: (Medium) throws -> [UInt8]) throws -> Effect {
        let hash = item.content.hash
        guard hash == item.approval.contentHash else { throw SiteError.notTheApprovedContent(item.code) }
        let json = ContentJSON.encode(item.content)
        guard ContentJSON.decode(json)?.hash == hash else { throw SiteError.notStorable(item.code) }
        for medium in item.content.media { try keep(medium, media) }
        return try database.transaction {
            let current = try currentState(item.code)
            let effect = try Self.effect(of: item, on: current)
            if effect == .unchanged { return effect }
            try record(item.approval, of: item.code)
            try write(item, json, isNew: current == nil)
            try writeMedia(item)
            return effect
        }
    }

    /// The same with the media in a folder, at `ab/<sha256>.<ext>`.
    @discardableResult
    public func publish(_ item: PublishedItem, mediaFolder: String) throws -> Effect {
        try publish(item) { medium in
            guard let bytes = try Files.read(mediaFolder + "/" + medium.path, limit: medium.byteCount) else {
                throw SiteError.medium(path: medium.path, why: "longer than was approved")
            }
            return bytes
        }
    }

    /// Takes an item back (RÚT): its page says so from the next rendering on. The reason is kept, and not shown.
    @discardableResult
    public func withdraw(_ code: ItemCode, at: Timestamp, reason: String) throws -> Effect {
        try database.transaction {
            guard let current = try currentState(code) else { throw SiteError.notPublished(code) }
            guard current.withdrawnAt == nil, at.seconds >= current.updatedAt else { return .unchanged }
            let sql = "UPDATE item SET withdrawn_at = ?, withdrawn_reason = ? WHERE code = ?"
            try database.run(sql, at.seconds, reason, code.description)
            return .withdrawn
        }
    }

    private struct State {
        let version: Int
        let hash: String
        let updatedAt: Int64
        let withdrawnAt: Int64?
    }

    private func currentState(_ code: ItemCode) throws -> State? {
        let sql = "SELECT version, content_hash, updated_at, withdrawn_at FROM item WHERE code = ?"
        return try database.first(sql, code.description) { row in
            State(version: try row.int(0), hash: try row.text(1), updatedAt: try row.int64(2), withdrawnAt: try row.optionalInt64(3))
        }
    }

    /// Versions order what happens: an old publication that is carried out again never undoes what came after it.
    private static func effect(of item: PublishedItem, on current: State?) throws(SiteError) -> Effect {
        guard let current else { return .published }
        let version = item.approval.version
        if version < current.version { return .unchanged }
        if version == current.version, current.hash != item.approval.contentHash.hex {
            throw .versionTaken(item.code, version: version)
        }
        guard let withdrawnAt = current.withdrawnAt else { return version == current.version ? .unchanged : .corrected }
        return version > current.version || item.publishedAt.seconds > withdrawnAt ? .published : .unchanged
    }

    /// The first approval of a content stays: a later one of the same content says nothing new.
    private func record(_ approval: ApprovalRecord, of code: ItemCode) throws {
        let hash = approval.contentHash.hex
        let known = try database.first("SELECT 1 FROM approval WHERE code = ? AND content_hash = ?", code.description, hash) { _ in true }
        if known != nil { return }
        try database.run(
            "INSERT INTO approval VALUES (?, ?, ?, ?, ?, ?, ?)", code.description, approval.version, hash, approval.deciderName,
            approval.deciderTitle, approval.decidedAt.seconds, approval.decisionID)
    }

    private func write(_ item: PublishedItem, _ json: String, isNew: Bool) throws {
        let content = item.content
        let hash = item.approval.contentHash.hex
        if isNew {
            try database.run(
                "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)", item.code.description, item.approval.version,
                content.kind.rawValue, content.channel.rawValue, content.title, json, hash, item.publishedAt.seconds,
                item.publishedAt.seconds)
            return
        }
        // A clock set back must not make an update older than the first publication.
        let sql = """
            UPDATE item SET version = ?, kind = ?, channel = ?, title = ?, content = ?, content_hash = ?,
            updated_at = max(?, published_at), withdrawn_at = NULL, withdrawn_reason = NULL WHERE code = ?
            """
        try database.run(
            sql, item.approval.version, content.kind.rawValue, content.channel.rawValue, content.title, json, hash,
            item.publishedAt.seconds, item.code.description)
    }

    private func writeMedia(_ item: PublishedItem) throws {
        try database.run("DELETE FROM item_medium WHERE code = ?", item.code.description)
        for (position, medium) in item.content.media.enumerated() {
            let hash = medium.hash.hex
            try database.run(
                "INSERT INTO medium VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", hash, medium.fileExtension, medium.byteCount,
                medium.pixelSize?.width, medium.pixelSize?.height)
            try database.run("INSERT INTO item_medium VALUES (?, ?, ?, ?)", item.code.description, position, hash, medium.fileExtension)
        }
    }

    private func keep(_ medium: Medium, _ source: (Medium) throws -> [UInt8]) throws {
        guard MediaKind.isPublishable(medium.fileExtension) else {
            throw SiteError.medium(path: medium.hash.hex, why: "a file of this kind is not published")
        }
        let path = folder + "/media/" + medium.path
        // Written durably under the name of its hash: a file of the right length is the file.
        if let facts = try Files.facts(of: path), facts.isFile, facts.size == medium.byteCount { return }
        let bytes = try source(medium)
        try MediaKind.check(bytes, are: medium)
        try Files.makeFolders(Files.folder(of: path), mode: 0o755)
        try Files.writeDurably(bytes, to: path, mode: 0o644)
    }
}
