import Digest
import Editorial
import Files
import Glibc
import Journal
import Testing
import WorkCalendar

@Suite("Ledger: every mail is kept and ends in one disposition (invariants 1, 2, 8; B4, B5)")
struct LedgerTests {
    @Test("a mail is recorded once by its key, its bytes as received")
    func record() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let bytes: [UInt8] = Array("A: b\r\n\r\n".utf8) + [0, 255, 10, 13]
        for _ in 0..<3 { try journal.record(bytes, key: "imap-1-1", receivedAt: Sample.start, trouble: "", now: Sample.later(1)) }
        try journal.record([1], key: "imap-1-1", receivedAt: Sample.start, trouble: "other", now: Sample.later(2))
        #expect(try journal.isKnown("imap-1-1") && !journal.isKnown("imap-1-2"))
        let row = try #require(try journal.nextUnhandled())
        #expect(row.sha256 == SHA256.hash(bytes) && row.trouble.isEmpty && row.attempts == 0 && row.receivedAt == Sample.start)
        #expect(try journal.rawMail(row.sha256) == bytes)
        // The name on disk is the hash of what lies there.
        let files = try scratch.files("/raw")
        #expect(files == ["/raw/\(row.sha256.hex.prefix(2))/\(row.sha256.hex).eml"])
        #expect(try Files.read(scratch.path + files[0], limit: 99) == bytes)
        #expect(try journal.verify().dispositions == ["open": 1])
    }

    @Test("the same bytes under two keys are two rows and one file")
    func sameBytes() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        _ = try journal.receive("a")
        _ = try journal.receive("b")
        #expect(try scratch.files("/raw").count == 1)
        #expect(try journal.verify().dispositions == ["open": 2])
    }

    @Test("attempts are counted durably, and the next message flows")
    func attempts() throws {
        let scratch = Scratch()
        var id: Int64 = 0
        for expected in 1...3 {
            let journal = try scratch.journal()
            if expected == 1 { id = try journal.receive("a") }
            #expect(try journal.countAttempt(id) == expected)
        }
        let journal = try scratch.journal()
        #expect(try journal.nextUnhandled()?.attempts == 3)
        _ = try journal.receive("b", "other")
        try journal.transaction { try journal.end(id, LedgerEnding(.quarantined, reason: "crashed twice"), now: Sample.later(9)) }
        #expect(try journal.nextUnhandled()?.sourceKey == "b")
    }

    @Test("filed away only after it was handled")
    func filing() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let first = try journal.receive("a")
        #expect(try journal.unfiled(limit: 9).isEmpty)
        try journal.transaction { try journal.end(first, LedgerEnding(.submission), now: Sample.later(2)) }
        let second = try journal.receive("b", "other")
        try journal.transaction { try journal.end(second, LedgerEnding(.quarantined), now: Sample.later(2)) }
        #expect(try journal.unfiled(limit: 9).map(\.sourceKey) == ["a", "b"])
        #expect(try journal.unfiled(limit: 9).map(\.isQuarantined) == [false, true])
        #expect(try journal.unfiled(limit: 1).count == 1)
        try journal.markFiled([first])
        try journal.markFiled([])
        #expect(try journal.unfiled(limit: 9).map(\.id) == [second])
        let third = try journal.receive("c", "third")
        #expect(throws: (any Error).self) { try journal.markFiled([third]) }
    }

    @Test("every disposition can be written, and no other word", arguments: Disposition.allCases)
    func dispositions(disposition: Disposition) throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let id = try journal.receive("a")
        try journal.transaction { try journal.end(id, LedgerEnding(disposition), now: Sample.later(2)) }
        #expect(try journal.verify().dispositions == [disposition.rawValue: 1])
        #expect(throws: (any Error).self) {
            try scratch.plainSQL().run("UPDATE ledger SET disposition = 'lost' WHERE id = ?", id)
        }
    }

    @Test("a repeat is known by Message-ID and sender; what was quarantined or ignored does not count as seen")
    func repeats() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        let ids = try (1...4).map { number in
            let id = try journal.receive("\(number)", "mail \(number)")
            try journal.transaction {
                try journal.note(id, messageID: "x@mail.example", sender: number == 3 ? "b@mail.example" : "a@mail.example")
                try journal.end(id, LedgerEnding(number == 1 ? .quarantined : number == 4 ? .ignored : .decision), now: Sample.later(2))
            }
            return id
        }
        #expect(try journal.earlier(messageID: "x@mail.example", sender: "a@mail.example", than: ids[3]) == ids[1])
        #expect(try journal.earlier(messageID: "x@mail.example", sender: "a@mail.example", than: ids[1]) == nil)
        #expect(try journal.earlier(messageID: "x@mail.example", sender: "b@mail.example", than: ids[3]) == ids[2])
        #expect(try journal.earlier(messageID: "y@mail.example", sender: "a@mail.example", than: ids[3]) == nil)
    }

    @Test("bytes that were changed on disk are not handed out as the mail received")
    func changedBytes() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        _ = try journal.receive("a")
        let row = try #require(try journal.nextUnhandled())
        try scratch.tamper(try scratch.files("/raw")[0])
        #expect(throws: JournalError.self) { try journal.rawMail(row.sha256) }
    }

    @Test("bytes that are gone are the mail's trouble, not the disk's: the next message must flow")
    func goneBytes() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        _ = try journal.receive("a")
        let row = try #require(try journal.nextUnhandled())
        try Files.removeDurably(scratch.path + (try scratch.files("/raw")[0]))
        #expect(throws: JournalError.self) { try journal.rawMail(row.sha256) }
    }

    @Test("bytes that lie there damaged are mended when the same mail comes again")
    func mended() throws {
        let scratch = Scratch()
        let journal = try scratch.journal()
        _ = try journal.receive("a")
        try scratch.tamper(try scratch.files("/raw")[0])
        _ = try journal.receive("b")
        #expect(try journal.verify().problems.isEmpty)
    }

    @Test("one folder, one writer; readers are welcome")
    func lock() throws {
        let scratch = Scratch()
        do {
            let journal = try scratch.journal()
            _ = try journal.receive("a")
            let refused = #expect(throws: FileError.self) { try scratch.journal() }
            #expect(refused?.operation == .lock && refused?.errno == EWOULDBLOCK)
            let reader = try Journal(folder: scratch.path, access: .readOnly)
            #expect(try reader.nextUnhandled()?.sourceKey == "a")
            #expect(throws: (any Error).self) { try reader.receive("b") }
        }
        #expect(try scratch.journal().isKnown("a"))
    }
}
