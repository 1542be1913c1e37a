import Editorial

/// Reads the labelled lines at the top of a body (design, "Forms"): any order, with or without marks, bullets and full-width colons.
public enum FormReader {
    /// What was read.
    struct Reading {
        /// Value by field.
        var fields: [FormField: String] = [:]
        /// The other lines.
        var rest: [String] = []
        /// The field whose values may go on in the block that follows: a dossier with its papers in a list.
        var open: FormField?
    }

    /// Takes the labelled lines out of the top of the body.
    ///
    /// The top ends with the first line of ordinary text; greetings and lines with a label of somebody else's stay in `rest` and do not end it.
    /// A label given twice: the later value counts, captions, videos and papers are joined by line ends. A label without a value is left out of
    /// both.
    public static func read(_ lines: [String]) -> (fields: [FormField: String], rest: [String]) {
        let reading = read(lines, among: Set(FormField.allCases))
        return (reading.fields, reading.rest)
    }

    /// The same for the fields of one kind; a label that is none of them is somebody else's.
    static func read(_ lines: [String], among wanted: Set<FormField>) -> Reading {
        var reading = Reading()
        var open: (field: FormField, length: Int)?
        var index = 0
        while index < lines.count {
            let line = CleanLine(lines[index])
            if let (field, value) = line.labelled, wanted.contains(field) {
                reading.fields[field] = merged(reading.fields[field], value, field)
                open = (field, line.scalars.count)
            } else if let field = open?.field, hasManyLines(field), line.isBulleted {
                reading.fields[field] = merged(reading.fields[field], line.body, field)
            } else if let field = open?.field, line.continues(afterLength: open?.length ?? 0), let value = reading.fields[field] {
                reading.fields[field] = value + " " + line.text
                open = (field, line.scalars.count)
            } else if line.scalars.isEmpty || line.isGreeting || line.hasUnknownLabel {
                reading.rest.append(lines[index])
                if !line.scalars.isEmpty || open.map({ !hasManyLines($0.field) }) ?? true { open = nil }
            } else {
                break
            }
            index += 1
        }
        reading.rest += lines[index...]
        reading.open = index == lines.count ? open.flatMap { hasManyLines($0.field) ? $0.field : nil } : nil
        return reading
    }

    /// The value of a field that is given again.
    static func merged(_ earlier: String?, _ value: String, _ field: FormField) -> String? {
        guard !value.isEmpty else { return earlier }
        if hasManyLines(field), let earlier { return earlier + "\n" + value }
        return value
    }

    private static func hasManyLines(_ field: FormField) -> Bool {
        switch field {
        case .caption, .video, .dossier, .legalBasis, .replaces, .repeals, .option: true
        default: false
        }
    }
}

/// One line of a body, cleaned.
private struct CleanLine {
    let scalars: [Unicode.Scalar]

    init(_ line: String) {
        scalars = CleanText(line).lines.first { !$0.isEmpty } ?? []
    }

    var text: String { String(scalars: scalars) }

    /// Behind its bullet or number.
    var body: String { String(scalars: scalars[bodyStart...].drop { $0 == " " }) }

    /// Begins with a bullet or a number, and says something.
    var isBulleted: Bool { bodyStart > 0 && bodyStart < scalars.count }

    /// The field and its value, nil when the line carries no label of ours.
    var labelled: (FormField, String)? {
        guard let colon, let field = FormField(label: String(scalars: scalars[bodyStart..<colon])) else { return nil }
        var value = scalars[(colon + 1)...]
        while let first = value.first, first == " " || first == "*" || first == "_" { value = value.dropFirst() }
        while let last = value.last, last == " " || last == "*" || last == "_" { value = value.dropLast() }
        return (field, String(scalars: value))
    }

    /// A short label of somebody else's: up to five words before a colon that ends no address.
    var hasUnknownLabel: Bool {
        guard let colon, colon + 1 >= scalars.count || scalars[colon + 1] == " " else { return false }
        return (1...5).contains(PlainWords(String(scalars: scalars[bodyStart..<colon])).words.count) && scalars.count <= 200
    }

    var isGreeting: Bool {
        let words = PlainWords(text).words
        guard words.count <= 20 else { return false }
        return [
            ["kinh", "gui"], ["kinh", "chao"], ["kinh", "thua"], ["than", "gui"], ["chao"], ["xin", "chao"], ["dear"], ["hi"], ["hello"],
            ["thua"],
        ]
        .contains { Array(words.prefix($0.count)) == $0 }
    }

    /// Mail programs break long lines: the rest of a value begins in lower case right below a line near the limit.
    func continues(afterLength length: Int) -> Bool {
        guard length >= 60, let first = scalars.first, VietnameseLetters.lowercased(first) == first, first.properties.isAlphabetic else {
            return false
        }
        return !hasUnknownLabel
    }

    /// Behind a bullet or a number.
    private var bodyStart: Int {
        let bullets: Set<Unicode.Scalar> = ["-", "•", "*", "+", "–", "—", "·", " ", "_", "◦", "▪", "●"]
        var start = 0
        while start < scalars.count, bullets.contains(scalars[start]) { start += 1 }
        var digits = start
        while digits < scalars.count, (48...57).contains(scalars[digits].value) { digits += 1 }
        if digits > start, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")" { return digits + 1 }
        return start
    }

    private var colon: Int? {
        scalars.prefix(100).firstIndex { $0 == ":" || $0 == "：" || $0 == "﹕" || $0 == "∶" }.flatMap { $0 >= bodyStart ? $0 : nil }
    }
}
