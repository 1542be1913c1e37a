import Files

/// Why mail could not be fetched, filed or sent. Its text is for an administrator's log and holds no secret.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds that an administrator mends in different ways.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The server refused user name, password or token.
        case wrongLogin
        /// The server offers no way to log in that we are configured for.
        case loginNotOffered
        /// The certificate was issued by nobody we trust.
        case untrustedCertificate
        /// The certificate is past its end, or not yet valid.
        case expiredCertificate
        /// The certificate is for another host name.
        case wrongCertificateName
        /// TLS was asked for and the server has none (no STARTTLS), or speaks plain text where TLS was expected.
        case tlsMissing
        /// TLS failed in another way, such as no common version.
        case tlsFailed
        /// The host name is not known to DNS.
        case unknownHost
        /// Refused connection, no route.
        case unreachable
        /// The server was silent for longer than we wait.
        case timeout
        /// The connection ended in the middle.
        case connectionLost
        /// The server said what the protocol does not allow, or passed one of our limits.
        case protocolViolation
        /// The server refuses for now (`[UNAVAILABLE]`, 421, too many connections): try again later.
        case refusedForNow
        /// The server refused a command for good.
        case refused
        /// The mailbox cannot be opened for writing, or a folder can be neither found nor made.
        case mailbox
        /// A file operation of ours failed.
        case file
        /// A setting makes no sense, or a secret's file cannot be used.
        case setting
        /// We were told to stop.
        case stopped
    }

    /// The kind of failure.
    public let reason: Reason
    /// Server `host:port`, folder or path that it is about.
    public let subject: String
    /// The other side's words or the library's, cleaned of control characters and cut; may be empty.
    public let detail: String

    /// An error about `subject`; `detail` is cleaned here, whoever wrote it.
    public init(_ reason: Reason, _ subject: String, _ detail: String = "") {
        self.reason = reason
        self.subject = subject
        self.detail = PlainText.line(detail)
    }

    init(_ error: FileError) { self.init(.file, error.path, error.description) }

    /// One line of English.
    public var description: String {
        let text = "\(subject): \(phrase)"
        return detail.isEmpty ? text : "\(text) (\(detail))"
    }

    /// True when trying again later, with nothing changed by a person, may help.
    public var mayPass: Bool {
        switch reason {
        case .unknownHost, .unreachable, .timeout, .connectionLost, .refusedForNow, .protocolViolation, .file, .stopped: true
        default: false
        }
    }

    private var phrase: String {
        switch reason {
        case .wrongLogin: "the server refuses this user name with this password or token"
        case .loginNotOffered: "the server offers no login of the configured kind"
        case .untrustedCertificate: "the server's certificate is not signed by a known authority"
        case .expiredCertificate: "the server's certificate is expired or not yet valid"
        case .wrongCertificateName: "the server's certificate is for another host name"
        case .tlsMissing: "the server does not offer TLS as configured"
        case .tlsFailed: "TLS could not be set up"
        case .unknownHost: "the host name is not known"
        case .unreachable: "cannot connect"
        case .timeout: "no answer in time"
        case .connectionLost: "the connection was cut"
        case .protocolViolation: "the server's answer cannot be understood"
        case .refusedForNow: "the server refuses for now"
        case .refused: "the server refuses"
        case .mailbox: "the folder cannot be used"
        case .file: "file operation failed"
        case .setting: "wrong setting"
        case .stopped: "stopped"
        }
    }
}
