import Files
import TestLab
import Testing
import Transport

/// One lab for all tests of this target; every test has users of its own.
enum SharedLab {
    private static let started = Result {
        try MailLab.start(users: Dictionary(uniqueKeysWithValues: (1...60).map { ("user\($0)", "mật khẩu \($0)") }))
    }

    /// The lab, started by whoever asks first.
    static func lab() throws -> MailLab { try started.get() }

    static func password(_ user: String) throws -> Secret { try #require(Secret(Array("mật khẩu \(user.dropFirst(4))".utf8))) }

    /// The lab's IMAP server with a user's login.
    static func imap(
        _ user: String, host: String = "127.0.0.1", port: UInt16? = nil, security: MailServer.Security = .tls, ca: String?? = nil,
        credential: Credential? = nil, silence: Int = 20
    ) throws -> MailServer {
        let lab = try lab()
        let login = try credential ?? Credential(user: lab.address(of: user), secret: .value(password(user)))
        return try MailServer(
            host: host, port: port ?? (security == .tls ? lab.imapsPort : lab.imapPort), security: security, credential: login,
            caFile: ca ?? lab.caPath, connectSeconds: 20, silenceSeconds: silence)
    }

    /// The lab's submission server with a user's login.
    static func smtp(_ user: String, security: MailServer.Security = .startTLS, credential: Credential? = nil) throws -> MailServer {
        let lab = try lab()
        let login = try credential ?? Credential(user: lab.address(of: user), secret: .value(password(user)))
        return try MailServer(
            host: "localhost", port: security == .tls ? lab.smtpsPort : lab.submissionPort, security: security, credential: login,
            caFile: lab.caPath, connectSeconds: 20, silenceSeconds: 20)
    }

    static func folders() throws -> IMAPSource.Folders {
        let names = try ["INBOX", "Đã xử lý", "Quarantine"].map { try #require(MailboxName($0)) }
        return IMAPSource.Folders(inbox: names[0], processed: names[1], quarantine: names[2])
    }

    /// A source on the lab.
    static func source(_ user: String, limits: FetchLimits = .init(), security: MailServer.Security = .tls) throws -> IMAPSource {
        IMAPSource(try imap(user, security: security), folders: try folders(), limits: limits)
    }
}

extension SharedLab {
    /// The file names in `new` and `cur` of a user's folder.
    static func fileNames(of user: String, folder: String = "") throws -> [String] {
        let root = try lab().maildir(of: user) + folder
        return try (Files.list("\(root)/new") + Files.list("\(root)/cur"))
    }
}
