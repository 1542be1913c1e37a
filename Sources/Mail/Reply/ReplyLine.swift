/// One line of a reply: where it is, and what a look at its octets says of it.
struct ReplyLine {
    /// What the folded line holds, so that most questions about a line are answered without reading it again.
    struct Shape: OptionSet {
        let rawValue: UInt16
        static let digit = Shape(rawValue: 1 << 0)
        static let address = Shape(rawValue: 1 << 1)
        static let angle = Shape(rawValue: 1 << 2)
        /// It ends with a colon, stars and underscores aside.
        static let colonEnd = Shape(rawValue: 1 << 3)
        /// It begins with `-`, `_`, `=`, `*`, `~`, `|`, `#`, `+` or a longer dash.
        static let stroke = Shape(rawValue: 1 << 4)
        /// Quoted, by `>` or our own `│`, or by the element it stands in.
        static let quoted = Shape(rawValue: 1 << 5)
        /// In a signature's element.
        static let signature = Shape(rawValue: 1 << 6)
        /// Everything from here on is quoted, says the HTML.
        static let cut = Shape(rawValue: 1 << 7)
    }

    /// Where the line begins in the source, in octets.
    var start: Int
    /// Where its line end begins.
    var end: Int
    /// Where its folded form begins in `ReplyLines.folded`.
    var folded: Int
    var shape: Shape
    var label: HeaderLabels.Label?
}
