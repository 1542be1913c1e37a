/// A body part (RFC 2046): a leaf with content, or a multipart with children. A value that borrows from the message's bytes.
public struct Part: Sendable {
    let bytes: [UInt8]
    /// The part's header fields; those of the message for its root part.
    public let headers: HeaderList
    /// Where its body stands in the message's bytes, still encoded.
    public let bodyRange: Range<Int>
    /// Place in the message, `1.2` for the second part of the first part (IMAP, RFC 3501 §6.4.5); `1` for the body of a message
    /// without parts, empty for a multipart that is the whole body.
    public let path: String
    /// The media type; `text/plain` where none is given or it cannot be read.
    public let contentType: ContentType
    /// The disposition, nil where none is given.
    public let disposition: Disposition?
    /// How the body is encoded.
    public let transferEncoding: TransferEncoding
    /// The parts of a multipart, empty for a leaf.
    public let children: [Part]
    /// Holds the enclosed message, or nothing (an array, since a value cannot hold its own type directly).
    let enclosed: [Message]
    /// What its text was found to be when the header's encoding was asked for; see ``Message/leaves``.
    var knownText: KnownText?

    /// True unless it is a multipart with children; an enclosed message is a leaf.
    public var isLeaf: Bool { children.isEmpty }

    /// The message enclosed in a `message/rfc822` part.
    public var message: Message? { enclosed.first }

    /// The `charset` parameter in lower case, nil where none is given.
    public var charset: String? { contentType.charset }

    /// The file name that the sender gave, decoded; a label only, never a path to write to.
    public var name: String? {
        for given in [disposition?.parameters["filename"], contentType.parameters["name"], disposition?.parameters["name"]] {
            if let given, !given.isEmpty { return given }
        }
        return nil
    }

    /// The `Content-ID` without its brackets.
    public var contentID: String? { headers.first(.contentID).flatMap { MessageIDs.first(in: $0.unfolded) } }

    /// True for `text/*`, and for a multipart that has no parts and is read as text.
    public var isText: Bool { isLeaf && (contentType.type == "text" || contentType.type == "multipart") }

    /// True when the sender wants it shown as a file.
    public var isAttachment: Bool { disposition?.kind == "attachment" }

    /// This part and all below it, leaves only, in order; enclosed messages are not entered.
    public var leaves: [Part] {
        var found: [Part] = []
        appendLeaves(to: &found)
        return found
    }

    private func appendLeaves(to found: inout [Part]) {
        if isLeaf { return found.append(self) }
        for child in children { child.appendLeaves(to: &found) }
    }
}
