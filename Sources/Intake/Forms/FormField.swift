/// A labelled line `Tên: giá trị` of a submission (design, "Forms").
public enum FormField: String, Hashable, Sendable, CaseIterable {
    /// Kênh: where it should be published.
    case channel
    /// Tiêu đề.
    case title
    /// Ngày diễn ra: day of the event, from which the deadline counts (Quy chế Điều 11.1, 11.3).
    case eventDate
    /// Tác giả (Điều 10).
    case author
    /// Nguồn (Điều 10).
    case source
    /// Số ký hiệu of a document.
    case documentNumber
    /// Ngày ký, from which the deadline of a document counts (Điều 11.2).
    case signedDate
    /// Trích yếu of a document.
    case abstract
    /// Hạn góp ý of a draft out for comment (Điều 8.10).
    case commentDeadline
    /// Chú thích: captions, one a line.
    case caption
    /// Ghi chú to the office, not published.
    case note

    /// The label as our own forms write it.
    public var label: String {
        switch self {
        case .channel: "Kênh"
        case .title: "Tiêu đề"
        case .eventDate: "Ngày diễn ra"
        case .author: "Tác giả"
        case .source: "Nguồn"
        case .documentNumber: "Số ký hiệu"
        case .signedDate: "Ngày ký"
        case .abstract: "Trích yếu"
        case .commentDeadline: "Hạn góp ý"
        case .caption: "Chú thích"
        case .note: "Ghi chú"
        }
    }

    /// Other labels that people write for the same, without marks and signs.
    private var otherLabels: [String] {
        switch self {
        case .channel: ["chuyen muc", "kenh dang", "chuyen trang", "muc dang"]
        case .title: ["tua de", "ten bai", "tit", "tieu de bai", "tieu de tin"]
        case .eventDate: ["ngay su kien", "thoi gian dien ra", "dien ra ngay", "ngay to chuc", "dien ra"]
        case .author: ["nguoi viet", "tin anh", "bai anh", "bai va anh", "tin va anh", "tac gia bai viet"]
        case .source: ["nguon tin", "nguon bai", "trich nguon"]
        case .documentNumber: ["so hieu", "ky hieu", "so van ban", "so va ky hieu", "so ky hieu van ban", "so hieu van ban"]
        case .signedDate: ["ngay ban hanh", "ngay ky ban hanh", "ngay van ban"]
        case .abstract: ["trich yeu noi dung", "trich yeu van ban"]
        case .commentDeadline: ["han lay y kien", "thoi han gop y", "han cuoi gop y", "gop y den", "gop y den ngay"]
        case .caption: ["chu thich anh", "anh chu thich"]
        case .note: ["luu y"]
        }
    }

    private static let byLabel: [String: FormField] = {
        var fields: [String: FormField] = [:]
        for field in allCases {
            for label in [PlainWords(field.label).text] + field.otherLabels { fields[label] = field }
        }
        return fields
    }()

    /// The field that a label names, with or without marks, in any case, whatever stands between its words.
    public init?(label: String) {
        guard label.utf8.count <= 80, let field = Self.byLabel[PlainWords(label).text] else { return nil }
        self = field
    }
}
