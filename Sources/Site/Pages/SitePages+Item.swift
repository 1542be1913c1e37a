import Editorial
import WorkCalendar

extension SitePages {
    /// A page for each item, withdrawn ones too.
    func itemPages() -> [Page] {
        // The neighbours of a page are those published before it, so that a new item does not rewrite old pages.
        var older: [ChannelID: [StoredItem]] = [:]
        var pages: [Page] = []
        for item in snapshot.items.reversed() {
            if item.withdrawnAt != nil {
                pages.append(frame(withdrawn(item)))
                continue
            }
            let before = older[item.content.channel, default: []]
            pages.append(frame(item.content.kind != .question ? article(item, before) : question(item, before)))
            older[item.content.channel] = Array(([item] + before).prefix(5))
        }
        return pages
    }

    private func article(_ item: StoredItem, _ older: [StoredItem]) -> PageFrame {
        let content = item.content
        var markup = BlockMarkup(root: "../", title: content.title)
        let hasDetails = content.kind == .document && !content.details.isEmpty
        let author: HTML = content.author.isEmpty ? HTML() : "<p class=\"tac-gia\">\(content.author)</p>\n"
        let source: HTML = content.source.isEmpty ? HTML() : "<dt>Nguồn</dt><dd>\(content.source)</dd>\n"
        return PageFrame(
            path: path(item), title: content.title, summary: summary(content), picture: cover(content).map { "media/" + $0.path },
            main: #"""
                <div class="khung bai">
                \#(trail(content))<article>
                <h1>\#(content.title)</h1>
                \#(dates(item))\#(successors(item))\#(details(item))<div class="van-ban">
                \#(markup.html(content.body))\#(videos(content))\#(options(content))</div>
                \#(participation(item))\#(result(content, &markup))\#(author)<dl class="ho-so">
                \#(hasDetails ? HTML() : eventDate(content))\#(source)\#(proof(item))</dl>
                </article>
                \#(olderList(older, content.kind == .article ? "Tin, bài đã đăng trước trong chuyên mục" : "Đã đăng trước trong chuyên mục"))</div>

                """#)
    }

    private func question(_ item: StoredItem, _ older: [StoredItem]) -> PageFrame {
        let content = item.content
        var markup = BlockMarkup(root: "../", title: content.title, headingLevel: 3)
        let author: HTML = content.author.isEmpty ? HTML() : "<p class=\"tac-gia\">\(content.author)</p>\n"
        let source: HTML = content.source.isEmpty ? HTML() : "<dt>Nguồn</dt><dd>\(content.source)</dd>\n"
        let answer: HTML = content.answer.isEmpty ? "<p>Nội dung trả lời đang được cập nhật.</p>\n" : markup.html(content.answer)
        return PageFrame(
            path: path(item), title: content.title, summary: Excerpt.of(content.body),
            main: #"""
                <div class="khung bai">
                \#(trail(content))<article>
                <h1>\#(content.title)</h1>
                \#(dates(item))<section class="van-ban cau-hoi">
                <h2>Câu hỏi</h2>
                \#(markup.html(content.body))\#(author)</section>
                <section class="van-ban tra-loi">
                <h2>Trả lời</h2>
                \#(answer)</section>
                <dl class="ho-so">
                <dt>Cơ quan trả lời</dt><dd>\#(facts.commune.authority)</dd>
                \#(source)\#(proof(item))</dl>
                </article>
                \#(olderList(older, "Câu hỏi đã trả lời trước"))</div>

                """#)
    }

    /// No title, no reason: either may be what had to be taken away.
    private func withdrawn(_ item: StoredItem) -> PageFrame {
        let since: HTML = item.withdrawnAt.map { "<p>Thời điểm gỡ: \(time($0, withClock: true)).</p>\n" } ?? HTML()
        return PageFrame(
            path: path(item), title: "Nội dung đã được gỡ", isHidden: true,
            main: #"""
                <div class="khung bai thong-bao">
                <h1>Nội dung đã được gỡ</h1>
                <p>Nội dung mang mã số \#(item.code.description) không còn được đăng trên trang.</p>
                \#(since)<p>Nếu cần biết thêm, xin liên hệ Ban biên tập: \#(MailLink(to: facts.commune.mailbox).html).</p>
                <p><a href="../\#(Self.frontPath)">Về trang chủ</a></p>
                </div>

                """#)
    }

    private func trail(_ content: Content) -> HTML {
        let channel: HTML =
            facts.channel(content.channel).map { channel in
                #"""
                <li><a href="../\#(PagePath.channel(channel.id))">\#(channel.name)</a></li>

                """#
            } ?? HTML()
        return #"""
            <nav class="duong-dan" aria-label="Vị trí trang">
            <ol>
            <li><a href="../\#(Self.frontPath)">Trang chủ</a></li>
            \#(channel)</ol>
            </nav>

            """#
    }

    private func dates(_ item: StoredItem) -> HTML {
        let updated: HTML =
            item.updatedAt == item.publishedAt ? HTML() : " · Đính chính, cập nhật: \(time(item.updatedAt, withClock: true))"
        return "<p class=\"ngay\">\(time(item.publishedAt, withClock: true))\(updated)</p>\n"
    }

    /// Who let it be published, which the regulation makes public responsibility (Quy chế Điều 4.3, 7.1).
    private func proof(_ item: StoredItem) -> HTML {
        let approval = item.approval
        let title = approval.deciderTitle.isEmpty ? "" : ", " + approval.deciderTitle
        return "<dt>Duyệt đăng</dt><dd>\(approval.deciderName)\(title)</dd>\n<dt>Mã số</dt><dd>\(item.code.description)</dd>\n"
    }

    private func olderList(_ items: [StoredItem], _ heading: String) -> HTML {
        if items.isEmpty { return HTML() }
        let rows = items.map { item in
            #"""
            <li><a href="../\#(path(item))">\#(item.content.title)</a> <span class="ngay">\#(local(item.publishedAt).shortDate)</span></li>

            """# as HTML
        }
        return #"""
            <section class="tin-truoc">
            <h2>\#(heading)</h2>
            <ul>
            \#(rows)</ul>
            </section>

            """#
    }

    /// The first picture of an article.
    func cover(_ content: Content) -> Medium? {
        for block in content.body {
            if case .photo(let medium, _) = block, MediaKind.pictures.contains(medium.fileExtension) { return medium }
        }
        return nil
    }
}
