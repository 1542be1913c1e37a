/// A reply taken apart: what its writer wrote now, what is quoted, and the signature.
///
/// For a text part the pieces cover the source without gaps or overlaps: nothing is lost, only sorted.
public struct ReplyText: Sendable {
    /// What a piece of the reply is.
    public enum Kind: Hashable, Sendable {
        /// The writer's new words.
        case new
        /// Words of an earlier message, with the line that introduces them.
        case quoted
        /// Signature, phone line or disclaimer.
        case signature
        /// Unquoted words between quoted lines. They are not in `newText` (they may be a quoted line's broken end), yet may be
        /// the writer's: a decision in a reply that has any is not to be taken without asking.
        case interleaved
    }

    /// One stretch of lines.
    public struct Piece: Hashable, Sendable {
        /// What it is.
        public var kind: Kind
        /// Where it is, in UTF-8 octets of the source (`text`, or the HTML's rendering where there is no text).
        public var range: Range<Int>
    }

    /// The new words, lines ended by `\n`, no empty lines at the ends; from the text part, or the HTML where there is no text.
    public var newText = ""
    /// What a reader of the thread wants to see of the reply: `newText`; where the writer answered between quoted lines, those answers,
    /// each under the lines it answers, without attributions and signature. Never what a decision is read from.
    public var answer = ""
    /// The quoted lines, as they stand.
    public var quoted = ""
    /// The signature's lines, as they stand.
    public var signature = ""
    /// Unquoted lines between quoted ones (`Kind.interleaved`).
    public var interleaved = ""
    /// The new words according to the HTML part; nil where there is none.
    public var newTextFromHTML: String?
    /// Where there is a text and an HTML part: whether both say the same, white space, markup signs and addresses of links aside.
    public var textAndHTMLAgree = true
    /// Text in the HTML that a reader does not see.
    public var hiddenText: [String] = []
    /// Text in the HTML with a line through it, quoted parts included.
    public var struckText: [String] = []
    /// The writer passes a message on instead of answering it.
    public var isForward = false
    /// All pieces in order.
    public var pieces: [Piece] = []
}
