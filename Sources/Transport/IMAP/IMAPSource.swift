/// An IMAP mailbox as a source of mail: BODY.PEEK in, UID MOVE out, IDLE between (RFC 3501, 6851, 4315, 2177).
///
/// The connection is made when it is needed. After any error it is dropped, and the caller decides when to try again.
public struct IMAPSource: MailSource {
    /// What is read, and where it is filed to.
    public struct Folders: Sendable {
        /// The mailbox that mail arrives in.
        public var inbox: MailboxName
        /// Where processed mail goes.
        public var processed: MailboxName
        /// Where mail for a person's eyes goes.
        public var quarantine: MailboxName

        /// Folders by name; they are made when they are missing.
        public init(inbox: MailboxName, processed: MailboxName, quarantine: MailboxName) {
            self.inbox = inbox
            self.processed = processed
            self.quarantine = quarantine
        }

        func mailbox(_ shelf: Shelf) -> MailboxName {
            switch shelf {
            case .processed: processed
            case .quarantine: quarantine
            }
        }
    }

    let server: MailServer
    let folders: Folders
    let limits: FetchLimits
    /// Seconds between two NOOPs where the server has no IDLE.
    let pollSeconds: Int
    private let wakeup: Wakeup?
    private var session: IMAPSession?
    /// Listed and not yet fetched, ascending by UID.
    private var waiting: ArraySlice<ListedMail> = []

    /// A source that connects at its first call. `wakeup.stop()` ends every wait of it, connecting included.
    public init(_ server: MailServer, folders: Folders, limits: FetchLimits = .init(), pollSeconds: Int = 60, wakeup: Wakeup? = nil) {
        self.server = server
        self.folders = folders
        self.limits = limits
        self.pollSeconds = max(pollSeconds, 1)
        self.wakeup = wakeup
    }

    /// The mailbox part of every key: `user@host/INBOX`, or `user@domain;host/INBOX` where the user name is an address.
    public var mailbox: String {
        let user = server.credential?.user ?? ""
        return "\(user)\(user.utf8.contains(UInt8(ascii: "@")) ? ";" : "@")\(server.host)/\(folders.inbox)"
    }

    /// Ends the connection politely.
    public mutating func close() {
        session?.logout()
        drop()
    }

    private mutating func drop() {
        session = nil
        waiting = []
    }

    /// Runs `body` on a live session; after an error there is none any more.
    private mutating func withSession<Result>(
        _ body: (inout IMAPSource, IMAPSession) throws(TransportError) -> Result
    ) throws(TransportError) -> Result {
        do {
            if let session { return try body(&self, session) }
            let fresh = try IMAPSession(server, limits: readerLimits, wakeup: wakeup)
            try fresh.select(folders.inbox)
            session = fresh
            return try body(&self, fresh)
        } catch {
            drop()
            throw error
        }
    }

    private var readerLimits: IMAPResponseReader.Limits {
        var reader = IMAPResponseReader.Limits()
        reader.literals = max(limits.message, limits.oversizedHead) + (1 << 20)
        return reader
    }

    /// Takes from the listing what one fetch may hold.
    private mutating func choose(_ limit: Int, _ session: IMAPSession, _ isKnown: (SourceKey) -> Bool) -> [ListedMail] {
        var chosen: [ListedMail] = []
        var bytes = 0
        while chosen.count < limit, let next = waiting.first {
            let load = next.size > limits.message ? limits.oversizedHead : next.size
            if !chosen.isEmpty, bytes + load > limits.batch { break }
            waiting = waiting.dropFirst()
            guard !isKnown(key(session, next.uid)) else { continue }
            chosen.append(next)
            bytes += load
        }
        return chosen
    }

    private func key(_ session: IMAPSession, _ uid: UInt32) -> SourceKey {
        SourceKey(mailbox: mailbox, name: .imap(validity: session.validity, uid: uid))
    }
}

// MARK: - MailSource

extension IMAPSource {
    /// The keys of all messages in the inbox, by UID.
    public mutating func list() throws(TransportError) -> [SourceKey] {
        try withSession { (source, session) throws(TransportError) in
            let all = try session.listAll()
            source.waiting = all[...]
            return all.map { source.key(session, $0.uid) }
        }
    }

    /// At most `limit` messages by UID, within the batch's bytes.
    public mutating func fetch(limit: Int, skipping isKnown: (SourceKey) -> Bool) throws(TransportError) -> [FetchedMail] {
        try withSession { (source, session) throws(TransportError) in
            var chosen = source.choose(limit, session, isKnown)
            if chosen.isEmpty {
                source.waiting = try session.listAll()[...]
                chosen = source.choose(limit, session, isKnown)
            }
            let mails = try session.fetch(chosen, limits: source.limits)
            return mails.map { mail in
                FetchedMail(
                    key: source.key(session, mail.listed.uid), bytes: mail.bytes, receivedAt: mail.listed.receivedAt,
                    size: mail.listed.size,
                    state: mail.state)
            }
        }
    }

    /// Moves by UID. Keys of another mailbox or an older UIDVALIDITY name nothing that could be moved and are passed over.
    public mutating func fileAway(_ keys: [SourceKey], to shelf: Shelf) throws(TransportError) {
        guard !keys.isEmpty else { return }
        try withSession { (source, session) throws(TransportError) in
            let uids = keys.compactMap { key -> UInt32? in
                guard key.mailbox == source.mailbox, case .imap(session.validity, let uid) = key.name else { return nil }
                return uid
            }
            let target = source.folders.mailbox(shelf)
            // A command line has room for so many: RFC 7162 §4 asks for 8,192 octets.
            for first in stride(from: 0, to: uids.count, by: 500) {
                try session.move(Array(uids[first..<min(first + 500, uids.count)]), to: target)
            }
        }
    }

    /// IDLE where the server has it, else NOOP every `pollSeconds`. IDLE is renewed every nine minutes: routers forget silent connections.
    public mutating func wait(until deadline: Deadline, wakeup: Wakeup) throws(TransportError) -> WaitOutcome {
        try withSession { (source, session) throws(TransportError) in
            while true {
                if session.hasNews || !source.waiting.isEmpty { return .mail }
                if wakeup.take() { return .woken }
                if deadline.hasPassed { return .deadline }
                if session.capabilities.contains("IDLE") {
                    let outcome = try session.idle(until: min(deadline, .after(seconds: 540)), wakeup: wakeup)
                    if outcome != .deadline { return outcome }
                } else {
                    if wakeup.wait(until: min(deadline, .after(seconds: source.pollSeconds))) { return .woken }
                    try session.require(IMAPCommand("NOOP"))
                }
            }
        }
    }
}
