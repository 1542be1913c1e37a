/// An e-mail address in running text, also as people write it to keep programs from finding it: `hoa (at) xa.vn`, `hoa[a còng]xa[chấm]vn`.
enum SpelledAddress {
    /// The end of an address that begins at this place; nil for none.
    static func end(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard isLocal(scalars[start]), start == 0 || !isLocal(scalars[start - 1]) else { return nil }
        var at = start
        while at < scalars.count, isLocal(scalars[at]), at - start <= longestLocal { at += 1 }
        guard let (domain, isPlain) = behindAt(scalars, at) else { return nil }
        return isPlain ? endOfDomain(scalars, domain) : endOfSpelledDomain(scalars, domain)
    }

    private static let longestLocal = 64
    private static let longestDomain = 255

    /// Where the domain begins, and whether a plain `@` without blanks stands before it.
    private static func behindAt(_ scalars: [Unicode.Scalar], _ end: Int) -> (start: Int, isPlain: Bool)? {
        let sign = skipBlanks(scalars, end)
        guard sign < scalars.count else { return nil }
        var next = sign + 1
        if scalars[sign] != "@" {
            guard let behind = bracketed(scalars, sign, ["at", "a cong", "a mong", "@"]) else { return nil }
            next = behind
        }
        let domain = skipBlanks(scalars, next)
        return domain < scalars.count ? (domain, sign == end && scalars[sign] == "@" && domain == next) : nil
    }

    private static func endOfDomain(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        var end = start
        while end < scalars.count, isDomain(scalars[end]), end - start <= longestDomain { end += 1 }
        while end > start, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
        guard let dot = scalars[start..<end].lastIndex(of: "."), dot > start else { return nil }
        return scalars[start] != "." && scalars[dot + 1].properties.isAlphabetic ? end : nil
    }

    /// Labels with dots or words for dots between them; the last has letters only, as `5.000` of a price has not.
    private static func endOfSpelledDomain(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        var at = start
        var labels = 0
        while at - start <= longestDomain {
            let end = scalars[at...].firstIndex { !isDomain($0) || $0 == "." } ?? scalars.count
            guard end > at else { return nil }
            labels += 1
            let isTop = labels > 1 && end - at >= 2 && scalars[at..<end].allSatisfy { $0.properties.isAlphabetic }
            if end + 1 < scalars.count, scalars[end] == ".", isDomain(scalars[end + 1]), scalars[end + 1] != "." {
                at = end + 1
            } else if let next = bracketed(scalars, skipBlanks(scalars, end), ["dot", "cham", "."]) {
                at = skipBlanks(scalars, next)
                guard at < scalars.count else { return nil }
            } else {
                return isTop ? end : nil
            }
        }
        return nil
    }

    /// Behind one of the words in brackets.
    private static func bracketed(_ scalars: [Unicode.Scalar], _ at: Int, _ words: [String]) -> Int? {
        guard at < scalars.count, let close = ["(": ")", "[": "]", "{": "}", "<": ">"][scalars[at]] as Unicode.Scalar? else { return nil }
        guard let end = scalars[at..<min(at + 10, scalars.count)].firstIndex(of: close) else { return nil }
        let inside = scalars[(at + 1)..<end]
        let folded =
            inside.count == 1 && !inside.allSatisfy(\.properties.isAlphabetic)
            ? String(scalars: inside) : PlainWords(String(scalars: inside)).text
        return words.contains(folded) ? end + 1 : nil
    }

    private static func skipBlanks(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var at = start
        while at < scalars.count, at - start < 2, scalars[at] == " " { at += 1 }
        return at
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "-" || (48...57).contains(scalar.value) || scalar.isASCII && scalar.properties.isAlphabetic
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool { isDomain(scalar) || scalar == "_" || scalar == "+" || scalar == "%" }
}
