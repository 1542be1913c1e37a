import Editorial

/// Takes the form lines (`Tên: giá trị`) out of the top of a body that is already in blocks.
enum FormBlocks {
    /// Form lines stand among the first blocks, and nothing longer than a greeting stands between them.
    private static let mostBlocks = 12
    private static let longestBetween = 160
    /// The fields that a content has a place for.
    private static let used: Set<FormField> = [.channel, .title, .eventDate, .signedDate, .author, .source, .caption]

    static func split(_ blocks: [Block]) -> (fields: [FormField: String], rest: [Block]) {
        var fields: [FormField: String] = [:]
        var rest: [Block] = []
        var index = 0
        while index < min(blocks.count, mostBlocks), let text = text(of: blocks[index]) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let read = FormReader.read(lines)
            let known = read.fields.filter { used.contains($0.key) }
            if known.isEmpty {
                guard text.count <= longestBetween else { break }
                rest.append(blocks[index])
            } else {
                fields.merge(known) { _, later in later }
                // Lines that nothing uses yet stay in the text, where the reviewer sees them.
                let unused = read.fields.filter { !used.contains($0.key) }.map { "\($0.key.label): \($0.value)" }.sorted()
                let left = (unused + read.rest).joined(separator: "\n")
                if !left.allSatisfy(\.isWhitespace) { rest.append(.paragraph(left)) }
            }
            index += 1
        }
        return (fields, rest + blocks[index...])
    }

    private static func text(of block: Block) -> String? {
        switch block {
        case .paragraph(let text), .listItem(let text), .heading(let text): text
        case .quote, .table, .photo, .file: nil
        }
    }
}
