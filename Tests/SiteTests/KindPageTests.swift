import Editorial
import Files
import Site
import Testing

@Suite("Pages of documents, procedures, calendars, albums (R9, R10, R11, R14)")
struct KindPageTests {
    static let paths = [
        "van-ban/HD-2026-0021.html", "van-ban/HD-2026-0022.html", "thu-tuc/HD-2026-0023.html", "thu-tuc/HD-2026-0024.html",
        "lich-cong-tac/HD-2026-0025.html", "album/HD-2026-0026.html", "gioi-thieu/HD-2026-0027.html", "lay-y-kien/HD-2026-0028.html",
        "du-thao/HD-2026-0029.html",
    ]

    private func page(_ path: String, _ change: (SiteStore) throws -> Void = { _ in }) throws -> String {
        let scratch = Scratch()
        let store = try Sample.kindStore(scratch.path)
        try change(store)
        let page = try #require(SitePages.pages(of: try store.snapshot()).first { $0.path == path })
        return String(decoding: page.bytes, as: UTF8.self)
    }

    @Test("golden page", arguments: paths)
    func golden(path: String) throws { try GoldenTests.compare(Array(page(path).utf8), with: path) }

    @Test("a replaced document says by what, and the new one leads to it; withdrawn, it says so no more")
    func replaced() throws {
        let old = try page("van-ban/HD-2026-0021.html")
        let link = #"<a href="../van-ban/HD-2026-0022.html">45/2026/QĐ-UBND</a>"#
        #expect(old.contains("Văn bản này được thay thế bởi \(link)."))
        let new = try page("van-ban/HD-2026-0022.html")
        #expect(new.contains(#"<a href="../van-ban/HD-2026-0021.html">Quyết định số 12/2020/QĐ-UBND ngày 02/3/2020</a>"#))
        #expect(new.contains("<dt>Bãi bỏ</dt><dd>3/2019/QĐ-UBND</dd>") && !new.contains("Văn bản này"))
        #expect(try page("kenh/van-ban.html").contains("Văn bản này được thay thế bởi"))
        let later = try page("van-ban/HD-2026-0021.html") { try $0.withdraw(Sample.code(22), at: Sample.time(99), reason: "") }
        #expect(!later.contains("Văn bản này"))
    }

    @Test("a procedure's older version leads to the newest")
    func versions() throws {
        let link = #"<a href="../thu-tuc/HD-2026-0024.html">Đăng ký khai sinh (sửa đổi năm 2026)</a>"#
        #expect(try page("thu-tuc/HD-2026-0023.html").contains("Thủ tục này đã có bản mới: \(link)."))
        #expect(try !page("thu-tuc/HD-2026-0024.html").contains("Thủ tục này"))
    }

    @Test("a hearing names its address, its last day and its options until there is a result (R12, R13)")
    func hearings() throws {
        let poll = try page("lay-y-kien/HD-2026-0028.html")
        #expect(poll.contains("mailto:bbt+gopy-HD-2026-0028@haiduong.example") && poll.contains("20/12/2026"))
        #expect(poll.contains("<li>Xây chợ &lt;mới&gt;</li>"))
        let draft = try page("du-thao/HD-2026-0029.html")
        #expect(draft.contains("<h2>Kết quả</h2>") && !draft.contains("gopy-"))
    }

    @Test("a video is a link only where it is an address of the web")
    func videos() throws {
        let album = try page("album/HD-2026-0026.html")
        #expect(album.contains(#"<a href="https://youtu.be/abc123" rel="noopener nofollow">"#))
        #expect(!album.contains("javascript") && !album.contains("onclick"))
    }

    @Test("rendered pages of every kind stay, withdrawn ones too, and nothing else is in their folders")
    func rendered() throws {
        let scratch = Scratch()
        let store = try Sample.kindStore(scratch.path)
        try store.render()
        try Files.writeDurably([65], to: store.publicFolder + "/van-ban/la.html", mode: 0o644)
        #expect(try store.render().removed == ["van-ban/la.html"])
        for path in Self.paths { #expect(try Files.facts(of: store.publicFolder + "/" + path) != nil) }
        #expect(try store.verify() == [])
    }
}
