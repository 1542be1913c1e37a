import Synchronization

extension Message {
    /// The legacy encoding that its text was recognised in, or that its text is labelled with; nil for all other mail. Decodes the
    /// text parts that are shown, up to the first that tells.
    public var legacyEncoding: LegacyEncoding? { legacy.value { findLegacyEncoding() } }

    /// The file name of `part`, one of this message's: as ``Part/name``, and where that is in the legacy encoding of the message's text, read
    /// in it.
    public func name(of part: Part) -> String? {
        guard var name = part.name else { return nil }
        let reading = name.withUTF8 { TextDecoder.decode($0, label: "utf-8", for: .fragment(nil)) }
        guard reading.mayBeLegacy, let legacy = legacyEncoding else { return reading.text }
        return name.withUTF8 { TextDecoder.decode($0, label: "utf-8", for: .fragment(legacy)).text }
    }

    private func findLegacyEncoding() -> (LegacyEncoding?, LegacyMemo.Text?) {
        var first: LegacyMemo.Text?
        for (index, part) in root.leaves.prefix(Self.partsAsked).enumerated() where part.isText && !part.isAttachment {
            let reading = part.textReading()
            first = first ?? (index, KnownText(reading))
            if let found = LegacyEncoding(label: reading.charset) ?? LegacyEncoding(rawValue: reading.charset) { return (found, first) }
        }
        return (nil, first)
    }

    private static let partsAsked = 20
}

/// What ``Message/legacyEncoding`` found, once for all fields that ask and all copies of the message.
final class LegacyMemo: Sendable {
    /// A text that was decoded for the sake of the header, and which leaf it is of.
    typealias Text = (leaf: Int, text: KnownText)

    private let found = Mutex<(encoding: LegacyEncoding?, text: Text?)?>(nil)

    /// The first text that was decoded, nil before anybody asked for the encoding.
    var text: Text? { found.withLock { $0?.text } }

    func value(_ find: () -> (LegacyEncoding?, Text?)) -> LegacyEncoding? {
        if let known = found.withLock({ $0 }) { return known.encoding }
        let value = find()
        found.withLock { $0 = value }
        return value.0
    }
}

/// A part's text, kept where it was decoded before its reader asked for it.
final class KnownText: Sendable {
    let reading: TextDecoder.Reading

    init(_ reading: TextDecoder.Reading) { self.reading = reading }
}

/// Reads header fields with the encoding of the message's text in mind: a subject of four words in TCVN3 says too little by itself.
///
/// The text is decoded once at most, and only when a field asks for it.
struct LegacyHint {
    private var known: LegacyEncoding??

    private mutating func encoding(of message: borrowing Message) -> LegacyEncoding? {
        if let known { return known }
        let found = message.legacyEncoding
        known = .some(found)
        return found
    }

    mutating func reading(of field: HeaderField, in message: borrowing Message) -> HeaderText.Reading {
        let reading = field.reading
        guard reading.mayBeLegacy, let legacy = encoding(of: message) else { return reading }
        return field.reading(legacy)
    }

    mutating func mailboxes(_ value: [UInt8], in message: borrowing Message) -> [Mailbox] {
        let read = AddressReader.read(value)
        guard read.mayBeLegacy, let legacy = encoding(of: message) else { return read.mailboxes }
        return AddressReader.read(value, legacy: legacy).mailboxes
    }
}
