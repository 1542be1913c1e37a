/// The new text of a reply, taken apart: clauses that may decide, the notes beside them, and the lines for quoting a reason.
struct ReplyContent {
    /// Clauses outside notes and signature, in order.
    private(set) var clauses: [Clause] = []
    /// Clauses of `Ghi chú:` lines.
    private(set) var notes: [Clause] = []
    /// A question mark stands somewhere, notes included.
    private(set) var asks = false
    /// An emoji or smiley stands somewhere.
    private(set) var hasEmoji = false

    private var lines: [Int: [Unicode.Scalar]] = [:]

    /// Longest new text that is read at all, in octets of UTF-8: whoever writes more writes no decision.
    static let longest = 32_768

    init(_ newText: String, ownCode: String?, signatureNames: [String]) {
        let code = OwnCode(ownCode)
        var signature = SignatureBlock(names: signatureNames)
        for (index, scalars) in CleanText(newText).lines.enumerated() where !scalars.isEmpty {
            if scalars == ["-", "-"] { break }
            let line = TokenLine(scalars)
            hasEmoji = hasEmoji || line.hasEmoji
            let read = ClauseReader(line: line, index: index, ownCode: code).clauses()
            if !clauses.isEmpty, signature.takes(line, read) { continue }
            take(read, line, &signature)
        }
        asks = (clauses + notes).contains { $0.has(.questionMark) }
    }

    private mutating func take(_ read: [Clause], _ line: TokenLine, _ signature: inout SignatureBlock) {
        guard let first = read.first else { return }
        if let label = read.firstIndex(where: { $0.roles == [.noteLabel] && $0.closing == ":" }) {
            clauses += read[..<label]
            notes += read[(label + 1)...]
            if label > 0 { lines[first.line] = line.scalars }
            return
        }
        lines[first.line] = line.scalars
        clauses += read
        guard first.terms[0].role == .closing, let last = first.terms.last else { return }
        if !clauses.allSatisfy({ $0.line == first.line }) { signature.openAfterClosing() }
        let rest = TokenLine(Array(line.scalars[last.range.upperBound...].drop { $0 == " " || $0 == "," || $0 == "." || $0 == "!" }))
        if read.count > 1, signature.takes(rest, Array(read.dropFirst())) { clauses.removeLast(read.count - 1) }
    }

    /// What was written from a place to the end, without lines that are only thanks and greetings.
    func text(fromLine start: Int, offset: Int) -> String {
        let written = clauses.filter { !$0.isCourtesy }.map(\.line).max() ?? start
        var parts: [String] = []
        for index in lines.keys.sorted() where index >= start && index <= max(start, written) {
            guard let line = lines[index] else { continue }
            parts.append(String(scalars: index == start ? Array(line[min(offset, line.count)...]) : line))
        }
        let joined = Array(parts.joined(separator: "\n").unicodeScalars)
        return String(scalars: joined.drop { " ,.:;-–—!\n".unicodeScalars.contains($0) })
    }

    /// Everything written from the first of these clauses on.
    func text(from clause: Clause) -> String { text(fromLine: clause.line, offset: clause.terms.first?.range.lowerBound ?? 0) }
}

extension Clause {
    /// Thanks, a greeting or a closing word: says nothing about the item.
    var isCourtesy: Bool {
        var rest = dropping(.assent, .firstPerson)
        if rest.has(.thanks) { rest = rest.dropping(.pronoun) }
        guard let first = rest.terms.first?.role else { return false }
        rest.terms.removeFirst()
        switch first {
        case .thanks: return rest.isOnly(.pronoun, .particle, .much, .initial, .assent, .thanks)
        case .closing: return rest.isOnly(.pronoun, .particle, .thanks, .greeting)
        case .greeting: return rest.isOnly(.pronoun, .particle, .office)
        default: return false
        }
    }

    /// "Đã nhận được bài": the mail arrived, nothing more.
    var isReceipt: Bool {
        var rest = dropping(.assent, .firstPerson, .pronoun)
        guard rest.terms.first?.role == .received else { return false }
        rest.terms.removeFirst()
        return rest.isOnly(.object, .thisObject, .particle, .pronoun, .initial, .then, .thanks, .ownCode)
    }
}
