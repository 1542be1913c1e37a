import Mail
import WorkCalendar

/// A mail program that somebody answers with, and how it quotes.
enum DemoClient {
    /// Gmail on the web, Vietnamese interface: attribution line, `>`; HTML with `gmail_quote`.
    case gmail
    /// Outlook on a PC, Vietnamese interface: header labels, nothing marked in the text.
    case outlook
    /// Mail on an iPhone, Vietnamese interface: phone signature, `>`.
    case iPhone
    /// A tap on one of the letter's links: a new mail with subject and body filled in, nothing quoted.
    case link

    /// The answer of `author` to a letter of ours.
    func answer(_ letter: Message, _ words: String, by author: NamedAddress, at now: Timestamp, offset: UTCOffset, number: Int) -> [UInt8]?
    {
        guard let office = letter.replyTo.first ?? letter.from.first, let address = office.address,
            let id = MessageID("demo.\(number)@\(author.address.domain)")
        else { return nil }
        let date = OutgoingDate(unixSeconds: now.seconds, offsetMinutes: offset.seconds / 60)
        let quote = Quote(
            name: office.name ?? "", address: address.description, letter: letter, moment: now.civil(in: offset), words: words)
        let subject = self == .link ? Self.linkSubject(letter, words) : "Re: " + (letter.subject ?? "")
        var mail = OutgoingMessage(
            from: author, to: NamedAddress(name: office.name, address: address), subject: subject, messageID: id, date: date,
            text: quote.text(self))
        mail.html = quote.html(self)
        if self != .link, let answered = letter.messageID.flatMap({ MessageID($0) }) {
            mail.inReplyTo = [answered]
            mail.references = letter.references.compactMap { MessageID($0) } + [answered]
        }
        return mail.bytes()
    }

    /// `DUYET HD-2026-0003`, as the letter's link fills it in.
    private static func linkSubject(_ letter: Message, _ words: String) -> String {
        let code = (letter.subject ?? "").drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        return "\(TextFold.unmarked(words).uppercased()) \(code)"
    }
}

/// The two forms of an answer with the letter quoted.
private struct Quote {
    let name: String
    let address: String
    let letter: Message
    let moment: (date: CivilDate, time: TimeOfDay)
    let words: String

    private var lines: [Substring] {
        // "\r\n" is one Character, which is a newline too.
        (letter.bestText ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
    private var clock: String { "\(Self.two(moment.time.hour)):\(Self.two(moment.time.minute))" }
    private var day: String { "\(moment.date.day) thg \(moment.date.month), \(moment.date.year)" }
    private var weekday: String { "Th \(["2", "3", "4", "5", "6", "7", "CN"][Self.index(moment.date)])" }

    func text(_ client: DemoClient) -> String {
        let quoted = lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
        switch client {
        case .gmail: return "\(words)\n\nVào \(weekday), \(day) vào lúc \(clock) \(name) <\n\(address)> đã viết:\n\n\(quoted)\n"
        case .iPhone:
            return "\(words)\n\nĐã gửi từ iPhone của tôi\n\n> Vào \(day), lúc \(clock), \(name) <\(address)> đã viết:\n> \n\(quoted)\n"
        case .outlook: return "\(words)\n\n\(labels.joined(separator: "\n"))\n\n\(lines.joined(separator: "\n"))\n"
        case .link: return TextFold.unmarked(words).uppercased() + "\n"
        }
    }

    func html(_ client: DemoClient) -> String? {
        let own = Self.escaped(words).replacing("\n", with: "<br>")
        let quoted = Self.body(of: letter.bestHTML ?? "")
        switch client {
        case .gmail:
            let line = "Vào \(weekday), \(day) vào lúc \(clock) \(Self.escaped(name)) &lt;\(address)&gt; đã viết:"
            return
                "<div dir=\"ltr\">\(own)</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">\(line)"
                + "<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex\">\(quoted)</blockquote></div>"
        case .outlook:
            let head = labels.map(Self.escaped).joined(separator: "<br>")
            return "<html><body><div class=\"WordSection1\"><p class=\"MsoNormal\">\(own)</p><div><div style=\"border:none;"
                + "border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in\"><p class=\"MsoNormal\">\(head)</p></div></div>\(quoted)</div></body></html>"
        case .iPhone, .link: return nil
        }
    }

    private var labels: [String] {
        [
            "Từ: \(name) <\(address)>", "Đã gửi: \(moment.date.vietnamese) \(clock)", "Đến: \(letter.to.first?.name ?? "")",
            "Chủ đề: \(letter.subject ?? "")",
        ]
    }

    /// What stands inside `<body>`: mail programs quote that, without head and doctype.
    private static func body(of html: String) -> String {
        let lines = html.split(separator: "<body", maxSplits: 1)
        guard lines.count == 2, let start = lines[1].firstIndex(of: ">") else { return html }
        return String(lines[1][lines[1].index(after: start)...]).replacing("</body>", with: "").replacing("</html>", with: "")
    }

    private static func index(_ date: CivilDate) -> Int { ((date.dayNumber + 3) % 7 + 7) % 7 }
    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
