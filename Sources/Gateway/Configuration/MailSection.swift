import Transport

/// `mail: { source: …, out: …, authservID: … }`.
enum MailSection {
    struct Settings {
        let source: Configuration.SourceSettings
        let out: Configuration.OutSettings
        let authservID: String
        let recipientDetail: Bool
    }

    private enum SourceKind: String, CaseIterable { case imap, maildir }
    private enum OutKind: String, CaseIterable { case smtp, folder }

    private static let serverKeys = ["host", "port"]
    private static let serverOptional = ["security", "user", "secretFile", "mechanism", "caFile", "connectSeconds", "silenceSeconds"]

    static func read(_ root: ConfigTable, folder: String) -> Settings? {
        let table = root.table("mail", keys: ["source", "out", "authservID"], optional: ["recipientDetail"])
        let source = source(table, folder: folder)
        let out = out(table, folder: folder)
        let authservID = table.text("authservID", expected: "the authserv-id of your mail server (RFC 8601)")
        let detail = table.flag("recipientDetail", default: true)
        guard let source, let out else { return nil }
        return Settings(source: source, out: out, authservID: authservID, recipientDetail: detail)
    }

    private static func source(_ mail: ConfigTable, folder: String) -> Configuration.SourceSettings? {
        let table = mail.table(
            "source", keys: ["kind"], optional: serverKeys + serverOptional + ["folder", "processed", "quarantine", "path"])
        let before = table.reader.problems.count
        let kind = table.word("kind", SourceKind.self, standIn: .maildir)
        // Without a kind nobody knows which keys are wanted.
        guard table.reader.problems.count == before else { return nil }
        switch kind {
        case .maildir: return .maildir(path: ConfigurationFile.absolute(table.text("path", expected: "the Maildir's folder"), folder))
        case .imap:
            guard let server = server(table, folder: folder) else { return nil }
            return .imap(
                server, folder: table.optionalText("folder") ?? "INBOX", processed: table.optionalText("processed") ?? "Processed",
                quarantine: table.optionalText("quarantine") ?? "Quarantine")
        }
    }

    private static func out(_ mail: ConfigTable, folder: String) -> Configuration.OutSettings? {
        let table = mail.table("out", keys: ["kind"], optional: serverKeys + serverOptional + ["path"])
        let before = table.reader.problems.count
        let kind = table.word("kind", OutKind.self, standIn: .folder)
        guard table.reader.problems.count == before else { return nil }
        switch kind {
        case .folder: return .folder(path: ConfigurationFile.absolute(table.text("path", expected: "the folder for letters"), folder))
        case .smtp: return server(table, folder: folder).map { .smtp($0) }
        }
    }

    private static func server(_ table: ConfigTable, folder: String) -> MailServer? {
        let before = table.reader.problems.count
        let host = table.text("host", expected: "a host name")
        let port = table.integer("port", in: 1...65_535)
        let security = table.has("security") ? table.word("security", MailServer.Security.self, standIn: .tls) : .tls
        let caFile = table.optionalText("caFile").map { ConfigurationFile.absolute($0, folder) }
        let connect = table.integer("connectSeconds", in: 1...600, default: 30)
        let silence = table.integer("silenceSeconds", in: 1...3600, default: 60)
        do {
            let credential = try credential(table, folder: folder)
            guard table.reader.problems.count == before else { return nil }
            return try MailServer(
                host: host, port: UInt16(clamping: port), security: security, credential: credential, caFile: caFile,
                connectSeconds: connect, silenceSeconds: silence)
        } catch {
            table.reader.note(table.path, found: "\(error.subject)", expected: error.detail)
            return nil
        }
    }

    private static func credential(_ table: ConfigTable, folder: String) throws(TransportError) -> Credential? {
        guard table.has("user") else { return nil }
        let user = table.text("user")
        let secret = table.text("secretFile", expected: "the file that holds the password or token (never the secret itself)")
        let mechanism = table.has("mechanism") ? table.word("mechanism", Credential.Mechanism.self, standIn: .password) : .password
        return try Credential(user: user, secret: .file(secretPath(secret, folder)), mechanism: mechanism)
    }

    /// `$CREDENTIALS_DIRECTORY/name` is where systemd's LoadCredential= puts a secret.
    private static func secretPath(_ path: String, _ folder: String) -> String {
        let variable = "$CREDENTIALS_DIRECTORY/"
        guard path.hasPrefix(variable) else { return ConfigurationFile.absolute(path, folder) }
        // Left as it is where systemd has set none: the error then names what is missing.
        guard let credentials = Environment.value("CREDENTIALS_DIRECTORY") else { return path }
        return credentials + "/" + path.dropFirst(variable.count)
    }
}
