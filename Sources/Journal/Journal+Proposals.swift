import Editorial
import SQLite
import WorkCalendar

/// Proposals on the regulation (requirement R24).
extension Journal {
    /// One proposal.
    public struct Proposal: Hashable, Sendable {
        /// When it came.
        public let at: Timestamp
        /// Who proposed: a name of the office, or an address.
        public let sender: String
        /// The subject.
        public let subject: String
        /// What is proposed.
        public let words: String

        /// A proposal.
        public init(at: Timestamp, sender: String, subject: String, words: String) {
            self.at = at
            self.sender = sender
            self.subject = subject
            self.words = words
        }
    }

    /// Keeps a proposal of that mail; inside the event's transaction.
    public func add(_ proposal: Proposal, ledger: Int64) throws {
        try database.run(
            "INSERT INTO proposal (ledger, at, sender, subject, words) VALUES (?, ?, ?, ?, ?)", ledger, proposal.at.seconds,
            proposal.sender,
            proposal.subject, proposal.words)
    }

    /// Those that came in that time, oldest first.
    public func proposals(from start: Timestamp, until end: Timestamp) throws -> [Proposal] {
        try database.query(
            "SELECT at, sender, subject, words FROM proposal WHERE at >= ? AND at < ? ORDER BY at, ledger", start.seconds, end.seconds
        ) { Proposal(at: Timestamp(seconds: try $0.int64(0)), sender: try $0.text(1), subject: try $0.text(2), words: try $0.text(3)) }
    }
}
