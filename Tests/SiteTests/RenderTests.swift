import Editorial
import Files
import Glibc
import Testing
import WorkCalendar

@testable import Site

@Suite("Site rendering: a function of the store, repaired by the next one (invariant 9)")
struct RenderTests {
    private let scratch = Scratch()
    private let other = Scratch()

    @Test("two stores with the same rows give the same bytes, in whatever order the rows came")
    func reproducible() throws {
        let one = try Sample.store(scratch.path)
        let two = try SiteStore(folder: other.path)
        try two.describe(Sample.facts)
        for item in Sample.items.reversed() { try two.publish(item, media: Sample.source) }
        try two.withdraw(Sample.code(8), at: Sample.time(200), reason: "khác")
        try two.render()
        let pages = SitePages.pages(of: try one.snapshot())
        #expect(pages == SitePages.pages(of: try two.snapshot()))
        for page in pages { #expect(try other.read(page.path) == String(decoding: page.bytes, as: UTF8.self), "\(page.path)") }
    }

    @Test(
        "damage to public/ is found, and mended by the next rendering",
        arguments: ["index.html", "bai/HD-2026-0001.html", "hoi-dap/HD-2026-0007.html", "feed.xml", "giao-dien.css", "kenh/van-ban.html"])
    func damage(path: String) throws {
        let store = try Sample.store(scratch.path)
        let file = store.publicFolder + "/" + path
        let good = try #require(try scratch.read(path))
        try Files.writeDurably(Array(good.utf8.dropLast()), to: file)
        #expect(try store.verify().map(\.subject) == ["public/" + path])
        #expect(try store.render().written == [path])
        try Files.removeDurably(file)
        #expect(try store.verify().map(\.subject) == ["public/" + path])
        #expect(try store.render().written == [path])
        #expect(try store.verify() == [])
    }

    @Test("strangers in our folders go, others stay; leftovers of an interrupted write go")
    func strangers() throws {
        let store = try Sample.store(scratch.path)
        let root = store.publicFolder
        for name in ["bai/HD-2026-0999.html", "google123.html", ".tmp-1-abc", "kenh/.tmp-2-def"] {
            try Files.writeDurably([1], to: root + "/" + name)
        }
        #expect(try store.verify().map(\.subject) == ["public/bai/HD-2026-0999.html"])
        #expect(try store.render().removed == ["bai/HD-2026-0999.html"])
        #expect(try Files.facts(of: root + "/google123.html") != nil)
        #expect(try Files.facts(of: root + "/.tmp-1-abc") == nil)
        #expect(try Files.facts(of: root + "/kenh/.tmp-2-def") == nil)
    }

    @Test("a rendering that fails half-way is finished by the next one")
    func interrupted() throws {
        let store = try Sample.store(scratch.path)
        try store.publish(Sample.item(30, Sample.article("Tin mới nhất", [.paragraph("a")]), at: 400), media: Sample.source)
        let index = store.publicFolder + "/index.html"
        try Files.removeDurably(index)
        try Files.makeFolders(index)
        #expect(throws: FileError.self) { try store.render() }
        #expect(try scratch.read("bai/HD-2026-0030.html") != nil)
        #expect(try scratch.read("feed.xml")?.contains("HD-2026-0030") == false)
        #expect(try store.verify().isEmpty == false)
        #expect(rmdir(index) == 0)
        #expect(try store.render().written == ["index.html", "feed.xml", "sitemap.xml"])
        #expect(try store.verify() == [])
    }

    @Test("a damaged or missing medium is found")
    func media() throws {
        let store = try Sample.store(scratch.path)
        let medium = Sample.medium("duong")
        try Files.writeDurably(Array(Sample.bytes("duong").reversed()), to: scratch.path + "/media/" + medium.path)
        #expect(try store.verify().map(\.subject) == ["media/" + medium.path])
        try Files.removeDurably(scratch.path + "/media/" + medium.path)
        #expect(try store.verify().map(\.subject) == ["media/" + medium.path])
        #expect(try store.publish(Sample.items[0], media: Sample.source) == .unchanged)
        #expect(try store.verify() == [])
        try Files.removeDurably(store.publicFolder + "/media/" + medium.path)
        #expect(try store.verify().map(\.subject) == ["public/media/" + medium.path])
        try store.render()
        #expect(try store.verify() == [])
    }

    @Test("public/ may be deleted whole and built anew")
    func rebuild() throws {
        let store = try Sample.store(scratch.path)
        let before = try store.snapshot()
        #expect(rename(store.publicFolder, scratch.path + "/gone") == 0)
        #expect(try store.verify().isEmpty == false)
        try store.render()
        #expect(try store.verify() == [])
        #expect(SitePages.pages(of: before) == SitePages.pages(of: try store.snapshot()))
    }

    @Test("an empty site has all its pages")
    func empty() throws {
        let store = try SiteStore(folder: scratch.path)
        try store.describe(Sample.facts)
        try store.render()
        #expect(try store.verify() == [])
        for channel in Sample.channels {
            let page = try #require(try scratch.read("kenh/\(channel.id).html"))
            #expect(page.contains("Kính mời bạn đọc"), "\(channel.id)")
        }
    }

    @Test("a long channel is cut into archive pages that stay as they are", arguments: [(39, 0), (40, 1), (59, 1), (60, 2), (65, 2)])
    func archive(count: Int, archived: Int) throws {
        let items = (1...count).map { number in
            let content = Sample.article("Bài \(number)", [.paragraph("Nội dung \(number)")])
            let item = Sample.item(number, content, at: Int64(number))
            return StoredItem(published: item)
        }
        let pages = SitePages.pages(of: SiteSnapshot(facts: Sample.facts, items: items))
        let archive = pages.filter { $0.path.utf8.starts(with: "kenh/tin-tuc-cu-".utf8) }
        #expect(archive.count == archived)
        let fewer = SitePages.pages(of: SiteSnapshot(facts: Sample.facts, items: Array(items.dropLast())))
        let first = "kenh/tin-tuc-cu-1.html"
        // Only its link to the newer page changes, once: when the next archive page comes to be.
        if archived > 0, count % SitePages.pageLength != 0 {
            #expect(pages.first { $0.path == first } == fewer.first { $0.path == first })
        }
        let all = pages.filter { $0.path.utf8.starts(with: "kenh/tin-tuc".utf8) }.map { String(decoding: $0.bytes, as: UTF8.self) }
        for item in items { #expect(all.filter { $0.contains("/\(item.code).html") }.count == 1, "\(item.code)") }
    }

    @Test("publishing one more item leaves all old item pages as they are")
    func stable() throws {
        let store = try Sample.store(scratch.path)
        try store.publish(Sample.item(30, Sample.article("Tin mới nhất", [.paragraph("a")]), at: 400), media: Sample.source)
        let written = try store.render().written
        #expect(Set(written) == ["bai/HD-2026-0030.html", "kenh/tin-tuc.html", "index.html", "feed.xml", "sitemap.xml"])
    }
}
