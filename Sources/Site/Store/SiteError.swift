import Editorial

/// Why the site store refuses something. Our own fault, or a damaged store: nothing a sender or reviewer can cause.
public enum SiteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The content is not the one that was approved.
    case notTheApprovedContent(ItemCode)
    /// Another content is published under this version number.
    case versionTaken(ItemCode, version: Int)
    /// The item is not on the site.
    case notPublished(ItemCode)
    /// The content would not come back from its stored form as it went in.
    case notStorable(ItemCode)
    /// A file whose bytes or kind are not as announced; `path` is relative to the media folder.
    case medium(path: String, why: String)
    /// A channel identifier that cannot be a file name.
    case channelName(String)
    /// The commune was not described yet, or `about` lacks a key.
    case notDescribed(String)

    /// For the log.
    public var description: String {
        switch self {
        case .notTheApprovedContent(let code): "\(code): the content is not the one that was approved"
        case .versionTaken(let code, let version): "\(code): another content is published as version \(version)"
        case .notPublished(let code): "\(code): not on the site"
        case .notStorable(let code): "\(code): the content does not survive its stored form"
        case .medium(let path, let why): "medium \(path): \(why)"
        case .channelName(let name): "channel \(name): lower-case ASCII letters, digits and hyphens expected"
        case .notDescribed(let key): "the site store does not say \(key)"
        }
    }
}

/// Something `verify` found, or that a rendering left out.
public struct SiteProblem: Hashable, Sendable, CustomStringConvertible {
    /// An item's code, a file's path, or a table.
    public let subject: String
    /// What is wrong with it.
    public let what: String

    /// `HD-2026-0042: no approval for this content`.
    public var description: String { subject + ": " + what }
}
