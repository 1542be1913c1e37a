import Editorial
import Mail

/// A message's body as blocks of content, with the files that belong to it.
struct BodyReader {
    /// The blocks in reading order.
    private(set) var blocks: [Block] = []
    /// Media named by the blocks, with their bytes.
    private(set) var media: [ReadMedium] = []
    /// Files that were left out.
    private(set) var leftOut: [Letter.MissingDetail] = []
    private let message: Message
    private var pictures: [String: Part] = [:]
    private var placed: Set<String> = []

    /// Reads text and files: inline pictures where they stood, attached ones after the text.
    init(_ message: Message) {
        self.message = message
        for part in message.leaves {
            if let id = part.contentID, part.contentType.type == "image" { pictures[id] = part }
        }
        for block in Self.textBlocks(of: message) { append(block) }
        appendFiles()
    }

    /// Only what is attached, for a reply whose new text is read elsewhere; media of `quoted` come back in a quoted letter and are no
    /// new ones.
    init(filesOf message: Message, quoted: Content) {
        self.message = message
        let known = Set(quoted.media.map(\.hash))
        appendFiles()
        media.removeAll { known.contains($0.medium.hash) }
        blocks.removeAll { block in
            switch block {
            case .photo(let medium, _), .file(let medium, _): known.contains(medium.hash)
            default: false
            }
        }
    }

    /// HTML keeps paragraphs and the places of pictures, so it is preferred where it says anything.
    static func textBlocks(of message: Message) -> [BodyBlock] {
        if let html = message.bestHTML {
            let read = HTMLReader.read(html)
            if read.blocks.contains(where: { !$0.text.isEmpty }) { return read.blocks }
        }
        return message.textBody.flatMap { part in
            let parameters = part.contentType.parameters
            let isFlowed = parameters["format"].map { TextFold.lowered($0) } == "flowed"
            let deletesSpace = parameters["delsp"].map { TextFold.lowered($0) } == "yes"
            return PlainText.read(part.text() ?? "", flowed: isFlowed, deleteSpace: deletesSpace).blocks
        }
    }

    private mutating func append(_ block: BodyBlock) {
        switch block {
        case .paragraph(let text): blocks.append(.paragraph(Self.clean(text)))
        case .heading(let text): blocks.append(.heading(Self.clean(text)))
        case .listItem(let text): blocks.append(.listItem(Self.clean(text)))
        case .quote(let text): blocks.append(.quote(Self.clean(text)))
        case .table(let rows): blocks.append(.table(rows.map { $0.map(Self.clean) }))
        case .image(let contentID, _, let alt):
            // A picture that lies on some other server is not part of the mail.
            guard let contentID, let part = pictures[contentID] else { return }
            place(part, label: alt)
        }
    }

    private mutating func appendFiles() {
        let texts = Set(Self.bodyParts(of: message))
        for part in message.leaves where !texts.contains(part.path) && !placed.contains(part.path) { place(part, label: "") }
    }

    private mutating func place(_ part: Part, label: String) {
        guard placed.insert(part.path).inserted else { return }
        let name = message.name(of: part).map(Self.clean) ?? "tệp \(part.path)"
        let bytes = part.decodedBytes()
        if bytes.isEmpty { return }
        switch MediaSniffer.publishable(bytes) {
        case .failure(let refusal): leftOut.append(.fileLeftOut(label: name, reason: refusal.problem))
        case .success(let read):
            let medium = read.medium
            media.append(read)
            // The alt text that mail clients write is the file's name: no caption.
            blocks.append(MediaSniffer.isPicture(medium.fileExtension) ? .photo(medium, caption: "") : .file(medium, label: name))
        }
    }

    /// The text parts that are the body itself, in either form.
    private static func bodyParts(of message: Message) -> [String] { (message.textBody + message.htmlBody).map(\.path) }

    /// NFC, format characters dropped: what is compared and published (requirement B8).
    static func clean(_ text: String) -> String { NFC.compose(TextFold.clean(text)) }
}

/// A medium with its bytes, as it came out of a mail.
public struct ReadMedium: Sendable {
    /// What it is.
    public let medium: Medium
    /// Its bytes.
    public let bytes: [UInt8]
}
