/// One open element while a body is read, with what its descendants inherit.
struct HTMLElement {
    struct Flags: OptionSet {
        let rawValue: UInt16
        /// Not shown to the reader (`display:none` and its kin): reported, not read.
        static let hidden = Flags(rawValue: 1 << 0)
        /// Shown with a line through it.
        static let struck = Flags(rawValue: 1 << 1)
        /// White space counts (`pre`).
        static let preformatted = Flags(rawValue: 1 << 2)
        static let heading = Flags(rawValue: 1 << 3)
        static let item = Flags(rawValue: 1 << 4)
        static let blockquote = Flags(rawValue: 1 << 5)
        /// Never text at all (`script`, `svg`).
        static let dropped = Flags(rawValue: 1 << 6)
    }

    /// Whose words they are, in a reply.
    enum Role { case new, quoted, signature }

    var name: String
    var flags: Flags = []
    var role: Role = .new
    /// The address of a link, and where its text began.
    var link: (address: String, segment: Int, offset: Int)?
    /// Where hidden or struck text began to be collected, set on the element that started it.
    var collects: Flags = []
    /// The number the next item of an ordered list gets; nil elsewhere.
    var ordinal: Int?
    /// First segment of a division that Outlook may have put over a quoted message.
    var ruledFrom: Int?
    /// A Gmail quotation's outer division: what follows its `blockquote` is the writer's own.
    var endsWithBlockquote = false

    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "basefont", "frame",
    ]
    static let dropped: Set<String> = [
        "script", "style", "title", "template", "noframes", "noembed", "iframe", "svg", "math", "canvas", "audio", "video", "datalist",
        "object", "xml",
    ]
    /// Elements that begin and end a line of their own.
    static let block: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "tr", "td", "th", "tbody", "thead",
        "tfoot", "section", "article", "header", "footer", "main", "nav", "aside", "address", "center", "form", "fieldset", "figure",
        "figcaption", "dl", "dt", "dd", "hr", "body", "html", "details", "summary", "caption", "legend", "dir", "menu",
    ]
    /// Block elements with an empty line before and after in the plain rendering.
    static let spaced: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "dl", "figure", "hr",
    ]
    static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    static let tableParts: Set<String> = ["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]
    static let struckNames: Set<String> = ["s", "strike", "del"]
}
