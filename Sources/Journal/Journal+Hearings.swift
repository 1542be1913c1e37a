import Editorial
import SQLite
import WorkCalendar

/// Hearings under way, and what came in on them (requirements R12, R13).
extension Journal {
    /// One opinion or vote.
    public struct Opinion: Hashable, Sendable {
        /// When it was received.
        public let at: Timestamp
        /// The registered or written name, perhaps empty.
        public let name: String
        /// From which address.
        public let address: MailAddress
        /// The option of a poll, from 0; nil where none, or where it was not clear.
        public let choice: Int?
        /// After the last day.
        public let isLate: Bool
        /// Its words.
        public let words: String

        /// An opinion.
        public init(at: Timestamp, name: String, address: MailAddress, choice: Int?, isLate: Bool, words: String) {
            self.at = at
            self.name = name
            self.address = address
            self.choice = choice
            self.isLate = isLate
            self.words = words
        }
    }

    /// A hearing is public until that day; a correction may move it. Inside the event's transaction.
    public func openHearing(_ code: ItemCode, closes: CivilDate) throws {
        try database.run(
            "INSERT INTO hearing (code, closes) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET closes = excluded.closes WHERE closed_at IS NULL",
            code.description, closes.description)
    }

    /// It is closed, or gone; inside the event's transaction.
    public func closeHearing(_ code: ItemCode, now: Timestamp) throws {
        try database.run("UPDATE hearing SET closed_at = ? WHERE code = ? AND closed_at IS NULL", now.seconds, code.description)
    }

    /// Hearings whose last day lies before that day and that are not closed yet.
    public func overdueHearings(before day: CivilDate) throws -> [ItemCode] {
        try database.query("SELECT code FROM hearing WHERE closed_at IS NULL AND closes < ? ORDER BY closes, code", day.description) {
            try $0.text(0)
        }.compactMap { ItemCode($0) }
    }

    /// The last day of the hearing that ends first.
    public func nextClosing() throws -> CivilDate? {
        try database.first("SELECT min(closes) FROM hearing WHERE closed_at IS NULL") { try $0.optionalText(0) }.flatMap { $0 }.flatMap {
            CivilDate($0)
        }
    }

    /// Keeps an opinion of that mail; inside the event's transaction.
    public func add(_ opinion: Opinion, on code: ItemCode, ledger: Int64) throws {
        try database.run(
            "INSERT INTO opinion (ledger, code, at, name, address, choice, late, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", ledger,
            code.description,
            opinion.at.seconds, opinion.name, opinion.address.text, opinion.choice, opinion.isLate, opinion.words)
    }

    /// What came in on a hearing, oldest first.
    public func opinions(on code: ItemCode) throws -> [Opinion] {
        try database.query(
            "SELECT at, name, address, choice, late, words FROM opinion WHERE code = ? ORDER BY at, ledger", code.description
        ) { row in
            Opinion(
                at: Timestamp(seconds: try row.int64(0)), name: try row.text(1), address: MailAddress(try row.text(2)),
                choice: try row.optionalInt(3), isLate: try row.bool(4), words: try row.text(5))
        }
    }
}
