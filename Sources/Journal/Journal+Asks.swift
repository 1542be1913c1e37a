import Digest
import Editorial
import SQLite
import WorkCalendar

extension Journal {
    static let askColumns = """
        ask.id, ask.code, ask.version, content_hash, purpose, person, name, address, expires, ending, confirms, confirms_decision, \
        confirms_note, confirms_edits, (SELECT purpose FROM ask AS confirmed WHERE confirmed.id = ask.confirms)
        """

    /// Every ask about an item.
    public func asks(about code: ItemCode) throws -> [Ask] {
        try database.query("SELECT \(Self.askColumns) FROM ask WHERE code = ? ORDER BY id", code.description) { try Self.ask($0) }
    }

    /// The ask of that row number.
    public func ask(_ id: Int64) throws -> Ask? {
        try database.first("SELECT \(Self.askColumns) FROM ask WHERE id = ?", id) { try Self.ask($0) }
    }

    /// The ask that a token stands for.
    public func ask(token: String) throws -> Ask? {
        try database.first("SELECT \(Self.askColumns) FROM ask WHERE token_hash = ?", Self.tokenHash(token)) { try Self.ask($0) }
    }

    /// The ask of the letter with that Message-ID.
    public func ask(letter messageID: String) throws -> Ask? {
        try database.first(
            "SELECT \(Self.askColumns) FROM ask WHERE id = (SELECT ask FROM letter WHERE message_id = ?)", messageID
        ) { try Self.ask($0) }
    }

    /// Makes an ask and returns its row number; inside the event's transaction.
    public func addAsk(
        _ item: Item, _ purpose: Ask.Purpose, asked: Correspondent, token: String, expires: Timestamp, challenge: Challenge? = nil
    ) throws -> Int64 {
        try database.run(
            """
            INSERT INTO ask (code, version, content_hash, purpose, person, name, address, token_hash, expires, confirms, confirms_decision,
                confirms_note, confirms_edits)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, item.code.description, item.version.number, item.version.hash.hex, purpose.rawValue, asked.person?.rawValue, asked.name,
            asked.address.text, Self.tokenHash(token), expires.seconds, challenge?.ask, challenge?.decision.name, challenge?.decision.note,
            challenge?.edits.json)
        return database.lastInsertedRowID
    }

    /// Ends an ask that is still open; inside the event's transaction.
    public func end(_ ending: Outcome.AskEnding, now: Timestamp) throws {
        try database.run(
            "UPDATE ask SET ending = ?, ended_at = ? WHERE id = ? AND ending IS NULL", ending.ending.rawValue, now.seconds, ending.ask)
    }

    /// Tokens are compared without ASCII case: some mail servers change the case of a local part.
    static func tokenHash(_ token: String) -> String {
        SHA256.hash(token.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }).hex
    }

    static func ask(_ row: borrowing Row) throws -> Ask {
        guard let code = ItemCode(try row.text(1)), let hash = Hash256(hex: try row.text(3)),
            let purpose = Ask.Purpose(rawValue: try row.text(4))
        else { throw JournalError.damaged("ask \(try row.int64(0))") }
        return Ask(
            id: try row.int64(0), code: code, version: try row.int(2), contentHash: hash, purpose: purpose,
            asked: Correspondent(
                person: try row.optionalText(5).map { PersonID($0) }, name: try row.text(6), address: MailAddress(try row.text(7))),
            expires: Timestamp(seconds: try row.int64(8)), ending: try row.optionalText(9).flatMap(Ask.Ending.init(rawValue:)),
            challenge: try challenge(row))
    }

    private static func challenge(_ row: borrowing Row) throws -> Challenge? {
        guard let ask = try row.optionalInt64(10) else { return nil }
        guard let decision = Decision(name: try row.optionalText(11) ?? "", note: try row.optionalText(12) ?? ""),
            let purpose = try row.optionalText(14).flatMap(Ask.Purpose.init(rawValue:))
        else { throw JournalError.damaged("ask \(try row.int64(0)): challenge") }
        return Challenge(ask: ask, purpose: purpose, decision: decision, edits: try edits(try row.optionalText(13) ?? ""))
    }
}
