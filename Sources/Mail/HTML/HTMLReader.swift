/// Reads an HTML body as a person would: structure kept, hidden text left out and reported.
///
/// One pass over the bytes, no tree: time and memory linear in the input, open elements limited to `maximumDepth`.
public enum HTMLReader {
    /// Open elements that are told apart; deeper ones count as text of the last.
    static let maximumDepth = 256

    /// The text of `html`. Never fails; anything is read as a browser would, as far as mail needs it.
    public static func read(_ html: String) -> HTMLText {
        var tokenizer = HTMLTokenizer(Array(html.utf8))
        var builder = HTMLBuilder()
        while let token = tokenizer.next() {
            switch token {
            case .text(let range): builder.text(tokenizer.bytes[range])
            case .start(let tag): builder.start(tag)
            case .end(let name): builder.end(name)
            }
        }
        return builder.finish()
    }
}
