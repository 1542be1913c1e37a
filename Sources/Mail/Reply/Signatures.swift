/// Finds signatures, phone lines and disclaimers among the lines that are the writer's own.
///
/// Nothing that could be a decision or a condition may end up here: after a formal closing every line has to look like a name, a
/// post or a way to reach somebody, or none of them is taken.
enum Signatures {
    /// Most lines of a signature that only its place and look tell.
    static let maximumLines = 12

    /// Marks the signature lines of `range` in `kinds`.
    ///
    /// `known` holds the folded lines of a signature that the HTML part marks; they count at the end of `range` only.
    static func mark(_ lines: ReplyLines, in range: Range<Int>, known: Set<[UInt8]>, kinds: inout [ReplyText.Kind]) {
        if !known.isEmpty {
            for index in range.reversed() where !lines.isBlank(index) && kinds[index] == .new {
                guard known.contains(Array(lines.folded(index))) else { break }
                kinds[index] = .signature
            }
        }
        for index in range where lines.lines[index].shape.contains(.signature) { kinds[index] = .signature }
        var end = range.upperBound
        var own = 0
        for index in range where !lines.isBlank(index) && kinds[index] == .new {
            let isShort = lines.length(index) < Separators.minimumRule
            if isShort ? isDelimiter(lines.raw(index)) : isDisclaimer(at: index, in: lines, before: range.upperBound) {
                end = index
                break
            }
            own += 1
        }
        // A rule over what follows belongs to it.
        while end > range.lowerBound, end < range.upperBound, lines.isBlank(end - 1) || Separators.isStrokes(lines.folded(end - 1)) {
            end -= 1
        }
        for index in end..<range.upperBound { kinds[index] = .signature }
        for index in range.lowerBound..<end where SignatureWords.isScannerLine(lines.folded(index)) { kinds[index] = .signature }
        markPhoneLines(lines, in: range.lowerBound..<end, own: own, kinds: &kinds)
        markClosing(lines, in: range.lowerBound..<end, kinds: &kinds)
        markUnderStroke(lines, in: range.lowerBound..<end, kinds: &kinds)
        markDashedName(lines, in: range.lowerBound..<end, kinds: &kinds)
        sweepBlanks(lines, in: range, kinds: &kinds)
    }

    /// RFC 3676 §4.3. Seen in practice: the space at the end is lost on the way.
    private static func isDelimiter(_ raw: ArraySlice<UInt8>) -> Bool {
        raw.first == UInt8(ascii: "-") && (raw.count == 2 || (raw.count == 3 && raw.last == 32))
            && raw.prefix(2).allSatisfy { $0 == UInt8(ascii: "-") }
    }

    /// The line is a rule over a disclaimer or a mailing list's foot, or begins a disclaimer itself.
    private static func isDisclaimer(at index: Int, in lines: ReplyLines, before end: Int) -> Bool {
        let line = lines.folded(index)
        guard Separators.isRule(line) else { return SignatureWords.beginsDisclaimer(line) }
        guard let next = lines.filled(after: index, within: maximumLines, before: end) else {
            return index + 1 >= end || isEmpty(lines, index + 1, end)
        }
        return SignatureWords.beginsDisclaimer(lines.folded(next)) || SignatureWords.isListFoot(lines.folded(next))
    }

    private static func isEmpty(_ lines: ReplyLines, _ first: Int, _ end: Int) -> Bool {
        end - first <= maximumLines && (first..<end).allSatisfy { lines.isBlank($0) }
    }

    /// `Đã gửi từ iPhone của tôi`, `Sent from my Galaxy`, `Tải Outlook cho iOS`.
    private static func markPhoneLines(_ lines: ReplyLines, in range: Range<Int>, own: Int, kinds: inout [ReplyText.Kind]) {
        for index in range where kinds[index] == .new && (8...320).contains(lines.length(index)) {
            let line = lines.folded(index)
            let bare = line.drop { "-*_ <[(".utf8.contains($0) }
            guard let length = SignatureWords.phone.match(bare), LineBytes.scalars(line) <= 80 else { continue }
            if namesDevice(line) || (own > 1 && isShort(bare.dropFirst(length))) { kinds[index] = .signature }
        }
    }

    private static func namesDevice(_ line: ArraySlice<UInt8>) -> Bool {
        guard SignatureWords.devices.contains(where: { LineBytes.contains($0, in: line) }) else { return false }
        guard let comma = line.firstIndex(of: UInt8(ascii: ",")) else { return true }
        return line[comma...].count(where: { $0 == 32 }) <= 5
    }

    /// `Sent from my desk, which …` is a sentence.
    private static func isShort(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.count(where: { $0 == 32 }) <= 4 && !rest.contains(UInt8(ascii: ","))
    }

    /// `Trân trọng` and what follows, where all of it is signature.
    private static func markClosing(_ lines: ReplyLines, in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        var rest = 0
        for index in range.reversed() where kinds[index] == .new && !lines.isBlank(index) {
            if SignatureWords.isClosing(lines.folded(index)) {
                for line in index..<range.upperBound { kinds[line] = .signature }
                return
            }
            rest += 1
            guard rest <= 10, SignatureLine.isPlausible(index, in: lines) else { return }
        }
    }

    /// `__`, `—`, `---`, `***` under the reply and short lines under that.
    private static func markUnderStroke(_ lines: ReplyLines, in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        var rest = 0
        for index in range.reversed() where kinds[index] == .new && !lines.isBlank(index) {
            if rest > 0, isStrokeLine(lines.folded(index)) {
                guard holdsNew(lines, in: range.lowerBound..<index, kinds) else { return }
                for line in index..<range.upperBound { kinds[line] = .signature }
                return
            }
            rest += 1
            guard rest <= maximumLines, SignatureLine.isPlausible(index, in: lines) || SignatureLine.isShort(index, in: lines) else {
                return
            }
        }
    }

    private static func isStrokeLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 80, LineBytes.strokeLength(line) > 0 else { return false }
        // Nobody signs under `####`; code and tables have it.
        guard let first = line.first, !"#|+".utf8.contains(first) else { return false }
        let (core, left, _) = LineBytes.withoutStrokes(line)
        return core.isEmpty && (left >= 2 || first == 0xE2)
    }

    /// `-Name` as the last line, an empty line or the dash's own form setting it off from a list.
    private static func markDashedName(_ lines: ReplyLines, in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        guard let index = range.last(where: { kinds[$0] == .new && !lines.isBlank($0) }), index > range.lowerBound,
            SignatureLine.isDashedName(index, in: lines),
            let above = (range.lowerBound..<index).last(where: { kinds[$0] == .new && !lines.isBlank($0) })
        else { return }
        let isList = LineBytes.strokeLength(lines.folded(above)) > 0 || lines.lines[above].shape.contains(.colonEnd)
        guard !isList, lines.isBlank(index - 1) || lines.folded(index).first == 0xE2 else { return }
        kinds[index] = .signature
    }

    private static func holdsNew(_ lines: ReplyLines, in range: Range<Int>, _ kinds: [ReplyText.Kind]) -> Bool {
        range.contains { kinds[$0] == .new && !lines.isBlank($0) }
    }

    /// Empty lines beside a signature go with it, so that pieces stay whole.
    private static func sweepBlanks(_ lines: ReplyLines, in range: Range<Int>, kinds: inout [ReplyText.Kind]) {
        var after = false
        for index in range {
            if kinds[index] == .signature {
                after = true
            } else if lines.isBlank(index), after {
                kinds[index] = .signature
            } else {
                after = false
            }
        }
    }
}
