/// The verdict of the receiving mail server on who sent a message (Authentication-Results, RFC 8601).
///
/// Anybody can write such a field into a message. Only the topmost one counts, since the server that delivers to us adds its own
/// above all others, and only if it names that server (§5, §7.1). Whatever is not in the grammar makes the field unreadable:
/// it fails closed.
public struct AuthenticationResults: Sendable, Equatable {
    /// The server that judged, as written.
    public let authservID: String
    /// What it found, in order; empty for `none`.
    public let results: [Result]

    /// One method's result (resinfo, §2.2).
    public struct Result: Sendable, Equatable {
        /// `spf`, `dkim`, `dmarc`, `arc` …, in lower case.
        public let method: String
        /// `pass`, `fail`, `none` …, in lower case.
        public let result: String
        /// The `reason`, nil where none is given.
        public let reason: String?
        /// What was looked at, in order.
        public let properties: [Property]

        /// The value of the first property of that name, `header.from`, in lower case.
        public func property(_ name: String) -> String? { properties.first { $0.name == name }?.value }
    }

    /// One property (propspec, §2.2), for example `header.from=xa.example`.
    public struct Property: Sendable, Equatable {
        /// `ptype.property` in lower case; Microsoft's `action` stands without a ptype.
        public let name: String
        /// The value as written, its quotes removed.
        public let value: String
    }

    /// The results of one method, `spf` or the like, in lower case.
    public func results(of method: String) -> [Result] { results.filter { $0.method == method } }

    /// The verdict of the server `authservID` on `message`: its topmost field, if that names the server and can be read.
    public static func topmost(of message: Message, authservID: String) -> AuthenticationResults? {
        guard let field = message.headers.first(.authenticationResults), !field.isTooLong else { return nil }
        guard let read = parse(field.unfolded), Octet.sameToken(read.authservID.utf8, authservID.utf8) else { return nil }
        return read
    }

    /// Reads an unfolded field value strictly; nil when it departs from the grammar.
    public static func parse(_ value: [UInt8]) -> AuthenticationResults? {
        var reader = AuthenticationResultsReader(value)
        return reader.read()
    }
}
