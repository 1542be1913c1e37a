/// Text from the other side made fit for a log line.
enum PlainText {
    /// Longest text that is kept, in bytes.
    static let limit = 400

    /// One line: control characters become spaces, runs of spaces one space, the end is cut at `limit` bytes.
    static func line(_ text: String) -> String {
        var kept = ""
        var size = 0
        var gap = false
        for scalar in text.unicodeScalars {
            let isControl = scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.properties.generalCategory == .format
            if isControl {
                gap = !kept.isEmpty
                continue
            }
            size += UTF8.width(scalar) + (gap ? 1 : 0)
            if size > limit { return kept + "…" }
            if gap { kept.unicodeScalars.append(" ") }
            gap = false
            kept.unicodeScalars.append(scalar)
        }
        return kept
    }

    /// Bytes of unknown charset as text: wrong UTF-8 is shown as U+FFFD.
    static func line(_ bytes: some Collection<UInt8>) -> String { line(String(decoding: bytes, as: UTF8.self)) }
}
