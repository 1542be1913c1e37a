import Editorial
import Mail

/// What a reviewer's reply decides, read from its texts and its subject alone: the same for a reply in the mailbox and for `homthu reply`.
public struct DecisionReading: Sendable {
    /// The reply taken apart.
    public let cut: ReplyText
    /// The new text, cleaned.
    public let newText: String
    /// The reply for a person to read: `newText`, or answers between quoted lines with the lines they answer, cleaned.
    public var answer: String { TextFold.clean(cut.answer) }
    /// How it reads.
    public let reading: ReplyReading
    /// Text and HTML parts read alike (invariant 5).
    public let partsAgree: Bool
    /// The reply is a forward.
    public let isForward: Bool

    /// Reads a reply about the item `own`. `ownText` is the text of the letter it answers, which is taken out wherever it stands unmarked;
    /// `signatureNames` are names that may stand as a signature.
    public init(
        text: String?, html: String?, subject: String, sentinels: [String], ownText: String? = nil, own: String, signatureNames: [String]
    ) {
        let grammar = { (text: String) in DecisionGrammar.read(text, own: own, signatureNames: signatureNames) }
        let line = SubjectLine.strip(subject)
        cut = ReplyCut.cut(text: text, html: html, sentinels: sentinels, ownText: ownText)
        newText = TextFold.clean(cut.newText)
        isForward = cut.isForward || line.isForward
        let read = grammar(newText)
        if let other = cut.newTextFromHTML, !cut.textAndHTMLAgree {
            partsAgree = read == grammar(TextFold.clean(other))
        } else {
            partsAgree = true
        }
        let doubt = Self.doubt(about: cut, read)
        let isBare = newText.allSatisfy(\.isWhitespace) && cut.quoted.isEmpty && !line.isReply && !line.isForward
        reading =
            if let doubt {
                .ambiguous(why: doubt)
            } else if isBare {
                // A tap on a prefilled mailto: leaves the decision in the subject even where the body is emptied.
                DecisionGrammar.readSubject(subject, own: own)
            } else {
                read
            }
    }

    /// Words that stand where a reader may overlook them make every decision unclear, and hidden ones an approval.
    private static func doubt(about cut: ReplyText, _ read: ReplyReading) -> String? {
        if !cut.struckText.isEmpty { return "struck-out words" }
        if !cut.interleaved.allSatisfy(\.isWhitespace) { return "words between the quoted lines" }
        let isHidden = cut.hiddenText.contains { !$0.allSatisfy(\.isWhitespace) }
        return isHidden && read == .decision(.approve) ? "hidden words beside an approval" : nil
    }
}
