/// One block of a message's body, in reading order: what an article is built from.
public enum BodyBlock: Hashable, Sendable {
    /// Running text; a line break inside (`<br>`, a kept line end) is `\n`.
    case paragraph(String)
    /// A heading (`h1`…`h6`).
    case heading(String)
    /// One list item without its bullet; an ordered item keeps its number (`2. …`), which later text may refer to.
    case listItem(String)
    /// A quoted paragraph (`blockquote`, or `>` in plain text, without the `>`).
    case quote(String)
    /// A data table, row by row; layout tables are taken apart instead.
    case table([[String]])
    /// An image where it stood: `contentID` (of `cid:`, without angle brackets) or `source` (any other address).
    case image(contentID: String?, source: String?, alt: String)

    /// The block's text; a table's cells with tabs between, an image's alternative text.
    public var text: String {
        switch self {
        case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text): text
        case .table(let rows): rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        case .image(_, _, let alt): alt
        }
    }
}
