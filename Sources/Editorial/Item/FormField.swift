/// A labelled line `Tên: giá trị` of a submission, and what a kind of item says beyond headline and text (design, "Forms").
///
/// The raw values are the words of `form` in the configuration and of `details` in the site store. Their order is the order on the page.
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
    /// Số ký hiệu of a document (Điều 8.6).
    case documentNumber
    /// Cơ quan ban hành of a document.
    case issuingBody
    /// Ngày ký, from which the deadline of a document counts (Điều 11.2).
    case signedDate
    /// Ngày có hiệu lực of a document.
    case effectiveDate
    /// Trích yếu of a document.
    case abstract
    /// Thay thế: numbers of the documents that this one replaces.
    case replaces
    /// Bãi bỏ: numbers of the documents that this one repeals.
    case repeals
    /// Mã thủ tục (Điều 8.7).
    case procedureCode
    /// Lĩnh vực of a procedure.
    case area
    /// Cơ quan thực hiện.
    case authority
    /// Thành phần hồ sơ, one a line.
    case dossier
    /// Thời hạn giải quyết.
    case duration
    /// Phí, lệ phí.
    case fee
    /// Kết quả thực hiện.
    case result
    /// Căn cứ pháp lý.
    case legalBasis
    /// Tuần: the week of a work calendar (Điều 8.8).
    case week
    /// Video: an address on the web, one a line (Điều 8.12).
    case video
    /// Công khai: "không" where whoever asks does not want the question published (Điều 8.9).
    case publicity
    /// Phương án: what may be chosen in a poll, one a line (Điều 8.11).
    case option
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
        case .issuingBody: "Cơ quan ban hành"
        case .signedDate: "Ngày ký"
        case .effectiveDate: "Hiệu lực từ"
        case .abstract: "Trích yếu"
        case .replaces: "Thay thế"
        case .repeals: "Bãi bỏ"
        case .procedureCode: "Mã thủ tục"
        case .area: "Lĩnh vực"
        case .authority: "Cơ quan thực hiện"
        case .dossier: "Thành phần hồ sơ"
        case .duration: "Thời hạn giải quyết"
        case .fee: "Phí, lệ phí"
        case .result: "Kết quả"
        case .legalBasis: "Căn cứ pháp lý"
        case .week: "Tuần"
        case .video: "Video"
        case .publicity: "Công khai"
        case .option: "Phương án"
        case .commentDeadline: "Hạn góp ý"
        case .caption: "Chú thích"
        case .note: "Ghi chú"
        }
    }
}

extension ItemKind {
    /// What its content says beyond headline and text, in the order of the page.
    public var details: [FormField] {
        switch self {
        case .article, .question, .week, .page: []
        case .document: [.documentNumber, .issuingBody, .effectiveDate, .abstract, .replaces, .repeals]
        case .procedure: [.procedureCode, .area, .authority, .dossier, .duration, .fee, .result, .legalBasis]
        case .album: [.video]
        case .draft: [.commentDeadline]
        case .poll: [.option, .commentDeadline]
        }
    }

    /// Under which label its ``Content/eventDate`` goes; nil where a day means nothing.
    public var dateField: FormField? {
        switch self {
        case .article, .album: .eventDate
        case .document: .signedDate
        case .week: .week
        case .question, .procedure, .page, .draft, .poll: nil
        }
    }

    /// What a channel asks for unless its configuration says otherwise.
    public var usualForm: [FormField] {
        switch self {
        case .article: [.eventDate]
        case .document: [.documentNumber, .issuingBody, .signedDate]
        case .procedure: [.procedureCode, .area, .dossier, .duration, .fee, .legalBasis]
        case .week: [.week]
        case .question, .album, .page: []
        case .draft: [.commentDeadline]
        case .poll: [.option, .commentDeadline]
        }
    }
}

/// One line of what a content says beyond headline and text: `Số ký hiệu: 45/QĐ-UBND`.
public struct Detail: Hashable, Sendable {
    /// Which.
    public let field: FormField
    /// As published; a dossier has one paper a line.
    public let value: String
    /// A line.
    public init(_ field: FormField, _ value: String) {
        self.field = field
        self.value = value
    }
}
