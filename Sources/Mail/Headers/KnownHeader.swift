/// Header fields that the reader itself asks for, recognised once while the header is scanned.
enum KnownHeader: UInt8, Sendable, CaseIterable {
    case other, from, to, cc, bcc, replyTo, sender, subject, date, messageID, inReplyTo, references
    case contentType, contentTransferEncoding, contentDisposition, contentID, contentDescription, mimeVersion
    case received, returnPath, authenticationResults, autoSubmitted, precedence, listID

    /// The field name in lower case; empty for ``other``.
    var name: String {
        switch self {
        case .other: ""
        case .from: "from"
        case .to: "to"
        case .cc: "cc"
        case .bcc: "bcc"
        case .replyTo: "reply-to"
        case .sender: "sender"
        case .subject: "subject"
        case .date: "date"
        case .messageID: "message-id"
        case .inReplyTo: "in-reply-to"
        case .references: "references"
        case .contentType: "content-type"
        case .contentTransferEncoding: "content-transfer-encoding"
        case .contentDisposition: "content-disposition"
        case .contentID: "content-id"
        case .contentDescription: "content-description"
        case .mimeVersion: "mime-version"
        case .received: "received"
        case .returnPath: "return-path"
        case .authenticationResults: "authentication-results"
        case .autoSubmitted: "auto-submitted"
        case .precedence: "precedence"
        case .listID: "list-id"
        }
    }

    /// Fields that RFC 5322 §3.6 and RFC 2045 allow once.
    var mayStandOnce: Bool {
        switch self {
        case .from, .to, .cc, .bcc, .replyTo, .sender, .subject, .date, .messageID, .inReplyTo, .references: true
        case .contentType, .contentTransferEncoding, .contentDisposition, .contentID, .mimeVersion: true
        default: false
        }
    }

    /// The field of that name, compared without ASCII case; `.other` when it is none of these.
    @inline(__always)
    static func identify(_ name: UnsafeBufferPointer<UInt8>) -> KnownHeader {
        guard name.count >= 2, name.count <= 25 else { return .other }
        let candidate = slots[slot(of: name)]
        guard candidate != .other else { return .other }
        let expected = names[Int(candidate.rawValue)]
        guard expected.count == name.count else { return .other }
        for index in 0..<name.count where Octet.lowered(name[index]) != expected[index] { return .other }
        return candidate
    }

    /// Perfect hash: length, first, middle and last octet (a test checks that no two names share a slot).
    @inline(__always)
    private static func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
        let first = Int(name[0] | 0x20)
        let middle = Int(name[name.count >> 1] | 0x20)
        let last = Int(name[name.count - 1] | 0x20)
        return (first &* 9 &+ middle &* 37 &+ last &* 55 &+ name.count &* 52) & 255
    }

    private static let names = allCases.map { Array($0.name.utf8) }

    private static let slots: [KnownHeader] = {
        var table = [KnownHeader](repeating: .other, count: 256)
        for header in allCases where header != .other {
            names[Int(header.rawValue)].withUnsafeBufferPointer { table[slot(of: $0)] = header }
        }
        return table
    }()
}
