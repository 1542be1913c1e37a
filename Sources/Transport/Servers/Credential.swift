/// Who logs in and with what.
public struct Credential: Sendable {
    /// The SASL mechanism.
    public enum Mechanism: String, Sendable, CaseIterable {
        /// User name and password: SASL PLAIN (RFC 4616), or LOGIN where there is no PLAIN.
        case password
        /// OAuth 2.0 access token as Google and Microsoft first took it.
        case xoauth2
        /// OAuth 2.0 access token, RFC 7628.
        case oauthbearer

        var loginOptions: String {
            switch self {
            // Seen in practice: submission servers of Microsoft offer LOGIN and no PLAIN.
            case .password: "AUTH=PLAIN;AUTH=LOGIN"
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
