import Digest
import Editorial

extension SitePages {
    /// The whole page around a main part; links are relative, so that the folder also opens without a server.
    func frame(_ page: PageFrame) -> Page {
        Page(path: page.path, bytes: document(page, root: page.path.utf8.contains(UInt8(ascii: "/")) ? "../" : "").bytes)
    }

    /// Nothing is loaded from elsewhere and nothing runs, whatever an item should contain.
    private static let policy =
        "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"

    /// Browsers keep a style sheet; its digest in the link fetches a new one.
    private static let stylesheetVersion = String(SHA256.hash(Array(Stylesheet.css.utf8)).hex.prefix(8))

    func document(_ page: PageFrame, root: String) -> HTML {
        let title = page.title.isEmpty ? facts.commune.siteName : page.title + " – " + facts.commune.siteName
        return #"""
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\#(Self.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>\#(title)</title>
            \#(pageFacts(page))<link rel="stylesheet" href="\#(root)\#(Self.stylesheetPath)?v=\#(Self.stylesheetVersion)">
            <link rel="icon" href="\#(root)\#(Self.emblemPath)" type="image/svg+xml">
            <link rel="alternate" type="application/atom+xml" title="\#(facts.commune.siteName)" href="\#(root)\#(Self.feedPath)">
            </head>
            <body>
            <a class="bo-qua" href="#noi-dung">Chuyển đến nội dung chính</a>
            \#(header(page, root))<main id="noi-dung" tabindex="-1">
            \#(page.main)</main>
            \#(footer(root))</body>
            </html>

            """#
    }

    private func pageFacts(_ page: PageFrame) -> HTML {
        if page.isHidden {
            return """
                <meta name="robots" content="noindex">

                """
        }
        let picture: HTML =
            page.picture.map {
                #"""
                <meta property="og:image" content="\#(facts.commune.siteURL)/\#($0)">

                """#
            } ?? HTML()
        return #"""
            <meta name="description" content="\#(page.summary)">
            <meta property="og:title" content="\#(page.title.isEmpty ? facts.commune.siteName : page.title)">
            <meta property="og:description" content="\#(page.summary)">
            <meta property="og:url" content="\#(url(page.path))">
            <meta property="og:locale" content="vi_VN">
            \#(picture)<link rel="canonical" href="\#(url(page.path))">

            """#
    }

    private func header(_ page: PageFrame, _ root: String) -> HTML {
        let isFront = page.path == Self.frontPath
        let name: HTML = isFront ? "<h1>\(facts.commune.siteName)</h1>" : "<p>\(facts.commune.siteName)</p>"
        return #"""
            <header class="dau-trang">
            <div class="khung ten">
            <img src="\#(root)\#(Self.emblemPath)" alt="" width="64" height="64">
            <a href="\#(root)\#(Self.frontPath)"><span>\#(facts.commune.authority)</span>
            \#(name)</a>
            </div>
            <nav aria-label="Điều hướng chính">
            <div class="khung">
            \#(link("Trang chủ", Self.frontPath, page, root))\#(questionLink(page, root))\#(link("Gửi bài, đặt câu hỏi", Self.guidePath, page, root))<details>
            <summary>Chuyên mục</summary>
            <ul>
            \#(facts.channels.map { channel in
                #"""
                <li>\#(link(channel.name, PagePath.channel(channel.id), page, root))</li>

                """#
            })</ul>
            </details>
            </div>
            </nav>
            </header>

            """#
    }

    private func link(_ text: String, _ path: String, _ page: PageFrame, _ root: String) -> HTML {
        let current: HTML = page.path.utf8.elementsEqual(path.utf8) ? #" aria-current="page""# : HTML()
        return #"""
            <a href="\#(root)\#(path)"\#(current)>\#(text)</a>
            """#
    }

    private func questionLink(_ page: PageFrame, _ root: String) -> HTML {
        guard facts.channel(facts.questionChannel) != nil else { return HTML() }
        return link("Hỏi – đáp", PagePath.channel(facts.questionChannel), page, root)
    }

    private func footer(_ root: String) -> HTML {
        let responsible: HTML =
            facts.responsibleName.isEmpty
            ? HTML()
            : #"""
            <p>Chịu trách nhiệm nội dung: \#(facts.responsibleName)\#(facts.responsibleTitle.isEmpty ? "" : ", " + facts.responsibleTitle)</p>

            """#
        return #"""
            <footer class="cuoi-trang">
            <div class="khung">
            <p class="ten-trang">\#(facts.commune.siteName)</p>
            <p>Cơ quan chủ quản: \#(facts.commune.authority)</p>
            \#(responsible)<p>Thư điện tử: \#(MailLink(to: facts.commune.mailbox).html)</p>
            <p>Ghi rõ nguồn “\#(facts.commune.siteName)” khi phát hành lại thông tin từ trang này.</p>
            <p><a href="\#(root)\#(Self.guidePath)">Gửi bài, đặt câu hỏi</a> · <a href="\#(root)\#(Self.feedPath)">Nguồn tin RSS/Atom</a></p>
            </div>
            </footer>

            """#
    }
}
