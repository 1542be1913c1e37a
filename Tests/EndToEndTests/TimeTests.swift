import Foundation
import Testing

/// R5, R6, B3: days, clocks and calendars over real servers.
@Suite("Days, clocks and calendars", .serialized)
struct TimeTests {
    @Test("the morning's digest is answered in one mail")
    func digest() throws {
        let office = try Office()
        for number in 1...2 {
            try office.deliver(
                Mails.article(from: office.address("lan.vinhtri"), title: "Bài số \(number)", id: "CAbai\(number)@mail.gmail.com"))
        }
        try office.once("16:00")
        try office.once(at: "2025-03-04T07:20:00+07:00")
        let digest = try office.letter(to: "binh", "Việc hôm nay")
        #expect(digest.words.contains("Bài số 1") && digest.words.contains("Bài số 2"))
        #expect(try office.letters(to: "huong").isEmpty, "nothing waits for the Trưởng ban")
        try office.reply(digest, "1 DUYỆT\n2 KHÔNG DUYỆT: trùng bài trước", by: "binh")
        try office.once(at: "2025-03-04T07:30:00+07:00")
        #expect(try office.show("HD-2025-0001").state == "approved" && office.show("HD-2025-0002").state == "rejected")
        try office.expectWhole()
    }

    @Test("a swapped day announced late: the due day moves, officer and citizen are told once")
    func lateSwap() throws {
        let office = try Office { $0["holidays"] = "nghi" }
        let folder = office.folder.path + "/nghi"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try office.deliver(Mails.question(from: office.address("congdan")))
        try office.once("08:05")
        let before = try office.letterCounts()
        let decision = """
            { year: 2025, source: "thử", tetBlock: { first: "2025-01-25", last: "2025-02-02" }, nationalDay: "2025-09-01",
              swaps: [{ off: "2025-03-14", work: "2025-03-29" }] }
            """
        try decision.write(toFile: folder + "/2025.json5", atomically: true, encoding: .utf8)
        try office.once("08:10")
        let told = try office.lettersSince(before)
        #expect(told.keys.sorted() == ["congdan", "thoan"])
        #expect(told["congdan"]?.first?.words.contains("25/03/2025") == true, "\(told["congdan"]?.first?.words ?? "")")
        try office.once("08:15")
        #expect(try office.lettersSince(before).values.map(\.count).reduce(0, +) == 2)
        try office.expectWhole()
    }

    /// Jumps of the machine's own clock (libfaketime), in a zone without summer time that is not Vietnam's.
    @Test("a clock that jumps a day forth and back does nothing twice and skips nothing")
    func jumps() throws {
        let office = try Office()
        try office.deliver(Mails.article(from: office.address("lan.vinhtri")))
        // UTC: 01:05 is 08:05 in Vietnam.
        try office.once(faking: "2025-03-03 01:05:00")
        let review = try office.letter(to: "binh", "Mời duyệt")
        // Received on the 3rd, it is to be done by the 4th: digests at 7:15, reminder on the 4th at 13:30, Trưởng ban on the 5th at 7:30.
        for moment in ["04 01:00", "03 01:10", "04 01:05", "04 06:40", "03 06:45", "05 01:00", "04 01:00", "05 02:00"] {
            try office.once(faking: "2025-03-\(moment):00")
        }
        let binh = try office.letters(to: "binh").map(\.subject)
        #expect(Set(binh).count == binh.count, "\(binh)")
        #expect(binh.count { $0.contains("Việc hôm nay") } == 2 && binh.contains { $0.contains("Nhắc") }, "\(binh)")
        let huong = try office.letters(to: "huong").map(\.subject)
        #expect(huong.count == 1 && huong.first?.contains("Mời duyệt thay") == true, "\(huong)")
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once(faking: "2025-03-05 02:05:00")
        #expect(try office.once(faking: "2025-03-04 02:06:00").published == 0, "a day back is not yet the end of the window")
        #expect(try office.once(faking: "2025-03-05 02:10:00").published == 1)
        #expect(try office.once(faking: "2025-03-06 02:10:00").published == 0)
        #expect(try office.show(Office.code).decisions.count == 1)
        try office.expectWhole()
    }
}

extension Office {
    /// One pass at any moment.
    @discardableResult
    func once(at moment: String, _ location: SourceLocation = #_sourceLocation) throws -> Pass {
        let run = try homthu("once", "--now", moment, "--json")
        run.expect(0, location)
        try lab.settle()
        return try run.json(Pass.self)
    }

    /// One pass that takes its time from the machine, whose clock libfaketime falsifies.
    @discardableResult
    func once(faking moment: String, _ location: SourceLocation = #_sourceLocation) throws -> Pass {
        let run = try Homthu.run(
            ["once", "--config", configuration, "--json"],
            environment: [
                "LD_PRELOAD": "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "FAKETIME": "@\(moment)", "TZ": "UTC",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            ])
        run.expect(0, location)
        try lab.settle()
        return try run.json(Pass.self)
    }
}
