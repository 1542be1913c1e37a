import Digest
import WorkCalendar

/// What kind of thing an item is; decides its desk procedure and its page.
///
/// All but a question take an article's way through the desk: submitted, reviewed, published. A question is answered first.
public enum ItemKind: String, Hashable, Sendable, CaseIterable {
    /// Tin, bài (Quy chế Điều 7, 8.2).
    case article
    /// Ý kiến, câu hỏi của công dân (Điều 8.9, 11.5).
    case question
    /// Văn bản (Điều 8.6; requirement R10).
    case document
    /// Thủ tục hành chính (Điều 8.7; requirement R9).
    case procedure
    /// Lịch công tác tuần (Điều 8.8; requirement R11).
    case week
    /// Album ảnh, video (Điều 8.12; requirement R14).
    case album
    /// Trang giới thiệu (Điều 8.1).
    case page
    /// Dự thảo xin ý kiến (Điều 8.10; requirement R12).
    case draft
    /// Lấy ý kiến của công dân, tổ chức (Điều 8.11; requirement R13).
    case poll

    /// The public is asked for its opinion until a day, and told the result.
    public var isHearing: Bool { self == .draft || self == .poll }
}

/// One version's content, exactly as it will stand on the page (requirement B6).
///
/// An approval is bound to ``hash``: two contents with the same hash make the same page.
public struct Content: Hashable, Sendable {
    /// Article or question.
    public var kind: ItemKind
    /// Where it will be published.
    public var channel: ChannelID
    /// Headline (tiêu đề), one line.
    public var title: String
    /// Body of the article, or the citizen's question, as published.
    public var body: [Block]
    /// The answer to a question; empty for an article or while unanswered.
    public var answer: [Block]
    /// Author as published (tác giả); empty where not named.
    public var author: String
    /// Source (nguồn), empty where it is the author's own work.
    public var source: String
    /// Day of the event (ngày diễn ra), of signing (ngày ký) for a document, Monday of a work calendar's week; where given.
    public var eventDate: CivilDate?
    /// What its kind says beyond headline and text, in the order of ``ItemKind/details``; a field with several values has several lines.
    public var details: [Detail]

    /// A content.
    public init(
        kind: ItemKind, channel: ChannelID, title: String, body: [Block], answer: [Block] = [], author: String = "", source: String = "",
        eventDate: CivilDate? = nil, details: [Detail] = []
    ) {
        self.kind = kind
        self.channel = channel
        self.title = title
        self.body = body
        self.answer = answer
        self.author = author
        self.source = source
        self.eventDate = eventDate
        self.details = details
    }

    /// False for a question that is answered to whoever asked it and not published.
    public var isForTheSite: Bool { self[.publicity] == nil }

    /// The last day on which opinions count, of a hearing.
    public var closes: CivilDate? {
        let parts = (self[.commentDeadline] ?? "").split(separator: "/").compactMap { Int($0) }
        return parts.count == 3 ? CivilDate(year: parts[2], month: parts[1], day: parts[0]) : nil
    }

    /// What may be chosen, in order, of a poll.
    public var options: [String] { details.filter { $0.field == .option }.map(\.value) }

    /// The value of a detail, the first of several.
    public subscript(_ field: FormField) -> String? { details.first { $0.field == field }?.value }

    /// SHA-256 over the canonical encoding of every field.
    public var hash: Hash256 { SHA256.hash(CanonicalEncoding.bytes(of: self)) }

    /// Every medium the page shows, in order, photos of the answer last.
    public var media: [Medium] {
        (body + answer).compactMap { block in
            switch block {
            case .photo(let medium, _), .file(let medium, _): medium
            default: nil
            }
        }
    }
}

/// One block of a body, in reading order.
public enum Block: Hashable, Sendable {
    /// Running text.
    case paragraph(String)
    /// A sub-heading.
    case heading(String)
    /// An item of a list.
    case listItem(String)
    /// A quotation.
    case quote(String)
    /// Rows of cells.
    case table([[String]])
    /// A photo with its caption (chú thích), empty where there is none.
    case photo(Medium, caption: String)
    /// A file to download, with the label people see.
    case file(Medium, label: String)
}

extension Block {
    /// Every text of it, a cell of a table a line.
    public var text: String {
        switch self {
        case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text), .photo(_, let text), .file(_, let text): text
        case .table(let rows): rows.map { $0.joined(separator: "\n") }.joined(separator: "\n")
        }
    }

    /// The block with every text of it changed.
    public func mapped(_ change: (String) -> String) -> Block {
        switch self {
        case .paragraph(let text): .paragraph(change(text))
        case .heading(let text): .heading(change(text))
        case .listItem(let text): .listItem(change(text))
        case .quote(let text): .quote(change(text))
        case .table(let rows): .table(rows.map { $0.map(change) })
        case .photo(let medium, let caption): .photo(medium, caption: change(caption))
        case .file(let medium, let label): .file(medium, label: change(label))
        }
    }
}

/// A decoded, sniffed and checked file, kept under its hash; a sender's file name is a label, never a path.
public struct Medium: Hashable, Sendable {
    /// SHA-256 of the bytes.
    public let hash: Hash256
    /// `jpg`, `png`, `webp`, `gif`, `pdf` …, from the bytes, not from the sender.
    public let fileExtension: String
    /// Size in bytes.
    public let byteCount: Int
    /// Pixels, for pictures whose header could be read.
    public let pixelSize: PixelSize?

    /// A medium.
    public init(hash: Hash256, fileExtension: String, byteCount: Int, pixelSize: PixelSize? = nil) {
        self.hash = hash
        self.fileExtension = fileExtension
        self.byteCount = byteCount
        self.pixelSize = pixelSize
    }

    /// `ab/<sha256>.<ext>`, relative to a media folder.
    public var path: String { hash.hex.prefix(2) + "/" + hash.hex + "." + fileExtension }
}

/// Width and height in pixels.
public struct PixelSize: Hashable, Sendable {
    /// Pixels across.
    public let width: Int
    /// Pixels down.
    public let height: Int
    /// A size.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
