/// The text of the block being read, with white space collapsed as a browser does (CSS Text §4.1).
struct HTMLLineBuffer {
    private var bytes: [UInt8] = []
    private var pendingSpace = false

    var count: Int { bytes.count }
    var isBlank: Bool { bytes.isEmpty }

    mutating func append(_ text: some Collection<UInt8>, preformatted: Bool) {
        for octet in text {
            if preformatted {
                appendPreformatted(octet)
            } else if HTMLTokenizer.isSpace(octet) {
                pendingSpace = !bytes.isEmpty && bytes.last != 10 && bytes.last != 32
            } else {
                if pendingSpace { bytes.append(32) }
                pendingSpace = false
                bytes.append(octet)
            }
        }
    }

    private mutating func appendPreformatted(_ octet: UInt8) {
        if pendingSpace { bytes.append(32) }
        pendingSpace = false
        if octet != 13 { bytes.append(octet) }
    }

    /// `<br>`.
    mutating func lineBreak() {
        pendingSpace = false
        bytes.append(10)
    }

    /// The text since `offset`, for comparing a link with its address.
    func text(from offset: Int) -> String { offset <= bytes.count ? String(decoding: bytes[offset...], as: UTF8.self) : "" }

    /// The text so far where no line break is in it; nil where there is one, or no text.
    mutating func takeWhole() -> String? {
        guard !bytes.isEmpty, !bytes.contains(10) else { return nil }
        let text = Self.trimmed(bytes[...])
        bytes.removeAll(keepingCapacity: true)
        pendingSpace = false
        return text
    }

    /// The text so far, one entry a paragraph (two line breaks end one), empty ones kept as "" so that the gap is seen.
    mutating func take() -> [String] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            pendingSpace = false
        }
        guard !bytes.isEmpty else { return [] }
        var parts: [String] = []
        var lines: [String] = []
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            let text = Self.trimmed(line)
            if text.isEmpty {
                if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
                lines.removeAll(keepingCapacity: true)
                parts.append("")
            } else {
                lines.append(text)
            }
        }
        if !lines.isEmpty { parts.append(lines.joined(separator: "\n")) }
        // `text<br>` at the end of a block is one line, not a line and a gap.
        if parts.count > 1, parts.last?.isEmpty ?? false { parts.removeLast() }
        return parts
    }

    /// A line without spaces at its end, no-break spaces as spaces; "" where nothing in it shows.
    private static func trimmed(_ line: ArraySlice<UInt8>) -> String {
        var shown = false
        var index = line.startIndex
        while !shown, index < line.endIndex {
            shown = (33...126).contains(line[index])
            index += 1
        }
        guard line.contains(0xC2) else { return finished(line, shown: shown) }
        var out: [UInt8] = []
        out.reserveCapacity(line.count)
        index = line.startIndex
        while index < line.endIndex {
            if line[index] == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xA0 {
                out.append(32)
                index += 1
            } else {
                out.append(line[index])
            }
            index += 1
        }
        return finished(out[...], shown: shown)
    }

    private static func finished(_ line: ArraySlice<UInt8>, shown: Bool) -> String {
        var line = line
        while let last = line.last, HTMLTokenizer.isSpace(last) { line = line.dropLast() }
        guard !line.isEmpty else { return "" }
        let text = String(decoding: line, as: UTF8.self)
        return shown || !TextFold.squeezed(text).isEmpty ? text : ""
    }
}
