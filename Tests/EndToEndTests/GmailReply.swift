import Foundation
import Mail

/// An answer to a letter as Gmail on the web writes it, Vietnamese interface: attribution line, `>`; HTML with `gmail_quote`.
struct GmailReply {
    let letter: MailboxLetter
    let author: String
    let words: String
    /// Message-ID, where a test wants to know it.
    var id: String?
    /// Another text for the HTML part.
    var htmlWords: String?
    var extra: [String] = []

    var bytes: [UInt8] {
        let office = letter.message.replyTo.first ?? letter.message.from.first
        let name = office?.name ?? ""
        let address = (office?.address).map { "\($0)" } ?? ""
        let references = letter.message.references + [letter.id]
        let line = "Vào Th 2, 3 thg 3, 2025 vào lúc 08:10 \(name) <"
        let plain = "\(words)\n\n\(line)\n\(address)> đã viết:\n\n" + quoted(letter.text)
        let html =
            "<div dir=\"ltr\">\(htmlWords ?? words.replacingOccurrences(of: "\n", with: "<br>"))</div><br><div class=\"gmail_quote gmail_quote_container\">"
            + "<div dir=\"ltr\" class=\"gmail_attr\">Vào Th 2, 3 thg 3, 2025 vào lúc 08:10 \(name) &lt;<a href=\"mailto:\(address)\">\(address)</a>&gt; "
            + "đã viết:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);"
            + "padding-left:1ex\">\(letter.html)</blockquote></div>\n"
        let parts = [("plain", plain), ("html", html)].map { type, text in
            "Content-Type: text/\(type); charset=\"UTF-8\"\n" + Mails.encoded(text)
        }
        let local = author.split(separator: "@").first.map(String.init) ?? ""
        return Mails.mail(
            from: (local, author), to: address, subject: "Re: " + letter.subject, id: id ?? Self.id(letter, author, words),
            extra: ["In-Reply-To: <\(letter.id)>", "References: " + references.map { "<\($0)>" }.joined(separator: " ")] + extra,
            type: "multipart/alternative; boundary=\"000000000000e3f4\"", body: Mails.multipart("000000000000e3f4", parts))
    }

    private func quoted(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n") + "\n"
    }

    /// The same answer has the same Message-ID, whichever run of a scenario writes it.
    private static func id(_ letter: MailboxLetter, _ author: String, _ words: String) -> String {
        let sum = (letter.subject + author + words).utf8.reduce(UInt64(5381)) { ($0 << 5) &+ $0 &+ UInt64($1) }
        return "CA\(String(sum, radix: 36))\(letter.id.prefix(6))@mail.gmail.com"
    }
}
