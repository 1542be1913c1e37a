/// The lines of one part of a reply, read once: each as it stands and folded (`LineFold`).
struct ReplyLines {
    /// The part as it stands, UTF-8.
    let source: [UInt8]
    /// The folded lines, a space after each: so lines that belong together are read as one.
    private(set) var folded: [UInt8] = []
    private(set) var lines: [ReplyLine] = []

    var indices: Range<Int> { lines.indices }
    var count: Int { lines.count }

    /// The lines of `text`, ended by LF, CRLF or CR; together they cover it.
    init(_ text: String) {
        source = Array(text.utf8)
        folded.reserveCapacity(source.count + source.count / 8)
        var start = 0
        var index = 0
        while index < source.count {
            guard source[index] == 10 || source[index] == 13 else {
                index += 1
                continue
            }
            let end = index
            index += source[index] == 13 && index + 1 < source.count && source[index + 1] == 10 ? 2 : 1
            append(start..<end)
            start = index
        }
        if start < source.count { append(start..<source.count) }
    }

    /// The lines of an HTML body; their places are in its `plainText` without the `> ` before quoted lines.
    init(_ html: HTMLText) {
        let rendering = HTMLRendering(html)
        source = rendering.octets
        folded.reserveCapacity(source.count + source.count / 8)
        lines.reserveCapacity(rendering.lines.count)
        var start = 0
        for line in rendering.lines {
            var shape: ReplyLine.Shape = []
            if line.role == .quoted { shape.insert(.quoted) }
            if line.role == .signature { shape.insert(.signature) }
            if line.cut { shape.insert(.cut) }
            append(start..<line.end, shape)
            start = line.end + 1
        }
    }

    private mutating func append(_ range: Range<Int>, _ given: ReplyLine.Shape = []) {
        let first = folded.count
        if !range.isEmpty { LineFold.append(source[range], to: &folded) }
        var line = ReplyLine(start: range.lowerBound, end: range.upperBound, folded: first, shape: given)
        if folded.count > first {
            line.shape.formUnion(Self.shape(of: folded[first...]))
            if line.shape == [.digit, .address, .colonEnd] || line.shape == [.digit, .address, .colonEnd, .angle],
                let parts = GluedAttribution.parts(of: source[range], folded: folded[first...])
            {
                folded.removeSubrange(first...)
                append(range.lowerBound..<parts.answerEnd)
                return append(parts.start..<range.upperBound)
            }
            line.label = HeaderLabels.label(of: folded[first...])
        }
        folded.append(32)
        lines.append(line)
    }

    private static func shape(of line: ArraySlice<UInt8>) -> ReplyLine.Shape {
        var shape: ReplyLine.Shape = []
        for octet in line where octet <= UInt8(ascii: "@") {
            switch octet {
            case 48...57: shape.insert(.digit)
            case UInt8(ascii: "@"): shape.insert(.address)
            case UInt8(ascii: "<"): shape.insert(.angle)
            default: continue
            }
        }
        if LineBytes.colonLength(line) > 0 { shape.insert(.colonEnd) }
        if LineBytes.strokeLength(line) > 0 { shape.insert(.stroke) }
        if isQuoteMark(line) { shape.insert(.quoted) }
        return shape
    }

    /// `>`, also in full width, or `│`, which our letters put before each line of an article.
    private static func isQuoteMark(_ line: ArraySlice<UInt8>) -> Bool {
        switch line.first {
        case UInt8(ascii: ">"): true
        case 0xE2: line.starts(with: bar)
        case 0xEF: line.starts(with: wideAngle)
        default: false
        }
    }

    private static let bar: [UInt8] = Array("│".utf8)
    private static let wideAngle: [UInt8] = Array("＞".utf8)

    mutating func markQuoted(_ index: Int) { lines[index].shape.insert(.quoted) }

    /// Octets of the folded line.
    func length(_ index: Int) -> Int { foldedEnd(index) - lines[index].folded }
    func isBlank(_ index: Int) -> Bool { foldedEnd(index) == lines[index].folded }
    func isQuoted(_ index: Int) -> Bool { lines[index].shape.contains(.quoted) }

    /// The line folded.
    func folded(_ index: Int) -> ArraySlice<UInt8> { folded[lines[index].folded..<foldedEnd(index)] }

    /// Lines folded, read as one; without copying.
    func folded(_ index: Int, through last: Int) -> ArraySlice<UInt8> { folded[lines[index].folded..<foldedEnd(last)] }

    /// The line as it stands, without its end.
    func raw(_ index: Int) -> ArraySlice<UInt8> { source[lines[index].start..<lines[index].end] }

    /// The line with its end.
    func range(_ index: Int) -> Range<Int> { lines[index].start..<(index + 1 < lines.count ? lines[index + 1].start : source.count) }

    /// The first line after `index` that is not empty, looking at `limit` lines at most.
    func filled(after index: Int, within limit: Int = .max, before end: Int? = nil) -> Int? {
        let end = min(end ?? lines.count, limit < lines.count ? index + 1 + limit : lines.count)
        var next = index + 1
        while next < end, isBlank(next) { next += 1 }
        return next < end ? next : nil
    }

    private func foldedEnd(_ index: Int) -> Int { (index + 1 < lines.count ? lines[index + 1].folded : folded.count) - 1 }

    /// The line in whose folded form the octet at `place` stands.
    func line(at place: Int) -> Int {
        var low = 0
        var high = lines.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lines[middle].folded <= place { low = middle } else { high = middle }
        }
        return low
    }
}
