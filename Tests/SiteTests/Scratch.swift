import Files
import Glibc
import SQLite
import Site

/// A folder of the test's own that goes with it.
final class Scratch: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/homthu-site-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/nonexistent"
        }
    }

    deinit { Self.clear(path) }

    private static func clear(_ path: String) {
        if let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
            }
            closedir(stream)
            for name in names where name != "." && name != ".." { clear(path + "/" + name) }
        }
        remove(path)
    }

    /// A second connection, as any other program opens it, without foreign keys.
    func plainSQL() throws -> Database {
        let database = try Database.open(path + "/site.sqlite", applicationID: 0x686F_7374)
        try database.execute("PRAGMA foreign_keys = OFF")
        return database
    }

    func read(_ name: String) throws -> String? {
        guard try Files.facts(of: path + "/public/" + name) != nil else { return nil }
        return try Files.read(path + "/public/" + name, limit: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
    }
}
