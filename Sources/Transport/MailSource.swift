/// Where mail comes from. Blocking; one thread at a time.
///
/// The caller's order is `fetch`, make durable, `fileAway` (invariant 1). A message that was not filed away is fetched again, after a
/// restart too; the ledger knows it by its key. After an error an IMAP source has dropped its connection; the next call makes a new one.
public protocol MailSource {
    /// At most `limit` messages, oldest first, in batches of bounded memory; empty when there are none. Messages that `skipping` knows
    /// are passed over. Changes nothing on the server, no flags either.
    mutating func fetch(limit: Int, skipping isKnown: (SourceKey) -> Bool) throws(TransportError) -> [FetchedMail]

    /// The keys of all messages that wait now, oldest first.
    mutating func list() throws(TransportError) -> [SourceKey]

    /// Moves messages out of the inbox. Those that are gone, or moved already, are fine; so it may be repeated.
    mutating func fileAway(_ keys: [SourceKey], to shelf: Shelf) throws(TransportError)

    /// Waits for new mail.
    mutating func wait(until deadline: Deadline, wakeup: Wakeup) throws(TransportError) -> WaitOutcome
}

extension MailSource {
    /// At most `limit` messages, oldest first.
    public mutating func fetch(limit: Int) throws(TransportError) -> [FetchedMail] { try fetch(limit: limit) { _ in false } }
}

/// The folders that mail is filed into.
public enum Shelf: String, Hashable, Sendable, CaseIterable {
    /// Mail that has its disposition.
    case processed
    /// Mail that a person has to look at.
    case quarantine
}

/// Why a wait ended.
public enum WaitOutcome: Hashable, Sendable {
    /// There may be new mail.
    case mail
    /// Somebody signalled the wakeup.
    case woken
    /// The deadline came.
    case deadline
}

/// One message as the source holds it.
public struct FetchedMail: Hashable, Sendable {
    /// How far the bytes can be relied on. Only `.whole` is to be parsed; the others go to quarantine with what there is.
    public enum State: Hashable, Sendable {
        /// All bytes; their number is what the server announced.
        case whole
        /// Larger than the limit: `bytes` is only its beginning.
        case oversized
        /// The server announces another size than it delivers, twice.
        case sizeDisagrees
        /// The server or the file system refuses to give it; its words.
        case unreadable(String)
    }

    /// Its name for good.
    public let key: SourceKey
    /// The message as received.
    public let bytes: [UInt8]
    /// INTERNALDATE or the file's time: seconds since 1970, 0 when unknown.
    public let receivedAt: Int64
    /// The size announced by the server (RFC822.SIZE) or the file's length.
    public let size: Int
    /// How far the bytes can be relied on.
    public let state: State

    /// A message from its parts.
    public init(key: SourceKey, bytes: [UInt8], receivedAt: Int64, size: Int, state: State = .whole) {
        self.key = key
        self.bytes = bytes
        self.receivedAt = receivedAt
        self.size = size
        self.state = state
    }
}

/// What one fetch may hold in memory.
public struct FetchLimits: Hashable, Sendable {
    /// Largest message that is fetched whole, in bytes.
    public var message: Int
    /// After this many bytes a fetch returns with what it has; one message is always fetched.
    public var batch: Int
    /// Beginning that is fetched of an oversized message.
    public var oversizedHead: Int

    /// 50 MiB a message, 32 MiB a batch, 256 KiB of what is too large.
    public init(message: Int = 50 << 20, batch: Int = 32 << 20, oversizedHead: Int = 256 << 10) {
        self.message = message
        self.batch = batch
        self.oversizedHead = oversizedHead
    }
}
