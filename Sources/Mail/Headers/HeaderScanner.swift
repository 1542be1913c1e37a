/// Finds the fields of one header block (RFC 5322 §2.2, with the tolerances that real mail asks for).
struct HeaderScanner {
    let base: UnsafePointer<UInt8>
    let end: Int
    private(set) var entries: [HeaderList.Entry] = []
    private(set) var defects = DefectSet()
    /// Of the first Content-Type, nil before one was met.
    private var contentType: HeaderList.Entry?
    /// The boundary that it names; asked for at most once, and only where a line of dashes stands in a header.
    private lazy var ownBoundary: [UInt8]? = contentType.flatMap { entry in
        let value = Array(UnsafeBufferPointer(start: base + entry.valueStart, count: entry.end - entry.valueStart))
        return ContentType.read(HeaderText.unfold(value, value.indices))?.parameters.boundary
    }

    init(base: UnsafePointer<UInt8>, end: Int) {
        self.base = base
        self.end = end
    }

    /// How a header block ended.
    enum Ending {
        /// The body begins here.
        case body(Int)
        /// A boundary delimiter line stands where a field or an empty line should.
        case delimiter(Delimiter)
    }

    /// Scans from `start` to after the empty line, or to the first line that can be no field.
    ///
    /// `isMessage` allows what stands before the header of a whole message: blank lines and an mbox envelope line.
    mutating func scan(from start: Int, isMessage: Bool, boundaries: borrowing BoundaryStack) -> Ending {
        var position = isMessage ? skipLeading(start) : start
        entries.reserveCapacity(isMessage ? 24 : 4)
        while position < end {
            let first = base[position]
            if first == Octet.lf { return .body(position + 1) }
            if first == Octet.cr, position + 1 == end || base[position + 1] == Octet.lf { return .body(min(position + 2, end)) }
            if first == Octet.dash, let hit = boundaries.match(base, at: position, end: end) {
                defects.insert(.missingHeaderEnd)
                return .delimiter(hit)
            }
            if first == Octet.dash, beginsOwnParts(position) {
                defects.insert(.missingHeaderEnd)
                return .body(position)
            }
            if let colon = colon(ofFieldAt: position) {
                position = take(fieldAt: position, colon: colon)
            } else if let next = skipped(lineAt: position, isMessage: isMessage, boundaries) {
                position = next
            } else {
                defects.insert(.missingHeaderEnd)
                return .body(position)
            }
        }
        return .body(end)
    }

    /// Index of the colon when a field begins at `position` (obsolete blanks before the colon are allowed, §4.5).
    ///
    /// Names are ASCII (§3.6.8; RFC 6532 leaves it at that): a line `Tên: …` is the body of a message that lacks its empty line.
    private func colon(ofFieldAt position: Int) -> Int? {
        var index = position
        while index < end, base[index] > 32, base[index] < 127, base[index] != Octet.colon { index += 1 }
        guard index > position else { return nil }
        while index < end, Octet.isBlank(base[index]) { index += 1 }
        return index < end && base[index] == Octet.colon ? index : nil
    }

    /// True at a delimiter line of the very multipart whose header this is: it lacks its empty line.
    private mutating func beginsOwnParts(_ position: Int) -> Bool {
        guard position + 1 < end, base[position + 1] == Octet.dash, contentType != nil, let boundary = ownBoundary, !boundary.isEmpty else {
            return false
        }
        var own = BoundaryStack()
        own.push(boundary)
        return own.match(base, at: position, end: end) != nil
    }

    private mutating func take(fieldAt start: Int, colon: Int) -> Int {
        var nameEnd = colon
        while nameEnd > start, Octet.isBlank(base[nameEnd - 1]) { nameEnd -= 1 }
        let lineEnd = logicalEnd(from: colon + 1)
        var valueEnd = lineEnd
        while valueEnd > colon + 1, Octet.isSpace(base[valueEnd - 1]) { valueEnd -= 1 }
        var valueStart = colon + 1
        while valueStart < valueEnd, Octet.isSpace(base[valueStart]) { valueStart += 1 }
        let known = KnownHeader.identify(UnsafeBufferPointer(start: base + start, count: nameEnd - start))
        guard entries.count < (known == .other ? MailLimits.headerFields : MailLimits.headerFields * 2) else {
            defects.insert(.tooManyHeaderFields)
            return min(lineEnd + 1, end)
        }
        if valueEnd - valueStart > MailLimits.headerValue { defects.insert(.headerTooLong) }
        entries.append(.init(start: start, nameEnd: nameEnd, valueStart: valueStart, end: valueEnd, known: known))
        if known == .contentType, contentType == nil { contentType = entries.last }
        return min(lineEnd + 1, end)
    }

    /// Where to go on after a line that is no field, nil when the body begins with this line.
    ///
    /// Seen in practice: `From ` and `>From ` lines of mbox files, a header that begins with a continuation, one broken line
    /// amid good fields. A line followed by another line that is no field is the body of a message that lacks its empty line.
    private mutating func skipped(lineAt position: Int, isMessage: Bool, _ boundaries: borrowing BoundaryStack) -> Int? {
        let next = min(OctetSearch.first(Octet.lf, in: base, from: position, to: end) + 1, end)
        let isFieldNext = next < end && colon(ofFieldAt: next) != nil && boundaries.match(base, at: next, end: end) == nil
        if isEnvelopeLine(position), isFieldNext || (entries.isEmpty && isMessage) {
            defects.insert(.envelopeLine)
            return next
        }
        if isUnfoldedParameter(position) {
            defects.insert(.continuationWithoutBlank)
            return lengthenLast(throughLineAt: position)
        }
        if Octet.isBlank(base[position]), entries.isEmpty {
            defects.insert(.continuationWithoutField)
            return next
        }
        guard isFieldNext, !entries.isEmpty else { return nil }
        defects.insert(.lineWithoutColon)
        return next
    }

    /// Seen in practice: `name="a.zip"` below a Content-Type that ends with a semicolon, the blank before it lost.
    private func isUnfoldedParameter(_ position: Int) -> Bool {
        guard let last = entries.last, last.known == .contentType || last.known == .contentDisposition, last.end > last.valueStart,
            base[last.end - 1] == Octet.semicolon, logicalEnd(from: last.end) + 1 == position
        else { return false }
        var index = position
        while index < end,
            Octet.isLetter(base[index]) || Octet.isDigit(base[index]) || base[index] == Octet.dash || base[index] == Octet.star
        {
            index += 1
        }
        return index > position && index < end && base[index] == Octet.equals
    }

    /// Makes the line at `position` part of the last field, and says where to go on.
    private mutating func lengthenLast(throughLineAt position: Int) -> Int {
        let lineEnd = logicalEnd(from: position)
        guard let last = entries.popLast() else { return min(lineEnd + 1, end) }
        var valueEnd = lineEnd
        while valueEnd > position, Octet.isSpace(base[valueEnd - 1]) { valueEnd -= 1 }
        let longer = HeaderList.Entry(
            start: last.start, nameEnd: last.nameEnd, valueStart: last.valueStart, end: valueEnd, known: last.known)
        if valueEnd - last.valueStart > MailLimits.headerValue { defects.insert(.headerTooLong) }
        entries.append(longer)
        if contentType?.start == last.start { contentType = longer }
        return min(lineEnd + 1, end)
    }

    /// Where the line at `position` ends, continuation lines included: at its last line feed.
    private func logicalEnd(from position: Int) -> Int {
        var lineEnd = OctetSearch.first(Octet.lf, in: base, from: position, to: end)
        while lineEnd + 1 < end, Octet.isBlank(base[lineEnd + 1]) {
            lineEnd = OctetSearch.first(Octet.lf, in: base, from: lineEnd + 2, to: end)
        }
        return lineEnd
    }

    /// `From ` and `>From ` of mbox files, and Outlook's line over the fields that it saves.
    private func isEnvelopeLine(_ position: Int) -> Bool {
        if entries.isEmpty, starts("Microsoft Mail Internet Headers Version", at: position) { return true }
        let start = base[position] == Octet.greater ? position + 1 : position
        return starts("From ", at: start)
    }

    private func starts(_ words: StaticString, at position: Int) -> Bool {
        guard end - position > words.utf8CodeUnitCount else { return false }
        return (0..<words.utf8CodeUnitCount).allSatisfy { base[position + $0] == words.utf8Start[$0] }
    }

    /// Skips a byte order mark, and blank lines when a field follows them.
    private mutating func skipLeading(_ start: Int) -> Int {
        var position = start
        if end - start >= 3, base[start] == 0xef, base[start + 1] == 0xbb, base[start + 2] == 0xbf { position += 3 }
        let first = position
        while position < end, Octet.isSpace(base[position]) { position += 1 }
        guard position > first else { return first }
        guard colon(ofFieldAt: position) != nil || (position < end && isEnvelopeLine(position)) else { return first }
        defects.insert(.leadingBlankLines)
        return position
    }
}
