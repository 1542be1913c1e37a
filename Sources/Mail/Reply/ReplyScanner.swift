/// Sorts the lines of one part of a reply into new, quoted, signature and interleaved.
struct ReplyScanner {
    /// What is known of a reply beside its own lines, all folded.
    struct Known {
        var sentinels: [[UInt8]]
        /// Lines of the letter that is answered.
        var ownLines: Set<[UInt8]> = []
        /// Lines of the signature, as the HTML part marks it.
        var signatureLines: Set<[UInt8]> = []

        init(sentinels: [String], ownText: String?) {
            self.sentinels = sentinels.map { LineFold.folded($0) }.filter { !$0.isEmpty }
            if let ownText { ownLines = Self.lines(ownText).filter { $0.count >= ReplyScanner.shortestOwnLine } }
        }

        mutating func addSignature(_ text: String) { signatureLines.formUnion(Self.lines(text)) }

        private static func lines(_ text: String) -> Set<[UInt8]> {
            let lines = ReplyLines(text)
            return Set(lines.indices.lazy.filter { !lines.isBlank($0) }.map { Array(lines.folded($0)) })
        }
    }

    /// A shorter line of our letter may also be an answer.
    static let shortestOwnLine = 24

    private var lines: ReplyLines
    private let known: Known
    /// The last line of each attribution, by its first.
    private var attributions: [Int: Int] = [:]
    private var isForward = false

    init(lines: ReplyLines, known: Known) {
        self.lines = lines
        self.known = known
    }

    mutating func read() -> ReplyText {
        var kinds = [ReplyText.Kind](repeating: .quoted, count: lines.count)
        let end = hardCut()
        if let first = (0..<end).first(where: { lines.isQuoted($0) || attributions[$0] != nil }) {
            let last = (0..<end).last(where: { lines.isQuoted($0) }) ?? attributions[first] ?? first
            for index in 0..<first { kinds[index] = .new }
            markInterleaved(from: first, through: last, in: &kinds)
            markOwn(in: 0..<first, kinds: &kinds)
            // The empty lines under a quotation belong to it.
            if let below = lines.filled(after: last, before: end) {
                for index in below..<end { kinds[index] = .new }
                markOwn(in: below..<end, kinds: &kinds)
            }
        } else {
            for index in 0..<end { kinds[index] = .new }
            markOwn(in: 0..<end, kinds: &kinds)
        }
        return assemble(kinds)
    }

    /// The first line from which everything is quoted; `lines.count` where there is none.
    private mutating func hardCut() -> Int {
        let sentinel = known.sentinels.compactMap { firstLine(holding: $0) }.min() ?? lines.count
        var seenQuoted = false
        var inside = -1
        for index in lines.indices {
            if index == sentinel { return backedUp(index) }
            if lines.isBlank(index) {
                if lines.lines[index].shape.contains(.cut) { return backedUp(index) }
                continue
            }
            let separator = Separators.separator(at: index, in: lines)
            // Gmail puts a forwarded message into the same element as a quoted one.
            if separator == .forward, !seenQuoted { isForward = true }
            if lines.lines[index].shape.contains(.cut) || isForward { return backedUp(index) }
            seenQuoted = seenQuoted || lines.isQuoted(index)
            if lines.isQuoted(index) { continue }
            if separator != nil || headerBlock(at: index) { return backedUp(index) }
            guard index > inside, let end = Attribution.end(at: index, in: lines) else { continue }
            markOddQuotes(after: end)
            guard let next = lines.filled(after: end), lines.isQuoted(next) else { return backedUp(index) }
            attributions[index] = end
            inside = end
        }
        return lines.count
    }

    /// A quotation's rule and the empty lines over it belong to it.
    private func backedUp(_ index: Int) -> Int {
        var index = index
        while index > 0, lines.isBlank(index - 1) || Separators.isStrokes(lines.folded(index - 1)) { index -= 1 }
        return index
    }

    /// Under an attribution a run of lines that all begin with `|`, `#`, `:` or `}` is a quotation, as some programs are set to write it.
    private mutating func markOddQuotes(after end: Int) {
        guard let first = lines.filled(after: end, within: 3), let mark = lines.folded(first).first,
            mark == UInt8(ascii: "|") || mark == UInt8(ascii: "#") || mark == UInt8(ascii: ":") || mark == UInt8(ascii: "}")
        else { return }
        var index = first
        while index < lines.count, lines.folded(index).first == mark {
            lines.markQuoted(index)
            index += 1
        }
    }

    /// The first line that begins `sentinel`. A long line is wrapped on its way back, so it may end in the next.
    private func firstLine(holding sentinel: [UInt8]) -> Int? {
        var place = 0
        while let found = ByteSearch.firstIndex(of: sentinel, in: lines.folded, from: place) {
            let line = lines.line(at: found)
            let last = lines.line(at: found + sentinel.count - 1)
            if last <= line + 1, !lines.isQuoted(line), !lines.isQuoted(last) { return line }
            place = found + 1
        }
        return nil
    }

    /// Three different labels in a row, the sender's among them (design: "three or more header labels in a row").
    private func headerBlock(at index: Int) -> Bool {
        guard let first = lines.lines[index].label, first != .copy, first != .other else { return false }
        var seen: UInt8 = 1 << first.rawValue
        var strangers = 0
        for next in (index + 1)..<max(index + 1, min(lines.count, index + 13)) {
            if let label = lines.lines[next].label {
                seen |= 1 << label.rawValue
                strangers = 0
                if seen.nonzeroBitCount >= 3, seen & 1 << HeaderLabels.Label.from.rawValue != 0 { return true }
            } else {
                // A long list of addressees goes on over lines, an HTML rendering puts empty lines between.
                strangers += 1
                if strangers > 2 { return false }
            }
        }
        return false
    }

    /// Takes our letter's lines and the signature out of a stretch of new lines.
    private func markOwn(in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        if !known.ownLines.isEmpty {
            for index in range where known.ownLines.contains(Array(lines.folded(index))) { kinds[index] = .quoted }
        }
        Signatures.mark(lines, in: range, known: known.signatureLines, kinds: &kinds)
    }

    private func markInterleaved(from first: Int, through last: Int, in kinds: inout [ReplyText.Kind]) {
        var index = first
        while index <= last {
            if let end = attributions[index] {
                index = end + 1
                continue
            }
            if !lines.isQuoted(index), !lines.isBlank(index), !closesAddress(index) { kinds[index] = .interleaved }
            index += 1
        }
    }

    /// Apple Mail: the rest of an address that was wrapped out of the quoted line above, `…/commit/bf9d5ce00` and `f87a60f3>.` under it.
    ///
    /// Nothing that a person types: it has no blank before the mark that closes what the quoted line left open.
    private func closesAddress(_ index: Int) -> Bool {
        guard index > 0, lines.isQuoted(index - 1) else { return false }
        let above = lines.raw(index - 1)
        guard let open = above.lastIndex(of: Octet.less), !above[open...].contains(Octet.greater),
            !above[open...].contains(Octet.space), LineBytes.contains(Self.scheme, in: above[open...])
        else { return false }
        let line = lines.raw(index)
        guard let close = line.firstIndex(of: Octet.greater) else { return false }
        return !line[..<close].contains(Octet.space) && line.endIndex - close <= 2
    }

    private static let scheme = Array("://".utf8)

    private func assemble(_ kinds: [ReplyText.Kind]) -> ReplyText {
        var reply = ReplyText()
        reply.isForward = isForward
        for (index, kind) in kinds.enumerated() {
            let range = lines.range(index)
            if let last = reply.pieces.last, last.kind == kind {
                reply.pieces[reply.pieces.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                reply.pieces.append(.init(kind: kind, range: range))
            }
        }
        collect(kinds, into: &reply)
        reply.answer = answer(kinds) ?? reply.newText
        return reply
    }

    /// The lines of each kind as they stand, without empty lines at the ends.
    private func collect(_ kinds: [ReplyText.Kind], into reply: inout ReplyText) {
        var new = LineCollector()
        var quoted = LineCollector()
        var signature = LineCollector()
        var interleaved = LineCollector()
        for (index, kind) in kinds.enumerated() {
            switch kind {
            case .new: new.add(index, of: lines)
            case .quoted: quoted.add(index, of: lines)
            case .signature: signature.add(index, of: lines)
            case .interleaved: interleaved.add(index, of: lines)
            }
        }
        reply.newText = new.text
        reply.quoted = quoted.text
        reply.signature = signature.text
        reply.interleaved = interleaved.text
    }

    /// The answers with the quoted lines they stand under, where there are quoted lines without an answer between only at the end.
    ///
    /// Nil where the new text says it all: nothing stands between quoted lines, and a quotation in the middle has its attribution.
    private func answer(_ kinds: [ReplyText.Kind]) -> String? {
        let last = kinds.indices.last { (kinds[$0] == .new || kinds[$0] == .interleaved) && !lines.isBlank($0) }
        guard let last, kinds.contains(where: { $0 != .new }) else { return nil }
        if !kinds.contains(.interleaved) {
            guard attributions.isEmpty, let first = kinds.indices.first(where: { kinds[$0] == .new && !lines.isBlank($0) }),
                (first..<last).contains(where: { lines.isQuoted($0) })
            else { return nil }
        }
        var hidden: Set<Int> = []
        for (first, end) in attributions { hidden.formUnion(first...end) }
        var answer = LineCollector()
        for index in 0...last where kinds[index] != .signature && !hidden.contains(index) { answer.add(index, of: lines) }
        return answer.text
    }
}

/// Gathers lines, without empty ones at the ends.
private struct LineCollector {
    private var octets: [UInt8] = []
    /// Where the last line that is not empty ends.
    private var end = 0

    mutating func add(_ index: Int, of lines: ReplyLines) {
        let isBlank = lines.isBlank(index)
        if isBlank, end == 0 { return }
        octets.append(contentsOf: lines.raw(index))
        if !isBlank { end = octets.count }
        octets.append(10)
    }

    var text: String { String(decoding: octets[..<end], as: UTF8.self) }
}
