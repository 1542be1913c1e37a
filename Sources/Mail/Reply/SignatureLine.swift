/// Whether a line under a closing formula can be part of a signature: a name, a post, an office, a way to reach somebody.
enum SignatureLine {
    /// Longest such line in characters.
    static let maximumLength = 100

    static func isPlausible(_ index: Int, in lines: ReplyLines) -> Bool {
        let folded = lines.folded(index)
        guard folded.count <= 4 * maximumLength, LineBytes.scalars(folded) <= maximumLength else { return false }
        let lowered = String(decoding: folded, as: UTF8.self)
        let words = tokens(lowered)
        guard !holdsDecision(words) else { return false }
        return isContact(lowered) || isOffice(words) || isName(shown(index, in: lines))
    }

    /// Under a `__` or `—`: what `isPlausible` takes, and other short lines that decide nothing (a post, a slogan, an office abroad).
    static func isShort(_ index: Int, in lines: ReplyLines) -> Bool {
        let folded = lines.folded(index)
        guard folded.count <= 240, LineBytes.scalars(folded) <= 60 else { return false }
        let words = tokens(String(decoding: folded, as: UTF8.self))
        return words.count <= 7 && !holdsDecision(words) && folded.last != UInt8(ascii: "?") && folded.last != UInt8(ascii: ":")
    }

    /// `-Name`, `— Name Surname` under a reply: a dash and one to four words with a capital each.
    static func isDashedName(_ index: Int, in lines: ReplyLines) -> Bool {
        let folded = lines.folded(index)
        guard (2...80).contains(folded.count), let dash = folded.first, dash == UInt8(ascii: "-") || dash == 0xE2 else { return false }
        let (core, left, _) = LineBytes.withoutStrokes(folded)
        guard left == 1 || left == 2, !core.isEmpty, !holdsDecision(tokens(String(decoding: core, as: UTF8.self))) else { return false }
        let name = shown(index, in: lines).unicodeScalars.drop { !$0.properties.isAlphabetic }
        return isName(String(String.UnicodeScalarView(name)), from: 1, to: 4)
    }

    private static func shown(_ index: Int, in lines: ReplyLines) -> String {
        TextFold.squeezed(String(decoding: lines.raw(index), as: UTF8.self))
    }

    private static func tokens(_ text: String) -> [String] {
        let breaks = " ,.;:/()-–_*|!&+\"'".unicodeScalars
        return text.unicodeScalars.split { breaks.contains($0) }.map { String($0) }
    }

    /// A word that decides, refuses or asks for a change must not vanish into a signature.
    private static func holdsDecision(_ words: [String]) -> Bool {
        let marked = words.contains { TextFold.hasMarks($0) }
        for (index, word) in words.enumerated() {
            // Đăng is also a given name, and given names come last.
            if word == "đăng" && words.count >= 3 && index == words.count - 1 { continue }
            if marked ? deciding.contains(word) : decidingUnmarked.contains(word) { return true }
        }
        return false
    }

    private static let deciding: Set<String> = [
        "duyệt", "duyet", "không", "ko", "k", "sửa", "đăng", "hủy", "huỷ", "dừng", "đừng", "rút", "hoãn", "khoan", "chưa", "nhưng", "xóa",
        "xoá",
        "gỡ", "bỏ", "trả", "chỉnh", "đổi", "thêm", "bổ", "chờ", "nếu", "trừ", "chối", "ok", "ý",
    ]
    private static let decidingUnmarked: Set<String> = Set(deciding.map { TextFold.unmarked($0) })

    /// `Chủ tịch UBND xã`, `Công chức Văn hóa - Xã hội`, `TM. ỦY BAN NHÂN DÂN`.
    private static func isOffice(_ words: [String]) -> Bool {
        let signs: Set<String> = ["tm", "kt", "tl", "q", "tuq", "ths", "ts", "cn", "ks", "bs", "ông", "bà", "đ", "c", "đc"]
        let rest = words.drop { signs.contains($0) }
        guard let first = rest.first, words.count <= 18 else { return false }
        if offices.contains(first) { return true }
        guard let second = rest.dropFirst().first else { return false }
        return offices.contains(first + " " + second)
    }

    private static let offices: Set<String> = {
        let marked: Set<String> = [
            "chủ tịch", "phó", "trưởng", "công chức", "viên chức", "cán bộ", "chuyên viên", "văn phòng", "văn thư", "ubnd", "hđnd",
            "ubmttq",
            "ủy ban", "uỷ ban", "hội đồng", "phòng", "ban", "bí thư", "đảng ủy", "đảng uỷ", "thư ký", "giám đốc", "biên tập", "tổng biên",
            "kế toán", "trung tâm", "đài", "công an", "hội", "đoàn", "mặt trận", "xã", "phường", "thị trấn", "huyện", "tỉnh", "thành phố",
            "cổng thông", "nhân viên", "quản trị", "tổ", "thôn", "trường", "trạm", "chi bộ", "chi hội", "phó chủ",
        ]
        return marked.union(marked.map { TextFold.unmarked($0) }.filter { $0 != "to" && $0 != "hoi" && $0 != "dai" && $0 != "tram" })
    }()

    /// An address, a telephone number, or a line that says it is one.
    private static func isContact(_ text: String) -> Bool {
        let digits = text.utf8.count { (48...57).contains($0) }
        return digits >= 8 || text.utf8.contains(UInt8(ascii: "@")) || labels.contains { text.utf8.starts(with: $0.utf8) }
    }

    private static let labels = [
        "đt", "sđt", "điện thoại", "tel", "mobile", "phone", "email", "e-mail", "mail", "fax", "địa chỉ", "đc", "website", "web",
        "zalo", "hotline", "di động", "dđ", "dien thoai", "dia chi", "http", "www", "số điện thoại",
    ]

    /// Two to six words, each with a capital: `Trần Thị Lan`.
    private static func isName(_ text: String, from least: Int = 2, to most: Int = 6) -> Bool {
        let parts = text.unicodeScalars.split(separator: " ")
        guard (least...most).contains(parts.count), !text.utf8.contains(where: { (48...57).contains($0) || $0 == UInt8(ascii: "?") }) else {
            return false
        }
        return parts.allSatisfy { $0.first?.properties.isUppercase ?? false }
    }
}
