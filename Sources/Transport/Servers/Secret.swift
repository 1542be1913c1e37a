import Files

/// A password or token. It never prints itself: description, reflection and interpolation show `•••`.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The bytes, for the one place that hands them to libcurl.
    let bytes: [UInt8]

    /// Takes a secret as it is; nil when it is empty or holds NUL, CR or LF.
    public init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, !bytes.contains(where: { $0 == 0 || $0 == 10 || $0 == 13 }) else { return nil }
        self.bytes = bytes
    }

    /// Reads a file of at most 16 KiB; line ends at its end do not belong to the secret.
    public static func read(_ path: String) throws(TransportError) -> Secret {
        let content: [UInt8]?
        do { content = try Files.read(path, limit: 16_384) } catch { throw TransportError(.setting, path, "secret: \(error)") }
        guard var bytes = content else { throw TransportError(.setting, path, "secret: longer than 16 KiB") }
        while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
        guard let secret = Secret(bytes) else { throw TransportError(.setting, path, "secret: the file is empty or has more than one line") }
        return secret
    }

    /// Always `•••`.
    public var description: String { "•••" }
    /// Always `•••`.
    public var debugDescription: String { "•••" }
    /// Shows no child.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// `text` with this secret blotted out, should a server repeat it.
    func blotted(in text: String) -> String {
        guard bytes.count >= 4 else { return text }
        let all = Array(text.utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < all.count {
            if all[index...].starts(with: bytes) {
                kept += Array("•••".utf8)
                index += bytes.count
            } else {
                kept.append(all[index])
                index += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

/// Who logs in and with what.
public struct Credential: Sendable {
    /// The SASL mechanism.
    public enum Mechanism: String, Sendable, CaseIterable {
        /// User name and password (SASL PLAIN, RFC 4616).
        case password
        /// OAuth 2.0 access token as Google and Microsoft first took it.
        case xoauth2
        /// OAuth 2.0 access token, RFC 7628.
        case oauthbearer

        var loginOptions: String {
            switch self {
            case .password: "AUTH=PLAIN"
            case .xoauth2: "AUTH=XOAUTH2"
            case .oauthbearer: "AUTH=OAUTHBEARER"
            }
        }
    }

    /// Where the secret is.
    public enum Source: Sendable {
        /// A file, read again at each login: another program may renew the token in it.
        case file(String)
        /// The secret itself.
        case value(Secret)
    }

    /// The user name as the server wants it.
    public let user: String
    /// Where password or token comes from.
    public let source: Source
    /// How it is shown to the server.
    public let mechanism: Mechanism

    /// A login; throws when the user name is empty or holds a control character.
    public init(user: String, secret source: Source, mechanism: Mechanism = .password) throws(TransportError) {
        guard !user.isEmpty, user.utf8.count <= 255, !user.utf8.contains(where: { $0 < 32 || $0 == 127 }) else {
            throw TransportError(.setting, "login", "the user name is empty, too long or holds a control character")
        }
        self.user = user
        self.source = source
        self.mechanism = mechanism
    }

    func secret() throws(TransportError) -> Secret {
        switch source {
        case .file(let path): try Secret.read(path)
        case .value(let secret): secret
        }
    }
}
