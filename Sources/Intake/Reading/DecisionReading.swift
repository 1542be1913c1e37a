import Editorial
import Mail

/// What a reviewer's reply decides, read from its texts and its subject alone: the same for a reply in the mailbox and for `homthu reply`.
public struct DecisionReading: Sendable {
    /// The reply taken apart.
    public let cut: ReplyText
    /// The new text, cleaned.
    public let newText: String
    /// How it reads.
    public let reading: ReplyReading
    /// Text and HTML parts read alike (invariant 5).
    public let partsAgree: Bool
    /// The reply is a forward.
    public let isForward: Bool

    /// Reads a reply about the item `own`; `signatureNames` are names that may stand as a signature.
    public init(text: String?, html: String?, subject: String, sentinels: [String], own: String, signatureNames: [String]) {
        let grammar = { (text: String) in DecisionGrammar.read(text, own: own, signatureNames: signatureNames) }
        let line = SubjectLine.strip(subject)
        cut = ReplyCut.cut(text: text, html: html, sentinels: sentinels)
        newText = TextFold.clean(cut.newText)
        isForward = cut.isForward || line.isForward
        let read = grammar(newText)
        if let other = cut.newTextFromHTML, !cut.textAndHTMLAgree {
            partsAgree = read == grammar(TextFold.clean(other))
        } else {
            partsAgree = true
        }
        // Struck-out words are taken back; what is left between them is nobody's clear decision.
        let isStruck = !cut.struckText.isEmpty
        let isBare = newText.allSatisfy(\.isWhitespace) && cut.quoted.isEmpty && !line.isReply && !line.isForward
        reading =
            if isStruck {
                .ambiguous(why: "struck-out words")
            } else if isBare {
                // A tap on a prefilled mailto: leaves the decision in the subject even where the body is emptied.
                DecisionGrammar.readSubject(subject, own: own)
            } else {
                read
            }
    }
}
