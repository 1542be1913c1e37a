/// A buffer that is used for one decoded part after the other, so that large parts do not each touch fresh memory.
public struct DecodingBuffer: ~Copyable {
    private var storage: UnsafeMutableBufferPointer<UInt8>

    /// An empty buffer; it grows to the largest part.
    public init() { storage = UnsafeMutableBufferPointer(start: nil, count: 0) }

    deinit { storage.deallocate() }

    mutating func room(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
        if storage.count < count {
            storage.deallocate()
            storage = .allocate(capacity: count + count / 4)
        }
        return storage.baseAddress
    }
}

extension Part {
    /// The content's octets: the body with its transfer encoding removed.
    public func decodedBytes() -> [UInt8] { decoded().octets }

    /// Calls `body` with the content's octets, in place where the body is not encoded, else in `buffer`.
    public func withDecodedBytes<Result>(_ buffer: inout DecodingBuffer, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withDecoded(&buffer) { octets, _ in body(octets) }
    }

    /// As ``withDecodedBytes(_:_:)``; `isClean` is false where something was wrong with the encoding.
    func withDecoded<Result>(
        _ buffer: inout DecodingBuffer, _ body: (_ octets: UnsafeBufferPointer<UInt8>, _ isClean: Bool) -> Result
    ) -> Result {
        let size = bodyRange.count + 8
        return withBody { raw in
            guard !transferEncoding.isIdentity, let out = buffer.room(size) else { return body(raw, true) }
            let (count, isClean) = Self.decode(raw, transferEncoding, into: out)
            return body(UnsafeBufferPointer(start: out, count: count), isClean)
        }
    }

    /// Text of a `text/*` part, converted from its charset; line breaks as they came, not normalised. Nil for other types.
    ///
    /// Plain text and HTML in one of ``LegacyEncoding`` under a missing, generic or wrong label is recognised and converted.
    public func text() -> String? { isText ? textReading().text : nil }

    /// The charset that ``text()`` was really read in, where labels are wrong or missing.
    public var effectiveCharset: String? { isText ? textReading().charset : nil }

    func textReading() -> TextDecoder.Reading {
        if let knownText { return knownText.reading }
        return withBody { raw in
            guard !transferEncoding.isIdentity else { return read(raw) }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: raw.count + 8) { out in
                guard let start = out.baseAddress else { return read(raw) }
                let (count, _) = Self.decode(raw, transferEncoding, into: start)
                return read(UnsafeBufferPointer(start: start, count: count))
            }
        }
    }

    /// The text of a part whose octets are at hand.
    func textReading(of octets: UnsafeBufferPointer<UInt8>) -> TextDecoder.Reading { knownText?.reading ?? read(octets) }

    private func read(_ octets: UnsafeBufferPointer<UInt8>) -> TextDecoder.Reading {
        let use = textUse
        if let charset { return TextDecoder.decode(octets, label: charset, for: use) }
        guard contentType.subtype == "html", !UTF8Text.isValid(octets), let label = HTMLCharset.label(in: octets) else {
            return TextDecoder.decode(octets, label: nil, for: use)
        }
        return TextDecoder.decode(octets, label: label, for: use)
    }

    private var textUse: TextUse {
        switch contentType.subtype {
        case "html": .html
        case "plain": .plain
        default: contentType.type == "multipart" ? .plain : .opaque
        }
    }

    /// The octets, and what was wrong with their encoding.
    func decoded() -> (octets: [UInt8], isClean: Bool) {
        withBody { raw in
            guard !transferEncoding.isIdentity else { return (Array(raw), true) }
            var clean = true
            let capacity = transferEncoding == .base64 ? Base64Decoder.capacity(raw.count) : raw.count + 8
            let octets = [UInt8](unsafeUninitializedCapacity: capacity) { out, count in
                guard let start = out.baseAddress else { return }
                (count, clean) = Self.decode(raw, transferEncoding, into: start)
            }
            return (octets, clean)
        }
    }

    private func withBody<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[bodyRange])) }
    }

    static func decode(
        _ raw: UnsafeBufferPointer<UInt8>, _ encoding: TransferEncoding, into out: UnsafeMutablePointer<UInt8>
    ) -> (Int, Bool) {
        encoding == .base64 ? Base64Decoder.decode(raw, into: out) : QuotedPrintableDecoder.decode(raw, into: out)
    }
}

/// The charset that an HTML document names in itself.
enum HTMLCharset {
    /// Looks for `charset=` in the first 1,024 octets, as browsers do.
    static func label(in octets: UnsafeBufferPointer<UInt8>) -> String? {
        let head = octets.prefix(1024).map(Octet.lowered)
        let needle = Array("charset=".utf8)
        guard head.count > needle.count else { return nil }
        for start in 0..<(head.count - needle.count) where head[start] == needle[0] && head[start...].starts(with: needle) {
            let rest = head[(start + needle.count)...].drop { $0 == Octet.quote || $0 == Octet.apostrophe || Octet.isSpace($0) }
            let label = rest.prefix { Octet.isLetter($0) || Octet.isDigit($0) || $0 == Octet.dash || $0 == 95 }
            if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
        }
        return nil
    }
}
