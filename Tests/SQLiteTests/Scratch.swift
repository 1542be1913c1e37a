import Glibc
import SQLite

/// A folder of the test's own that goes with it.
final class Scratch: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/homthu-sqlite-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/nonexistent"
        }
    }

    deinit {
        for name in ["a.sqlite", "a.sqlite-wal", "a.sqlite-shm", "b.sqlite", "b.sqlite-journal"] { unlink(path + "/" + name) }
        rmdir(path)
    }

    func open(_ name: String = "a.sqlite", id: Int32 = 7, access: Database.Access = .readWrite) throws -> Database {
        try Database.open(path + "/" + name, applicationID: id, access: access, busyTimeout: 0)
    }
}

struct Stop: Error {}
