/// What an element's `style` and presentational attributes say about being seen.
enum HTMLStyle {
    /// True where a reader does not see the element: `hidden`, `display:none`, `visibility:hidden`, `font-size:0`, `mso-hide:all`,
    /// `opacity:0`, a transparent colour, or a box without height or width that clips.
    static func isHidden(_ tag: HTMLTokenizer.Tag) -> Bool {
        if tag.attribute("hidden") != nil { return true }
        guard let style = tag.attribute("style") else { return false }
        var clips = false
        var empty = false
        for (property, value) in declarations(style) {
            switch property {
            case "display" where value == "none", "visibility" where value == "hidden" || value == "collapse",
                "mso-hide" where value == "all":
                return true
            case "font-size" where isZero(value), "opacity" where isZero(value), "color" where value == "transparent":
                return true
            case "overflow", "overflow-y", "overflow-x":
                clips = clips || value == "hidden"
            case "height", "max-height", "width", "max-width":
                empty = empty || isZero(value)
            default:
                continue
            }
        }
        return clips && empty
    }

    /// True where `style` says that the text is drawn with a line through it.
    static func isStruck(_ tag: HTMLTokenizer.Tag) -> Bool {
        guard let style = tag.attribute("style") else { return false }
        return declarations(style).contains { property, value in
            (property == "text-decoration" || property == "text-decoration-line") && value.utf8.contains(sequence: "line-through")
        }
    }

    /// True for the rule that Outlook draws over the headers of the message it quotes
    /// (`border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in`).
    static func isRuled(_ tag: HTMLTokenizer.Tag) -> Bool {
        guard tag.name == "div", let style = tag.attribute("style") else { return false }
        return declarations(style).contains { property, value in
            property == "border-top" && value.utf8.contains(sequence: "solid") && !value.utf8.contains(sequence: "none")
        }
    }

    /// The declarations of a `style` attribute, folded to lower case, without spaces at the ends and `!important`.
    static func declarations(_ style: String) -> [(property: String, value: String)] {
        style.utf8.split(separator: UInt8(ascii: ";")).compactMap { declaration in
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let property = trimmed(declaration[..<colon])
            var value = trimmed(declaration[declaration.index(after: colon)...])
            if let mark = value.utf8.firstIndex(of: UInt8(ascii: "!")) { value = trimmed(value.utf8[..<mark]) }
            return (property, value)
        }
    }

    private static func trimmed(_ text: some Collection<UInt8>) -> String {
        let bytes = Array(text)
        guard let first = bytes.firstIndex(where: { !HTMLTokenizer.isSpace($0) }),
            let last = bytes.lastIndex(where: { !HTMLTokenizer.isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last].map(HTMLTokenizer.lower), as: UTF8.self)
    }

    /// `0`, `0px`, `0.0pt`, `.0em`: a number without a digit above zero.
    private static func isZero(_ value: String) -> Bool {
        var digits = false
        for octet in value.utf8 {
            switch octet {
            case UInt8(ascii: "0"): digits = true
            case UInt8(ascii: "."): continue
            case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "-"): return false
            default: return digits
            }
        }
        return digits
    }
}

extension Collection<UInt8> {
    /// True where the octets of `text` occur in a row. For short texts: time is length times `text`.
    func contains(sequence text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            guard let head = wanted.first else { return true }
            var index = startIndex
            while let found = self[index...].firstIndex(of: head) {
                if self[found...].starts(with: wanted) { return true }
                index = self.index(after: found)
            }
            return false
        }
    }
}
