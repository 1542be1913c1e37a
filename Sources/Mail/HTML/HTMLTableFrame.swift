/// A table that is open: where each cell's blocks lie among all blocks.
struct HTMLTableFrame {
    /// Index of the first block since the table began.
    let start: Int
    /// Each cell as a range of block indices, row by row.
    var rows: [[Range<Int>]] = []
    /// It holds another table, so it lays out a page.
    var nested = false
    private var cellStart: Int?

    init(start: Int) { self.start = start }

    mutating func open(at index: Int) {
        if rows.isEmpty { rows.append([]) }
        cellStart = index
    }

    mutating func close(at index: Int) {
        guard let first = cellStart, first <= index, !rows.isEmpty else { return }
        rows[rows.count - 1].append(first..<index)
        cellStart = nil
    }

    /// The cells' texts where this is a table of data: at least two rows with two filled cells, nothing but text, one writer.
    func rows(of segments: [HTMLText.Segment]) -> [[String]]? {
        guard !nested, start < segments.count else { return nil }
        let role = segments[start].role
        var inCells = 0
        for segment in segments[start...] {
            guard segment.role == role else { return nil }
            if case .image = segment.block { return nil }
        }
        guard !segments[(start + 1)...].contains(where: \.cut) else { return nil }
        let texts = rows.map { row in
            row.map { cell -> String in
                inCells += cell.count
                return segments[cell].map(\.block.text).joined(separator: "\n")
            }
        }
        let filled = texts.filter { row in row.filter { !$0.isEmpty }.count >= 2 }
        // A caption or stray text outside the cells would be lost.
        guard filled.count >= 2, inCells == segments.count - start else { return nil }
        return texts.filter { row in row.contains { !$0.isEmpty } }
    }
}
