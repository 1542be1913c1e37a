/// Tố cáo: somebody tells of a wrong by somebody (Luật Tố cáo 2018, Điều 2), and not a question or an article about the procedure.
enum Denunciation {
    private static let nouns = [["to", "cao"], ["to", "giac"]]
    /// Words that make it a matter of procedure or of news.
    private static let about: Set = [
        "luat", "thu", "tuc", "huong", "dan", "giai", "quyet", "tiep", "nhan", "quy", "dinh", "trinh", "cach", "hoi", "tuyen", "truyen",
        "tap", "huan", "phap", "biet", "khieu", "nai",
    ]

    /// `Đơn tố cáo …`, `Tố cáo ông …`, `V/v tố cáo …`.
    static func isIn(subject: String) -> Bool {
        var words = PlainWords(SubjectLine.strip(subject).text).words[...]
        for lead in [["v", "v"], ["ve", "viec"], ["noi", "dung"], ["kinh", "gui"]] where Array(words.prefix(lead.count)) == lead {
            words = words.dropFirst(lead.count)
        }
        let hasForm = ["don", "thu", "toi", "giay"].contains(words.first ?? "")
        if hasForm { words = words.dropFirst() }
        guard nouns.contains(Array(words.prefix(2))) else { return false }
        // "Thu tuc to cao" is cut above at another word; "to cao va giai quyet to cao" is about the law.
        return !words.dropFirst(2).prefix(3).contains { ["va", "giai", "luat", "theo", "la"].contains($0) }
    }

    /// `ĐƠN TỐ CÁO` alone on a line, as such papers begin.
    static func hasHeading(_ text: String) -> Bool {
        CleanText(text).lines.contains { line in
            guard line.count <= 60, line.count >= 8 else { return false }
            let words = PlainWords(String(scalars: line)).words
            return words == ["don", "to", "cao"] || words == ["don", "to", "giac"] || words == ["thu", "to", "cao"]
                || Array(words.prefix(3)) == ["don", "to", "cao"] && words.count <= 6 && isCapital(line)
        }
    }

    /// "Tôi xin tố cáo ông …", "nay tôi làm đơn này tố cáo …", "Người bị tố cáo: …": somebody denounces in their own name.
    static func isIn(text: String) -> Bool {
        for scalars in CleanText(text).lines where scalars.count > 8 {
            let line = String(scalars: scalars)
            for sentence in line.split(whereSeparator: { ".;!?".contains($0) }) where denounces(PlainWords(String(sentence)).words) {
                return true
            }
        }
        return false
    }

    private static let first: Set = ["toi", "em", "chau", "con", "minh", "dan", "to"]

    private static func denounces(_ words: [String]) -> Bool {
        guard words.count > 2 else { return false }
        for at in 0..<(words.count - 1) where nouns.contains([words[at], words[at + 1]]) {
            let before = words[max(0, at - 8)..<at]
            if let last = before.last, last == "bi" || last == "nguoi", words.count <= 12, at <= 3 { return true }
            guard before.contains(where: first.contains), before.allSatisfy({ !about.contains($0) }) else { continue }
            let after = words[min(at + 2, words.count)...].prefix(3)
            if !after.contains(where: { ["gi", "o", "thi", "nhu", "the", "khong", "duoc", "va"].contains($0) }) { return true }
        }
        return false
    }

    private static func isCapital(_ line: [Unicode.Scalar]) -> Bool {
        !line.contains { $0.properties.isLowercase }
    }
}
