import Mail

/// The headline that a subject stands for.
enum Headline {
    /// What people put before the headline in a subject: it says what the mail is, and is no part of the headline.
    private static let labels = [
        "tin", "bai", "anh", "tin bai", "bai viet", "tin anh", "bai va anh", "tin va anh", "tin, anh", "bai, anh", "tin va bai", "gui tin",
        "gui bai", "gui tin bai", "gui bai viet", "em gui bai", "em gui tin", "kinh gui bai", "kinh gui tin", "bai cong tac vien",
        "cau hoi", "hoi", "hoi dap", "y kien", "kien nghi",
    ]
    private static let longestLabel = 24

    /// The subject without prefixes, codes and such a label, its first letter a capital.
    static func read(_ subject: String?) -> String {
        let text = NFC.compose(SubjectLine.strip(TextFold.clean(subject ?? "")).text)
        guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= longestLabel else { return text }
        let label = TextFold.unmarked(String(text[..<colon])).split(separator: " ").joined(separator: " ")
        guard labels.contains(label) else { return text }
        let rest = text[text.index(after: colon)...].drop { $0 == " " }
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }
}
