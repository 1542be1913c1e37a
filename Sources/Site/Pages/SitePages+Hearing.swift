import Editorial
import WorkCalendar

/// How to take part in a hearing, and its result (Quy chế Điều 8.10, 8.11; R12, R13).
extension SitePages {
    /// The address for opinions, the last day, the options; nothing on other kinds.
    func participation(_ item: StoredItem) -> HTML {
        let content = item.content
        guard content.kind.isHearing, content.answer.isEmpty else { return HTML() }
        let last: HTML = content.closes.map { "Nhận ý kiến đến hết \(LocalTime.longDate($0)). " } ?? HTML()
        let mailbox = facts.commune.mailbox.text
        let at = mailbox.firstIndex(of: "@") ?? mailbox.endIndex
        let address = MailAddress(mailbox[..<at] + "+gopy-\(item.code)" + mailbox[at...])
        let way: HTML =
            content.kind == .poll
            ? "Dòng đầu thư chỉ ghi số của phương án; mỗi người được tính một lần, lần sau cùng."
            : "Viết ý kiến trong thư, có thể đính kèm tệp."
        return #"""
            <section class="loi-moi">
            <h2>Gửi ý kiến</h2>
            <p>\#(last)Gửi thư đến \#(MailLink(to: address).html). \#(way)</p>
            </section>

            """#
    }

    /// What may be chosen, by number.
    func options(_ content: Content) -> HTML {
        if content.options.isEmpty { return HTML() }
        let rows = content.options.map { "<li>\($0)</li>\n" as HTML }
        return "<h2>Các phương án</h2>\n<ol>\n\(rows)</ol>\n"
    }

    /// What came of it.
    func result(_ content: Content, _ markup: inout BlockMarkup) -> HTML {
        guard content.kind.isHearing, !content.answer.isEmpty else { return HTML() }
        return "<section class=\"van-ban tra-loi\">\n<h2>Kết quả</h2>\n\(markup.html(content.answer))</section>\n"
    }
}
