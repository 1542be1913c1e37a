import Editorial
import WorkCalendar

extension SitePages {
    /// Entries in the feed.
    static let feedLength = 30

    /// The newest items as Atom (RFC 4287).
    func feed() -> Page {
        let entries = published.prefix(Self.feedLength).map { item in
            #"""
            <entry>
            <id>\#(url(path(item)))</id>
            <title>\#(item.content.title)</title>
            <link rel="alternate" type="text/html" href="\#(url(path(item)))"/>
            <published>\#(local(item.publishedAt).rfc3339)</published>
            <updated>\#(local(item.updatedAt).rfc3339)</updated>
            <category term="\#(item.content.channel.rawValue)" label="\#(facts.channel(item.content.channel)?.name ?? "")"/>
            <summary>\#(Excerpt.of(item.content.body))</summary>
            </entry>

            """# as HTML
        }
        // RFC 4287 §4.1.1 wants a date even of an empty feed.
        let updated = local(newest ?? Timestamp(seconds: 0)).rfc3339
        let feed: HTML = #"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
            <id>\#(facts.commune.siteURL)/</id>
            <title>\#(facts.commune.siteName)</title>
            <updated>\#(updated)</updated>
            <author><name>\#(facts.commune.authority)</name></author>
            <link rel="self" type="application/atom+xml" href="\#(url(Self.feedPath))"/>
            <link rel="alternate" type="text/html" href="\#(facts.commune.siteURL)/"/>
            \#(entries)</feed>

            """#
        return Page(path: Self.feedPath, bytes: feed.bytes)
    }

    /// Every public page (sitemaps.org, protocol 0.9).
    func sitemap() -> Page {
        func entry(_ path: String, _ changed: Timestamp?) -> HTML {
            let date: HTML = changed.map { "<lastmod>\(local($0).rfc3339)</lastmod>" } ?? HTML()
            return "<url><loc>\(url(path))</loc>\(date)</url>\n"
        }
        let channels = facts.channels.map { entry(PagePath.channel($0.id), items(in: $0.id).map(\.updatedAt).max()) }
        let sitemap: HTML = #"""
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \#(entry(Self.frontPath, newest))\#(entry(Self.guidePath, nil))\#(channels)\#(published.map { entry(path($0), $0.updatedAt) })</urlset>

            """#
        return Page(path: "sitemap.xml", bytes: sitemap.bytes)
    }

    /// RFC 9309.
    func robots() -> Page {
        let text = "User-agent: *\nAllow: /\n\nSitemap: \(url("sitemap.xml"))\n"
        return Page(path: "robots.txt", bytes: Array(text.utf8))
    }
}
