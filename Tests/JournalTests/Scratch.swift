import Files
import Glibc
import Journal
import SQLite

/// A data folder of the test's own that goes with it.
final class Scratch: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/homthu-journal-XXXXXX".utf8CString)
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

    func journal() throws -> Journal { try Journal(folder: path) }

    /// A second connection, as any other program opens it.
    func plainSQL() throws -> Database { try Database.open(path + "/homthu.sqlite", applicationID: 0x4854_4A31) }

    /// Every file below the folder, with its path relative to it.
    func files(_ folder: String = "") throws -> [String] {
        try Files.list(path + folder).flatMap { name -> [String] in
            let inner = folder + "/" + name
            return try Files.facts(of: path + inner)?.isFolder == true ? try files(inner) : [inner]
        }
    }

    /// Changes the last byte of a file.
    func tamper(_ file: String) throws {
        var bytes = try Files.read(path + file, limit: 1 << 20) ?? []
        bytes[bytes.count - 1] ^= 1
        try Files.writeDurably(bytes, to: path + file)
    }
}

struct Stop: Error {}
