/// Sorts the lines of one part of a reply into new, quoted, signature and interleaved.
struct ReplyScanner {
    /// What is known of a reply beside its own lines, all normalised and in lower case.
    struct Known {
        var sentinels: [String]
        /// Lines of the letter that is answered.
        var ownLines: Set<String> = []
        /// Lines of the signature, as the HTML part marks it.
        var signatureLines: Set<String> = []

        init(sentinels: [String], ownText: String?) {
            self.sentinels = sentinels.map { TextFold.squeezed($0).lowercased() }.filter { !$0.isEmpty }
            if let ownText { ownLines = Self.lines(ownText).filter { $0.utf8.count >= ReplyScanner.shortestOwnLine } }
        }

        mutating func addSignature(_ text: String) { signatureLines.formUnion(Self.lines(text)) }

        private static func lines(_ text: String) -> Set<String> {
            Set(
                PlainText.lines(of: text).map { TextFold.squeezed(String(decoding: $0, as: UTF8.self)).lowercased() }.filter { !$0.isEmpty }
            )
        }
    }

    /// A shorter line of our letter may also be an answer.
    static let shortestOwnLine = 24

    let lines: [ReplyLine]
    let known: Known
    private var isForward = false

    init(lines: [ReplyLine], known: Known) {
        self.lines = lines
        self.known = known
    }

    mutating func read() -> ReplyText {
        var kinds = [ReplyText.Kind](repeating: .quoted, count: lines.count)
        let end = hardCut()
        if let first = (0..<end).first(where: { lines[$0].isQuoted || attributionEnd(at: $0) != nil }) {
            let last = lines[..<end].lastIndex(where: \.isQuoted) ?? first
            for index in 0..<first { kinds[index] = .new }
            markInterleaved(from: first, through: last, in: &kinds)
            for index in (last + 1)..<max(end, last + 1) { kinds[index] = .new }
            markOwn(in: 0..<first, kinds: &kinds)
            markOwn(in: (last + 1)..<max(end, last + 1), kinds: &kinds)
        } else {
            for index in 0..<end { kinds[index] = .new }
            markOwn(in: 0..<end, kinds: &kinds)
        }
        return assemble(kinds)
    }

    /// The first line from which everything is quoted; `lines.count` where there is none.
    private mutating func hardCut() -> Int {
        var seenQuoted = false
        for index in lines.indices {
            let line = lines[index]
            let separator = Separators.separator(at: index, in: lines)
            // Gmail puts a forwarded message into the same element as a quoted one.
            if separator == .forward, !seenQuoted { isForward = true }
            if line.cut || isForward { return backedUp(index) }
            seenQuoted = seenQuoted || line.isQuoted
            if line.isQuoted { continue }
            if separator != nil || isSentinel(at: index) || headerBlock(at: index) { return backedUp(index) }
            if let end = attributionEnd(at: index), !isQuotedBelow(end) { return backedUp(index) }
        }
        return lines.count
    }

    /// A quotation's rule and the empty lines over it belong to it.
    private func backedUp(_ index: Int) -> Int {
        var index = index
        while index > 0, lines[index - 1].isBlank || Separators.isRule(lines[index - 1].text) { index -= 1 }
        return index
    }

    private func isSentinel(at index: Int) -> Bool {
        guard !known.sentinels.isEmpty, !lines[index].isQuoted, !lines[index].isBlank else { return false }
        // A long line is wrapped on its way back, so the line is also read together with the next.
        let alone = lines[index].lowered
        let next = index + 1 < lines.count && !lines[index + 1].isQuoted ? lines[index + 1].lowered : ""
        return known.sentinels.contains { sentinel in
            if alone.utf8.count >= sentinel.utf8.count, ByteSearch.contains(sentinel, in: alone) { return true }
            let joined = alone.utf8.count + 1 + next.utf8.count
            return !next.isEmpty && joined >= sentinel.utf8.count && joined <= 2000 && startsHere(sentinel, alone, " " + next)
        }
    }

    /// The joined lines hold the sentinel, and it begins in the first.
    private func startsHere(_ sentinel: String, _ alone: String, _ next: String) -> Bool {
        guard let found = ByteSearch.firstIndex(of: Array(sentinel.utf8), in: Array((alone + next).utf8)) else { return false }
        return found < alone.utf8.count
    }

    /// Three different labels in a row, the sender's among them (design: "three or more header labels in a row").
    private func headerBlock(at index: Int) -> Bool {
        guard let first = HeaderLabels.label(of: lines[index].text.utf8), first != .copy, first != .other else { return false }
        var seen: Set<HeaderLabels.Label> = [first]
        var strangers = 0
        for line in lines[(index + 1)...].prefix(12) {
            if let label = HeaderLabels.label(of: line.text.utf8) {
                seen.insert(label)
                strangers = 0
                if seen.count >= 3, seen.contains(.from) { return true }
            } else {
                // A long list of addressees goes on over lines, an HTML rendering puts empty lines between.
                strangers += 1
                if strangers > 2 { return false }
            }
        }
        return false
    }

    /// The last line of the attribution that begins at `index`, nil where none begins there.
    private func attributionEnd(at index: Int) -> Int? {
        guard !lines[index].isQuoted, !lines[index].isBlank else { return nil }
        return Attribution.end(at: index, in: lines)
    }

    /// True where the next line with anything in it is quoted: then text after the quotation may be new.
    private func isQuotedBelow(_ index: Int) -> Bool {
        lines[(index + 1)...].first { !$0.isBlank }?.isQuoted ?? false
    }

    /// Takes our letter's lines and the signature out of a stretch of new lines.
    private func markOwn(in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        if !known.ownLines.isEmpty {
            for index in range where known.ownLines.contains(lines[index].lowered) { kinds[index] = .quoted }
        }
        Signatures.mark(lines, in: range, known: known.signatureLines, kinds: &kinds)
    }

    private func markInterleaved(from first: Int, through last: Int, in kinds: inout [ReplyText.Kind]) {
        var index = first
        while index <= last {
            if let end = attributionEnd(at: index) {
                index = end + 1
                continue
            }
            if !lines[index].isQuoted, !lines[index].isBlank { kinds[index] = .interleaved }
            index += 1
        }
    }

    private func assemble(_ kinds: [ReplyText.Kind]) -> ReplyText {
        var reply = ReplyText()
        reply.isForward = isForward
        for (line, kind) in zip(lines, kinds) {
            if let last = reply.pieces.last, last.kind == kind {
                reply.pieces[reply.pieces.count - 1].range = last.range.lowerBound..<line.range.upperBound
            } else {
                reply.pieces.append(.init(kind: kind, range: line.range))
            }
        }
        reply.newText = joined(.new, kinds)
        reply.quoted = joined(.quoted, kinds)
        reply.signature = joined(.signature, kinds)
        reply.interleaved = joined(.interleaved, kinds)
        return reply
    }

    /// The lines of one kind, without empty lines at the ends.
    private func joined(_ kind: ReplyText.Kind, _ kinds: [ReplyText.Kind]) -> String {
        let mine = lines.indices.filter { kinds[$0] == kind }
        guard let first = mine.first(where: { !lines[$0].isBlank }), let last = mine.last(where: { !lines[$0].isBlank }) else { return "" }
        return mine.filter { $0 >= first && $0 <= last }.map { lines[$0].raw }.joined(separator: "\n")
    }
}
