import Files
import Glibc
import Testing
import Transport

/// A folder that goes with its value.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/transport-XXXXXX".utf8CString)
        #expect(mkdtemp(&template) != nil)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(path) }

    /// A source over a fresh Maildir in this folder.
    func maildirSource(limits: FetchLimits = .init()) throws -> MaildirSource {
        try MaildirSource.make(at: path)
        let names = try ["Processed", "Quarantine"].map { try #require(MailboxName($0)) }
        return try MaildirSource(path: path, label: "hop-thu", processed: names[0], quarantine: names[1], limits: limits)
    }

    /// As a delivery agent does: into `tmp`, then renamed into `new` or `cur`.
    static func deliver(_ bytes: [UInt8], as name: String, to path: String, folder: String = "new") throws {
        try Files.writeDurably(bytes, to: "\(path)/tmp/\(name)")
        try Files.renameDurably("\(path)/tmp/\(name)", to: "\(path)/\(folder)/\(name)")
    }

    private static func remove(_ path: String) {
        guard let folder = opendir(path) else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var facts = stat()
            lstat("\(path)/\(name)", &facts)
            if facts.st_mode & S_IFMT == S_IFDIR { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
        }
        rmdir(path)
    }
}
