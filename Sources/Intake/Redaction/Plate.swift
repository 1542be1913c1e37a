/// A vehicle's plate (Thông tư 79/2024/TT-BCA): `75F1-123.45`, `75A 123.45`, `30F12345`.
enum Plate {
    /// The end of a plate that begins here; nil for none. Without the dot before its last two digits it counts only beside a word for it.
    static func end(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard start == 0 || !isPart(scalars[start - 1]), let first = digit(scalars, start), first > 0, digit(scalars, start + 1) != nil
        else {
            return nil
        }
        var at = start + 2
        if at < scalars.count, scalars[at] == "-" || scalars[at] == " " { at += 1 }
        guard at < scalars.count, isLetter(scalars[at]) || isSmallLetter(scalars[at]) else { return nil }
        let isSmall = isSmallLetter(scalars[at])
        at += 1
        if at < scalars.count,
            isLetter(scalars[at]) || isSmall && isSmallLetter(scalars[at]) || digit(scalars, at) != nil && !isRun(scalars, at, 4)
        {
            at += 1
        }
        while at < scalars.count, [" ", "-", ".", "–"].contains(scalars[at]) { at += 1 }
        if isRun(scalars, at, 3), at + 3 < scalars.count, scalars[at + 3] == ".", isRun(scalars, at + 4, 2), ends(scalars, at + 6) {
            return !isSmall || isNamed(scalars, before: start) ? at + 6 : nil
        }
        for length in [5, 4] where isRun(scalars, at, length) && ends(scalars, at + length) {
            return isNamed(scalars, before: start) ? at + length : nil
        }
        return nil
    }

    private static func isNamed(_ scalars: [Unicode.Scalar], before end: Int) -> Bool {
        let words = PlainWords(String(scalars: scalars[max(0, end - 30)..<end])).words.suffix(4)
        return words.contains { ["bien", "bks", "xe", "soat"].contains($0) }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (65...90).contains(scalar.value) || scalar == "Đ" }

    /// As people type on a phone; only beside a word for a vehicle.
    private static func isSmallLetter(_ scalar: Unicode.Scalar) -> Bool { (97...122).contains(scalar.value) || scalar == "đ" }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || (48...57).contains(scalar.value) || scalar == "/" || scalar == "."
    }

    private static func digit(_ scalars: [Unicode.Scalar], _ at: Int) -> Int? {
        at < scalars.count && (48...57).contains(scalars[at].value) ? Int(scalars[at].value) - 48 : nil
    }

    private static func isRun(_ scalars: [Unicode.Scalar], _ at: Int, _ length: Int) -> Bool {
        (at..<(at + length)).allSatisfy { digit(scalars, $0) != nil }
    }

    private static func ends(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
        at >= scalars.count || digit(scalars, at) == nil && !scalars[at].properties.isAlphabetic && scalars[at] != "/"
    }
}

/// An account whose number has a letter in it, beside words for an account: `711A12345678`.
enum AccountCode {
    static func end(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
        guard start == 0 || !isCode(scalars[start - 1]), isCode(scalars[start]) else { return nil }
        let end = scalars[start...].firstIndex { !isCode($0) } ?? scalars.count
        let digits = scalars[start..<end].count { (48...57).contains($0.value) }
        guard (8...20).contains(end - start), digits >= 6, digits < end - start else { return nil }
        return NearbyWords(scalars, before: start).account ? end : nil
    }

    private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
        (48...57).contains(scalar.value) || (65...90).contains(scalar.value)
    }
}
