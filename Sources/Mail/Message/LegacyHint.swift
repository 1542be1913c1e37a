import Synchronization

extension Message {
    /// The legacy encoding that its text was recognised in, or that its text is labelled with; nil for all other mail. Decodes the
    /// text parts that are shown, up to the first that tells.
    public var legacyEncoding: LegacyEncoding? { legacy.value { findLegacyEncoding() } }

    private func findLegacyEncoding() -> LegacyEncoding? {
        for part in leaves.prefix(Self.partsAsked) where part.isText && !part.isAttachment {
            if let found = part.effectiveCharset.flatMap({ LegacyEncoding(label: $0) ?? LegacyEncoding(rawValue: $0) }) { return found }
        }
        return nil
    }

    private static let partsAsked = 20
}

/// What ``Message/legacyEncoding`` found, once for all fields that ask and all copies of the message.
final class LegacyMemo: Sendable {
    private let found = Mutex<LegacyEncoding??>(nil)

    func value(_ find: () -> LegacyEncoding?) -> LegacyEncoding? {
        if let known = found.withLock({ $0 }) { return known }
        let value = find()
        found.withLock { $0 = .some(value) }
        return value
    }
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
