import Glibc

/// Durable file operations: when one of these returns, a power cut does not take its effect back.
///
/// All calls block; call them on a thread of your own. Paths are taken as they are, relative ones from the working directory.
public enum Files {
    /// Bytes and the path where they shall lie.
    public struct Content: Sendable {
        /// Where the file shall lie; its folder exists.
        public let path: String
        /// The whole content.
        public let bytes: [UInt8]

        /// `bytes` to be written to `path`.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Writes a file so that its path shows either what was there before or the whole new content, also after a power cut.
    ///
    /// Temporary name in the same folder, all bytes, fsync, rename over `path`, fsync of the folder.
    /// `mode` is the file's permission bits, less the umask.
    public static func writeDurably(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o640) throws(FileError) {
        try writeDurably([Content(path: path, bytes: bytes)], mode: mode)
    }

    /// Writes several files durably and flushes each folder once, at the end. On an error some may have been written.
    public static func writeDurably(_ files: [Content], mode: UInt32 = 0o640) throws(FileError) {
        for file in files {
            let temporary = try writeTemporary(file, mode: mode)
            guard rename(temporary, file.path) == 0 else {
                let reason = errno
                unlink(temporary)
                throw FileError(operation: .rename, path: file.path, errno: reason)
            }
        }
        for folder in Set(files.map { Self.folder(of: $0.path) }) { try syncFolder(folder) }
    }

    private static func writeTemporary(_ file: Content, mode: UInt32) throws(FileError) -> String {
        let temporary = temporaryName(for: file.path)
        let descriptor = try Descriptor(path: temporary, flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode)
        do {
            try descriptor.writeAll(file.bytes)
            try descriptor.sync()
        } catch {
            unlink(temporary)
            throw FileError(operation: error.operation, path: file.path, errno: error.errno)
        }
        return temporary
    }

    static let temporaryPrefix = ".tmp-"

    /// A dot name in the same folder that no listing of ours shows; unique by process and draw.
    private static func temporaryName(for path: String) -> String {
        "\(folder(of: path))/\(temporaryPrefix)\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    }

    /// The whole file; nil when it has more than `limit` bytes.
    public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
        try Descriptor(path: path, flags: O_RDONLY).readAll(limit: limit)
    }

    /// The first `count` bytes of a file, or all when it has fewer.
    public static func readBeginning(_ path: String, count: Int) throws(FileError) -> [UInt8] {
        try Descriptor(path: path, flags: O_RDONLY).readUp(to: count)
    }

    /// Renames within a file system and flushes both folders.
    public static func renameDurably(_ old: String, to new: String) throws(FileError) { try renameDurably([(old, new)]) }

    /// Renames several and flushes each folder once, at the end. With `allowingMissing`, what is not there under its old name is passed
    /// over, so that a batch may be repeated after a crash. On an error some may have been renamed.
    public static func renameDurably(_ pairs: [(old: String, new: String)], allowingMissing: Bool = false) throws(FileError) {
        for pair in pairs where rename(pair.old, pair.new) != 0 {
            let reason = errno
            if allowingMissing, reason == ENOENT, try facts(of: folder(of: pair.new), followingLinks: true) != nil { continue }
            throw FileError(operation: .rename, path: pair.old, errno: reason)
        }
        for folder in Set(pairs.flatMap { [Self.folder(of: $0.new), Self.folder(of: $0.old)] }) { try syncFolder(folder) }
    }

    /// Removes a file and flushes its folder; a file that is not there is fine.
    public static func removeDurably(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError(operation: .remove, path: path, errno: errno) }
        try syncFolder(folder(of: path))
    }

    /// The folder part of a path; `.` for a bare name, `/` for a name at the root.
    public static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }
}
