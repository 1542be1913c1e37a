/// A strict little reader of our own markup: tags balanced, attributes in double quotes, `&` only as an entity we write.
enum Markup {
    struct Tag: Equatable {
        let name: String
        let attributes: [String]
    }

    private static let void: Set<String> = ["meta", "link", "img", "br"]
    private static let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"]

    /// The opening tags with the names of their attributes, in order; nil when the text is not well-formed.
    static func tags(_ bytes: [UInt8], isXML: Bool = false) -> [Tag]? {
        var tags: [Tag] = []
        var open: [String] = []
        var rest = bytes[...]
        guard String(validating: bytes, as: UTF8.self) != nil, bytes.allSatisfy({ $0 >= 32 || $0 == 9 || $0 == 10 }) else { return nil }
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            guard isText(rest[..<start]), let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let inner = rest[(start + 1)..<end]
            rest = rest[(end + 1)...]
            if inner.starts(with: "?xml ".utf8) || inner.starts(with: "!DOCTYPE ".utf8) { continue }
            if inner.first == UInt8(ascii: "/") {
                guard open.popLast() == String(decoding: inner.dropFirst(), as: UTF8.self) else { return nil }
                continue
            }
            let isClosed = inner.last == UInt8(ascii: "/")
            guard let tag = tag(isClosed ? inner.dropLast() : inner) else { return nil }
            tags.append(tag)
            if !isClosed, isXML || !void.contains(tag.name) { open.append(tag.name) }
        }
        return open.isEmpty && isText(rest) ? tags : nil
    }

    private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !bytes.contains(UInt8(ascii: ">")) else { return false }
        return bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: "&") || entities.contains { bytes[(index + 1)...].starts(with: $0.utf8) }
        }
    }

    private static func tag(_ bytes: ArraySlice<UInt8>) -> Tag? {
        let nameEnd = bytes.firstIndex(of: 32) ?? bytes.endIndex
        let name = String(decoding: bytes[..<nameEnd], as: UTF8.self)
        guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) else { return nil }
        var attributes: [String] = []
        var rest = bytes[nameEnd...]
        while rest.first == 32 {
            rest = rest.dropFirst()
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            attributes.append(String(decoding: rest[..<equals], as: UTF8.self))
            let value = rest[(equals + 1)...]
            guard value.first == UInt8(ascii: "\""), let end = value.dropFirst().firstIndex(of: UInt8(ascii: "\"")),
                isText(value[(value.startIndex + 1)..<end])
            else { return nil }
            rest = value[(end + 1)...]
        }
        return rest.isEmpty ? Tag(name: name, attributes: attributes) : nil
    }
}
