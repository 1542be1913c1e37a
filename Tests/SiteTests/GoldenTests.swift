import Files
import Glibc
import Site
import Testing

/// Whole pages against files under `Golden/`; `HOMTHU_ACCEPT_GOLDEN=1 swift test --filter GoldenTests` accepts what is made now.
@Suite("Site pages: golden files")
struct GoldenTests {
    private static let folder = Files.folder(of: #filePath) + "/Golden"

    static let paths = [
        "index.html", "gui-thu.html", "404.html", "bai/HD-2026-0001.html", "bai/HD-2026-0002.html", "bai/HD-2026-0005.html",
        "bai/HD-2026-0008.html", "hoi-dap/HD-2026-0007.html", "hoi-dap/HD-2026-0010.html", "kenh/tin-tuc.html", "kenh/van-ban.html",
        "kenh/tiep-nhan-y-kien.html", "feed.xml", "sitemap.xml", "robots.txt",
    ]

    @Test("page", arguments: paths)
    func page(path: String) throws {
        let scratch = Scratch()
        let store = try Sample.store(scratch.path, isRendered: false)
        let got = try #require(SitePages.pages(of: try store.snapshot()).first { $0.path == path })
        try Self.compare(got.bytes, with: path)
    }

    /// With the file of that path under `Golden/`.
    static func compare(_ got: [UInt8], with path: String) throws {
        let golden = folder + "/" + path
        if getenv("HOMTHU_ACCEPT_GOLDEN") != nil {
            try Files.makeFolders(Files.folder(of: golden))
            return try Files.writeDurably(got, to: golden, mode: 0o644)
        }
        let wanted = try Files.facts(of: golden) == nil ? nil : Files.read(golden, limit: 1 << 20)
        if wanted == got { return }
        let place = "/tmp/homthu-golden-" + String(decoding: path.utf8.map { $0 == UInt8(ascii: "/") ? 95 : $0 }, as: UTF8.self)
        try Files.writeDurably(got, to: place, mode: 0o644)
        Issue.record("\(path) differs: diff \(golden) \(place); accept all with HOMTHU_ACCEPT_GOLDEN=1")
    }
}
