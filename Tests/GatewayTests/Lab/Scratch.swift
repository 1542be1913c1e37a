import Files
import Glibc

/// A folder of the test's own that goes with it.
final class Scratch: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/homthu-gateway-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/nonexistent"
        }
    }

    deinit { Self.clear(path) }

    private static func clear(_ path: String) {
        // The test only clears what it made.
        guard path.hasPrefix("/tmp/homthu-gateway-") else { return }
        if let facts = try? Files.facts(of: path), facts.isFolder, let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
            }
            closedir(stream)
            for name in names where name != "." && name != ".." { clear(path + "/" + name) }
        }
        remove(path)
    }

    /// Writes a file and returns its path.
    func write(_ text: String, _ name: String) throws -> String {
        try Files.makeFolders(Files.folder(of: "\(path)/\(name)"))
        try Files.writeDurably(Array(text.utf8), to: "\(path)/\(name)")
        return "\(path)/\(name)"
    }
}
