/// Markings of secrecy as documents carry them (Nghị định 26/2020/NĐ-CP, Thông tư 24/2020/TT-BCA), and not words such as "bảo mật",
/// "mật khẩu", "mật ong".
enum SecretMarking {
    /// A stamp that stands alone on its line, `Độ mật: …`, a number of a secret document, or a marking in brackets.
    static func isIn(text: String) -> Bool {
        var line = String.UnicodeScalarView()
        // One pass; only lines with an M or Đ can hold a marking, and they are looked at closer.
        for scalars in CleanText(text).lines where scalars.contains(where: { "mMĐđ".unicodeScalars.contains($0) }) {
            line = String.UnicodeScalarView()
            line.append(contentsOf: scalars.prefix(400))
            if isMarked(String(line)) { return true }
        }
        return false
    }

    /// `MẬT: …`, `[TỐI MẬT] …`, `… - MẬT`.
    static func isIn(subject: String) -> Bool {
        let line = SubjectLine.strip(subject).text
        return isMarked(line) || line.split(whereSeparator: { ":|–—-/".contains($0) }).contains { isStamp(String($0)) }
    }

    /// `[MẬT] KH 2026.pdf`, `15-BC_TOI MAT.docx`, `Công văn mật.pdf`.
    static func isIn(fileName: String) -> Bool {
        let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
        let words = stem.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let segments = stem.split { "[](){}_-–.,;+".contains($0) }.map(String.init)
        if segments.contains(where: isStamp) || isMarked(stem) { return true }
        for index in words.indices {
            let before = index > 0 ? words[index - 1].lowercased() : ""
            let after = index + 1 < words.count ? words[index + 1].lowercased() : ""
            switch words[index] {
            case "MẬT": if !harmlessBefore.contains(before), !harmlessAfter.contains(after) { return true }
            case let word where word.lowercased() == "mật":
                if ["tối", "tuyệt", "bản"].contains(before) || paperNames.contains(before), !harmlessAfter.contains(after) { return true }
            case let word where word.lowercased() == "mat": if before == "tuyet" { return true }
            default: break
            }
        }
        return false
    }

    private static let harmlessBefore: Set = ["bảo", "bí", "thân", "tâm", "cơ", "chi", "trúc"]
    private static let harmlessAfter: Set = [
        "khẩu", "ong", "mã", "vụ", "độ", "thiết", "mía", "nhân", "danh", "ước", "ngọt", "gấu", "hoa", "đường", "ngữ", "thư",
    ]
    private static let paperNames: Set = ["bản", "văn", "công", "liệu", "vb", "cv", "báo"]

    private static func isMarked(_ line: String) -> Bool {
        isStamp(line) || hasDegree(line) || hasBracket(line) || hasSecretNumber(line)
    }

    private static let stamps: Set = [
        "MẬT", "TỐI MẬT", "TUYỆT MẬT", "MAT", "TOI MAT", "TUYET MAT", "TÀI LIỆU MẬT", "VĂN BẢN MẬT", "TÀI LIỆU TỐI MẬT",
        "TÀI LIỆU TUYỆT MẬT", "BẢN SAO BÍ MẬT NHÀ NƯỚC", "TÀI LIỆU BÍ MẬT NHÀ NƯỚC", "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", "DẤU MẬT",
        "DẤU TỐI MẬT", "DẤU TUYỆT MẬT",
    ]
    /// Marks of urgency that stand beside the marking.
    private static let urgency: Set = ["HỎA", "HOẢ", "TỐC", "THƯỢNG", "KHẨN", "HẸN", "GIỜ", "HOA", "TOC", "THUONG", "KHAN"]

    /// Nothing but a stamp, in capitals, whatever stands around it: `* TỐI MẬT *`, `M Ậ T`, `MẬT – HỎA TỐC`.
    private static func isStamp(_ text: String) -> Bool {
        guard text.unicodeScalars.count <= 120 else { return false }
        // "MẬT (bản số 3)".
        if let open = text.firstIndex(of: "("), open > text.startIndex, isStamp(String(text[..<open])) { return true }
        var words = text.split { !$0.isLetter }.map(String.init)
        if words.count > 2, words.allSatisfy({ $0.unicodeScalars.count == 1 }) {
            let joined = words.joined()
            return ["MẬT", "TỐIMẬT", "TUYỆTMẬT"].contains(joined)
        }
        words.removeAll { urgency.contains($0) }
        // "bản số 3", "(A)" beside the stamp.
        while let last = words.last, last.unicodeScalars.count == 1 { words.removeLast() }
        return stamps.contains(words.joined(separator: " "))
    }

    /// `Độ mật: Tối mật`, in any case, at the beginning of a line.
    private static func hasDegree(_ line: String) -> Bool {
        guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "=" }) else { return false }
        let label = PlainWords(String(line[..<colon])).text
        guard ["do mat", "muc do mat", "dau mat", "dau do mat", "dau chi do mat", "cap do mat", "do mat van ban"].contains(label) else {
            return false
        }
        let words = PlainWords(String(line[line.index(after: colon)...])).words
        return words == ["mat"] || ["a", "b", "c"].contains { words == [$0] } || Array(words.prefix(2)) == ["toi", "mat"]
            || Array(words.prefix(2)) == ["tuyet", "mat"] || words.first == "mat" && words.count <= 3
    }

    /// `(MẬT)`, `[TỐI MẬT]`, `(M)` behind a number.
    private static func hasBracket(_ line: String) -> Bool {
        let characters = Array(line)
        for (index, character) in characters.enumerated() where character == "(" || character == "[" || character == "<" {
            guard let end = characters[index...].firstIndex(where: { $0 == ")" || $0 == "]" || $0 == ">" }), end - index <= 24 else {
                continue
            }
            let inner = String(characters[(index + 1)..<end])
            if isStamp(inner), inner.contains("Ậ") || inner.contains("MAT") { return true }
            if ["M", "TM", "TuM", "TgM"].contains(inner), endsWithNumber(characters[..<index]) { return true }
        }
        return false
    }

    private static func endsWithNumber(_ head: ArraySlice<Character>) -> Bool {
        let word = String(head).split(separator: " ").last.map(String.init) ?? ""
        return word.contains("/") && word.first?.isNumber == true
    }

    /// `Số: 12/MẬT-UBND`, `05-TM/HU`, `Số 45/M-BC`: the symbol has the marking as a group of its own.
    private static func hasSecretNumber(_ line: String) -> Bool {
        let words = line.split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
        for (index, word) in words.enumerated() {
            let bare = word.hasPrefix("số:") || word.hasPrefix("Số:") || word.hasPrefix("SỐ:") ? String(word.dropFirst(3)) : word
            guard bare.contains("/"), bare.first?.isNumber == true else { continue }
            let groups = bare.split { "/-–.:()".contains($0) }.map(String.init)
            if groups.dropFirst().contains(where: { ["MẬT", "TỐIMẬT", "TUYỆTMẬT"].contains($0) }) { return true }
            let isNumbered = bare != word || index > 0 && ["so", "so:"].contains(PlainWords(words[index - 1]).text)
            if isNumbered, groups.count > 2, groups.dropFirst().contains(where: { ["M", "TM", "TuM"].contains($0) }) { return true }
        }
        return false
    }
}
