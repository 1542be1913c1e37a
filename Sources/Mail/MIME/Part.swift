/// A body part (RFC 2046): a leaf with content, or a multipart with children. A value that borrows from the message's bytes.
///
/// Copies share what was read: a message of thousands of parts is handed on as one list after the other.
public struct Part: Sendable {
    private let record: Record
    /// What its text was found to be when the header's encoding was asked for; see ``Message/leaves``.
    var knownText: KnownText?

    init(_ record: Record) { self.record = record }

    /// What was read of a part, once for all its copies.
    final class Record: Sendable {
        let bytes: [UInt8]
        let headers: HeaderList
        let bodyRange: Range<Int>
        let path: String
        let contentType: ContentType
        let disposition: Disposition?
        let transferEncoding: TransferEncoding
        let children: [Part]
        let message: Message?

        init(
            bytes: [UInt8], headers: HeaderList = HeaderList(), bodyRange: Range<Int>, path: String, contentType: ContentType,
            disposition: Disposition? = nil, transferEncoding: TransferEncoding, children: [Part] = [], message: Message? = nil
        ) {
            self.bytes = bytes
            self.headers = headers
            self.bodyRange = bodyRange
            self.path = path
            self.contentType = contentType
            self.disposition = disposition
            self.transferEncoding = transferEncoding
            self.children = children
            self.message = message
        }
    }

    /// The bytes of the message that it stands in.
    var bytes: [UInt8] { record.bytes }

    /// The part's header fields; those of the message for its root part.
    public var headers: HeaderList { record.headers }

    /// Where its body stands in the message's bytes, still encoded.
    public var bodyRange: Range<Int> { record.bodyRange }

    /// Place in the message, `1.2` for the second part of the first part (IMAP, RFC 3501 §6.4.5); `1` for the body of a message
    /// without parts, empty for a multipart that is the whole body.
    public var path: String { record.path }

    /// The media type; `text/plain` where none is given or it cannot be read.
    public var contentType: ContentType { record.contentType }

    /// The disposition, nil where none is given.
    public var disposition: Disposition? { record.disposition }

    /// How the body is encoded.
    public var transferEncoding: TransferEncoding { record.transferEncoding }

    /// The parts of a multipart, empty for a leaf.
    public var children: [Part] { record.children }

    /// The message enclosed in a `message/rfc822` part.
    public var message: Message? { record.message }

    /// True unless it is a multipart with children; an enclosed message is a leaf.
    public var isLeaf: Bool { children.isEmpty }

    /// The `charset` parameter in lower case, nil where none is given.
    public var charset: String? { contentType.charset }

    /// The file name that the sender gave, decoded; a label only, never a path to write to.
    public var name: String? {
        Self.given("filename", in: disposition?.parameters) ?? Self.given("name", in: contentType.parameters)
            ?? Self.given("name", in: disposition?.parameters)
    }

    private static func given(_ name: String, in parameters: Parameters?) -> String? {
        guard let value = parameters?[name], !value.isEmpty else { return nil }
        return value
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
