/// A mail server: where it is, how the connection is protected, who logs in.
public struct MailServer: Sendable {
    /// How the connection is protected. The certificate is always verified, TLS 1.2 is the least.
    public enum Security: String, Sendable, CaseIterable {
        /// TLS from the first byte (imaps 993, smtps 465).
        case tls
        /// STARTTLS before anything else; a server without it is refused.
        case startTLS
        /// No TLS; only on this machine.
        case none
    }

    /// Host name or address (an IPv6 address without brackets).
    public let host: String
    /// TCP port.
    public let port: UInt16
    /// How the connection is protected.
    public let security: Security
    /// The login; nil only where the server asks for none (a local SMTP server).
    public let credential: Credential?
    /// A PEM file with the only authorities to be trusted; nil for those of the system.
    public let caFile: String?
    /// The name that we give in EHLO; nil for this machine's host name.
    public let greetingName: String?
    /// Seconds that connecting, TLS and login may take together.
    public let connectSeconds: Int
    /// Seconds of silence after which an answer is given up.
    public let silenceSeconds: Int

    /// Throws `.setting` when the host is no host name, or when there is no TLS towards another machine.
    public init(
        host: String, port: UInt16, security: Security, credential: Credential?, caFile: String? = nil,
        greetingName: String? = nil, connectSeconds: Int = 30, silenceSeconds: Int = 60
    ) throws(TransportError) {
        guard Self.isHost(host), port > 0 else {
            throw TransportError(.setting, "\(PlainText.line(host)):\(port)", "not a host name and port")
        }
        if let greetingName, !Self.isHost(greetingName) || greetingName.utf8.contains(UInt8(ascii: ":")) {
            throw TransportError(.setting, PlainText.line(greetingName), "not a host name to greet with")
        }
        guard security != .none || Self.isLoopback(host) else {
            throw TransportError(.setting, "\(host):\(port)", "without TLS only 127.0.0.1, ::1 or localhost is allowed")
        }
        self.host = host
        self.port = port
        self.security = security
        self.credential = credential
        self.caFile = caFile
        self.greetingName = greetingName
        self.connectSeconds = min(max(connectSeconds, 1), 600)
        self.silenceSeconds = min(max(silenceSeconds, 1), 3600)
    }

    /// `host:port`, for messages.
    public var name: String { isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// For libcurl. Nothing of it needs escaping: `host` and `greeting` are checked, the login travels in options.
    func url(scheme: String) -> String { "\(scheme)\(security == .tls ? "s" : "")://\(name)/\(scheme == "smtp" ? greetingName ?? "" : "")" }

    private var isIPv6: Bool { host.utf8.contains(UInt8(ascii: ":")) }

    /// Letters, digits, `-`, `.`, `_`; or an IPv6 address of hex digits, colons and dots.
    private static func isHost(_ host: String) -> Bool {
        let bytes = Array(host.utf8)
        guard !bytes.isEmpty, bytes.count <= 253, bytes.first != UInt8(ascii: "-"), bytes.first != UInt8(ascii: ".") else { return false }
        let isAddress = bytes.contains(UInt8(ascii: ":"))
        return bytes.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): true
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
            case UInt8(ascii: ":"): true
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): !isAddress
            case UInt8(ascii: "-"), UInt8(ascii: "_"): !isAddress
            default: false
            }
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
