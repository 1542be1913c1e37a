/// A media type with its parameters (RFC 2045 §5).
public struct ContentType: Sendable, Equatable {
    /// Top-level type in lower case, for example `text`.
    public let type: String
    /// Subtype in lower case, for example `plain`.
    public let subtype: String
    /// The parameters, decoded, in order.
    public let parameters: Parameters

    /// A media type by its parts.
    public init(type: String, subtype: String, parameters: Parameters = Parameters()) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// What RFC 2045 §5.2 assumes where no field says otherwise.
    public static let textPlain = ContentType(type: "text", subtype: "plain")
    /// What RFC 2046 §5.1.5 assumes in a `multipart/digest`.
    public static let message = ContentType(type: "message", subtype: "rfc822")

    /// `type/subtype`.
    public var mediaType: String { type + "/" + subtype }

    /// The `charset` parameter in lower case.
    public var charset: String? { parameters["charset"].map { Octet.loweredText($0.utf8) } }

    /// Reads a field value; nil when it names no media type.
    ///
    /// Seen in practice: `text` alone, `text/plain charset=…` without the semicolon, comments, a type with blanks around the slash, a type
    /// in quotes or in an encoded word.
    static func read(_ value: [UInt8]) -> ContentType? {
        if let plain = readPlain(value), plain.type.utf8.first != apostrophe { return plain }
        return unwrapped(value).flatMap { readPlain($0) }
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// The value without quotes or encoded words around its type; nil when there are none.
    private static func unwrapped(_ value: [UInt8]) -> [UInt8]? {
        guard let first = value.first else { return nil }
        if first == Octet.quote || first == apostrophe, let close = value.dropFirst().firstIndex(of: first) {
            return Array(value[1..<close] + value[(close + 1)...])
        }
        return first == Octet.equals ? Array(HeaderText.decode(value).text.utf8) : nil
    }

    private static func readPlain(_ value: [UInt8]) -> ContentType? {
        var reader = ParameterReader(value)
        let type = reader.token()
        guard !type.isEmpty else { return nil }
        let hasSlash = reader.skip(Octet.slash)
        var subtype = hasSlash ? reader.token() : []
        if subtype.isEmpty {
            guard let standard = standardSubtype(of: type) else { return nil }
            subtype = standard
        }
        return ContentType(
            type: Octet.loweredText(type), subtype: Octet.loweredText(subtype), parameters: Parameters(reader.parameters()))
    }

    /// `text/plain` with the parameters of a field value that names no media type (RFC 2045 §5.2): a file name or a charset still counts.
    static func assumed(for value: [UInt8]) -> ContentType {
        var reader = ParameterReader(value)
        _ = reader.token()
        if reader.isAt(Octet.equals) { reader.rewind() }
        return ContentType(
            type: textPlain.type, subtype: textPlain.subtype, parameters: Parameters(reader.parameters()))
    }

    private static func standardSubtype(of type: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        switch Octet.loweredText(type) {
        case "text": Array("plain".utf8)[...]
        case "multipart": Array("mixed".utf8)[...]
        case "message": Array("rfc822".utf8)[...]
        default: nil
        }
    }
}

/// A `Content-Disposition` (RFC 2183).
public struct Disposition: Sendable, Equatable {
    /// `inline`, `attachment` or another kind, in lower case.
    public let kind: String
    /// The parameters, decoded, in order.
    public let parameters: Parameters

    /// A disposition by its parts.
    public init(kind: String, parameters: Parameters = Parameters()) {
        self.kind = kind
        self.parameters = parameters
    }

    /// Reads a field value; a value without a kind but with a file name is an attachment.
    static func read(_ value: [UInt8]) -> Disposition? {
        var reader = ParameterReader(value)
        var kind = reader.token()
        if reader.isAt(Octet.equals) {
            reader.rewind()
            kind = Array("attachment".utf8)[...]
        }
        let parameters = Parameters(reader.parameters())
        guard !kind.isEmpty || !parameters.isEmpty else { return nil }
        return Disposition(kind: kind.isEmpty ? "attachment" : Octet.loweredText(kind), parameters: parameters)
    }
}
