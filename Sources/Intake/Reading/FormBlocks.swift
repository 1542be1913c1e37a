import Editorial

/// Takes the form lines (`Tên: giá trị`) out of the top of a body that is already in blocks.
enum FormBlocks {
    /// Form lines stand among the first blocks, and nothing longer than a greeting stands between them.
    private static let mostBlocks = 40
    private static let longestBetween = 160

    /// The lines whose field is among `wanted`; every other line stays in the text, where the reviewer sees it.
    static func split(_ blocks: [Block], taking wanted: Set<FormField>) -> (fields: [FormField: String], rest: [Block]) {
        var fields: [FormField: String] = [:]
        var rest: [Block] = []
        var open: FormField?
        var index = 0
        while index < min(blocks.count, mostBlocks), let text = text(of: blocks[index]) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let read = FormReader.read(lines, among: wanted)
            if !read.fields.isEmpty || read.open != nil {
                for (field, value) in read.fields { fields[field] = FormReader.merged(fields[field], value, field) }
                let left = read.rest.joined(separator: "\n")
                if !left.allSatisfy(\.isWhitespace) { rest.append(.paragraph(left)) }
                open = read.open
            } else if let field = open, case .listItem(let item) = blocks[index] {
                // The papers of a dossier, as a list under its label.
                fields[field] = FormReader.merged(fields[field], item, field)
            } else {
                guard text.count <= longestBetween else { break }
                rest.append(blocks[index])
                open = nil
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
