import Editorial
import Mail

/// What an approver changes beside DUYỆT, as labelled lines: `Tiêu đề: …`, `Kênh: …`, `Tác giả: …`, `Nguồn: …`, and
/// `CHE: …` with words that must not be published.
enum EditLines {
    /// The reading of the other lines, with the edits; nil where there is no such line.
    ///
    /// Edits stand only beside an approval. A line whose value could itself be an instruction ("Tiêu đề: sửa lại cho ngắn") makes the reply
    /// ambiguous, never a silent change.
    static func read(
        _ newText: String, item: Item, office: Office, signatureNames: [String]
    ) -> (reading: ReplyReading, edits: ApprovalEdits)? {
        var edits = ApprovalEdits.none
        var others: [String] = []
        var found = false
        for scalars in CleanText(newText).lines {
            let line = String(scalars: scalars)
            if let words = covered(line) {
                found = true
                // Words that are not there, or stand on every line, are a slip.
                guard words.unicodeScalars.count > 1, stands(words, in: item.version.content) else {
                    return (.ambiguous(why: "nothing to hide: \(line)"), .none)
                }
                edits.hidden.append(words)
                continue
            }
            guard let (field, value) = labelled(line) else {
                others.append(line)
                continue
            }
            found = true
            guard isPlain(value), apply(field, value, item, office, &edits) else {
                return (.ambiguous(why: "an edit that is not clear: \(line)"), .none)
            }
        }
        guard found else { return nil }
        let reading = DecisionGrammar.read(others.joined(separator: "\n"), own: item.code.description, signatureNames: signatureNames)
        guard case .decision(.approve) = reading else { return nil }
        return (reading, edits)
    }

    /// The words behind `CHE:`.
    private static func covered(_ line: String) -> String? {
        guard let colon = line.firstIndex(of: ":"), ["che", "che them", "an", "che di"].contains(PlainWords(String(line[..<colon])).text)
        else {
            return nil
        }
        let words = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\"" || $0 == "“" }
        return BodyReader.clean(String(words.reversed().drop { $0 == " " || $0 == "\"" || $0 == "”" || $0 == "." }.reversed()))
    }

    private static func stands(_ words: String, in content: Content) -> Bool {
        var stands = content.title.contains(words)
        for block in content.body + content.answer {
            _ = block.mapped { text in
                stands = stands || text.contains(words)
                return text
            }
        }
        return stands
    }

    private static func labelled(_ line: String) -> (FormField, String)? {
        guard let colon = line.firstIndex(of: ":"), let field = FormField(label: String(line[..<colon])),
            [.title, .channel, .author, .source].contains(field)
        else { return nil }
        return (field, String(line[line.index(after: colon)...].drop { $0 == " " }))
    }

    /// A value that is no decision, instruction or question itself.
    private static func isPlain(_ value: String) -> Bool {
        guard !value.isEmpty, !value.contains("?") else { return false }
        if case .decision = DecisionGrammar.read(value, own: nil) { return false }
        let words = PlainWords(value).words
        return ![
            ["sua"], ["doi"], ["rut", "gon"], ["bo"], ["them"], ["can"], ["nen"], ["de", "nghi"], ["qua", "dai"], ["dai", "qua"], ["chua"],
            ["khong"],
        ]
        .contains { Array(words.prefix($0.count)) == $0 }
    }

    private static func apply(_ field: FormField, _ value: String, _ item: Item, _ office: Office, _ edits: inout ApprovalEdits) -> Bool {
        switch field {
        case .title:
            guard edits.title == nil else { return false }
            edits.title = BodyReader.clean(value)
        case .author:
            guard edits.author == nil else { return false }
            edits.author = BodyReader.clean(value)
        case .source:
            guard edits.source == nil else { return false }
            edits.source = BodyReader.clean(value)
        case .channel:
            let open = office.channels.filter { $0.accepts.contains(item.kind) }
            guard edits.channel == nil, let channel = ChannelName.match(value, in: open) else { return false }
            edits.channel = channel
        default: return false
        }
        return true
    }
}
