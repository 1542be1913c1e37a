/// Reads the tree of parts in one forward pass over the bytes (RFC 2046 §5).
///
/// Every octet is looked at once: header lines by ``HeaderScanner``, bodies only for dashes while a boundary is open. Parts keep
/// ranges; nothing is decoded here but enclosed messages that are themselves encoded.
struct StructureReader {
    private let bytes: [UInt8]
    private let base: UnsafePointer<UInt8>
    private let end: Int
    private var boundaries = BoundaryStack()
    private var context: Context

    /// What is counted across the layers of one message.
    struct Context {
        var parts = 0
        var depth = 0
        var messageDepth = 0
        var encodedDepth = 0
    }

    /// A part that was read, and the delimiter line that ended it (nil at the end of the input).
    private struct Reading {
        let part: Part
        let stop: Delimiter?
        let defects: DefectSet
    }

    /// The fields of a part that decide its structure.
    private struct Head {
        let headers: HeaderList
        let type: ContentType
        let disposition: Disposition?
        var encoding: TransferEncoding
    }

    private init(bytes: [UInt8], base: UnsafePointer<UInt8>, end: Int, context: Context) {
        self.bytes = bytes
        self.base = base
        self.end = end
        self.context = context
    }

    /// Reads a whole message.
    static func read(_ bytes: [UInt8], context: Context = Context()) -> (message: Message, context: Context) {
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return (Message(empty: bytes), context) }
            var reader = StructureReader(bytes: bytes, base: base, end: buffer.count, context: context)
            let (message, _) = reader.message(from: 0)
            return (message, reader.context)
        }
    }

    private mutating func message(from start: Int) -> (Message, Delimiter?) {
        let reading = entity(from: start, path: "", isMessage: true, standard: .textPlain)
        let stop = reading.stop?.lineStart ?? end
        let range = start..<max(start, reading.stop == nil ? end : lineEnd(before: stop, from: start))
        return (Message(bytes: bytes, range: range, root: reading.part, structural: reading.defects), reading.stop)
    }

    private mutating func entity(from start: Int, path: String, isMessage: Bool, standard: ContentType) -> Reading {
        context.parts += 1
        var scanner = HeaderScanner(base: base, end: end)
        let ending = scanner.scan(from: start, isMessage: isMessage, boundaries: boundaries)
        var defects = scanner.defects
        let head = head(HeaderList(bytes: bytes, entries: scanner.entries), standard: standard, &defects)
        switch ending {
        case .delimiter(let stop):
            return leaf(head, path, stop.lineStart..<stop.lineStart, stop, defects)
        case .body(let bodyStart):
            return body(head, from: bodyStart, path: path, defects)
        }
    }

    private func head(_ headers: HeaderList, standard: ContentType, _ defects: inout DefectSet) -> Head {
        var type = standard
        if let field = headers.first(.contentType) {
            let value = field.unfolded
            if let read = ContentType.read(value) {
                type = read
            } else {
                type = .assumed(for: value)
                defects.insert(.invalidContentType)
            }
        }
        let disposition = headers.first(.contentDisposition).flatMap { Disposition.read($0.unfolded) }
        var encoding = TransferEncoding.sevenBit
        if let field = headers.first(.contentTransferEncoding) {
            encoding = TransferEncoding.read(field.unfolded)
            if encoding == .unknown { defects.insert(.invalidTransferEncoding) }
        }
        return Head(headers: headers, type: type, disposition: disposition, encoding: encoding)
    }

    /// What follows a header; text that is labelled base64 and is words is read as the words.
    private mutating func body(_ given: Head, from start: Int, path: String, _ found: DefectSet) -> Reading {
        if given.encoding == .base64, given.type.type == "text", isPlainLine(at: start) {
            var words = given
            words.encoding = .eightBit
            var defects = found
            defects.insert(.invalidTransferEncoding)
            return rest(words, from: start, path: path, defects)
        }
        return structured(given, from: start, path: path, found)
    }

    /// A multipart, an enclosed message or a leaf, as the type says.
    private mutating func structured(_ head: Head, from start: Int, path: String, _ found: DefectSet) -> Reading {
        var defects = found
        if head.type.type == "multipart" {
            if !head.encoding.isIdentity { defects.insert(.encodedMultipart) }
            if context.depth >= MailLimits.depth {
                defects.insert(.tooDeep)
            } else if let boundary = boundary(of: head.type, &defects) {
                return multipart(head, boundary, from: start, path: path, defects)
            }
        }
        if Self.enclosesMessage(head.type) {
            guard context.messageDepth < MailLimits.messageDepth else {
                defects.insert(.tooDeep)
                return rest(head, from: start, path: path, defects)
            }
            if head.encoding.isIdentity || looksUnencoded(head, from: start) {
                return enclosed(head, from: start, path: path, defects)
            }
        }
        return rest(head, from: start, path: path, defects)
    }

    private static func enclosesMessage(_ type: ContentType) -> Bool {
        type.type == "message" && (type.subtype == "rfc822" || type.subtype == "global" || type.subtype == "news")
    }

    /// The boundary, its trailing blanks removed (RFC 2046 §5.1.1); nil when there is none.
    private func boundary(of type: ContentType, _ defects: inout DefectSet) -> [UInt8]? {
        guard var boundary = type.parameters.boundary else {
            defects.insert(.missingBoundary)
            return nil
        }
        while let last = boundary.last, Octet.isBlank(last) { boundary.removeLast() }
        if boundary.isEmpty { defects.insert(.missingBoundary) }
        if boundary.count > 70 { defects.insert(.longBoundary) }
        return boundary.isEmpty ? nil : boundary
    }

    // MARK: Leaves and enclosed messages

    /// A leaf from `start` to the next delimiter line of any open multipart.
    private mutating func rest(_ head: Head, from start: Int, path: String, _ defects: DefectSet) -> Reading {
        let stop = boundaries.next(base, from: start, end: end)
        let range = start..<(stop.map { lineEnd(before: $0.lineStart, from: start) } ?? end)
        guard Self.enclosesMessage(head.type), !head.encoding.isIdentity else { return leaf(head, path, range, stop, defects) }
        return decodedMessage(head, path, range, stop, defects)
    }

    private func leaf(
        _ head: Head, _ path: String, _ range: Range<Int>, _ stop: Delimiter?, _ defects: DefectSet, enclosed: Message? = nil,
        children: [Part] = []
    ) -> Reading {
        let isMultipart = head.type.type == "multipart"
        let part = Part(
            .init(
                bytes: bytes, headers: head.headers, bodyRange: range, path: path.isEmpty && children.isEmpty ? "1" : path,
                contentType: head.type, disposition: head.disposition,
                transferEncoding: isMultipart || enclosed?.bytesAreShared == true ? .binary : head.encoding,
                children: children, message: enclosed))
        return Reading(part: part, stop: stop, defects: defects)
    }

    /// A message that stands in this one's bytes, read in the same pass.
    private mutating func enclosed(_ head: Head, from start: Int, path: String, _ found: DefectSet) -> Reading {
        var defects = found
        if !head.encoding.isIdentity { defects.insert(.encodedMessage) }
        context.messageDepth += 1
        let (message, stop) = message(from: start)
        context.messageDepth -= 1
        let range = start..<(stop.map { lineEnd(before: $0.lineStart, from: start) } ?? end)
        return leaf(head, path, range, stop, defects, enclosed: message)
    }

    /// A message that is base64 or quoted-printable: decoded into bytes of its own, then read.
    private mutating func decodedMessage(
        _ head: Head, _ path: String, _ range: Range<Int>, _ stop: Delimiter?, _ found: DefectSet
    ) -> Reading {
        var defects = found
        defects.insert(.encodedMessage)
        let reading = leaf(head, path, range, stop, defects)
        guard context.encodedDepth < MailLimits.encodedMessageDepth, context.messageDepth < MailLimits.messageDepth else {
            defects.insert(.tooDeep)
            return leaf(head, path, range, stop, defects)
        }
        var inner = context
        inner.encodedDepth += 1
        inner.messageDepth += 1
        let (message, after) = StructureReader.read(reading.part.decodedBytes(), context: inner)
        context.parts = after.parts
        return leaf(head, path, range, stop, defects, enclosed: message.markedDecoded())
    }

    /// Seen in practice: forwarded messages labelled base64 or quoted-printable that stand there as they are.
    private func looksUnencoded(_ head: Head, from start: Int) -> Bool {
        let lineEnd = OctetSearch.first(Octet.lf, in: base, from: start, to: min(end, start &+ 998))
        if head.encoding == .base64 {
            return OctetSearch.first(Octet.colon, in: base, from: start, to: lineEnd) < lineEnd
        }
        let window = Array(UnsafeBufferPointer(start: base + start, count: min(end - start, 16_384)))
        return OctetSearch.pair(Octet.equals, Octet.question, in: window, from: 0) != nil
    }

    /// True where the first line of text that claims to be base64 is words.
    ///
    /// Seen in practice: gateways that decode a body and leave its label. Base64 has no blanks but where lines were joined, and then
    /// its pieces are whole groups of four characters.
    private func isPlainLine(at start: Int) -> Bool {
        var position = start
        while position < end, Octet.isSpace(base[position]) { position += 1 }
        let lineEnd = OctetSearch.first(Octet.lf, in: base, from: position, to: min(end, position &+ 998))
        guard OctetSearch.first(Octet.space, in: base, from: position, to: lineEnd) < lineEnd else { return false }
        let line = UnsafeBufferPointer(start: base + position, count: lineEnd - position)
        let words = line.split { Octet.isSpace($0) }
        let strange = words.count { word in word.count % 4 != 0 || !word.allSatisfy(Base64Decoder.isOfAlphabet) }
        return words.count >= 3 && strange * 2 >= words.count
    }

    /// End of the content before a delimiter line: the line break before it belongs to the delimiter (RFC 2046 §5.1.1).
    private func lineEnd(before lineStart: Int, from start: Int) -> Int {
        guard lineStart > start, base[lineStart - 1] == Octet.lf else { return max(lineStart, start) }
        return lineStart - 1 > start && base[lineStart - 2] == Octet.cr ? lineStart - 2 : lineStart - 1
    }

    // MARK: Multiparts

    private mutating func multipart(
        _ head: Head, _ boundary: [UInt8], from start: Int, path: String, _ found: DefectSet
    ) -> Reading {
        var defects = found
        let level = boundaries.depth
        boundaries.push(boundary)
        context.depth += 1
        var stop = boundaries.next(base, from: start, end: end)
        let children = parts(of: head, level: level, path: path, &stop, &defects)
        boundaries.pop()
        context.depth -= 1
        if let last = stop, last.level == level {
            stop = boundaries.next(base, from: last.next, end: end)
        } else if !children.isEmpty {
            defects.insert(.missingCloseBoundary)
        }
        if children.isEmpty { defects.insert(.boundaryNotFound) }
        let range = start..<(stop.map { lineEnd(before: $0.lineStart, from: start) } ?? end)
        return leaf(head, path, range, stop, defects, children: children)
    }

    /// The parts up to the close delimiter, an outer delimiter or the end; `stop` is the line that ended them.
    private mutating func parts(
        of head: Head, level: Int, path: String, _ stop: inout Delimiter?, _ defects: inout DefectSet
    ) -> [Part] {
        var children: [Part] = []
        let standard: ContentType = head.type.subtype == "digest" ? .message : .textPlain
        let prefix = path.isEmpty ? "" : path + "."
        while let line = stop, line.level == level, !line.isClose {
            if line.next < end, let again = boundaries.match(base, at: line.next, end: end), again.level == level {
                stop = again
                continue
            }
            guard context.parts < MailLimits.parts else {
                defects.insert(.tooManyParts)
                children.append(remainder(from: line.next, path: prefix + String(children.count + 1), level: level, &stop))
                return children
            }
            let reading = entity(from: line.next, path: prefix + String(children.count + 1), isMessage: false, standard: standard)
            children.append(reading.part)
            defects.formUnion(reading.defects)
            stop = reading.stop
        }
        return children
    }

    /// Beyond the limit: one part that holds the rest up to a delimiter line that ends this multipart.
    private func remainder(from start: Int, path: String, level: Int, _ stop: inout Delimiter?) -> Part {
        var line = boundaries.next(base, from: start, end: end)
        while let hit = line, hit.level == level, !hit.isClose { line = boundaries.next(base, from: hit.next, end: end) }
        stop = line
        let range = start..<(line.map { lineEnd(before: $0.lineStart, from: start) } ?? end)
        let type = ContentType(type: "application", subtype: "octet-stream")
        return Part(.init(bytes: bytes, bodyRange: range, path: path, contentType: type, transferEncoding: .binary))
    }
}
