/// Writes HTML so that a sender's words can only be text: names of tags and attributes are literals, everything else is escaped.
struct Markup {
    private(set) var html = ""

    /// An element with content.
    mutating func element(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout Markup) -> Void) {
        open(tag, attributes)
        content(&self)
        html += "</\(tag)>"
    }

    /// An element that holds only text.
    mutating func element(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text words: String) {
        element(tag, attributes) { $0.text(words) }
    }

    /// An element without content (`img`, `br`, `meta`).
    mutating func open(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        html += "<\(tag)"
        for (name, value) in attributes { html += " \(name)=\"\(Self.escaped(value))\"" }
        html += ">"
    }

    /// Text, escaped.
    mutating func text(_ words: String) { html += Self.escaped(words) }

    /// A line end between blocks, which no reader sees.
    mutating func lineEnd() { html += "\n" }

    /// The document type, before everything else.
    mutating func documentType() { html += "<!DOCTYPE html>\n" }

    private static func escaped(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
            default: out.append(octet)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
