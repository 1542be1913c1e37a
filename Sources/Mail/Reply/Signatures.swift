/// Finds signatures, phone lines and disclaimers among the lines that are the writer's own.
///
/// Nothing that could be a decision or a condition may end up here: after a formal closing every line has to look like a name, a
/// post or a way to reach somebody, or none of them is taken.
enum Signatures {
    /// Marks the signature lines of `range` in `kinds`.
    ///
    /// `known` holds the lines of a signature that the HTML part marks; they count at the end of `range` only.
    static func mark(_ lines: [ReplyLine], in range: Range<Int>, known: Set<String>, kinds: inout [ReplyText.Kind]) {
        var end = range.upperBound
        if !known.isEmpty {
            for index in range.reversed() where !lines[index].isBlank && kinds[index] == .new {
                guard known.contains(lines[index].lowered) else { break }
                kinds[index] = .signature
            }
        }
        for index in range where lines[index].isSignature { kinds[index] = .signature }
        for index in range where !lines[index].isBlank && kinds[index] == .new {
            if isDelimiter(lines[index].raw) || isDisclaimer(at: index, in: lines, before: range.upperBound) {
                end = index
                break
            }
        }
        for index in end..<range.upperBound { kinds[index] = .signature }
        for index in range.lowerBound..<end where kinds[index] == .new && isPhoneLine(lines[index]) {
            let only = !range.contains { kinds[$0] == .new && !lines[$0].isBlank && $0 != index }
            if !only || namesDevice(lines[index]) { kinds[index] = .signature }
        }
        markClosing(lines, in: range.lowerBound..<end, kinds: &kinds)
        sweepBlanks(lines, in: range, kinds: &kinds)
    }

    /// RFC 3676 §4.3. Seen in practice: the space at the end is lost on the way.
    private static func isDelimiter(_ raw: String) -> Bool {
        let bytes = Array(raw.utf8)
        return bytes == Array("-- ".utf8) || bytes == Array("--".utf8)
    }

    /// The line is a rule over a disclaimer or a mailing list's foot, or begins a disclaimer itself.
    private static func isDisclaimer(at index: Int, in lines: [ReplyLine], before end: Int) -> Bool {
        guard Separators.isRule(lines[index].text) else { return SignatureWords.beginsDisclaimer(lines[index].lowered) }
        guard let next = lines[(index + 1)..<end].first(where: { !$0.isBlank }) else { return true }
        return SignatureWords.beginsDisclaimer(next.lowered) || SignatureWords.isListFoot(next.lowered)
    }

    /// `Đã gửi từ iPhone của tôi`, `Sent from my Galaxy`, `Tải Outlook cho iOS`.
    private static func isPhoneLine(_ line: ReplyLine) -> Bool {
        guard line.text.utf8.count >= 8, line.text.unicodeScalars.count <= 80 else { return false }
        let bare = String(decoding: line.lowered.utf8.drop { "-*_ <[(".utf8.contains($0) }, as: UTF8.self)
        return SignatureWords.phone.contains { bare.utf8.starts(with: $0.utf8) }
    }

    private static func namesDevice(_ line: ReplyLine) -> Bool {
        SignatureWords.devices.contains { ByteSearch.contains($0, in: line.lowered) }
    }

    /// `Trân trọng` and what follows, where all of it is signature.
    private static func markClosing(_ lines: [ReplyLine], in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        guard let closing = range.last(where: { kinds[$0] == .new && SignatureWords.isClosing(lines[$0].lowered) }) else { return }
        let rest = (closing + 1..<range.upperBound).filter { kinds[$0] == .new && !lines[$0].isBlank }
        guard rest.count <= 10, rest.allSatisfy({ SignatureLine.isPlausible(lines[$0]) }) else { return }
        for index in closing..<range.upperBound { kinds[index] = .signature }
    }

    /// Empty lines beside a signature go with it, so that pieces stay whole.
    private static func sweepBlanks(_ lines: [ReplyLine], in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        var after = false
        for index in range {
            if kinds[index] == .signature {
                after = true
            } else if lines[index].isBlank, after {
                kinds[index] = .signature
            } else {
                after = false
            }
        }
    }
}
