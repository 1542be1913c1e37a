/// What a reply shows about who wrote it: read from the mail by `Intake`, judged only by ``Authority``.
public struct Claim: Hashable, Sendable {
    /// What the configured mail server says about the From domain (RFC 8601, requirement B2).
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// The server vouches for the From address.
        case vouched
        /// The server says it is not from there.
        case failed
        /// No verdict of the configured server.
        case missing
    }

    /// Every address of every From field; a lawful reply has exactly one.
    public let from: [MailAddress]
    /// The mail server's verdict.
    public let verdict: Verdict
    /// Auto-reply, bounce, list or disposition notification.
    public let isAutomatic: Bool
    /// A forward of the letter, not a reply.
    public let isForward: Bool
    /// The text and HTML parts say the same.
    public let partsAgree: Bool

    /// A claim.
    public init(from: [MailAddress], verdict: Verdict, isAutomatic: Bool, isForward: Bool, partsAgree: Bool) {
        self.from = from
        self.verdict = verdict
        self.isAutomatic = isAutomatic
        self.isForward = isForward
        self.partsAgree = partsAgree
    }
}
