/// One response of an IMAP server (RFC 3501 §7, §9), as far as we act on it.
public enum IMAPResponse: Hashable, Sendable {
    /// `+ text`: the server waits for more from us.
    case continuation(String)
    /// The end of the command with this tag.
    case tagged(tag: String, IMAPStatus)
    /// `* OK`, `* NO`, `* BAD`, `* BYE`, `* PREAUTH`.
    case status(IMAPStatus)
    /// `* CAPABILITY`, upper case.
    case capability([String])
    /// `* n EXISTS`: messages in the mailbox.
    case exists(UInt32)
    /// `* n EXPUNGE`: that sequence number is gone.
    case expunge(UInt32)
    /// `* n FETCH (…)`.
    case fetch(IMAPFetch)
    /// `* LIST (…) "/" name`: the name's bytes.
    case list(name: [UInt8])
    /// Anything else that is well framed; its keyword in upper case.
    case other(String)
}

/// A condition with its response code and text (RFC 3501 §7.1).
public struct IMAPStatus: Hashable, Sendable {
    /// The five conditions.
    public enum Condition: String, Hashable, Sendable {
        /// Success or information.
        case ok = "OK"
        /// Refusal.
        case no = "NO"
        /// Protocol error, as the server sees it.
        case bad = "BAD"
        /// The server closes.
        case bye = "BYE"
        /// Logged in already.
        case preauth = "PREAUTH"
    }

    /// The condition.
    public let condition: Condition
    /// First atom in the brackets, upper case: `UIDVALIDITY`, `TRYCREATE`; nil without brackets.
    public let code: String?
    /// What follows it inside the brackets.
    public let argument: String
    /// The human-readable rest.
    public let text: String

    /// The argument as the number that UIDVALIDITY, UIDNEXT and the like carry.
    public var number: UInt32? { UInt32(argument) }

    /// Condition, code and text as one line for messages.
    public var line: String {
        let brackets = code.map { "[\($0)\(argument.isEmpty ? "" : " " + argument)] " } ?? ""
        return PlainText.line("\(condition.rawValue) \(brackets)\(text)")
    }
}

/// The attributes of one FETCH response; nil where the response does not hold them.
public struct IMAPFetch: Hashable, Sendable {
    /// Sequence number.
    public let sequence: UInt32
    /// UID, never 0.
    public var uid: UInt32?
    /// RFC822.SIZE in bytes.
    public var size: Int?
    /// INTERNALDATE, seconds since 1970.
    public var internalDate: Int64?
    /// Flags as written.
    public var flags: [String]?
    /// BODY[] or its beginning BODY[]<0>.
    public var body: [UInt8]?
}

/// Why an IMAP byte stream cannot be read on. The connection is to be dropped.
public enum IMAPReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not the grammar; what was expected.
    case malformed(String)
    /// A limit was passed; which.
    case limit(String)

    /// One line of English.
    public var description: String {
        switch self {
        case .malformed(let what): "malformed response: \(what)"
        case .limit(let what): "limit exceeded: \(what)"
        }
    }
}
