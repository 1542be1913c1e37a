/// A message as it was read (RFC 5322, MIME): a value over the bytes, decoded when asked.
///
/// Reading never fails and never traps (invariant 7): any bytes give the best reading, and ``defects`` say what was wrong.
/// Structure is read at once, in one pass; header values, addresses, dates and contents are decoded each time they are asked
/// for, so keep what you need twice.
public struct Message: Sendable {
    private let storage: [UInt8]
    /// Where the message stands in the bytes that it was read from; the ranges of its parts and fields count from the same origin.
    public let range: Range<Int>
    /// The message's body: a leaf, or a multipart.
    public let root: Part
    private let structural: DefectSet
    /// True when an enclosed message stands in the bytes of the outer one, false when it was decoded from base64 or quoted-printable.
    let bytesAreShared: Bool
    /// Decoding the text to learn its encoding is dear, and every field with an odd octet asks.
    let legacy = LegacyMemo()

    init(bytes: [UInt8], range: Range<Int>, root: Part, structural: DefectSet, bytesAreShared: Bool = true) {
        storage = bytes
        self.range = range
        self.root = root
        self.structural = structural
        self.bytesAreShared = bytesAreShared
    }

    init(empty bytes: [UInt8]) {
        let root = Part(.init(bytes: bytes, bodyRange: 0..<0, path: "1", contentType: .textPlain, transferEncoding: .sevenBit))
        self.init(bytes: bytes, range: 0..<0, root: root, structural: DefectSet())
    }

    /// Reads a message.
    public static func parse(_ bytes: [UInt8]) -> Message { StructureReader.read(bytes).message }

    func markedDecoded() -> Message {
        Message(bytes: storage, range: range, root: root, structural: structural, bytesAreShared: false)
    }

    /// The message's bytes as received (of an encoded enclosed message: decoded).
    public var bytes: [UInt8] { range.count == storage.count ? storage : Array(storage[range]) }

    /// The header fields in order.
    public var headers: HeaderList { root.headers }

    /// The leaf parts in order; enclosed messages are leaves.
    public var leaves: [Part] {
        var leaves = root.leaves
        if let (index, text) = legacy.text { leaves[index].knownText = text }
        return leaves
    }

    /// What had to be read around, in the structure and in the header; those of contents are in ``contentDefects()``.
    public var defects: [Defect] { defects(HeaderReading(self)).list }

    /// As ``defects``, with what decoding every part brings to light: broken base64, wrong charset labels. Decodes everything.
    public func contentDefects() -> [Defect] {
        var all = defects(HeaderReading(self))
        for part in leaves { addContentDefects(of: part, to: &all) }
        return all.list
    }

    /// What several questions about a header begin with.
    struct HeaderReading {
        /// The value of every field, in order.
        let values: [HeaderText.Reading]
        let from: [Mailbox]

        init(_ message: Message) {
            var hint = LegacyHint()
            values = message.headers.map { hint.reading(of: $0, in: message) }
            from = message.from
        }
    }

    func addContentDefects(of part: Part, to all: inout DefectSet) {
        if !part.transferEncoding.isIdentity, !part.decoded().isClean {
            all.insert(part.transferEncoding == .base64 ? .invalidBase64 : .invalidQuotedPrintable)
        }
        if part.isText { all.formUnion(part.textReading().defects) }
    }

    /// ``defects`` for who has read the header.
    func defects(_ header: HeaderReading) -> DefectSet {
        var all = structural
        var seen: UInt64 = 0
        for entry in headers.entries where entry.known.mayStandOnce {
            let bit: UInt64 = 1 << UInt64(entry.known.rawValue)
            if seen & bit != 0 { all.insert(entry.known == .from ? .severalFrom : .repeatedSingleField) }
            seen |= bit
        }
        if header.from.isEmpty { all.insert(.missingFrom) }
        if headers.first(.date) != nil, date == nil { all.insert(.invalidDate) }
        for reading in header.values { all.formUnion(reading.defects) }
        return all
    }
}
