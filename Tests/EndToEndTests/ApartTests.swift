import Foundation
import Testing

/// R21, invariant 10, over real servers: nothing of a secret paper or a denunciation is left but where it belongs.
@Suite("Secret papers and denunciations", .serialized)
struct ApartTests {
    private static let words = ["zukehoach9911", "qwtocao7733", "Lê Thị Người Tố"]

    @Test("they leave no word in files, mailboxes of others, commands' output or log")
    func nothingLeft() throws {
        let office = try Office()
        try office.deliver(
            Mails.note(
                from: ("Trần Thị My Na", office.address("myna")), to: office.address("bbt"), subject: "Kế hoạch zukehoach9911",
                id: "CAmat@x.example",
                text: "ỦY BAN NHÂN DÂN XÃ\nTỐI MẬT\nKế hoạch zukehoach9911 của Ban Chỉ huy quân sự."))
        try office.deliver(
            Mails.note(
                from: ("Lê Thị Người Tố", office.address("congdan")), to: office.address("bbt"), subject: "Đơn tố cáo qwtocao7733",
                id: "CAtocao@x.example", text: "Tôi là Lê Thị Người Tố, xin tố cáo cán bộ thôn nhận tiền qwtocao7733."))
        try office.deliver(Mails.article(from: office.address("lan.vinhtri")))
        let run = try office.pass("08:05")
        run.expect(0)
        var said = run.output + run.errors
        try office.reply(try office.letter(to: "binh", "Mời duyệt"), "DUYỆT", by: "binh")
        said += try office.pass("08:30").errors + office.pass("08:36").errors
        for arguments in [["status"], ["status", "--json"], ["verify"], ["show", Office.code], ["report", "month", "2025-03"]] {
            let run = try Homthu.run(arguments + ["--config", office.configuration])
            run.expect(0)
            said += run.output + run.errors
        }
        #expect(Self.words.filter(said.contains) == [])

        #expect(try office.letter(to: "huong", "Đã giữ riêng một thư").words.contains("dấu độ mật"))
        #expect(try office.letter(to: "myna", "Thư chưa được tiếp nhận").words.contains("văn thư mật"))
        #expect(try office.letter(to: "congdan", "Đã nhận thư").words.contains("nơi tiếp công dân"))
        let forwarded = try office.letter(to: "huong", "Thư cần xử lý riêng")
        let enclosed = try #require(forwarded.message.leaves.first { $0.name == "thu-goc.eml" })
        #expect(MailboxLetter(enclosed.decodedBytes()).words.contains("qwtocao7733"))
        for name in EndToEndLab.names where name != "bbt" {
            for letter in try office.letters(to: name) where letter.id != forwarded.id {
                #expect(Self.words.filter { (letter.subject + letter.text + letter.html).contains($0) } == [], "\(name): \(letter.subject)")
            }
        }
        #expect(try office.filesHolding(Self.words, except: office.data + "/apart") == [])
        #expect(try office.publicPages().values.allSatisfy { page in !Self.words.contains { page.contains($0) } })
        try office.expectWhole()
    }
}

extension Office {
    /// Files of the data folder with any of these words in their bytes.
    func filesHolding(_ words: [String], except folder: String) throws -> [String] {
        let needles = words.map { Data($0.utf8) }
        return try (FileManager.default.subpaths(atPath: data) ?? []).map { data + "/" + $0 }.filter { path in
            var isFolder: ObjCBool = false
            guard !path.hasPrefix(folder), FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                return false
            }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            return needles.contains { bytes.range(of: $0) != nil }
        }
    }
}
