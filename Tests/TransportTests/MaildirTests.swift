import Files
import Glibc
import Testing
import Transport

@Suite("Maildir")
struct MaildirTests {
    @Test("new/ and cur/ by delivery time and name; tmp/, dot files, links, folders and foreign bytes are not mail")
    func order() throws {
        let folder = try TemporaryFolder()
        var source = try folder.maildirSource()
        #expect(try source.fetch(limit: 10).isEmpty)
        let names = [
            ("1750000002.M1P1.h", "new"), ("1750000001.M9P1.h:2,RS", "cur"), ("1750000002.M0P1.h,S=5:2,", "cur"),
            ("1750000001.M9P1.h", "new"),
        ]
        for (name, part) in names { try TemporaryFolder.deliver(Array(name.utf8), as: name, to: folder.path, folder: part) }
        try Files.writeDurably([1], to: "\(folder.path)/tmp/1740000000.x")
        try Files.writeDurably([1], to: "\(folder.path)/new/.hidden")
        try Files.makeFolders("\(folder.path)/new/1740000000.folder")
        #expect(symlink("/etc/passwd", "\(folder.path)/new/1740000000.link") == 0)
        let foreign = "\(folder.path)/new/1740000000.\u{1}".utf8CString.map { $0 == 1 ? -1 : $0 }
        close(open(foreign, O_CREAT | O_WRONLY, 0o600))
        defer { #expect(unlink(foreign) == 0) }
        let mails = try source.fetch(limit: 10)
        // The same unique name in both folders is one message.
        #expect(mails.map(\.key.name) == [.maildir("1750000001.M9P1.h"), .maildir("1750000002.M0P1.h,S=5"), .maildir("1750000002.M1P1.h")])
        #expect(mails.map(\.bytes) == ["1750000001.M9P1.h", "1750000002.M0P1.h,S=5:2,", "1750000002.M1P1.h"].map { Array($0.utf8) })
        #expect(mails.allSatisfy { $0.state == .whole && $0.receivedAt > 1_600_000_000 && $0.key.mailbox == "hop-thu" })
        #expect(try source.list() == mails.map(\.key))
        #expect(try source.fetch(limit: 1) { $0 == mails[0].key }.map(\.key) == [mails[1].key])
    }

    @Test("filed into a Maildir++ folder, by another process too, and twice is as once")
    func filing() throws {
        let folder = try TemporaryFolder()
        var source = try folder.maildirSource()
        for number in 1...4 { try TemporaryFolder.deliver(Letters.plain(number), as: "175000000\(number).M1P1.h", to: folder.path) }
        let keys = try source.fetch(limit: 10).map(\.key)
        try source.fileAway([keys[0]], to: .processed)
        // A mail program moves one to cur meanwhile.
        try Files.renameDurably("\(folder.path)/new/1750000002.M1P1.h", to: "\(folder.path)/cur/1750000002.M1P1.h:2,F")
        var after = try folder.maildirSource()
        try after.fileAway(keys.dropLast().map { $0 }, to: .processed)
        try after.fileAway([keys[3], SourceKey(mailbox: "hop-thu", name: .imap(validity: 1, uid: 1))], to: .quarantine)
        try after.fileAway(keys, to: .processed)
        #expect(try after.list().isEmpty)
        #expect(try Files.list("\(folder.path)/.Processed/cur") == (1...3).map { "175000000\($0).M1P1.h:2,S" })
        #expect(try Files.list("\(folder.path)/.Quarantine/cur") == ["1750000004.M1P1.h:2,S"])
        #expect(try Files.facts(of: "\(folder.path)/.Processed/maildirfolder")?.isFile == true)
    }

    @Test("limits and a file that vanishes")
    func limits() throws {
        let folder = try TemporaryFolder()
        var source = try folder.maildirSource(limits: FetchLimits(message: 100, batch: 110, oversizedHead: 10))
        for (number, size) in [80, 200, 90, 20].enumerated() {
            try TemporaryFolder.deliver([UInt8](repeating: 65, count: size), as: "175000000\(number).h", to: folder.path)
        }
        let first = try source.fetch(limit: 10)
        #expect(first.map(\.state) == [.whole])
        let second = try source.fetch(limit: 10)
        #expect(second.map(\.state) == [.oversized, .whole])
        #expect(second.first?.bytes.count == 10 && second.first?.size == 200)
        #expect(unlink("\(folder.path)/new/1750000003.h") == 0)
        #expect(try source.fetch(limit: 1).map(\.size) == [80])
    }

    @Test("a folder that is no Maildir")
    func missing() throws {
        let folder = try TemporaryFolder()
        var source = try folder.maildirSource()
        #expect(source.probe().isGood)
        #expect(rmdir("\(folder.path)/cur") == 0)
        #expect(source.probe().failure?.reason == .mailbox)
        #expect(#expect(throws: TransportError.self) { try source.list() }?.reason == .mailbox)
        let name = try #require(MailboxName("a.b"))
        #expect(throws: TransportError.self) { try MaildirSource(path: folder.path, label: "x", processed: name, quarantine: name) }
    }
}
