import Glibc

/// A pack on disk with the name it has in the report.
struct Corpus {
    let name: String
    let pack: String
}

/// Makes the packs that are asked for.
enum Corpora {
    static func prepare(_ options: ParseOptions) throws(BenchError) -> [Corpus] {
        mkdir(options.scratch, 0o755)
        if !options.packs.isEmpty { return options.packs.map { Corpus(name: String($0.split(separator: "/").last ?? ""), pack: $0) } }
        var found: [Corpus] = []
        let wantsMailbox = !options.corpora.isDisjoint(with: ["mailbox", "memory"])
        if wantsMailbox || options.corpora.contains("small") {
            let (all, small) = try mailbox(options, keepsPhotos: wantsMailbox)
            if wantsMailbox { found.append(all) }
            if options.corpora.contains("small") { found.append(small) }
        }
        if options.corpora.contains("samples") {
            let messages = try samples(under: options.samples)
            let pack = options.scratch + "/samples.bin"
            try Pack.write(messages, to: pack)
            if !messages.isEmpty { found.append(Corpus(name: "samples", pack: pack)) }
        }
        return found
    }

    private static func mailbox(_ options: ParseOptions, keepsPhotos: Bool) throws(BenchError) -> (Corpus, Corpus) {
        var source = SyntheticMailbox(seed: options.seed)
        var all: [[UInt8]] = []
        var small: [[UInt8]] = []
        for _ in 0..<options.messages {
            let (bytes, hasPhotos) = source.next()
            if keepsPhotos { all.append(bytes) }
            if !hasPhotos { small.append(bytes) }
        }
        let corpora = (
            Corpus(name: "mailbox", pack: options.scratch + "/mailbox.bin"), Corpus(name: "small", pack: options.scratch + "/small.bin")
        )
        if keepsPhotos { try Pack.write(all, to: corpora.0.pack) }
        try Pack.write(small, to: corpora.1.pack)
        return corpora
    }

    private static func samples(under folder: String) throws(BenchError) -> [[UInt8]] { try files(under: folder).map(\.bytes) }

    /// Every `.eml` below `folder` with its bytes, in order of path.
    static func files(under folder: String) throws(BenchError) -> [(path: String, bytes: [UInt8])] {
        var paths: [String] = []
        collect(folder, &paths)
        var messages: [(path: String, bytes: [UInt8])] = []
        for path in paths.sorted() {
            guard let file = fopen(path, "rb") else { throw .file(path) }
            defer { fclose(file) }
            fseek(file, 0, SEEK_END)
            var bytes = [UInt8](repeating: 0, count: ftell(file))
            rewind(file)
            guard fread(&bytes, 1, bytes.count, file) == bytes.count else { throw .file(path) }
            messages.append((path, bytes))
        }
        return messages
    }

    private static func collect(_ folder: String, _ paths: inout [String]) {
        guard let handle = opendir(folder) else { return }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            if entry.pointee.d_type == UInt8(DT_DIR) {
                collect(folder + "/" + name, &paths)
            } else if name.hasSuffix(".eml") {
                paths.append(folder + "/" + name)
            }
        }
    }
}
