/// One entity of an outgoing message: its MIME fields, an empty line, its body.
indirect enum OutgoingPart {
    case text(String, subtype: String)
    case file(OutgoingMessage.Attachment, inline: Bool)
    /// `parameters` beyond the boundary, each with its `; `.
    case multipart(String, parameters: String, [OutgoingPart])

    /// The entity with its fields; it ends with CRLF.
    func rendered(_ boundaries: inout BoundarySource, inMultipart: Bool = false) -> [UInt8] {
        switch self {
        case .text(let text, let subtype):
            let (encoding, body) = TransferForm.text(text)
            // The line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1), so text that shows its own needs one more.
            let end: [UInt8] = inMultipart && encoding != "base64" ? [13, 10] : []
            return Array(Self.fields("text/\(subtype); charset=utf-8", encoding).utf8) + body + end
        case .file(let file, let inline):
            return Self.rendered(file, inline: inline)
        case .multipart(let subtype, let parameters, let parts):
            let bodies = parts.map { $0.rendered(&boundaries, inMultipart: true) }
            let boundary = boundaries.next(absentFrom: bodies)
            var out = Array("Content-Type: multipart/\(subtype)\(parameters);\r\n boundary=\"\(boundary)\"\r\n\r\n".utf8)
            for body in bodies {
                out += Array("--\(boundary)\r\n".utf8) + body
            }
            return out + Array("--\(boundary)--\r\n".utf8)
        }
    }

    private static func fields(_ type: String, _ encoding: String, _ more: String = "") -> String {
        "Content-Type: \(type)\r\nContent-Transfer-Encoding: \(encoding)\r\n\(more)\r\n"
    }

    private static func rendered(_ file: OutgoingMessage.Attachment, inline: Bool) -> [UInt8] {
        let name = FileNameParameter.clean(file.name)
        var more = "Content-Disposition: \(inline ? "inline" : "attachment")" + FileNameParameter.disposition(name) + "\r\n"
        if let id = file.contentID { more += HeaderLines.identifiers("Content-ID", [id]) }
        let type = mediaType(file.contentType)
        let head = fields(type + FileNameParameter.fallback(name), "base64", more)
        return Array(head.utf8) + Base64Text.encode(file.bytes)
    }

    /// `type/subtype` in lower case. A message or multipart may not be base64 (RFC 2046 §5.1, §5.2.1), so it goes as plain octets.
    private static func mediaType(_ text: String) -> String {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let tokens = parts.allSatisfy { part in
            (1...60).contains(part.count)
                && part.allSatisfy { HTMLTokenizer.isLetter($0) || (48...57).contains($0) || "!#$&-^_.+".utf8.contains($0) }
        }
        guard parts.count == 2, tokens else { return "application/octet-stream" }
        let lowered = String(decoding: text.utf8.map(HTMLTokenizer.lower), as: UTF8.self)
        let composite = lowered.utf8.starts(with: "message/".utf8) || lowered.utf8.starts(with: "multipart/".utf8)
        return composite ? "application/octet-stream" : lowered
    }
}
