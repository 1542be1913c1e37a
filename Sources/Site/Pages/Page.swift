/// One file of `public/`.
public struct Page: Hashable, Sendable, CustomStringConvertible {
    /// Relative to `public/`, ASCII: `bai/HD-2026-0042.html`.
    public let path: String
    /// The whole file.
    public let bytes: [UInt8]

    /// `index.html (5120 bytes)`.
    public var description: String { "\(path) (\(bytes.count) bytes)" }
}

/// What makes one page: where it stands, what it says of itself, and its main part.
struct PageFrame {
    /// Relative to the site's root.
    let path: String
    /// Without the site's name; empty on the front page.
    let title: String
    /// One or two sentences for search engines and shared links.
    var summary = ""
    /// The picture of a shared link, relative to the site's root.
    var picture: String?
    /// Kept out of search engines: a withdrawn item.
    var isHidden = false
    /// The navigation entry this page stands for, by its path.
    let main: HTML
}
