import Editorial
import Testing
import WorkCalendar

@testable import Site

@Suite("Site pages: markup, dates, excerpts")
struct MarkupTests {
    private static let attacks = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>", "&lt;script&gt;",
        "]]>",
        "javascript:alert(1)", "<!--", "\u{0}<\u{1}b>", "<style>*{display:none}</style>",
    ]

    /// Every field of a content and of the commune that reaches a page.
    private func pages(_ text: String) -> [Page] {
        let medium = Sample.medium("x")
        let blocks: [Block] = [
            .paragraph(text), .heading(text), .listItem(text), .quote(text), .table([[text, text], [text]]), .photo(medium, caption: text),
            .photo(medium, caption: ""), .file(medium, label: text),
        ]
        let article = Sample.article(text, blocks, author: text, source: text)
        let question = Content(
            kind: .question, channel: ChannelID("tin-tuc"), title: text, body: blocks, answer: blocks, author: text, source: text)
        let items = [article, question].enumerated().map { number, content in
            let approval = ApprovalRecord(
                version: 1, contentHash: content.hash, deciderName: text, deciderTitle: text, decidedAt: Sample.time(0), decisionID: 1)
            return StoredItem(
                published: PublishedItem(
                    code: Sample.code(number + 1), content: content, approval: approval, publishedAt: Sample.time(Int64(number))))
        }
        let facts = SiteFacts(
            commune: Commune(
                name: text, siteName: text, authority: text, siteURL: "https://haiduong.example", mailbox: MailAddress(text),
                codePrefix: "HD",
                offset: .vietnam),
            responsibleName: text, responsibleTitle: text, questionChannel: ChannelID("tin-tuc"), answerDays: 15,
            channels: [SiteChannel(id: ChannelID("tin-tuc"), name: text, article: text)])
        return SitePages.pages(of: SiteSnapshot(facts: facts, items: items))
    }

    @Test("hostile text stays text in every field of every page", arguments: attacks)
    func hostile(text: String) throws {
        let markup = pages(text).filter { $0.path != "robots.txt" && $0.path != "giao-dien.css" }
        let plain = pages("x").filter { $0.path != "robots.txt" && $0.path != "giao-dien.css" }
        for (page, calm) in zip(markup, plain) {
            #expect(page.path == calm.path)
            let tags = try #require(Markup.tags(page.bytes), "\(page.path) is not well-formed")
            #expect(tags == Markup.tags(calm.bytes), "\(page.path) has other tags or attributes than with harmless text")
        }
    }

    @Test("every page of the sample is well-formed, one h1, no level skipped, no script, nothing from elsewhere")
    func structure() throws {
        let scratch = Scratch()
        for page in SitePages.pages(of: try Sample.store(scratch.path, isRendered: false).snapshot())
        where page.path.utf8.suffix(5).elementsEqual(".html".utf8) {
            let tags = try #require(Markup.tags(page.bytes), "\(page.path) is not well-formed")
            let levels = tags.compactMap { tag in ["h1", "h2", "h3"].firstIndex { tag.name == $0 } }
            #expect(levels.filter { $0 == 0 }.count == 1, "\(page.path)")
            #expect(levels.first == 0 && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.path): \(levels)")
            #expect(!tags.contains { $0.name == "script" || $0.name == "iframe" || $0.attributes.contains("style") }, "\(page.path)")
            #expect(tags.filter { $0.name == "img" }.allSatisfy { $0.attributes.contains("alt") }, "\(page.path)")
            let text = String(decoding: page.bytes, as: UTF8.self)
            #expect(text.contains("<html lang=\"vi\">") && text.contains("href=\"#noi-dung\""))
            #expect(!text.contains("src=\"http") && !text.contains("url("))
        }
    }

    @Test("feed and sitemap are well-formed XML with their required elements")
    func feeds() throws {
        let scratch = Scratch()
        let pages = SitePages.pages(of: try Sample.store(scratch.path, isRendered: false).snapshot())
        let feed = try #require(pages.first { $0.path == "feed.xml" })
        let names = try #require(Markup.tags(feed.bytes, isXML: true)).map(\.name)
        // RFC 4287 §4.1.2: each entry has id, title, updated; the feed's author stands for all.
        let entries = names.filter { $0 == "entry" }.count
        #expect(entries == 9)
        for required in ["id", "title", "updated"] { #expect(names.filter { $0 == required }.count == entries + 1, "\(required)") }
        #expect(names.filter { $0 == "author" }.count == 1)
        let sitemap = try #require(pages.first { $0.path == "sitemap.xml" })
        #expect(try #require(Markup.tags(sitemap.bytes, isXML: true)).filter { $0.name == "loc" }.count == 2 + 12 + 9)
    }

    @Test(
        "dates on the Vietnamese wall clock",
        arguments: [
            (0, "Thứ Năm, 01/01/1970", "1970-01-01T07:00:00+07:00"), (-25_201, "Thứ Tư, 31/12/1969", "1969-12-31T23:59:59+07:00"),
            (1_795_396_500, "Thứ Hai, 23/11/2026", "2026-11-23T08:15:00+07:00"),
            (951_757_200, "Thứ Ba, 29/02/2000", "2000-02-29T00:00:00+07:00"),
            (1_709_164_800, "Thứ Năm, 29/02/2024", "2024-02-29T07:00:00+07:00"),
            (1_767_200_400, "Thứ Năm, 01/01/2026", "2026-01-01T00:00:00+07:00"),
            (4_107_517_200, "Thứ Hai, 01/03/2100", "2100-03-01T00:00:00+07:00"),
            (1_792_861_199, "Thứ Bảy, 24/10/2026", "2026-10-24T23:59:59+07:00"),
        ])
    func dates(seconds: Int64, long: String, rfc3339: String) {
        let time = LocalTime(Timestamp(seconds: seconds), offset: .vietnam)
        #expect(time.longDate == long)
        #expect(time.rfc3339 == rfc3339)
    }

    @Test("every day of 1900 to 2300 has the weekday after the day before it; no timestamp traps")
    func weekdays() throws {
        var before = LocalTime(Timestamp(seconds: -2_208_988_800), offset: UTCOffset(seconds: 0)).weekday
        for day in Int64(-25_566)...120_000 {
            let time = LocalTime(Timestamp(seconds: day * 86_400 + 86_399), offset: UTCOffset(seconds: 0))
            #expect(time.weekday == (before + 1) % 7)
            before = time.weekday
            let date = try #require(CivilDate(year: time.year, month: time.month, day: time.day))
            #expect(LocalTime.longDate(date) == time.longDate)
        }
        for extreme in [Int64.min, .max, .min + 25_200, .max - 25_200] {
            _ = LocalTime(Timestamp(seconds: extreme), offset: .vietnam).rfc3339
        }
    }

    @Test(
        "excerpts end at a word",
        arguments: [
            ([Block.paragraph("Một  hai\nba")], "Một hai ba"), ([.heading("Đầu"), .paragraph("a"), .paragraph("b")], "a b"), ([], ""),
            ([.photo(Sample.medium("x"), caption: "c")], ""), ([.paragraph(String(repeating: "x", count: 999))], "…"),
        ])
    func excerpts(blocks: [Block], expected: String) { #expect(Excerpt.of(blocks) == expected) }

    @Test("a long text is cut below the limit, at a space")
    func longExcerpt() {
        let excerpt = Excerpt.of([.paragraph(String(repeating: "thôn Thái Dương ", count: 100))])
        #expect(excerpt.utf8.count <= Excerpt.limit + 3 && excerpt.utf8.count > Excerpt.limit - 20)
        #expect(["thôn…", "Thái…", "Dương…"].contains { excerpt.hasSuffix(" " + $0) })
    }

    @Test(
        "sizes",
        arguments: [(0, "0 byte"), (999, "999 byte"), (1000, "1 KB"), (120_400, "120 KB"), (1_250_000, "1,2 MB"), (98_765_432, "98,7 MB")])
    func sizes(bytes: Int, text: String) { #expect(BlockMarkup.size(bytes) == text) }

    @Test("mailto keeps to RFC 6068")
    func mailto() {
        #expect(
            MailLink(to: MailAddress("bbt+hoi@haiduong.example"), subject: "Câu hỏi: ").href
                == "mailto:bbt+hoi@haiduong.example?subject=C%C3%A2u%20h%E1%BB%8Fi%3A%20")
        #expect(MailLink(to: MailAddress("a?cc=b&x\"@y")).href == "mailto:a%3Fcc%3Db%26x%22@y")
    }
}
