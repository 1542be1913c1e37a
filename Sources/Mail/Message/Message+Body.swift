/// The body that a reader is shown, chosen by RFC 2046 §5.1 and RFC 2387 as RFC 8621 §4.1.4 spells it out.
extension Message {
    /// The plain text: `text/plain` parts that are shown in place, joined by an empty line; nil when there are none.
    public var bestText: String? { join(BodyChoice.parts(of: root, preferring: "plain"), "plain") { _ in nil } }

    /// As ``bestText``, with parts that exist only as HTML read by `htmlReader`.
    public func bestText(htmlReader: (String) -> String) -> String? {
        join(BodyChoice.parts(of: root, preferring: "plain"), "plain", htmlReader)
    }

    /// The HTML: `text/html` parts that are shown in place, joined; nil when there are none.
    public var bestHTML: String? { join(BodyChoice.parts(of: root, preferring: "html"), "html") { _ in nil } }

    /// The parts that ``bestText`` is made of, those that are only HTML among them.
    public var textBody: [Part] { BodyChoice.parts(of: root, preferring: "plain") }

    /// The parts that ``bestHTML`` is made of, those that are only plain text among them.
    public var htmlBody: [Part] { BodyChoice.parts(of: root, preferring: "html") }

    private func join(_ parts: [Part], _ wanted: String, _ reader: (String) -> String?) -> String? {
        var joined = ""
        var isEmpty = true
        for part in parts {
            let isHTML = part.contentType.subtype == "html"
            guard let text = part.text() else { continue }
            guard let piece = isHTML == (wanted == "html") ? text : isHTML ? reader(text) : nil else { continue }
            if !isEmpty { joined += joined.utf8.last == Octet.lf ? "\r\n" : "\r\n\r\n" }
            joined += piece
            isEmpty = false
        }
        return isEmpty ? nil : joined
    }
}

/// Which leaves make the body.
enum BodyChoice {
    static func parts(of root: Part, preferring subtype: String) -> [Part] {
        guard !root.isLeaf else { return root.isText && !root.isAttachment && root.contentType.subtype != "calendar" ? [root] : [] }
        var found: [Part] = []
        collect(root, subtype, &found)
        return found
    }

    private static func collect(_ part: Part, _ subtype: String, _ found: inout [Part]) {
        switch part.contentType.subtype {
        case "alternative": collectAlternative(part, subtype, &found)
        case "related": collectRelated(part, subtype, &found)
        case "report", "signed", "encrypted":
            if let first = part.children.first { collectChild(first, isFirst: true, subtype, &found) }
        default:
            for (index, child) in part.children.enumerated() {
                collectChild(child, isFirst: index == 0, subtype, &found)
            }
        }
    }

    private static func collectChild(_ child: Part, isFirst: Bool, _ subtype: String, _ found: inout [Part]) {
        if !child.isLeaf {
            collect(child, subtype, &found)
        } else if isShown(child, isFirst: isFirst) {
            found.append(child)
        }
    }

    /// The last alternative that has the wanted kind, else the last that has text at all.
    private static func collectAlternative(_ part: Part, _ subtype: String, _ found: inout [Part]) {
        var fallback: [Part] = []
        for child in part.children.reversed() {
            var inner: [Part] = []
            collectChild(child, isFirst: true, subtype, &inner)
            if inner.contains(where: { ($0.contentType.subtype == "html") == (subtype == "html") }) {
                found.append(contentsOf: inner)
                return
            }
            if fallback.isEmpty { fallback = inner }
        }
        found.append(contentsOf: fallback)
    }

    /// The part that `start` names, or the first (RFC 2387 §3.2).
    private static func collectRelated(_ part: Part, _ subtype: String, _ found: inout [Part]) {
        let start = part.contentType.parameters["start"].flatMap { MessageIDs.first(in: Array($0.utf8)) }
        let named = start.flatMap { id in part.children.first { $0.contentID == id } }
        if let root = named ?? part.children.first { collectChild(root, isFirst: true, subtype, &found) }
    }

    /// Text to read in place: no attachment, no named file behind the first part, no calendar or table.
    private static func isShown(_ part: Part, isFirst: Bool) -> Bool {
        guard part.isText, !part.isAttachment, isFirst || part.name == nil else { return false }
        switch part.contentType.subtype {
        case "plain", "html", "enriched", "richtext", "markdown": return true
        default: return part.contentType.type == "multipart"
        }
    }
}
