import Foundation

/// Makes replies that hold "duyệt" and are no approval: the generator knows so by construction, because each has a part that takes the approval
/// away (a negation, a question, a condition, another person, another thing, a spelling that could be two words).
///
/// Deterministic: the same seed gives the same lines. Also usable as the seed of a fuzz target.
struct NonApprovals {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func chance(_ outOf: UInt64) -> Bool { random() % outOf == 0 }

    private mutating func pick(_ from: [String]) -> String { from.isEmpty ? "" : from[Int(random() % UInt64(from.count))] }

    private static let verbs = [
        "duyệt", "duyệt", "phê duyệt", "duyệt bài này", "duyệt đăng", "duyệt cho đăng", "đồng ý duyệt", "duyệt BV-0142", "duyệt luôn",
    ]
    private static let negations = [
        "không", "ko", "k", "kg", "khg", "hông", "chưa", "đừng", "khoan", "không được", "chẳng", "chưa thể", "không thể", "khong", "chua",
    ]
    private static let questions = [
        "chưa", "không", "ko", "k", "à", "hả", "được không", "được chưa", "chứ", "nhỉ", "phải không", "?", " ?", "được k", "hay không",
        "sao", "chưa em", "không anh",
    ]
    private static let conditions = [
        "nhưng bỏ ảnh 3", "nếu anh Bình đồng ý", "sau khi sửa tiêu đề", "với điều kiện bổ sung nguồn", "trừ đoạn cuối", "khi có nguồn",
        "nhưng mai đăng",
        "nhưng chờ ý kiến", "miễn là đủ ảnh", "nếu đúng", "xong sửa", "rồi sửa lại", "trước khi họp", "nhưng khoan đăng", "sau", "thử",
        "tạm", "một phần",
    ]
    private static let people = [
        "anh", "chị", "em", "Bình", "Lan", "anh Bình", "chị Lan", "chú Tài", "Chủ tịch", "Trưởng ban", "thường trực", "nhờ anh", "mời chị",
        "đề nghị anh", "ai",
        "Nguyễn Văn Bình", "cô Huyền", "bác Hướng", "lãnh đạo", "các anh", "mọi người", "Ban biên tập", "kính trình anh", "xin", "chờ",
        "trình", "xét", "kiểm", "đang", "sẽ",
    ]
    private static let things = [
        "binh", "ảnh", "chữ ký", "kế hoạch", "phần đầu", "bài 1", "bài 2", "bài 1 không bài 2", "BV-0143", "hết", "2 bài", "giúp anh",
        "giúp em", "hộ chị", "đi em", "đi",
        "thay anh", "gấp", "rồi", "rồi mà", "ngân sách", "dự toán", "chi", "đề án", "lại", "nháp", "cho em", "cho anh", "dùm", "xong",
        "lúc 9h", "mai", "nữa", "chờ đăng",
    ]
    /// Without marks these are two things at once.
    private static let unmarked = [
        "toi duyet", "duyet cho dang", "duyet anh", "duyet em", "duyet chi", "duyet a", "dang duyet", "duyet dang", "duyet chu",
        "vang duyet", "duyet co", "toi dong y duyet",
        "duyet ban", "duyet chu ky", "duyet di", "duyet k", "cho duyet", "duyet cho", "duyet chua", "khong duyet", "chua duyet",
        "duyet bai em", "duyet muc", "duyet nay",
    ]
    private static let laterLines = [
        "Không", "À khoan", "Nhầm, không duyệt", "Sửa lại tiêu đề", "Bỏ ảnh 3", "Hỏi lại chị Lan", "Chưa đăng vội", "Để mai", "Không đăng",
        "Được không", "Duyệt chưa", "Đừng đăng",
        "Nguyễn Văn Bình chưa xem", "Ghi chú: chưa đăng", "Ghi chú: bỏ ảnh 3", "Trân trọng⏎Không đăng", "Dừng",
    ]
    private static let before = [
        "", "", "", "Dạ ", "Ok ", "Vâng, ", "Em ơi, ", "Tôi ", "Đồng ý. ", "Cảm ơn em. ", "Chào em, ", "Nội dung tốt, ",
    ]
    private static let after = [
        "", "", "", " nhé", " nhé em", " ạ", ".", "!", " nha", ", cảm ơn em", " luôn", " em", "\nTrân trọng", "\nNguyễn Văn Bình", " 👍",
        "...",
    ]

    /// One reply that is no approval.
    mutating func next() -> String {
        let body = core()
        return spelled(pick(Self.before) + body + pick(Self.after))
    }

    private mutating func core() -> String {
        let verb = pick(Self.verbs)
        switch random() % 9 {
        case 0: return pick(Self.negations) + pick([" ", " ", " ", ", ", ". ", "-", "\n"]) + verb
        case 1: return verb + " " + pick(Self.questions)
        case 2: return verb + pick([" ", ", ", ". ", "\n"]) + pick(Self.conditions)
        case 3: return pick(Self.people) + " " + verb
        case 4: return verb + " " + pick(Self.things)
        case 5: return pick(Self.unmarked)
        case 6: return verb + "\n" + pick(Self.laterLines).split(separator: "⏎").joined(separator: "\n")
        case 7: return soup()
        default: return pick(Self.negations) + " " + verb + pick([", ", " ", ". ", " vì "]) + pick(Self.things)
        }
    }

    private static let harmless = [
        "duyệt", "em", "anh", "nhé", "ạ", "ok", "bài", "này", "đăng", "cho", "đồng ý", "tôi", "luôn", "cảm ơn", "tốt", "dạ", "vâng", "tin",
        "đã", "xem", "và", "được",
    ]
    private static let poison = [
        "không", "ko", "chưa", "đừng", "nhưng", "nếu", "khoan", "?", "sửa", "bỏ", "hoãn", "chờ", "trừ", "từ chối", "ai", "mai", "trả lại",
        "thử", "hủy", "dừng", "Bình", "sai", "👎",
    ]

    /// Words in any order around one that no approval can hold.
    private mutating func soup() -> String {
        var words = ["duyệt"]
        for _ in 0..<(random() % 6) { words.append(pick(Self.harmless)) }
        words.insert(pick(Self.poison), at: Int(random() % UInt64(words.count + 1)))
        if chance(2) { words.swapAt(0, Int(random() % UInt64(words.count))) }
        return words.joined(separator: pick([" ", " ", " ", ", ", ". "]))
    }

    /// As it arrives: capitals, marks lost, marks apart, spaces of other kinds, typing keys left over.
    private mutating func spelled(_ text: String) -> String {
        switch random() % 10 {
        case 0: return text.uppercased()
        case 1, 2: return Self.withoutMarks(text)
        case 3: return text.decomposedStringWithCanonicalMapping
        case 4: return text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\u{A0}")
        case 5: return "*" + text + "*"
        case 6: return Self.telex(text)
        default: return text
        }
    }

    /// Without marks "dạ"/"đã", "tôi", "vâng" and the like only become less clear, never an approval; "mai" and the like stay what they are.
    private static func withoutMarks(_ text: String) -> String {
        var out = ""
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            out.unicodeScalars.append(scalar == "đ" ? "d" : scalar == "Đ" ? "D" : scalar)
        }
        return out
    }

    /// The keys of Telex, marks at the end of the word.
    private static func telex(_ text: String) -> String {
        let keys: [UInt32: String] = [0x300: "f", 0x301: "s", 0x309: "r", 0x303: "x", 0x323: "j"]
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            var out = ""
            var tone = ""
            for scalar in String(word).decomposedStringWithCanonicalMapping.unicodeScalars {
                switch scalar.value {
                case 0x302: out.append(out.last ?? "e")
                case 0x306, 0x31B: out.append("w")
                case 0x111, 0x110: out.append("dd")
                default: if let key = keys[scalar.value] { tone = key } else { out.unicodeScalars.append(scalar) }
                }
            }
            return out + tone
        }.joined(separator: " ")
    }
}
