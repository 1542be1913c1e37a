import Digest
import Editorial
import SQLite
import WorkCalendar

extension Journal {
    /// A decision as the journal keeps it, with its proof.
    public struct DecisionRow: Hashable, Sendable {
        /// Row number.
        public let id: Int64
        /// The decision.
        public let record: RecordedDecision
        /// How it was proved: one line of English.
        public let proof: String
        /// SHA-256 of the reply's raw mail.
        public let mail: Hash256
    }

    private static let columns = """
        decision.id, decision.version, content_hash, decision, note, person, ask, at, proof, \
        (SELECT sha256 FROM ledger WHERE ledger.id = decision.ledger), on_behalf_of, edits
        """

    /// Records a decision with its proof; inside the event's transaction.
    public func add(_ record: RecordedDecision, code: ItemCode, ledger: Int64, proof: String) throws -> Int64 {
        try database.run(
            """
            INSERT INTO decision (code, version, content_hash, decision, note, person, ask, ledger, proof, at, on_behalf_of, edits)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, code.description, record.version, record.contentHash.hex, record.decision.name, record.decision.note,
            record.by.rawValue, record.ask, ledger, proof, record.at.seconds, record.onBehalfOf?.rawValue,
            record.edits == .none ? "" : record.edits.json)
        return database.lastInsertedRowID
    }

    /// Every decision about an item, oldest first.
    public func decisions(about code: ItemCode) throws -> [DecisionRow] {
        try database.query("SELECT \(Self.columns) FROM decision WHERE code = ? ORDER BY id", code.description) { try Self.decision($0) }
    }

    /// The row of the approval that a site order rests on.
    public func decision(_ id: Int64) throws -> DecisionRow? {
        try database.first("SELECT \(Self.columns) FROM decision WHERE id = ?", id) { try Self.decision($0) }
    }

    /// The approval in force: of the current version, and not taken back since.
    func approval(of item: Item, _ decisions: [RecordedDecision]) -> RecordedDecision? {
        switch item.state {
        case .approved, .published: break
        case .awaitingAnswer, .awaitingReview, .awaitingRevision, .rejected, .withdrawn: return nil
        }
        let last = decisions.last { $0.decision == .approve }
        return last?.contentHash == item.version.hash ? last : nil
    }

    private static func decision(_ row: borrowing Row) throws -> DecisionRow {
        guard let hash = Hash256(hex: try row.text(2)), let mail = Hash256(hex: try row.text(9)),
            let decision = Decision(name: try row.text(3), note: try row.text(4))
        else { throw JournalError.damaged("decision \(try row.int64(0))") }
        let record = RecordedDecision(
            decision: decision, by: PersonID(try row.text(5)), version: try row.int(1), contentHash: hash, ask: try row.int64(6),
            at: Timestamp(seconds: try row.int64(7)), onBehalfOf: try row.optionalText(10).map { PersonID($0) },
            edits: try edits(try row.text(11)))
        return DecisionRow(id: try row.int64(0), record: record, proof: try row.text(8), mail: mail)
    }

    /// Edits as they were stored; throws where the text is none.
    static func edits(_ text: String) throws -> ApprovalEdits {
        if text.isEmpty { return .none }
        guard let edits = ApprovalEdits(json: text) else { throw JournalError.damaged("edits: \(text)") }
        return edits
    }
}
