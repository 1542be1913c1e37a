/// Reads a plain text body into blocks.
public enum PlainText {
    /// A body and the signature under its `-- ` line (RFC 3676 §4.3), which is no part of the blocks.
    public struct Body: Hashable, Sendable {
        /// Paragraphs, list items and quotations in order.
        public var blocks: [BodyBlock]
        /// The lines under the delimiter; "" where there is none.
        public var signature: String
    }

    /// The blocks of `text`; see `read`.
    public static func blocks(_ text: String) -> [BodyBlock] { read(text).blocks }

    /// Reads `text`: an empty line ends a paragraph, `-`, `*`, `+`, `•` and `1.` begin list items, `>` marks quotations.
    ///
    /// - Parameters:
    ///   - flowed: the part said `format=flowed`.
    ///   - deleteSpace: … and `delsp=yes`.
    ///
    /// Lines that a mail program broke at some 60–80 columns are joined again: where every line is that short and the first word of
    /// the next line would not have fitted. Verse and addresses stay as they were written.
    public static func read(_ text: String, flowed: Bool = false, deleteSpace: Bool = false) -> Body {
        let source = flowed ? FlowedText.unwrapped(text, deleteSpace: deleteSpace) : text
        var lines = PlainText.lines(of: source).map { shown($0) }
        var signature = ""
        if let delimiter = lines.lastIndex(where: { $0.raw == "-- " }) {
            signature = lines[(delimiter + 1)...].map(\.raw).joined(separator: "\n")
            lines.removeSubrange(delimiter...)
        }
        let width = flowed ? nil : wrapWidth(lines)
        var reader = PlainBlockReader(width: width)
        for line in lines { reader.read(line.text) }
        return Body(blocks: reader.finish(), signature: signature)
    }

    /// The lines of `text`, ended by LF, CRLF or CR, without their ends.
    static func lines(of text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 10 || bytes[index] == 13 else {
                index += 1
                continue
            }
            lines.append(bytes[start..<index])
            index += bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
            start = index
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func shown(_ line: ArraySlice<UInt8>) -> (raw: String, text: String) {
        let raw = String(decoding: line, as: UTF8.self)
        var text = Substring(TextFold.clean(raw))
        while let last = text.unicodeScalars.last, last == " " || last == "\t" { text.unicodeScalars.removeLast() }
        return (raw, String(text))
    }

    /// The column at which the text was broken; nil where it was not broken by a program.
    private static func wrapWidth(_ lines: [(raw: String, text: String)]) -> Int? {
        var longest = 0
        for line in lines {
            let length = line.text.unicodeScalars.count
            // A long address cannot be broken.
            if length > PlainBlockReader.longestWrap, line.text.utf8.contains(32) { return nil }
            if length <= PlainBlockReader.longestWrap { longest = max(longest, length) }
        }
        return longest >= PlainBlockReader.shortestWrap ? longest : nil
    }
}
