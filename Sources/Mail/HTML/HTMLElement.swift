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

    var name: HTMLName
    var kind: Kind = []
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

    /// What an element's name says of it.
    struct Kind: OptionSet {
        let rawValue: UInt32
        /// Begins and ends a line of its own.
        static let block = Kind(rawValue: 1 << 0)
        /// A block with an empty line before and after in the plain rendering.
        static let spaced = Kind(rawValue: 1 << 1)
        /// Has no end tag.
        static let void = Kind(rawValue: 1 << 2)
        /// Its content is never text of the body.
        static let dropped = Kind(rawValue: 1 << 3)
        static let heading = Kind(rawValue: 1 << 4)
        static let tablePart = Kind(rawValue: 1 << 5)
        static let struck = Kind(rawValue: 1 << 6)
        // What single elements do, told apart once a tag.
        static let paragraph = Kind(rawValue: 1 << 7)
        static let division = Kind(rawValue: 1 << 8)
        static let lineBreak = Kind(rawValue: 1 << 9)
        static let image = Kind(rawValue: 1 << 10)
        static let link = Kind(rawValue: 1 << 11)
        static let item = Kind(rawValue: 1 << 12)
        static let ordered = Kind(rawValue: 1 << 13)
        static let blockquote = Kind(rawValue: 1 << 14)
        static let preformatted = Kind(rawValue: 1 << 15)
        static let table = Kind(rawValue: 1 << 16)
        static let row = Kind(rawValue: 1 << 17)
        static let cell = Kind(rawValue: 1 << 18)
        static let tableSection = Kind(rawValue: 1 << 19)
        static let definition = Kind(rawValue: 1 << 20)
    }

    static func kind(of name: HTMLName) -> Kind {
        for entry in kinds[name.bucket] where entry.name == name { return entry.kind }
        return []
    }

    private static let kinds: [[(name: HTMLName, kind: Kind)]] = {
        var kinds: [[(name: HTMLName, kind: Kind)]] = Array(repeating: [], count: 512)
        for (kind, names) in names {
            for word in names.utf8.split(separator: 32) {
                let name = HTMLName(String(decoding: word, as: UTF8.self))
                if let place = kinds[name.bucket].firstIndex(where: { $0.name == name }) {
                    kinds[name.bucket][place].kind.formUnion(kind)
                } else {
                    kinds[name.bucket].append((name, kind))
                }
            }
        }
        return kinds
    }()

    private static let names: [(Kind, String)] = [
        (.block, "p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr td th tbody thead tfoot section article header footer main nav"),
        (.block, "aside address center form fieldset figure figcaption dl dt dd hr body html details summary caption legend dir menu"),
        (.spaced, "p h1 h2 h3 h4 h5 h6 ul ol blockquote pre table dl figure hr"),
        (.void, "area base br col embed hr img input link meta param source track wbr basefont frame"),
        (.dropped, "script style title template noframes noembed iframe svg math canvas audio video datalist object xml"),
        (.heading, "h1 h2 h3 h4 h5 h6"), (.tablePart, "table tbody thead tfoot tr td th caption"), (.struck, "s strike del"),
        (.paragraph, "p"), (.division, "div"), (.lineBreak, "br"), (.image, "img"), (.link, "a"), (.item, "li"), (.ordered, "ol"),
        (.blockquote, "blockquote"), (.preformatted, "pre"), (.table, "table"), (.row, "tr"), (.cell, "td th"),
        (.tableSection, "tbody thead tfoot"), (.definition, "dt dd"),
    ]
}
