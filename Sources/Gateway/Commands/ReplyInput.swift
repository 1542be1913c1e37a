import Mail

/// What `homthu reply` is given: a mail, or the bare text of a reply, as reply trimmers and their samples take it.
enum ReplyInput {
    /// The mail in `bytes`; where they are no mail, one whose body they are.
    static func message(_ bytes: [UInt8]) -> Message {
        isMail(bytes) ? Message.parse(bytes) : Message.parse(Array("Content-Type: text/plain\r\n\r\n".utf8) + bytes)
    }

    /// Header fields looked at before it is decided.
    private static let maximumFields = 200

    private static let fields: Set<String> = [
        "from", "to", "cc", "date", "subject", "message-id", "mime-version", "content-type", "content-transfer-encoding", "received",
        "return-path", "delivered-to", "reply-to", "in-reply-to", "references",
    ]

    /// The first line is a header field (RFC 5322 §2.2) and one of the fields is a mail's.
    ///
    /// A block with `Sent:` is none: so Outlook begins a quotation, and no mail has a field of that name.
    static func isMail(_ bytes: [UInt8]) -> Bool {
        var isMail = false
        for (number, line) in bytes.split(separator: 10, maxSplits: maximumFields, omittingEmptySubsequences: false).enumerated() {
            if number == 0, line.starts(with: "From ".utf8) { continue }
            if line.isEmpty || line.elementsEqual([13]) || number == maximumFields { break }
            if number > 0, line.first == 32 || line.first == 9 { continue }
            guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ (33...126).contains($0) })
            else { break }
            let name = TextFold.lowered(String(decoding: line[..<colon], as: UTF8.self))
            if name == "sent" { return false }
            isMail = isMail || fields.contains(name)
        }
        return isMail
    }
}
