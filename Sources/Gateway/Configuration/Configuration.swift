import Editorial
import Transport
import WorkCalendar

/// One commune's configuration, validated whole.
public struct Configuration: Sendable {
    /// People, channels, rules.
    public let office: Office
    /// The yearly decisions about holidays, beside the built-in ones.
    public let calendar: WorkCalendar
    /// Where mail comes from.
    public let source: SourceSettings
    /// How letters leave.
    public let out: OutSettings
    /// The authserv-id whose verdicts count (RFC 8601 §2.2).
    public let authservID: String
    /// Replies come back to `mailbox+token@`; otherwise they are found by Message-ID.
    public let recipientDetail: Bool
    /// The folder of database, raw mail, media and site.
    public let dataFolder: String
    /// Largest message that is read, in bytes.
    public let largestMessage: Int
    /// Seconds between two looks at a source that does not push.
    public let pollSeconds: Int

    /// Where mail comes from.
    public enum SourceSettings: Sendable {
        /// An IMAP folder; mail is filed into `processed` and `quarantine`.
        case imap(MailServer, folder: String, processed: String, quarantine: String)
        /// A Maildir that a local mail server delivers into.
        case maildir(path: String)
    }

    /// How letters leave.
    public enum OutSettings: Sendable {
        /// A submission server.
        case smtp(MailServer)
        /// A folder of `.eml` files.
        case folder(path: String)
    }
}
