import Editorial
import Files
import Glibc
import Journal
import Mail
import Testing
import WorkCalendar

@testable import Gateway

@Suite("R21 invariant 10: secret papers and denunciations leave no word behind")
struct ApartTests {
    private let lan = OfficeLab.Sender(address: "lan@gmail.example")
    private let binh = OfficeLab.Sender(address: "binh@xa.example")
    private let citizen = OfficeLab.Sender(address: "dan.to@mail.example")
    /// Words that stand nowhere else.
    private static let words = [
        "zukehoachbimat", "qwtocaoxyz", "Kế hoạch phòng thủ khu vực", "nhận hối lộ tám triệu", "dan.to@mail.example",
    ]

    private static let secret = "ỦY BAN NHÂN DÂN\nTUYỆT MẬT\nKế hoạch phòng thủ khu vực zukehoachbimat."
    private static let denunciation = "Tôi xin tố cáo cán bộ thôn nhận hối lộ tám triệu, qwtocaoxyz."

    /// Every file below the folder that holds any of the words; letters are looked at as their readers see them.
    private func leaks(_ lab: OfficeLab, except: (String) -> Bool) throws -> [String] {
        var found: [String] = []
        func walk(_ folder: String) throws {
            for name in try names(folder) {
                let path = folder + "/" + name
                guard let facts = try Files.facts(of: path), !except(path) else { continue }
                if facts.isFolder { try walk(path) }
                guard facts.isFile, let bytes = try Files.read(path, limit: 1 << 26) else { continue }
                var text = String(decoding: bytes, as: UTF8.self)
                if name.hasSuffix(".eml") {
                    let letter = Message.parse(bytes)
                    text +=
                        (letter.subject ?? "") + (letter.bestText ?? "") + (letter.bestHTML ?? "") + letter.to.map(\.rawAddress).joined()
                }
                found += Self.words.filter { text.contains($0) }.map { "\(path): \($0)" }
            }
        }
        try walk(lab.scratch.path)
        return found
    }

    private func names(_ folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
            )
        }
        return names.filter { $0 != "." && $0 != ".." }
    }

    @Test("no word in database, site, pages, raw mail, letters to others, log; the letters say what to do")
    func nothingLeaks() throws {
        let journalOfTheSystem = Scratch()
        let log = journalOfTheSystem.path + "/log"
        let descriptor = open(log, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        let lab = try OfficeLab(log: Log(descriptor: descriptor, level: .info))
        try lab.deliver(Self.secret, from: lan, subject: "Gửi zukehoachbimat")
        try lab.deliver(Self.denunciation, from: citizen, subject: "Phản ánh qwtocaoxyz")
        try lab.deliver("Sáng 20/11, đoàn viên xã ra quân dọn vệ sinh bờ biển, thu gom 2 tấn rác.", from: lan, subject: "Ra quân")
        try lab.pass()
        try lab.answer("review-request", "DUYỆT", from: binh)
        try lab.pass()
        try lab.clock.set("2026-11-25T07:20:00+07:00")
        try lab.pass()
        lab.stop()

        let folder = lab.configuration.dataFolder
        // The mailbox itself, what is kept apart, and what left for the confidant and the sender.
        let out = lab.scratch.path + "/thu-di"
        var toThem: Set<String> = []
        for name in try Files.list(out) {
            let letter = Message.parse(try Files.read(out + "/" + name, limit: 1 << 24) ?? [])
            let isTheirs = (letter.subject ?? "").contains("Thư cần xử lý riêng") || letter.to.map(\.rawAddress) == [citizen.address]
            if isTheirs { toThem.insert(out + "/" + name) }
        }
        #expect(toThem.count == 2)
        #expect(try leaks(lab) { $0 == lab.maildir || $0 == folder + "/apart" || toThem.contains($0) } == [])
        let lines = String(decoding: try Files.read(log, limit: 1 << 20) ?? [], as: UTF8.self)
        #expect(lines.contains("kept apart") && !Self.words.contains { lines.contains($0) })
        #expect(
            try lab.letters().filter { !$0.hasPrefix("article") }.prefix(3).map { $0.split(separator: " ")[0] } == [
                "secret-stopped", "secret-refused", "denunciation-forwarded",
            ])
        #expect(try lab.problems().isEmpty)
    }

    @Test("their bytes are the owner's alone, whole, and nothing else of them is an item")
    func kept() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.secret, from: lan)
        try lab.deliver(Self.denunciation, from: citizen)
        try lab.pass()
        let apart = lab.configuration.dataFolder + "/apart"
        var status = stat()
        #expect(stat(apart, &status) == 0 && status.st_mode & 0o777 == 0o700)
        var files = 0
        for folder in try names(apart) {
            for name in try names(apart + "/" + folder) {
                #expect(stat("\(apart)/\(folder)/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o600)
                files += 1
            }
        }
        // Two mails, and the letters to the confidant and to the two senders.
        #expect(files == 5)
        #expect(try lab.journal.items().isEmpty && lab.dispositions() == ["quarantined", "quarantined"])
        #expect(try lab.letters("denunciation-forwarded") == ["denunciation-forwarded "])
        #expect(try lab.problems().isEmpty)
    }

    @Test("a denunciation of the first confidant goes to the second; of both, to nobody")
    func concerned() throws {
        let lab = try OfficeLab(SampleConfiguration.with("data: \"du-lieu\",", "data: \"du-lieu\", confidants: [\"huong\", \"ngoc\"],"))
        try lab.deliver("Tôi xin tố cáo ông Lê Xuân Hướng.", from: citizen)
        try lab.pass()
        let letters = try Files.list(lab.scratch.path + "/thu-di").map { name in
            Message.parse(try Files.read(lab.scratch.path + "/thu-di/" + name, limit: 1 << 24) ?? [])
        }
        #expect(
            letters.filter { $0.leaves.contains { $0.name == "thu-goc.eml" } }.flatMap { $0.to.map(\.rawAddress) } == ["ngoc@xa.example"])
        try lab.deliver("Tôi xin tố cáo ông Lê Xuân Hướng và ông Đỗ Huy Ngọc.", from: citizen)
        try lab.pass()
        #expect(try lab.letters("denunciation-forwarded").count == 1 && lab.problems().isEmpty)
    }

    @Test("no answer to whom nobody vouches for, to machines, nor twice a day; a flood of them stays within measure")
    func bounded() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.secret, from: .init(address: "x@evil.example", isVouched: false))
        try lab.deliver(Self.secret, from: citizen, fields: "Auto-Submitted: auto-replied\n")
        for _ in 0..<30 { try lab.deliver(Self.denunciation, from: citizen) }
        for _ in 0..<30 { try lab.deliver(Self.secret, from: lan) }
        try lab.pass()
        #expect(try lab.letters("denunciation-receipt").count == 1 && lab.letters("secret-refused").count == 1)
        #expect(try lab.letters("secret-stopped").count == 20 && lab.letters("denunciation-forwarded").count == 20)
        #expect(try lab.dispositions().allSatisfy { $0 == "quarantined" || $0 == "auto-reply" })
    }

    @Test("killed between commit and moving: the next start moves")
    func interrupted() throws {
        let lab = try OfficeLab()
        try lab.deliver(Self.secret, from: lan)
        try lab.pass()
        let journal = try lab.journal
        try journal.transaction { try journal.setApart(1) }
        let raw = lab.configuration.dataFolder + "/raw/ab"
        try Files.makeFolders(raw)
        #expect(try journal.moveApart() == 1 && journal.moveApart() == 0)
        #expect(try lab.problems().isEmpty)
    }
}
