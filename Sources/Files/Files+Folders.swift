import Glibc

extension Files {
    /// What a path is, without following a symbolic link at its end.
    public struct Facts: Hashable, Sendable {
        /// A regular file.
        public let isFile: Bool
        /// A folder.
        public let isFolder: Bool
        /// Length in bytes.
        public let size: Int
        /// Time of last change of the content, seconds since 1970.
        public let modified: Int64
    }

    /// Makes a folder and those above it, each entry flushed; one that is there is fine.
    public static func makeFolders(_ path: String, mode: UInt32 = 0o750) throws(FileError) {
        if let facts = try facts(of: path, followingLinks: true), facts.isFolder { return }
        let parent = folder(of: path)
        if parent != path { try makeFolders(parent, mode: mode) }
        if mkdir(path, mode) == 0 { return try syncFolder(parent) }
        let reason = errno
        guard reason == EEXIST, let facts = try facts(of: path, followingLinks: true), facts.isFolder else {
            throw FileError(operation: .makeFolder, path: path, errno: reason)
        }
    }

    /// The names in a folder as bytes sort, without those that begin with a dot and those that are not UTF-8.
    public static func list(_ path: String) throws(FileError) -> [String] { try names(in: path).filter { !$0.hasPrefix(".") } }

    private static func names(in path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else { throw FileError(operation: .list, path: path, errno: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                guard errno == 0 else { throw FileError(operation: .list, path: path, errno: errno) }
                return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            }
            // Not through a copy of the struct: an entry at the end of readdir's buffer is shorter than `dirent`.
            let start = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 19)
            let name = String(validating: UnsafeRawBufferPointer(start: start, count: strlen(start)), as: UTF8.self)
            if let name, name != ".", name != ".." { names.append(name) }
        }
    }

    /// What lies at `path`; nil when there is nothing.
    public static func facts(of path: String, followingLinks: Bool = false) throws(FileError) -> Facts? {
        var raw = stat()
        guard (followingLinks ? stat(path, &raw) : lstat(path, &raw)) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError(operation: .stat, path: path, errno: errno)
        }
        let kind = raw.st_mode & S_IFMT
        return Facts(isFile: kind == S_IFREG, isFolder: kind == S_IFDIR, size: raw.st_size, modified: Int64(raw.st_mtim.tv_sec))
    }

    /// Removes what writers that were killed left in a folder under temporary names. Only for the one holder of the data folder's lock.
    public static func removeLeftovers(in path: String) throws(FileError) {
        for name in try names(in: path) where name.hasPrefix(temporaryPrefix) { try removeDurably("\(path)/\(name)") }
    }

    /// Flushes a folder's entries: without this a rename can be undone by a power cut.
    public static func syncFolder(_ path: String) throws(FileError) {
        try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY).sync()
    }
}
