/// The header fields of a message or part, in order, as ranges into the message's bytes; values are decoded when asked for.
public struct HeaderList: Sendable, RandomAccessCollection {
    let bytes: [UInt8]
    let entries: [Entry]

    /// Where one field stands in the bytes.
    struct Entry: Sendable {
        let start: Int
        let nameEnd: Int
        let valueStart: Int
        /// After the value, before the last line break.
        let end: Int
        let known: KnownHeader
    }

    init(bytes: [UInt8] = [], entries: [Entry] = []) {
        self.bytes = bytes
        self.entries = entries
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of elements.
    public var endIndex: Int { entries.count }

    /// The element at `position`, in the order of the message.
    public subscript(position: Int) -> HeaderField { HeaderField(bytes: bytes, entry: entries[position]) }

    /// The first field of that name (compared without ASCII case).
    public func first(named name: String) -> HeaderField? { all(named: name).first }

    /// Every field of that name, topmost first.
    public func all(named name: String) -> [HeaderField] {
        let wanted = Array(name.utf8)
        return entries.compactMap { entry in
            guard entry.nameEnd - entry.start == wanted.count else { return nil }
            return Octet.sameToken(bytes[entry.start..<entry.nameEnd], wanted) ? HeaderField(bytes: bytes, entry: entry) : nil
        }
    }

    func first(_ known: KnownHeader) -> HeaderField? {
        for entry in entries where entry.known == known { return HeaderField(bytes: bytes, entry: entry) }
        return nil
    }

    func all(_ known: KnownHeader) -> [HeaderField] {
        entries.filter { $0.known == known }.map { HeaderField(bytes: bytes, entry: $0) }
    }
}

/// One header field (RFC 5322 §2.2).
public struct HeaderField: Sendable {
    private let bytes: [UInt8]
    private let entry: HeaderList.Entry

    init(bytes: [UInt8], entry: HeaderList.Entry) {
        self.bytes = bytes
        self.entry = entry
    }

    /// The field name as written; octets that are not UTF-8 are replaced.
    public var name: String { String(decoding: bytes[entry.start..<entry.nameEnd], as: UTF8.self) }

    /// The whole field in the message's bytes, from its name to before its last line break.
    public var rawRange: Range<Int> { entry.start..<entry.end }

    /// The value with its line breaks removed (RFC 5322 §2.2.3) and blanks trimmed at both ends, nothing decoded.
    public var unfolded: [UInt8] { HeaderText.unfold(bytes, entry.valueStart..<entry.end) }

    /// The value unfolded, with encoded words (RFC 2047) and 8-bit text (RFC 6532, or judged) decoded, controls as spaces.
    public var value: String { reading.text }

    var reading: HeaderText.Reading { reading(nil) }

    /// The value, where `legacy` is the encoding that the message's text was recognised in.
    func reading(_ legacy: LegacyEncoding?) -> HeaderText.Reading {
        HeaderText.decode(bytes, entry.valueStart..<entry.end, legacy: legacy)
    }

    var isTooLong: Bool { entry.end - entry.valueStart > MailLimits.headerValue }
}
