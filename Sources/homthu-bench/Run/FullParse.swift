import Mail

/// The work that is timed: everything that the gateway may ask of a message.
///
/// Structure, subject, addresses, date, message identifiers, names and Content-IDs of parts, text of every text part
/// converted from its charset, octets of every other part decoded (into one buffer that is used again, as the gateway does).
struct FullParse: ~Copyable {
    private var buffer = DecodingBuffer()
    private(set) var tally = Tally()

    /// What was found; the same figures of every side show that all did the same work.
    struct Tally {
        var leaves = 0
        /// Octets of decoded parts and of converted text.
        var octets = 0
        /// Header values found, so that nothing asked for can be left out by the optimiser.
        var values = 0
    }

    mutating func read(_ bytes: [UInt8]) { read(Message.parse(bytes)) }

    private mutating func read(_ message: Message) {
        count(message.subject)
        count(message.messageID)
        count(message.inReplyTo.count + message.references.count)
        if let date = message.date { count(Int(date.unixSeconds & 1) + 1) }
        for list in [message.from, message.to, message.cc, message.replyTo, message.sender] {
            for mailbox in list { count((mailbox.name?.utf8.count ?? 0) + mailbox.rawAddress.utf8.count) }
        }
        for part in message.leaves { read(part) }
    }

    private mutating func read(_ part: Part) {
        count(part.name)
        count(part.contentID)
        if let enclosed = part.message { return read(enclosed) }
        tally.leaves += 1
        if let text = part.text() {
            tally.octets += text.utf8.count
        } else {
            tally.octets += part.withDecodedBytes(&buffer) { $0.count }
        }
    }

    private mutating func count(_ text: String?) { count(text?.utf8.count ?? 0) }

    private mutating func count(_ size: Int) { tally.values += size > 0 ? 1 : 0 }
}
