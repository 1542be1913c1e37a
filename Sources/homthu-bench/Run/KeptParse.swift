import Mail

/// A message with every part decoded and kept, as somebody who needs all of it at once would hold it.
struct KeptParse {
    private var texts: [String] = []
    private var files: [[UInt8]] = []
    private let message: Message

    init(_ bytes: [UInt8]) {
        message = Message.parse(bytes)
        for part in message.leaves {
            if let text = part.text() { texts.append(text) } else { files.append(part.decodedBytes()) }
        }
    }

    /// Octets of what is kept, beside the message itself.
    var octets: Int { texts.reduce(0) { $0 + $1.utf8.count } + files.reduce(0) { $0 + $1.count } }
}
