/// File names as parameters: RFC 2231 in `Content-Disposition`, encoded words in `Content-Type` for programs that know no better.
enum FileNameParameter {
    /// Longest name in octets; longer ones lose their middle, not their extension.
    static let maximumOctets = 180

    /// A name without control and format characters and path separators; `tep` where nothing is left.
    static func clean(_ name: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in HeaderLines.oneLine(TextFold.clean(name)).unicodeScalars {
            view.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
        }
        let whole = String(view)
        guard whole.utf8.count > maximumOctets else { return whole.isEmpty ? "tep" : whole }
        let dot = whole.unicodeScalars.lastIndex(of: ".")
        let tail = dot.map { String(whole.unicodeScalars[$0...]) } ?? ""
        let kept = tail.utf8.count <= 20 ? tail : ""
        return head(of: whole, octets: maximumOctets - kept.utf8.count) + kept
    }

    private static func head(of text: String, octets: Int) -> String {
        var view = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length += UTF8.width(scalar)
            if length > octets { break }
            view.append(scalar)
        }
        return String(view)
    }

    /// `; filename=…` after a disposition: a quoted string for ASCII, else RFC 2231, in sections of whole characters where long.
    static func disposition(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }), name.utf8.count <= 60 { return ";\r\n filename=\"\(name)\"" }
        let sections = encodedSections(name)
        if sections.count == 1 { return ";\r\n filename*=UTF-8''" + sections[0] }
        return sections.enumerated().map { index, section in
            ";\r\n filename*\(index)*=" + (index == 0 ? "UTF-8''" : "") + section
        }.joined()
    }

    /// `; name="…"` after a content type. Not in the RFCs for text that is not ASCII, yet what older Outlook and webmail read.
    static func fallback(_ name: String) -> String {
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            return name.utf8.count <= 60 ? ";\r\n name=\"\(name)\"" : ""
        }
        return ";\r\n name=\"" + EncodedWords.words(name, room: 68).joined(separator: "\r\n ") + "\""
    }

    /// Percent-encoded pieces of at most 50 octets, none of which splits a character.
    private static func encodedSections(_ name: String) -> [String] {
        var sections: [String] = []
        var current = ""
        for scalar in name.unicodeScalars {
            let unit = String(scalar).utf8.map { isAttributeCharacter($0) ? String(Unicode.Scalar($0)) : "%" + HexDigits.pair($0) }.joined()
            if current.utf8.count + unit.utf8.count > 50 {
                sections.append(current)
                current = ""
            }
            current += unit
        }
        return sections + [current]
    }

    /// attribute-char of RFC 5987 §3.2.1, narrower than RFC 2231's.
    private static func isAttributeCharacter(_ octet: UInt8) -> Bool {
        HTMLTokenizer.isLetter(octet) || (48...57).contains(octet) || "!#$&+-.^_`|~".utf8.contains(octet)
    }
}
