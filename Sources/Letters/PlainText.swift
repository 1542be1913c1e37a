import Editorial

/// Makes a sender's words safe to stand in a letter: no control, no direction override, no line where one line is meant.
enum PlainText {
    /// The lines of a text, each without control characters; every kind of line end counts (LF, CR, CRLF, NEL, U+2028, U+2029, VT, FF).
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if isLineEnd(scalar) {
                if !(scalar.value == 0x0A && afterReturn) {
                    lines.append(String(line))
                    line = String.UnicodeScalarView()
                }
            } else if scalar.value == 0x09 {
                line.append(" ")
            } else if !isUnsafe(scalar) {
                line.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        lines.append(String(line))
        return lines
    }

    /// One line: line ends become spaces, runs of spaces become one, none at the ends.
    static func oneLine(_ text: String) -> String {
        lines(text).flatMap { $0.utf8.split(separator: UInt8(ascii: " ")) }.map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }

    /// One line of at most `limit` scalars; what is cut off shows as `…`.
    static func clamped(_ text: String, to limit: Int) -> String {
        let scalars = Array(oneLine(text).unicodeScalars)
        guard scalars.count > limit else { return oneLine(text) }
        var end = max(0, limit - 1)
        while end > 0, isCombining(scalars[end]) { end -= 1 }
        while end > 0, scalars[end - 1] == " " { end -= 1 }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: scalars[..<end])
        return String(kept) + "…"
    }

    /// One line for the inside of a sentence: bounded, and no word so long that the word before it would stand alone on its line.
    static func mention(_ text: String, limit: Int = 90) -> String {
        clamped(text, to: limit).utf8.split(separator: UInt8(ascii: " "))
            .map { clamped(String(decoding: $0, as: UTF8.self), to: 30) }.joined(separator: " ")
    }

    /// A file's label, never empty: `tệp PDF` where the sender gave none.
    static func label(_ label: String, of medium: Medium) -> String {
        let line = clamped(label, to: 120)
        return line.isEmpty ? "tệp " + PlainText.oneLine(medium.fileExtension).uppercased() : line
    }

    /// A base letter belongs together with these that follow it.
    static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// C0 and C1 controls, and the characters that reorder what stands around them (Unicode UAX #9) or break text invisibly.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
