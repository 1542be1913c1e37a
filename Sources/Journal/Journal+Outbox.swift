import Digest
import Editorial
import Files
import SQLite
import WorkCalendar

/// A letter that waits to leave.
public struct QueuedLetter: Hashable, Sendable {
    /// Row number.
    public let id: Int64
    /// Its Message-ID without brackets.
    public let messageID: String
    /// The envelope's sender, empty for automatic answers.
    public let sender: String
    /// The one recipient.
    public let recipient: String
    /// Hash of its bytes.
    public let sha256: Hash256
    /// Times it was tried.
    public let attempts: Int
    /// Nothing of it may be logged.
    public let isApart: Bool
}

/// What to commit of a new letter.
public struct NewLetter: Sendable {
    /// Message-ID without brackets.
    public let messageID: String
    /// The item it is about; a word such as `quarantine` where it is about none.
    public let about: String
    /// The name of the kind of letter.
    public let kind: String
    /// Envelope sender.
    public let sender: String
    /// Envelope recipient.
    public let recipient: String
    /// Subject, for the console.
    public let subject: String
    /// The whole message.
    public let bytes: [UInt8]
    /// The ask whose token it carries.
    public let ask: Int64?
    /// It leaves after that order.
    public let afterOrder: Int64?
    /// Its bytes are kept apart, its recipient is forgotten once it has left.
    public let isApart: Bool

    /// A letter.
    public init(
        messageID: String, about: String, kind: String, sender: String, recipient: String, subject: String, bytes: [UInt8], ask: Int64?,
        afterOrder: Int64?, isApart: Bool = false
    ) {
        self.messageID = messageID
        self.about = about
        self.kind = kind
        self.sender = sender
        self.recipient = recipient
        self.subject = subject
        self.bytes = bytes
        self.ask = ask
        self.afterOrder = afterOrder
        self.isApart = isApart
    }
}

/// How an attempt to send ended.
public enum SendResult: Hashable, Sendable {
    /// Taken over by the server, with its words.
    case accepted(String)
    /// Not now; try again at that moment.
    case later(String, at: Timestamp)
    /// The server was not reached: try again at that moment, and do not count this as an attempt.
    case untried(String, at: Timestamp)
    /// Never.
    case refused(String)
}

extension Journal {
    /// Keeps the letter's bytes and queues it; inside the event's transaction.
    public func add(_ letter: NewLetter, now: Timestamp) throws {
        let hash = SHA256.hash(letter.bytes)
        if letter.isApart {
            try keepApart(letter.bytes, hash)
        } else {
            try keep(letter.bytes, at: path("letters", hash, "eml"))
        }
        try database.run(
            """
            INSERT INTO letter (message_id, code, kind, sender, recipient, subject, sha256, ask, after_order, created_at, next_attempt, apart)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, letter.messageID, letter.about, letter.kind, letter.sender, letter.recipient, letter.subject, hash.hex, letter.ask,
            letter.afterOrder, now.seconds, now.seconds, letter.isApart)
    }

    /// The letter that may leave now and has waited longest; those that wait for the site are passed over.
    public func nextLetter(now: Timestamp) throws -> QueuedLetter? {
        try database.first(
            """
            SELECT id, message_id, sender, recipient, sha256, attempts, apart FROM letter
            WHERE state = 'queued' AND next_attempt <= ?
                AND (after_order IS NULL OR EXISTS (SELECT 1 FROM site_order WHERE id = after_order AND done_at IS NOT NULL))
            ORDER BY next_attempt, id LIMIT 1
            """, now.seconds
        ) { row in
            guard let hash = Hash256(hex: try row.text(4)) else { throw JournalError.damaged("letter \(try row.int64(0)): sha256") }
            return QueuedLetter(
                id: try row.int64(0), messageID: try row.text(1), sender: try row.text(2), recipient: try row.text(3), sha256: hash,
                attempts: try row.int(5), isApart: try row.bool(6))
        }
    }

    /// When the next queued letter may leave; nil when none waits for a time. Those that wait for the site are passed over.
    public func nextSending() throws -> Timestamp? {
        try database.first(
            """
            SELECT min(next_attempt) FROM letter WHERE state = 'queued'
                AND (after_order IS NULL OR EXISTS (SELECT 1 FROM site_order WHERE id = after_order AND done_at IS NOT NULL))
            """
        ) { row in
            try row.optionalInt64(0).map { Timestamp(seconds: $0) }
        } ?? nil
    }

    /// The bytes of a letter, as they were committed.
    public func bytes(of letter: QueuedLetter) throws -> [UInt8] {
        var path = path("letters", letter.sha256, "eml")
        if try Files.facts(of: path) == nil { path = self.path("apart", letter.sha256, "eml") }
        guard try Files.facts(of: path) != nil, let bytes = try Files.read(path, limit: 512 << 20), SHA256.hash(bytes) == letter.sha256
        else { throw JournalError.damaged("letter \(letter.messageID): \(path)") }
        return bytes
    }

    /// The item that a letter of ours was about.
    public func code(ofLetter messageID: String) throws -> ItemCode? {
        try database.first("SELECT code FROM letter WHERE message_id = ?", messageID) { try $0.text(0) }.flatMap { ItemCode($0) }
    }

    /// The bytes of the letter that carried an ask; nil where they are gone.
    public func letterBytes(of ask: Ask) throws -> [UInt8]? {
        let sha256 = try database.first("SELECT sha256 FROM letter WHERE ask = ?", ask.id) { try $0.text(0) }
        guard let path = sha256.flatMap({ Hash256(hex: $0) }).map({ path("letters", $0, "eml") }), try Files.facts(of: path) != nil else {
            return nil
        }
        return try Files.read(path, limit: 512 << 20)
    }

    /// Records how an attempt ended.
    public func note(_ result: SendResult, of letter: QueuedLetter, now: Timestamp) throws {
        try database.transaction {
            switch result {
            case .accepted(let reply):
                try database.run(
                    "UPDATE letter SET state = 'sent', attempts = attempts + 1, reply = ?, sent_at = ? WHERE id = ?", reply, now.seconds,
                    letter.id)
            case .later(let reply, let at):
                try database.run(
                    "UPDATE letter SET attempts = attempts + 1, reply = ?, next_attempt = ? WHERE id = ?", reply, at.seconds, letter.id)
            case .untried(let reply, let at):
                try database.run("UPDATE letter SET reply = ?, next_attempt = ? WHERE id = ?", reply, at.seconds, letter.id)
            case .refused(let reply):
                try database.run(
                    "UPDATE letter SET state = 'failed', attempts = attempts + 1, reply = ? WHERE id = ?", reply, letter.id)
            }
            try forgetWhatIsApart(letter.id)
        }
    }

    /// A delivery report came back for that letter; returns the item it was about. Inside the event's transaction.
    public func noteBounce(of messageID: String, report: String) throws -> ItemCode? {
        let changed = try database.run(
            "UPDATE letter SET state = 'bounced', reply = iif(apart, '', ?) WHERE message_id = ? AND state = 'sent'", report, messageID)
        guard changed > 0 else { return nil }
        return try database.first("SELECT code FROM letter WHERE message_id = ?", messageID) { try $0.text(0) }.flatMap { ItemCode($0) }
    }

    /// A letter as the console shows it.
    public struct LetterRow: Hashable, Sendable {
        /// The name of the kind of letter.
        public let kind: String
        /// To whom.
        public let recipient: String
        /// Its subject.
        public let subject: String
        /// `queued`, `sent`, `failed`, `bounced`.
        public let state: String
        /// What the server said.
        public let reply: String
        /// When it was written.
        public let createdAt: Timestamp
        /// Message-ID without brackets.
        public let messageID: String
    }

    /// Letters about an item, oldest first; in that state only where one is named.
    public func letters(about code: String? = nil, state: String? = nil) throws -> [LetterRow] {
        try database.query(
            """
            SELECT kind, iif(apart, '', recipient), subject, state, reply, created_at, message_id FROM letter
            WHERE (?1 IS NULL OR code = ?1) AND (?2 IS NULL OR state = ?2) ORDER BY id
            """, code, state
        ) { row in
            LetterRow(
                kind: try row.text(0), recipient: try row.text(1), subject: try row.text(2), state: try row.text(3), reply: try row.text(4),
                createdAt: Timestamp(seconds: try row.int64(5)), messageID: try row.text(6))
        }
    }
}
