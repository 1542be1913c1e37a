import Transport

/// A source that cannot be reached: only for the trouble itself.
struct BrokenSource: MailSource {
    static let error = TransportError(.unreachable, "mail.xa.example:993", "connection refused")

    mutating func fetch(limit: Int, skipping isKnown: (SourceKey) -> Bool) throws(TransportError) -> [FetchedMail] { throw Self.error }
    mutating func list() throws(TransportError) -> [SourceKey] { throw Self.error }
    mutating func fileAway(_ keys: [SourceKey], to shelf: Shelf) throws(TransportError) { throw Self.error }
    mutating func wait(until deadline: Transport.Deadline, wakeup: Wakeup) throws(TransportError) -> WaitOutcome { throw Self.error }
}
