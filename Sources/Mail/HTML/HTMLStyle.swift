/// What an element's `style` and presentational attributes say about being seen.
enum HTMLStyle {
    /// What `style` and `hidden` say of one element.
    struct Look {
        /// A reader does not see it: `hidden`, `display:none`, `visibility:hidden`, `font-size:0`, `mso-hide:all`, `opacity:0`, a
        /// transparent colour, or a box without height or width that clips.
        var isHidden = false
        /// The text is drawn with a line through it.
        var isStruck = false
        /// It has the rule that Outlook draws over the headers of the message it quotes
        /// (`border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in`).
        var isRuled = false
    }

    static func look(of tag: HTMLTokenizer.Tag) -> Look {
        var look = Look()
        if tag.attributes.isEmpty { return look }
        look.isHidden = tag.octets(.hidden) != nil
        guard let style = tag.octets(.style) else { return look }
        if style.contains(UInt8(ascii: "&")) {
            read(HTMLEntities.octets(style, inAttribute: true)[...], into: &look)
        } else {
            read(style, into: &look)
        }
        look.isRuled = look.isRuled && tag.name == .div
        return look
    }

    private static func read(_ style: ArraySlice<UInt8>, into look: inout Look) {
        var clips = false
        var empty = false
        for declaration in style.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
                let property = properties[trimmed(declaration[..<colon])]
            else { continue }
            var value = trimmed(declaration[(colon + 1)...])
            if let mark = value.firstIndex(of: UInt8(ascii: "!")) { value = trimmed(value[..<mark]) }
            switch property {
            case .hides(let words): look.isHidden = look.isHidden || words.contains { value.elementsEqual($0.utf8) }
            case .hidesAtZero: look.isHidden = look.isHidden || isZero(value)
            case .clips: clips = clips || value.elementsEqual("hidden".utf8)
            case .size: empty = empty || isZero(value)
            case .decoration: look.isStruck = look.isStruck || value.contains(sequence: "line-through")
            case .rule: look.isRuled = look.isRuled || (value.contains(sequence: "solid") && !value.contains(sequence: "none"))
            }
        }
        if clips && empty { look.isHidden = true }
    }

    private enum Property {
        case hides([String]), hidesAtZero, clips, size, decoration, rule
    }

    private static let properties = WordTable<Property>([
        ("display", .hides(["none"])), ("visibility", .hides(["hidden", "collapse"])), ("mso-hide", .hides(["all"])),
        ("color", .hides(["transparent"])), ("font-size", .hidesAtZero), ("opacity", .hidesAtZero), ("overflow", .clips),
        ("overflow-x", .clips), ("overflow-y", .clips), ("height", .size), ("max-height", .size), ("width", .size), ("max-width", .size),
        ("text-decoration", .decoration), ("text-decoration-line", .decoration), ("border-top", .rule),
    ])

    /// Without white space at the ends, in lower case.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, HTMLTokenizer.isSpace(first) { text = text.dropFirst() }
        while let last = text.last, HTMLTokenizer.isSpace(last) { text = text.dropLast() }
        return text.contains { (65...90).contains($0) } ? text.map(HTMLTokenizer.lower)[...] : text
    }

    /// `0`, `0px`, `0.0pt`, `.0em`: a number without a digit above zero.
    private static func isZero(_ value: ArraySlice<UInt8>) -> Bool {
        var digits = false
        for octet in value {
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
