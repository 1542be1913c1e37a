import Editorial

/// The labels under which people write the fields.
extension FormField {
    /// Other labels that people write for the same, without marks and signs.
    private var otherLabels: [String] {
        switch self {
        case .channel: ["chuyen muc", "kenh dang", "chuyen trang", "muc dang"]
        case .title: ["tua de", "ten bai", "tit", "tieu de bai", "tieu de tin", "ten thu tuc", "ten thu tuc hanh chinh", "ten van ban"]
        case .eventDate: ["ngay su kien", "thoi gian dien ra", "dien ra ngay", "ngay to chuc", "dien ra"]
        case .author: ["nguoi viet", "tin anh", "bai anh", "bai va anh", "tin va anh", "tac gia bai viet"]
        case .source: ["nguon tin", "nguon bai", "trich nguon"]
        case .issuingBody: ["co quan ban hanh", "noi ban hanh", "don vi ban hanh"]
        case .effectiveDate: ["hieu luc", "ngay hieu luc", "ngay co hieu luc", "co hieu luc tu", "hieu luc tu ngay"]
        case .replaces: ["thay the van ban", "thay cho", "van ban thay the"]
        case .repeals: ["bai bo van ban", "huy bo"]
        case .procedureCode: ["ma so thu tuc", "ma tthc", "ma thu tuc hanh chinh"]
        case .area: ["linh vuc thuc hien"]
        case .authority: ["co quan giai quyet", "noi tiep nhan", "noi thuc hien"]
        case .dossier: ["ho so", "thanh phan ho so gom", "ho so gom", "giay to"]
        case .duration: ["thoi han", "thoi gian giai quyet", "thoi gian thuc hien"]
        case .fee: ["le phi", "phi", "phi le phi", "muc phi"]
        case .result: ["ket qua thuc hien", "ket qua giai quyet"]
        case .legalBasis: ["can cu", "co so phap ly", "can cu phap luat"]
        case .week: ["lich tuan", "tuan so", "tuan le"]
        case .video: ["duong dan video", "link video", "clip", "lien ket video"]
        case .option:
            [
                "phuong an 1", "phuong an 2", "phuong an 3", "phuong an 4", "phuong an 5", "phuong an 6", "lua chon", "pa 1", "pa 2",
                "pa 3", "pa 4",
            ]
        case .publicity: ["dang cong khai", "cong khai cau hoi"]
        case .documentNumber: ["so hieu", "ky hieu", "so van ban", "so va ky hieu", "so ky hieu van ban", "so hieu van ban"]
        case .signedDate: ["ngay ban hanh", "ngay ky ban hanh", "ngay van ban"]
        case .abstract: ["trich yeu noi dung", "trich yeu van ban"]
        case .commentDeadline:
            [
                "han lay y kien", "thoi han gop y", "han cuoi gop y", "gop y den", "gop y den ngay", "han tra loi y kien", "lay y kien den",
                "lay y kien den ngay",
            ]
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
