/// A question for another body (Luật Tiếp công dân 2013, Điều 26): the officer says for whom, the draft answer says it politely.
enum Referral {
    private static let labels = ["khong thuoc tham quyen", "khong thuoc tham quyen cua xa", "tham quyen", "thuoc tham quyen"]

    /// `KHÔNG THUỘC THẨM QUYỀN: Văn phòng Đăng ký đất đai` as a whole answer; nil for any other text. What follows on other lines stays.
    static func answer(_ newText: String, authority: String) -> String? {
        let lines = newText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let at = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), let colon = lines[at].firstIndex(of: ":"),
            labels.contains(PlainWords(String(lines[at][..<colon])).text)
        else { return nil }
        let body = BodyReader.clean(String(lines[at][lines[at].index(after: colon)...].drop { $0 == " " }))
        guard body.count > 3, body.count <= 200 else { return nil }
        let name = body.hasSuffix(".") ? String(body.dropLast()) : body
        let sentence =
            "Nội dung ông/bà hỏi không thuộc thẩm quyền giải quyết của \(authority). Đề nghị ông/bà gửi đến \(name) để được xem xét, trả lời."
        return ([sentence] + lines[(at + 1)...]).joined(separator: "\n")
    }
}
