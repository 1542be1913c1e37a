/// Text in the `format=flowed` form (RFC 3676).
public enum FlowedText {
    /// `text` with its flowed lines joined and space-stuffing undone; quoted lines keep one `>` a level and a space.
    ///
    /// - Parameter deleteSpace: `DelSp=yes`: the space that marks a flowed line is not part of the text (§4.1).
    public static func unwrapped(_ text: String, deleteSpace: Bool = false) -> String {
        var out: [UInt8] = []
        var open: Int?
        for line in PlainText.lines(of: text) {
            let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
            var content = line.dropFirst(depth)
            if content.first == 32 { content = content.dropFirst() }
            let isSignature = content.elementsEqual("-- ".utf8)
            // A change of depth, and the signature's line, end a paragraph even where the line before was flowed (§4.5, §4.3).
            if open != nil, open != depth || isSignature {
                out.append(10)
                open = nil
            }
            if open == nil, depth > 0 {
                out.append(contentsOf: [UInt8](repeating: UInt8(ascii: ">"), count: depth))
                out.append(32)
            }
            let flowed = content.last == 32 && !isSignature
            out.append(contentsOf: flowed && deleteSpace ? content.dropLast() : content)
            open = flowed ? depth : nil
            if !flowed { out.append(10) }
        }
        if open == nil, out.last == 10, !endsWithLineEnd(text) { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private static func endsWithLineEnd(_ text: String) -> Bool { text.utf8.last == 10 || text.utf8.last == 13 }
}
