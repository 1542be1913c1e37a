import Editorial

/// A letter as a small typed tree; ``text`` and ``html`` are two views of it, so that both say the same.
///
/// Every leaf is plain text: no markup of a sender's passes. The sentinel line is not part of the tree, each view begins with it.
public struct LetterTree: Hashable, Sendable {
    /// One part of a letter, in reading order.
    public enum Part: Hashable, Sendable {
        /// `Kính gửi ông …,`.
        case greeting(String)
        /// What is asked, or the one thing the reader must know, and by when.
        case callout(String, due: String?)
        /// The ways to answer: buttons in HTML, sentences in the text; `lead` begins in lower case, `trả lời thư này:`.
        case choices(lead: String, [ReplyChoice])
        /// A heading of our own.
        case heading(String)
        /// Our own words; where it names something of a sender's, that stands inside a sentence.
        case paragraph(String)
        /// Sentences of our own, one a line.
        case list([String])
        /// Label and value.
        case facts([Fact])
        /// What somebody else wrote, set apart so that no line of it reads as a decision.
        case quotation([QuotedBlock])
        /// A public address.
        case link(lead: String, WebAddress?)
        /// `Trân trọng.` and who signs.
        case closing([String])
        /// Small print under the letter.
        case footer([String])
    }

    /// The parts in reading order.
    public var parts: [Part]

    /// A tree.
    public init(parts: [Part]) { self.parts = parts }

    /// Every quoted block of every quotation, in order.
    var quoted: [QuotedBlock] {
        parts.flatMap { part -> [QuotedBlock] in
            guard case .quotation(let blocks) = part else { return [] }
            return blocks
        }
    }

    /// Photos to be carried inline, each once.
    public var inlineMedia: [Medium] {
        var seen: Set<Medium> = []
        return quoted.compactMap { block in
            guard case .photo(let medium, _) = block, seen.insert(medium).inserted else { return nil }
            return medium
        }
    }

    /// Files to be attached, each once.
    public var attachments: [LetterAttachment] {
        var seen: Set<Medium> = []
        return quoted.compactMap { block in
            guard case .file(let medium, let label) = block, seen.insert(medium).inserted else { return nil }
            return LetterAttachment(medium: medium, label: PlainText.label(label, of: medium))
        }
    }
}

/// An address of the web that may stand in a letter as a link.
public struct WebAddress: Hashable, Sendable {
    /// `https://…`, printable ASCII, at most 500 characters.
    public let text: String

    /// Nil for any other scheme, spaces, quotation marks or excessive length.
    public init?(_ text: String) {
        let isWeb = text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
        guard isWeb, text.utf8.count <= 500, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") }) else {
            return nil
        }
        self.text = text
    }
}

/// One row of a facts table.
public struct Fact: Hashable, Sendable {
    /// `Hạn duyệt`.
    public let label: String
    /// One line.
    public let value: String

    /// A row; the value is made one line of bounded length, since it may hold a sender's words.
    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = PlainText.clamped(value, to: 200)
    }
}

/// A block of what somebody else wrote: an article, a question, a reviewer's words.
public enum QuotedBlock: Hashable, Sendable {
    /// The headline.
    case title(String)
    /// A line about the content: channel, author, source.
    case about(String)
    /// A sub-heading.
    case heading(String)
    /// Running text; line breaks are kept.
    case paragraph(String)
    /// An item of a list.
    case listItem(String)
    /// A quotation inside the content.
    case quote(String)
    /// Rows of cells.
    case table([[String]])
    /// A photo with its caption, empty where there is none.
    case photo(Medium, caption: String)
    /// A document with its label.
    case file(Medium, label: String)
}

extension QuotedBlock {
    /// The block of a content, unchanged.
    init(_ block: Block) {
        switch block {
        case .paragraph(let text): self = .paragraph(text)
        case .heading(let text): self = .heading(text)
        case .listItem(let text): self = .listItem(text)
        case .quote(let text): self = .quote(text)
        case .table(let rows): self = .table(rows)
        case .photo(let medium, let caption): self = .photo(medium, caption: caption)
        case .file(let medium, let label): self = .file(medium, label: label)
        }
    }
}
