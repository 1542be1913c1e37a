import Editorial
import Mail
import Transport
import WorkCalendar

/// Makes the parts that a configuration names and fits them together: the one place that knows which is which.
enum Wiring {
    /// The source of mail.
    static func source(_ configuration: Configuration, wakeup: Wakeup?) throws(TransportError) -> any MailSource {
        let limits = FetchLimits(message: configuration.largestMessage)
        switch configuration.source {
        case .maildir: return try maildir(configuration)
        case .imap(let server, let folder, let processed, let quarantine):
            let folders = IMAPSource.Folders(
                inbox: try mailbox(folder), processed: try mailbox(processed), quarantine: try mailbox(quarantine))
            return IMAPSource(server, folders: folders, limits: limits, pollSeconds: configuration.pollSeconds, wakeup: wakeup)
        }
    }

    /// The Maildir, made where it is missing.
    static func maildir(_ configuration: Configuration) throws(TransportError) -> MaildirSource {
        guard case .maildir(let path) = configuration.source else { throw TransportError(.setting, "mail.source", "not a Maildir") }
        try MaildirSource.make(at: path)
        return try MaildirSource(
            path: path, label: configuration.office.commune.mailbox.text, processed: try mailbox("Processed"),
            quarantine: try mailbox("Quarantine"), limits: FetchLimits(message: configuration.largestMessage))
    }

    /// The way out for letters.
    static func sender(_ configuration: Configuration, wakeup: Wakeup?) -> any MailSender {
        switch configuration.out {
        case .folder(let path): FolderSender(path: path)
        case .smtp(let server): SMTPSender(server, wakeup: wakeup)
        }
    }

    /// The gateway over a configuration's own source and sender.
    static func gateway(
        _ configuration: Configuration, log: Log, wakeup: Wakeup?, clock: @escaping () -> Timestamp
    ) throws -> OfficeGateway {
        try OfficeGateway(
            configuration: configuration, source: try source(configuration, wakeup: wakeup),
            sender: sender(configuration, wakeup: wakeup), log: log, clock: clock)
    }

    private static func mailbox(_ name: String) throws(TransportError) -> MailboxName {
        guard let mailbox = MailboxName(name) else { throw TransportError(.setting, name, "not a usable folder name") }
        return mailbox
    }
}
