import Digest
import Editorial
import Files
import SQLite

extension Journal {
    /// What was looked at, and what is wrong with it.
    public struct Verification: Hashable, Sendable {
        /// Messages by disposition; `open` for those without one.
        public var dispositions: [String: Int] = [:]
        /// Letters by state.
        public var letters: [String: Int] = [:]
        /// Items.
        public var items = 0
        /// Problems, one sentence each; empty when all is whole.
        public var problems: [String] = []
    }

    /// Proves that nothing is lost and all is whole (requirement B4): every mail, letter, version and medium is there with its hash,
    /// the history's chain holds, the database is sound.
    public func verify() throws -> Verification {
        var result = Verification()
        result.problems += try database.integrityCheck()
        try verifyMail(&result)
        try verifyLetters(&result)
        try verifyVersions(&result)
        try verifyDecisions(&result)
        if let seq = try brokenLink() { result.problems.append("history: the chain is broken at line \(seq)") }
        return result
    }

    private func verifyMail(_ result: inout Verification) throws {
        let rows = try database.query("SELECT source_key, sha256, coalesce(disposition, 'open') FROM ledger ORDER BY id") {
            (key: try $0.text(0), sha256: try $0.text(1), disposition: try $0.text(2))
        }
        for row in rows {
            result.dispositions[row.disposition, default: 0] += 1
            check(row.sha256, "raw", "mail \(row.key)", &result)
        }
    }

    private func verifyLetters(_ result: inout Verification) throws {
        let rows = try database.query("SELECT message_id, sha256, state FROM letter ORDER BY id") {
            (id: try $0.text(0), sha256: try $0.text(1), state: try $0.text(2))
        }
        for row in rows {
            result.letters[row.state, default: 0] += 1
            check(row.sha256, "letters", "letter <\(row.id)>", &result)
        }
    }

    private func verifyVersions(_ result: inout Verification) throws {
        result.items = try database.first("SELECT count(*) FROM item") { try $0.int(0) } ?? 0
        let rows = try database.query("SELECT code, number, content, content_hash FROM version ORDER BY code, number") {
            (name: "\(try $0.text(0)) version \(try $0.int(1))", content: try $0.text(2), hash: try $0.text(3))
        }
        for row in rows {
            guard let content = ContentJSON.decode(row.content), content.hash.hex == row.hash else {
                result.problems.append("\(row.name): the content is not what its hash says")
                continue
            }
            for medium in content.media where (try? bytes(of: medium)) == nil {
                result.problems.append("\(row.name): medium \(medium.path) is missing or changed")
            }
        }
    }

    private func verifyDecisions(_ result: inout Verification) throws {
        result.problems += try database.query(
            """
            SELECT decision.code, decision.id FROM decision JOIN version ON version.code = decision.code AND version.number = decision.version
            JOIN ask ON ask.id = decision.ask
            WHERE decision.content_hash <> version.content_hash OR ask.code <> decision.code OR (ask.person IS NOT decision.person AND NOT (ask.purpose = 'thread' AND decision.person = 'sender'))
                OR (decision.edits = '' AND (ask.version <> decision.version OR ask.content_hash <> decision.content_hash))
                OR (decision.edits <> '' AND (ask.version >= decision.version OR decision.decision NOT IN ('approve', 'endorse')))
            ORDER BY decision.id
            """
        ) { "\(try $0.text(0)): decision \(try $0.int64(1)) is not about what its ask and its version say" }
    }

    private func check(_ sha256: String, _ shelf: String, _ name: String, _ result: inout Verification) {
        let isWhole = [shelf, "apart"].contains { shelf in
            guard let hash = Hash256(hex: sha256), let read = try? Files.read(path(shelf, hash, "eml"), limit: 512 << 20) else {
                return false
            }
            return SHA256.hash(read) == hash
        }
        guard isWhole else {
            result.problems.append("\(name): its bytes are missing or changed (\(shelf)/\(sha256.prefix(2))/\(sha256).eml)")
            return
        }
    }
}
