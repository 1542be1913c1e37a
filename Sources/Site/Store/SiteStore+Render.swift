import Editorial
import Files
import Glibc

/// What a rendering did to `public/`.
public struct RenderReport: Hashable, Sendable {
    /// Paths written because their bytes were new or different.
    public var written: [String] = []
    /// Paths removed because nothing makes them any more.
    public var removed: [String] = []
    /// Items and files that were left out, and why.
    public var refused: [SiteProblem] = []
}

extension SiteStore {
    /// Brings `public/` to what the store says: writes what differs, removes what is gone, touches nothing else.
    ///
    /// Interrupted at any point, the next rendering finishes it: it compares with the files, and remembers nothing.
    @discardableResult
    public func render() throws -> RenderReport {
        let snapshot = try snapshot()
        let pages = SitePages.pages(of: snapshot)
        var report = RenderReport(refused: snapshot.refused)
        try makeFolders()
        try sweep()
        try linkMedia(SitePages.media(of: snapshot), &report)
        let changed = try pages.filter { page in try !isCurrent(page) }
        try Files.writeDurably(changed.map { Files.Content(path: publicPath($0.path), bytes: $0.bytes) }, mode: 0o644)
        report.written += changed.map(\.path)
        try removeGone(Set(pages.map(\.path)), SitePages.media(of: snapshot), &report)
        return report
    }

    /// Where the web server's root is.
    public var publicFolder: String { folder + "/public" }

    static let pageFolders = PagePath.folders

    func publicPath(_ path: String) -> String { publicFolder + "/" + path }

    private func makeFolders() throws(FileError) {
        for name in Self.pageFolders + ["media"] { try Files.makeFolders(publicPath(name), mode: 0o755) }
    }

    func isCurrent(_ page: Page) throws(FileError) -> Bool {
        let path = publicPath(page.path)
        guard let facts = try Files.facts(of: path), facts.isFile, facts.size == page.bytes.count else { return false }
        return try Files.read(path, limit: page.bytes.count) == page.bytes
    }

    /// Pages show what lies in `public/media/`: hard links, so that a withdrawn item's pictures go with its page and cost no second copy.
    private func linkMedia(_ media: [Medium], _ report: inout RenderReport) throws(FileError) {
        var folders: Set<String> = []
        for medium in media {
            let path = publicPath("media/" + medium.path)
            if let facts = try Files.facts(of: path), facts.isFile, facts.size == medium.byteCount { continue }
            let source = folder + "/media/" + medium.path
            guard let facts = try Files.facts(of: source), facts.isFile, facts.size == medium.byteCount else {
                report.refused.append(SiteProblem(subject: "media/" + medium.path, what: "is missing, or not of its length"))
                continue
            }
            try Files.makeFolders(Files.folder(of: path), mode: 0o755)
            unlink(path)
            if link(source, path) != 0 {
                // Another file system, or one without links: a copy does.
                guard let bytes = try Files.read(source, limit: medium.byteCount) else { continue }
                try Files.writeDurably(bytes, to: path, mode: 0o644)
            }
            folders.insert(Files.folder(of: path))
            report.written.append("media/" + medium.path)
        }
        for folder in folders { try Files.syncFolder(folder) }
    }

    /// Files at the root of `public/` that are not ours (a search engine's proof of ownership …) stay.
    private func removeGone(_ kept: Set<String>, _ media: [Medium], _ report: inout RenderReport) throws(FileError) {
        for path in try strangers(kept, media) {
            try Files.removeDurably(publicPath(path))
            report.removed.append(path)
        }
    }

    /// Files in our folders that no page and no medium accounts for.
    func strangers(_ pages: Set<String>, _ media: [Medium]) throws(FileError) -> [String] {
        var found: [String] = []
        for name in Self.pageFolders where try Files.facts(of: publicPath(name)) != nil {
            found += try Files.list(publicPath(name)).map { name + "/" + $0 }.filter { !pages.contains($0) }
        }
        guard try Files.facts(of: publicPath("media")) != nil else { return found }
        let kept = Set(media.map { "media/" + $0.path })
        for name in try Files.list(publicPath("media")) {
            found += try Files.list(publicPath("media/" + name)).map { "media/" + name + "/" + $0 }.filter { !kept.contains($0) }
        }
        return found
    }

    /// Removes what an interrupted write left: `Files.writeDurably` writes to `.tmp-…` first, and the store has one writer.
    private func sweep() throws(FileError) {
        var folders = [publicFolder] + Self.pageFolders.map(publicPath)
        for media in [folder + "/media", publicPath("media")] { folders += try Files.list(media).map { media + "/" + $0 } }
        for folder in folders {
            guard let stream = opendir(folder) else { continue }
            defer { closedir(stream) }
            var leftovers: [String] = []
            while let entry = readdir(stream) {
                let start = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 19)
                let name = String(cString: start.assumingMemoryBound(to: CChar.self))
                if name.utf8.starts(with: ".tmp-".utf8) { leftovers.append(folder + "/" + name) }
            }
            for path in leftovers { unlink(path) }
        }
    }
}
