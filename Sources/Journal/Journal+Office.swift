import Editorial
import SQLite
import WorkCalendar

/// A letter that asked about no single item: a digest, or a command to be confirmed.
public struct OfficeAsk: Hashable, Sendable {
    /// What a reply can do.
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// Decide on several items by their numbers.
        case digest
        /// Confirm a command (XÁC NHẬN).
        case confirm
        /// Take a held mail in, or leave it (NHẬN, BỎ).
        case held
    }

    /// Row number.
    public let id: Int64
    /// What for.
    public let purpose: Purpose
    /// Who was asked.
    public let person: PersonID
    /// At which registered address.
    public let address: MailAddress
    /// After this moment it no longer counts.
    public let expires: Timestamp
    /// JSON: the entries of a digest, or the command.
    public let payload: String
    /// Questions back so far.
    public let clarifications: Int
    /// It was answered, or is moot.
    public let isEnded: Bool
}

extension Journal {
    private static let officeColumns = "id, purpose, person, address, expires, payload, clarifications, ended_at IS NOT NULL"

    /// Keeps an ask whose letter has that Message-ID; inside the event's transaction.
    public func addOfficeAsk(
        _ purpose: OfficeAsk.Purpose, of person: PersonID, at address: MailAddress, token: String, messageID: String, expires: Timestamp,
        payload: String
    ) throws {
        try database.run(
            """
            INSERT INTO office_ask (purpose, person, address, token_hash, message_id, expires, payload) VALUES (?, ?, ?, ?, ?, ?, ?)
            """, purpose.rawValue, person.rawValue, address.text, Self.tokenHash(token), messageID, expires.seconds, payload)
    }

    /// The ask that a token stands for.
    public func officeAsk(token: String) throws -> OfficeAsk? {
        try database.first("SELECT \(Self.officeColumns) FROM office_ask WHERE token_hash = ?", Self.tokenHash(token)) {
            try Self.officeAsk($0)
        }
    }

    /// The ask of the letter with that Message-ID.
    public func officeAsk(letter messageID: String) throws -> OfficeAsk? {
        try database.first("SELECT \(Self.officeColumns) FROM office_ask WHERE message_id = ?", messageID) { try Self.officeAsk($0) }
    }

    /// It is answered; inside the event's transaction.
    public func end(_ ask: OfficeAsk, now: Timestamp) throws {
        try database.run("UPDATE office_ask SET ended_at = ? WHERE id = ? AND ended_at IS NULL", now.seconds, ask.id)
    }

    /// Another question back; inside the event's transaction.
    public func countClarification(_ ask: OfficeAsk) throws {
        try database.run("UPDATE office_ask SET clarifications = clarifications + 1 WHERE id = ?", ask.id)
    }

    private static func officeAsk(_ row: borrowing Row) throws -> OfficeAsk {
        guard let purpose = OfficeAsk.Purpose(rawValue: try row.text(1)) else {
            throw JournalError.damaged("office_ask \(try row.int64(0))")
        }
        return OfficeAsk(
            id: try row.int64(0), purpose: purpose, person: PersonID(try row.text(2)), address: MailAddress(try row.text(3)),
            expires: Timestamp(seconds: try row.int64(4)), payload: try row.text(5), clarifications: try row.int(6),
            isEnded: try row.bool(7))
    }

    // MARK: Digests

    /// A digest named that item to that address; inside the event's transaction.
    public func noteDigest(of code: ItemCode, to address: MailAddress, now: Timestamp) throws {
        try database.run(
            "INSERT INTO digest_entry (code, address, at) VALUES (?, ?, ?) ON CONFLICT (code, address) DO UPDATE SET at = excluded.at",
            code.description, address.text, now.seconds)
    }

    func digests(of code: ItemCode) throws -> [MailAddress: Timestamp] {
        let rows = try database.query("SELECT address, at FROM digest_entry WHERE code = ?", code.description) {
            (MailAddress(try $0.text(0)), Timestamp(seconds: try $0.int64(1)))
        }
        return Dictionary(rows, uniquingKeysWith: max)
    }

    /// Open asks of people of the office, put by letters written before that moment, whose item waits for just that; oldest due day first.
    public func waiting(askedBefore moment: Timestamp) throws -> [Ask] {
        try database.query(
            """
            SELECT \(Self.askColumns) FROM ask JOIN item ON item.code = ask.code
            JOIN letter ON letter.ask = ask.id AND letter.created_at < ?
            WHERE ask.ending IS NULL AND ask.person IS NOT NULL AND ask.version = item.version
                AND (ask.purpose = 'review' AND item.state = 'awaiting-review' OR ask.purpose = 'answer' AND item.state = 'awaiting-answer'
                    OR ask.purpose = 'revise' AND item.state = 'awaiting-revision'
                    OR ask.purpose = 'extend' AND item.state = 'awaiting-answer')
            ORDER BY item.act, item.year, item.number, ask.id
            """, moment.seconds
        ) { try Self.ask($0) }
    }

    // MARK: Once and for all

    /// Notes that a thing is done; false when it was done before. Inside the event's transaction.
    public func notice(_ key: String, now: Timestamp) throws -> Bool {
        try database.run("INSERT INTO notice (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING", key, now.seconds) > 0
    }

    /// Whether that thing is done.
    public func isNoticed(_ key: String) throws -> Bool {
        try database.first("SELECT 1 FROM notice WHERE key = ?", key) { try $0.int(0) } != nil
    }

    /// What an earlier run remembered under that key.
    public func remembered(_ key: String) throws -> String? {
        try database.first("SELECT value FROM memory WHERE key = ?", key) { try $0.text(0) }
    }

    /// Remembers a value; inside a transaction.
    public func remember(_ value: String, as key: String) throws {
        try database.run("INSERT INTO memory (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)
    }
}
