/// How links and bullets show in text.
enum HTMLLink {
    /// Longest address that is written out, in octets.
    static let maximumOctets = 2000

    /// The address to add after a link's text; nil where the text says it already or it leads nowhere a reader could go.
    static func shown(_ address: String, besides text: String) -> String? {
        let address = TextFold.squeezed(address)
        guard !address.isEmpty, address.utf8.count <= maximumOctets, !text.isEmpty else { return nil }
        let lowered = address.lowercased()
        guard let scheme = schemes.first(where: { lowered.utf8.starts(with: $0.utf8) }) else { return nil }
        let text = bare(TextFold.squeezed(text).lowercased())
        if bare(lowered) == text { return nil }
        if scheme == "mailto:" || scheme == "tel:" {
            let target = String(decoding: lowered.utf8.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
            return digits(target) == digits(text) && scheme == "tel:" || target == text ? nil : target
        }
        return address
    }

    private static let schemes = ["http://", "https://", "mailto:", "tel:", "ftp://"]

    private static func bare(_ address: String) -> String {
        var rest = address.utf8[...]
        for scheme in schemes where rest.starts(with: scheme.utf8) { rest = rest.dropFirst(scheme.utf8.count) }
        if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
        while rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
        return String(decoding: rest, as: UTF8.self)
    }

    private static func digits(_ text: String) -> [UInt8] { text.utf8.filter { (48...57).contains($0) } }

    private static let bullets = ["· ", "• ", "▪ ", "§ ", "- ", "o "].map { Array($0.utf8) }

    /// Word writes its bullets as text.
    static func withoutBullet(_ text: String) -> String {
        for bullet in bullets where text.utf8.starts(with: bullet) {
            return String(decoding: text.utf8.dropFirst(bullet.count).drop { $0 == 32 }, as: UTF8.self)
        }
        return text
    }
}
