import Digest
import Editorial
import WorkCalendar

/// Every outgoing letter, text and HTML from one tree (Quy chế; design, "Mail rules").
public enum Letters {
    /// The first line of every letter: a reply ends where this line begins, also when the client quotes without marks.
    public static let sentinel = "----- Trả lời phía trên dòng này -----"

    /// What a reply cutter looks for, anywhere in a line: the sentinel, and its words alone for clients that eat the dashes.
    public static let sentinels = [sentinel, "Trả lời phía trên dòng này"]

    /// The `Content-ID` of an inline photo, without angle brackets: 64 bits of its hash, enough within one letter.
    public static func contentID(of medium: Medium) -> String { "\(medium.hash.hex.prefix(16))@homthu" }

    /// Writes any letter; total, and the same for the same arguments.
    ///
    /// - Parameters:
    ///   - to: the one reader; their registered form of address is taken from `office`.
    ///   - replyAddress: `bbt+<token>@…`; nil where the server has no recipient detail, then no buttons are shown.
    ///   - now: when it is written; decides `hôm nay`, `ngày mai`, `đã quá hạn`.
    public static func write(
        _ letter: Letter, to: Correspondent, office: Office, replyAddress: String?, now: Timestamp
    ) -> WrittenLetter {
        let writer = Writer(to: to, office: office, replyAddress: replyAddress, now: now)
        let draft = writer.draft(letter)
        return WrittenLetter(
            subject: PlainText.clamped(draft.subject, to: 200), text: draft.tree.text, html: draft.tree.html,
            inlineMedia: draft.tree.inlineMedia, attachments: draft.tree.attachments, auto: draft.auto)
    }
}
