import Glibc

/// A refused file operation: what was tried, on which path, and the system's reason.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The step that failed.
    public enum Operation: String, Hashable, Sendable {
        /// `open(2)` for reading or writing.
        case open
        /// `read(2)`.
        case read
        /// `write(2)`.
        case write
        /// `fsync(2)` of a file or a folder.
        case sync
        /// `rename(2)`.
        case rename
        /// `unlink(2)`.
        case remove
        /// `mkdir(2)`.
        case makeFolder
        /// `opendir(3)`, `readdir(3)`.
        case list
        /// `stat(2)`.
        case stat
        /// `flock(2)`; `EWOULDBLOCK` when another process holds it.
        case lock
    }

    /// The step that failed.
    public let operation: Operation
    /// The path as it was given.
    public let path: String
    /// The system's error number.
    public let errno: Int32

    /// An error of `operation` on `path`.
    public init(operation: Operation, path: String, errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }

    /// For example `cannot write /var/lib/homthu/raw/ab/x.eml: No space left on device`.
    public var description: String { "cannot \(phrase) \(path): \(reason)" }

    private var phrase: String {
        switch operation {
        case .makeFolder: "make folder"
        case .sync: "flush to disk"
        case .stat: "look at"
        default: operation.rawValue
        }
    }

    private var reason: String {
        if operation == .lock, errno == EWOULDBLOCK { return "another process holds the lock" }
        var text = [CChar](repeating: 0, count: 256)
        guard strerror_r(errno, &text, text.count) == 0 else { return "error \(errno)" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
