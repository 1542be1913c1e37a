import Mail

/// A proposal on the regulation itself (Quy chế Điều 15; requirement R24): gathered for the yearly review, no item.
public enum RegulationProposal {
    /// What somebody proposes, as running text; nil for any other mail. The subject must say so: "Góp ý Quy chế …".
    public static func read(_ message: Message) -> String? {
        let words = PlainWords(SubjectLine.strip(message.subject ?? "").text).words
        guard leads.contains(where: { words.starts(with: $0) }), words.count <= 20 else { return nil }
        let text = (message.bestText ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? nil : String(text.prefix(2000))
    }

    private static let leads: [[String]] = [
        "gop y quy che", "gop y sua doi quy che", "kien nghi sua quy che", "de nghi sua quy che", "sua doi quy che", "de xuat sua quy che",
        "kien nghi sua doi quy che", "de nghi sua doi quy che", "y kien ve quy che", "gop y ve quy che", "de xuat sua doi quy che",
    ].map { $0.split(separator: " ").map(String.init) }
}
