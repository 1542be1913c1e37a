import Digest
import Editorial
import Files
import Glibc
import Site
import Testing

/// To look at the pages: `HOMTHU_SITE_PREVIEW=/some/folder swift test --filter PreviewTests` writes the sample site to
/// `/some/folder/site`, with the pictures `/some/folder/photos/<name>.jpg` (1200 × 800 pixels) where they are.
@Suite("Site preview", .enabled(if: getenv("HOMTHU_SITE_PREVIEW") != nil))
struct PreviewTests {
    @Test("write the sample site")
    func preview() throws {
        let folder = try #require(getenv("HOMTHU_SITE_PREVIEW").map { String(cString: $0) })
        var photos: [Medium: Medium] = [:]
        var bytes: [Hash256: [UInt8]] = [:]
        for name in Sample.names {
            let path = folder + "/photos/" + name + ".jpg"
            guard try Files.facts(of: path) != nil, let file = try Files.read(path, limit: 1 << 24) else { continue }
            let medium = Medium(
                hash: SHA256.hash(file), fileExtension: "jpg", byteCount: file.count, pixelSize: PixelSize(width: 1200, height: 800))
            photos[Sample.medium(name)] = medium
            photos[Sample.medium(name, size: PixelSize(width: 900, height: 1200))] = medium
            bytes[medium.hash] = file
        }
        let store = try SiteStore(folder: folder + "/site")
        try store.describe(Sample.facts)
        for item in Sample.items {
            var content = item.content
            content.body = content.body.map { block in
                guard case .photo(let medium, let caption) = block else { return block }
                return .photo(photos[medium] ?? medium, caption: caption)
            }
            let hours = (item.publishedAt.seconds - Sample.time(0).seconds) / 3600
            try store.publish(Sample.item(item.code.number, content, at: hours)) { try bytes[$0.hash] ?? Sample.source($0) }
        }
        try store.withdraw(Sample.code(8), at: Sample.time(200), reason: "")
        try store.render()
        #expect(try store.verify() == [])
    }
}
