import Editorial
import WorkCalendar

extension SitePages {
    /// Newest articles with picture and excerpt, newest questions, how to write to the office, all channels.
    func front() -> PageFrame {
        let articles = published.filter { $0.content.kind != .question }.prefix(7)
        let questions = published.filter { $0.content.kind == .question }.prefix(5)
        let updated: HTML = newest.map { "<p class=\"ngay\">Cập nhật: \(time($0, withClock: true))</p>\n" } ?? HTML()
        return PageFrame(
            path: Self.frontPath, title: "", summary: "\(facts.commune.siteName). Cơ quan chủ quản: \(facts.commune.authority).",
            main: #"""
                <div class="khung trang-chu">
                <section class="tin-moi">
                <h2 class="ten-muc">Tin mới</h2>
                \#(updated)\#(news(Array(articles)))</section>
                <div class="ben">
                \#(questionBox(Array(questions)))\#(writeBox())\#(channelBox())</div>
                </div>

                """#)
    }

    private func news(_ articles: [StoredItem]) -> HTML {
        // A picture leads, where one of the newest four has one.
        guard let lead = articles.prefix(4).first(where: { cover($0.content) != nil }) ?? articles.first else {
            return "<p class=\"trong\">Trang chưa có tin, bài nào. Kính mời bạn đọc quay lại sau.</p>\n"
        }
        let rest = articles.filter { $0.code != lead.code }
        let grid: HTML = rest.isEmpty ? HTML() : "<div class=\"luoi\">\n\(rest.map { card($0, isLead: false) })</div>\n"
        return "\(card(lead, isLead: true))\(grid)"
    }

    private func card(_ item: StoredItem, isLead: Bool) -> HTML {
        let picture: HTML = cover(item.content).map { BlockMarkup.picture($0, alt: "", root: "", isLazy: !isLead) } ?? HTML()
        let channel: HTML = facts.channel(item.content.channel).map { "<p class=\"kenh\">\($0.name)</p>\n" } ?? HTML()
        let style = "the" + (isLead ? " tin-dau" : "") + (picture.isEmpty ? "" : " co-anh")
        return #"""
            <article class="\#(style)">
            \#(picture)<div>
            \#(channel)<h3><a href="\#(path(item))">\#(item.content.title)</a></h3>
            <p class="ngay">\#(time(item.publishedAt))</p>
            <p class="trich">\#(Excerpt.of(item.content.body))</p>
            </div>
            </article>

            """#
    }

    private func questionBox(_ questions: [StoredItem]) -> HTML {
        let rows = questions.map { item in
            #"""
            <li><a href="\#(path(item))">\#(item.content.title)</a><span class="ngay">Trả lời ngày \#(local(item.publishedAt).shortDate)</span></li>

            """# as HTML
        }
        let list: HTML =
            questions.isEmpty ? "<p class=\"trong\">Chưa có câu hỏi nào được trả lời công khai.</p>\n" : "<ul>\n\(rows)</ul>\n"
        let all: HTML =
            facts.channel(facts.questionChannel) == nil || questions.isEmpty
            ? HTML()
            : #"""
            <p><a href="\#(PagePath.channel(facts.questionChannel))">Xem tất cả câu hỏi</a></p>

            """#
        return #"""
            <section class="hop hoi-dap">
            <h2 class="ten-muc">Hỏi – đáp</h2>
            \#(list)\#(all)</section>

            """#
    }

    private func writeBox() -> HTML {
        let days: HTML = facts.answerDays.map { " Câu hỏi được trả lời trong vòng \($0) ngày làm việc." } ?? HTML()
        return #"""
            <section class="hop gui-thu">
            <h2 class="ten-muc">Gửi bài, đặt câu hỏi</h2>
            <p>Gửi thư điện tử đến \#(MailLink(to: facts.commune.mailbox).html), không cần đăng ký tài khoản.\#(days)</p>
            <p class="cac-nut">\#(askButton)\#(submitButton)</p>
            <p><a href="\#(Self.guidePath)">Xem hướng dẫn</a></p>
            </section>

            """#
    }

    var askButton: HTML { MailLink(to: facts.commune.mailbox, subject: "Câu hỏi: ").button("Đặt câu hỏi") }
    var submitButton: HTML { MailLink(to: facts.commune.mailbox, subject: "Tin bài: ").button("Gửi tin, bài") }

    private func channelBox() -> HTML {
        var counts: [ChannelID: Int] = [:]
        for item in published { counts[item.content.channel, default: 0] += 1 }
        let rows = facts.channels.map { channel in
            #"""
            <li><a href="\#(PagePath.channel(channel.id))">\#(channel.name)</a> <span class="ngay">\#(counts[channel.id, default: 0])</span></li>

            """# as HTML
        }
        return #"""
            <section class="hop chuyen-muc">
            <h2 class="ten-muc">Chuyên mục</h2>
            <ul>
            \#(rows)</ul>
            </section>

            """#
    }
}
