import Glibc

/// An exclusive lock on a file (`flock(2)`), held as long as the value lives; the kernel frees it when the process ends.
///
/// One data folder has one writer: the second process gets a `FileError` with `EWOULDBLOCK`, at once.
public struct FileLock: ~Copyable {
    private let descriptor: Descriptor

    fileprivate init(path: String) throws(FileError) {
        let descriptor = try Descriptor(path: path, flags: O_RDWR | O_CREAT, mode: 0o640)
        guard retrying({ flock(descriptor.number, LOCK_EX | LOCK_NB) }) == 0 else {
            throw FileError(operation: .lock, path: path, errno: errno)
        }
        // Who holds it, for whoever finds it held; the lock itself is the kernel's.
        if retrying({ ftruncate(descriptor.number, 0) }) == 0 { try descriptor.writeAll(Array("\(getpid())\n".utf8)) }
        self.descriptor = descriptor
    }
}

extension Files {
    /// Takes the exclusive lock of the file at `path` (made when missing), or throws when another holds it.
    public static func lock(_ path: String) throws(FileError) -> FileLock { try FileLock(path: path) }

    /// The process that holds the lock of the file at `path`; nil where nobody does, or it cannot be told.
    public static func lockHolder(_ path: String) -> Int32? {
        guard let bytes = try? read(path, limit: 32), let pid = Int32(String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)), pid > 1,
            (try? FileLock(path: path)) == nil
        else { return nil }
        return pid
    }
}
