/// The Thư ký's word about a held mail (design, "Who may be answered").
public enum HeldReply: Hashable, Sendable {
    /// NHẬN: it is what it says it is.
    case takeIn
    /// BỎ: spam, abuse, a forgery.
    case leave

    private static let takingIn: Set = [
        "nhan", "tiep nhan", "chap nhan", "nhan thu", "nhan thu nay", "tiep nhan thu nay", "cho nhan", "dong y nhan",
    ]
    private static let leaving: Set = [
        "bo", "bo qua", "bo thu nay", "thu rac", "rac", "xoa", "khong nhan", "spam", "loai bo", "gia mao", "thu gia mao", "lua dao",
    ]
    private static let particles: Set = ["nhe", "em", "a", "luon", "di", "ok", "da", "vang"]

    /// The new text of a reply; nil where it is neither, in so many words.
    public static func read(_ newText: String) -> HeldReply? {
        guard newText.utf8.count <= 500 else { return nil }
        let line = CleanText(newText).lines.first { !$0.isEmpty }.map { String(scalars: $0) } ?? ""
        guard !line.contains("?") else { return nil }
        var words = PlainWords(line).words
        words.removeAll { particles.contains($0) }
        let text = words.joined(separator: " ")
        // "Nhân" and "nhẫn" fold to the same, "bố" too: with marks they must be these words.
        if takingIn.contains(text) { return hasMarks(line) && !line.lowercased().contains("nhận") ? nil : .takeIn }
        if leaving.contains(text) { return text == "bo" && hasMarks(line) && !line.lowercased().contains("bỏ") ? nil : .leave }
        return nil
    }

    private static func hasMarks(_ line: String) -> Bool { line.unicodeScalars.contains(where: VietnameseLetters.hasMark) }
}
