import Editorial
import WorkCalendar

/// The pages of a snapshot: no clock, no randomness, no file; the same snapshot gives the same bytes (invariant 9).
public struct SitePages {
    let snapshot: SiteSnapshot
    let facts: SiteFacts
    /// Public items, newest first.
    let published: [StoredItem]
    /// What public documents and procedures say of each other.
    let succession: Succession

    init(_ snapshot: SiteSnapshot) {
        self.snapshot = snapshot
        facts = snapshot.facts
        published = snapshot.published
        succession = Succession(published)
    }

    /// Every file of `public/` but the media, in the order in which they are best written: what is linked to before what links.
    public static func pages(of snapshot: SiteSnapshot) -> [Page] {
        let site = SitePages(snapshot)
        var pages = [Page(path: stylesheetPath, bytes: Array(Stylesheet.css.utf8)), Page(path: emblemPath, bytes: Array(Emblem.svg.utf8))]
        pages += site.itemPages()
        pages += site.facts.channels.flatMap(site.channelPages)
        pages += [site.frame(site.guide()), site.notFound(), site.frame(site.front())]
        pages += [site.feed(), site.sitemap(), site.robots()]
        return pages
    }

    /// Media that public pages show, each once.
    static func media(of snapshot: SiteSnapshot) -> [Medium] {
        var seen: Set<String> = []
        return snapshot.published.flatMap(\.content.media).filter { seen.insert($0.path).inserted }
    }

    static let stylesheetPath = "giao-dien.css"
    static let emblemPath = "bieu-trung.svg"
    static let frontPath = "index.html"
    static let guidePath = "gui-thu.html"
    static let feedPath = "feed.xml"

    func local(_ time: Timestamp) -> LocalTime { LocalTime(time, offset: facts.commune.offset) }

    /// The newest change of the site, nil for an empty one.
    var newest: Timestamp? { published.map(\.updatedAt).max() }

    func path(_ item: StoredItem) -> String { PagePath.item(item.code, item.content.kind) }

    func items(in channel: ChannelID) -> [StoredItem] { published.filter { $0.content.channel == channel } }

    /// The front page's address ends with a slash, all others with their path.
    func url(_ path: String) -> String { facts.commune.siteURL + "/" + (path == Self.frontPath ? "" : path) }

    /// `<time>` in the Vietnamese form.
    func time(_ time: Timestamp, withClock: Bool = false) -> HTML {
        let local = local(time)
        return #"<time datetime="\#(local.rfc3339)">\#(local.longDate)\#(withClock ? ", " + local.clock : "")</time>"#
    }
}
