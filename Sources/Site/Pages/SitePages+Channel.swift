import Editorial
import WorkCalendar

extension SitePages {
    /// Items on a full page of the archive.
    static let pageLength = 20

    /// The channel's page with its newest items, and archive pages of ``pageLength`` items, numbered from the oldest: once full, an
    /// archive page stays as it is.
    func channelPages(_ channel: SiteChannel) -> [Page] {
        let oldestFirst = Array(items(in: channel.id).reversed())
        let archived = max(0, oldestFirst.count / Self.pageLength - 1)
        var pages: [Page] = []
        for number in 0..<archived {
            let items = oldestFirst[(number * Self.pageLength)..<((number + 1) * Self.pageLength)]
            let frame = list(channel, items.reversed(), number: number + 1, of: archived)
            pages.append(self.frame(frame))
        }
        pages.append(frame(list(channel, oldestFirst.dropFirst(archived * Self.pageLength).reversed(), number: nil, of: archived)))
        return pages
    }

    /// `kenh/tin-tuc-cu-3.html`.
    private func archivePath(_ channel: SiteChannel, _ number: Int) -> String { "kenh/\(channel.id.rawValue)-cu-\(number).html" }

    private func list(_ channel: SiteChannel, _ items: [StoredItem], number: Int?, of archived: Int) -> PageFrame {
        let path = number.map { archivePath(channel, $0) } ?? PagePath.channel(channel.id)
        let isQuestions = channel.id == facts.questionChannel
        let empty: HTML =
            isQuestions
            ? "<p class=\"trong\">Chuyên mục hiện chưa có câu hỏi nào được trả lời công khai. Kính mời bạn đọc gửi câu hỏi đến Ban biên tập.</p>\n"
            : "<p class=\"trong\">Chuyên mục hiện chưa có nội dung. Kính mời bạn đọc quay lại sau.</p>\n"
        return PageFrame(
            path: path, title: number.map { "\(channel.name) (trang \($0))" } ?? channel.name,
            summary: "\(channel.name) – \(facts.commune.siteName)",
            main: #"""
                <div class="khung">
                <h1 class="ten-kenh">\#(channel.name)</h1>
                \#(isQuestions ? askLine() : HTML())\#(items.isEmpty ? empty : "<ul class=\"danh-sach\">\n\(items.map(row))</ul>\n")\#(pager(channel, number, archived))</div>

                """#)
    }

    private func askLine() -> HTML {
        let days: HTML = facts.answerDays.map { " Thời hạn trả lời: \($0) ngày làm việc kể từ khi tiếp nhận." } ?? HTML()
        return #"""
            <p class="loi-moi">Gửi câu hỏi, ý kiến đến \#(MailLink(to: facts.commune.mailbox).html).\#(days) <a href="../\#(Self.guidePath)">Xem hướng dẫn</a></p>

            """#
    }

    /// A picture stands beside its title, which says the same: its alternative text is empty, and it is no second link.
    private func row(_ item: StoredItem) -> HTML {
        let picture: HTML = cover(item.content).map { BlockMarkup.picture($0, alt: "", root: "../", isLazy: true) } ?? HTML()
        return #"""
            <li>\#(picture)<div>
            <h2><a href="../\#(path(item))">\#(item.content.title)</a></h2>
            <p class="ngay">\#(time(item.publishedAt))</p>
            \#(successors(item))<p>\#(summary(item.content))</p>
            </div></li>

            """#
    }

    private func pager(_ channel: SiteChannel, _ number: Int?, _ archived: Int) -> HTML {
        if archived == 0 { return HTML() }
        let position = number ?? archived + 1
        var links = HTML()
        if position <= archived {
            let newer = position == archived ? PagePath.channel(channel.id) : archivePath(channel, position + 1)
            links += #"<a class="nut" href="../\#(newer)">← Mới hơn</a>"#
        }
        if position > 1 { links += #"<a class="nut" href="../\#(archivePath(channel, position - 1))">Cũ hơn →</a>"# }
        return "<nav class=\"sang-trang\" aria-label=\"Sang trang\">\(links)</nav>\n"
    }
}
