/// An HTML letter taken apart: its tags, and its lines as a careless client quotes them, with no mark before any line.
struct Flattened {
    /// One tag: its name with a leading `/` for an end tag, and its attributes in order.
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]
    }

    private(set) var lines: [String] = []
    private(set) var tags: [Tag] = []

    init(_ html: String) {
        var line: [UInt8] = []
        for (index, chunk) in html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).enumerated() {
            let bytes = Array(chunk)
            guard index > 0, let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
                line += bytes
                continue
            }
            let tag = Self.tag(bytes[..<end])
            tags.append(tag)
            if !["span", "/span", "a", "/a"].contains(tag.name) { endLine(&line) }
            line += bytes[(end + 1)...]
        }
        endLine(&line)
    }

    /// The values of one attribute, wherever it stands.
    func values(of name: String) -> [String] { tags.flatMap { $0.attributes.filter { $0.name == name }.map(\.value) } }

    /// All words in reading order.
    var text: String { lines.joined(separator: " ") }

    private mutating func endLine(_ line: inout [UInt8]) {
        lines += line.split(separator: 10).map { Self.unescaped($0) }
        line = []
    }

    /// Between quotation marks stand values; what is before one ends in `name=`.
    private static func tag(_ bytes: ArraySlice<UInt8>) -> Tag {
        let parts = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        let pairs = stride(from: 0, to: parts.count - 1, by: 2).map { index in
            let name = parts[index].split(separator: UInt8(ascii: " ")).last ?? []
            return (name: String(decoding: name.dropLast(), as: UTF8.self), value: unescaped(parts[index + 1]))
        }
        let name = bytes.split(separator: UInt8(ascii: " ")).first ?? []
        return Tag(name: String(decoding: name, as: UTF8.self), attributes: pairs)
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let entities: [(String, UInt8)] = [
            ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")), ("quot;", UInt8(ascii: "\"")), ("#39;", UInt8(ascii: "'")),
            ("amp;", UInt8(ascii: "&")),
        ]
        var out: [UInt8] = []
        for (index, piece) in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let (name, octet) = entities.first(where: { piece.starts(with: $0.0.utf8) }) else {
                out += piece
                continue
            }
            out.append(octet)
            out += piece.dropFirst(name.utf8.count)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
