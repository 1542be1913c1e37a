import Digest
import Editorial
import Files
import SQLite
import Testing
import WorkCalendar

@testable import Site

@Suite("Site store: publish and withdraw, as often as needed with the effect of once")
struct PublishTests {
    private let scratch = Scratch()

    private func dump() throws -> [String] {
        try scratch.plainSQL().query(
            "SELECT json_array(code, version, content_hash, published_at, updated_at, withdrawn_at) FROM item ORDER BY 1"
        ) {
            try $0.text(0)
        }
    }

    @Test("twice is once")
    func twice() throws {
        let store = try Sample.store(scratch.path)
        let before = try dump()
        for item in Sample.items { #expect(try store.publish(item, media: Sample.source) == .unchanged) }
        #expect(try store.withdraw(Sample.code(8), at: Sample.time(200), reason: "lần hai") == .unchanged)
        #expect(try dump() == before)
        #expect(try store.render().written == [])
        #expect(try store.verify() == [])
    }

    @Test("a correction replaces, keeps the first date, and is not undone by the older version")
    func correction() throws {
        let store = try Sample.store(scratch.path)
        let first = Sample.items[5]
        var content = first.content
        content.title = "Hội nghị đối thoại với Nhân dân"
        let second = Sample.item(6, content, version: 2, at: 150)
        #expect(try store.publish(second, media: Sample.source) == .corrected)
        #expect(try store.publish(first, media: Sample.source) == .unchanged)
        let stored = try #require(try store.snapshot().items.first { $0.code == first.code })
        #expect(stored.content.title == content.title && stored.publishedAt == first.publishedAt && stored.updatedAt == second.publishedAt)
        try store.render()
        #expect(try scratch.read("bai/HD-2026-0006.html")?.contains("Đính chính, cập nhật: ") == true)
        #expect(try store.verify() == [])
    }

    @Test("a version number stands for one content")
    func versionTaken() throws {
        let store = try Sample.store(scratch.path, isRendered: false)
        let other = Sample.item(6, Sample.article("Khác", [.paragraph("khác")]), version: 1, at: 150)
        #expect(throws: SiteError.versionTaken(other.code, version: 1)) { try store.publish(other, media: Sample.source) }
        let approvals = try scratch.plainSQL().first("SELECT count(*) FROM approval") { try $0.int(0) }
        #expect(approvals == Sample.items.count)
    }

    @Test("an item goes back to an earlier text under a new version")
    func backAgain() throws {
        let store = try Sample.store(scratch.path)
        let first = Sample.items[5]
        try store.publish(Sample.item(6, Sample.article("Hai", [.paragraph("hai")]), version: 2, at: 150), media: Sample.source)
        #expect(try store.publish(Sample.item(6, first.content, version: 3, at: 160), media: Sample.source) == .corrected)
        #expect(try store.snapshot().items.first { $0.code == first.code }?.content == first.content)
        try store.render()
        #expect(try store.verify() == [])
    }

    @Test("withdrawn: the page says so, everything else forgets it, an old publication does not bring it back, a later one does")
    func withdrawal() throws {
        let store = try Sample.store(scratch.path)
        let item = Sample.items[3]
        let picture = try #require(item.content.media.first)
        #expect(try Files.facts(of: store.publicFolder + "/media/" + picture.path) != nil)
        #expect(try store.withdraw(item.code, at: Sample.time(201), reason: "ông B không đồng ý") == .withdrawn)
        let report = try store.render()
        #expect(report.removed.contains("media/" + picture.path))
        let page = try #require(try scratch.read("bai/HD-2026-0004.html"))
        #expect(page.contains("Nội dung đã được gỡ") && page.contains("noindex"))
        #expect(!page.contains("cá cơm") && !page.contains("ông B"))
        for path in ["index.html", "feed.xml", "sitemap.xml", "kenh/tin-tuc.html"] {
            #expect(try scratch.read(path)?.contains("HD-2026-0004") == false, "\(path)")
        }
        #expect(try store.publish(item, media: Sample.source) == .unchanged)
        #expect(try store.verify() == [])
        let again = PublishedItem(code: item.code, content: item.content, approval: item.approval, publishedAt: Sample.time(202))
        #expect(try store.publish(again, media: Sample.source) == .published)
        #expect(try store.withdraw(item.code, at: Sample.time(201), reason: "") == .unchanged)
        try store.render()
        #expect(try scratch.read("bai/HD-2026-0004.html")?.contains("cá cơm") == true)
        #expect(try store.verify() == [])
    }

    @Test("withdrawing what was never published is an error")
    func unknown() throws {
        let store = try Sample.store(scratch.path, isRendered: false)
        #expect(throws: SiteError.notPublished(Sample.code(77))) { try store.withdraw(Sample.code(77), at: Sample.time(0), reason: "") }
    }

    @Test("media are there before the row: wrong bytes, a missing source or a forbidden kind leave no trace")
    func media() throws {
        let store = try Sample.store(scratch.path)
        let item = Sample.item(20, Sample.article("Ảnh", [.photo(Sample.medium("moi"), caption: "")]), at: 300)
        struct NoSource: Error {}
        #expect(throws: NoSource.self) { try store.publish(item) { _ in throw NoSource() } }
        #expect(throws: SiteError.self) { try store.publish(item) { _ in Sample.bytes("khac") } }
        for kind in ["html", "svg", "js", "../../x", "JPG", ""] {
            let bad = Sample.item(21, Sample.article("Tệp", [.file(Sample.medium("moi", kind), label: "x")]), at: 300)
            #expect(throws: SiteError.self, "\(kind)") { try store.publish(bad) { _ in Sample.bytes("moi") } }
        }
        #expect(try store.snapshot().items.count == Sample.items.count)
        #expect(try store.publish(item) { _ in Sample.bytes("moi") } == .published)
        try store.render()
        #expect(try store.verify() == [])
    }

    @Test("a full disk leaves the state before; the same call succeeds once there is room")
    func full() throws {
        let store = try Sample.store(scratch.path)
        let text = String(repeating: "thôn ", count: 40_000)
        let item = Sample.item(20, Sample.article("Dài", [.paragraph(text), .photo(Sample.medium("moi"), caption: "")]), at: 300)
        let pages = try #require(try store.database.first("PRAGMA page_count") { try $0.int(0) })
        try store.database.execute("PRAGMA max_page_count = \(pages + 2)")
        let before = try dump()
        let error = try #require(throws: SQLiteError.self) { try store.publish(item) { _ in Sample.bytes("moi") } }
        #expect(error.isFull)
        #expect(try dump() == before)
        #expect(try store.verify() == [])
        try store.database.execute("PRAGMA max_page_count = 1000000")
        #expect(try store.publish(item) { _ in throw error } == .published)
        try store.render()
        #expect(try store.verify() == [])
    }

    @Test("media from a folder")
    func mediaFolder() throws {
        let store = try Sample.store(scratch.path, isRendered: false)
        let medium = Sample.medium("moi")
        let folder = scratch.path + "/journal-media"
        let item = Sample.item(20, Sample.article("Ảnh", [.photo(medium, caption: "")]), at: 300)
        #expect(throws: FileError.self) { try store.publish(item, mediaFolder: folder) }
        try Files.makeFolders(Files.folder(of: folder + "/" + medium.path))
        try Files.writeDurably(Sample.bytes("moi"), to: folder + "/" + medium.path)
        #expect(try store.publish(item, mediaFolder: folder) == .published)
    }

    @Test("before describe there are no pages; unsafe channel names are refused", arguments: ["../x", "Tin", "", "a b", "é"])
    func channels(name: String) throws {
        let store = try SiteStore(folder: scratch.path)
        #expect(throws: SiteError.self) { try store.render() }
        let facts = SiteFacts(
            commune: Sample.facts.commune, responsibleName: "", responsibleTitle: "", questionChannel: ChannelID("x"), answerDays: nil,
            channels: [SiteChannel(id: ChannelID(name), name: "x", article: "8.1")])
        #expect(throws: SiteError.channelName(name)) { try store.describe(facts) }
    }

    @Test("what was described comes back")
    func facts() throws {
        let store = try SiteStore(folder: scratch.path)
        try store.describe(Sample.facts)
        try store.describe(Sample.facts)
        #expect(try store.facts() == Sample.facts)
    }
}
