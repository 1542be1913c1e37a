import Editorial
import Intake
import Mail
import Testing
import WorkCalendar

@Suite("R2 a sender's reply: corrections and new versions")
struct RevisionReplyTests {
    private static let whole =
        "Sáng 20/11, hơn 120 đoàn viên thanh niên xã Hải Dương đã ra quân dọn vệ sinh bờ biển thôn Vĩnh Trị, thu gom gần 2 tấn rác và trồng thêm 50 cây phi lao chắn cát ven bờ."

    private func read(_ message: Message) throws -> (Content, [Letter.MissingDetail], [ReadMedium]) {
        let reading = try ReplyLab.read(message, .revise)
        guard case .revision(let content, let missing) = reading.reply.meaning else {
            throw NoRevision(meaning: "\(reading.reply.meaning)")
        }
        return (content, missing, reading.media)
    }

    private struct NoRevision: Error { let meaning: String }

    private func reply(_ text: String) -> Message { ReadingLab.plain(text, subject: "Re: [HD-2026-0042]") }

    @Test("form lines alone change their fields and nothing else")
    func formLines() throws {
        let (content, missing, media) = try read(reply("Tiêu đề: Đoàn xã ra quân\nKênh: Thông tin tuyên truyền\nNgày diễn ra: 19/11/2026"))
        var expected = ReplyLab.old
        expected.title = "Đoàn xã ra quân"
        expected.channel = ChannelID("tuyen-truyen")
        expected.eventDate = CivilDate(year: 2026, month: 11, day: 19)
        #expect(content == expected)
        #expect(missing.isEmpty)
        #expect(media.isEmpty)
    }

    @Test("a caption line names the photo that is there")
    func caption() throws {
        let (content, _, _) = try read(reply("Chú thích: Đoàn viên thu gom rác"))
        #expect(content.body.last?.sketch == "photo(9x9):Đoàn viên thu gom rác")
    }

    @Test("an unknown channel is named and changes nothing")
    func unknownChannel() throws {
        let (content, missing, _) = try read(reply("Kênh: Thể thao\nTiêu đề: Mới"))
        #expect(content.channel == ChannelID("tin-tuc"))
        #expect(missing == [.unknownChannel("Thể thao")])
    }

    @Test("a whole new text replaces the old one; the old photos stay with their captions")
    func wholeText() throws {
        let (content, _, media) = try read(reply("Em chào anh,\n\n\(Self.whole)\n\nEm cảm ơn ạ!\n\n> Đề nghị sửa\n"))
        #expect(content.body.map(\.sketch) == ["p:" + Self.whole, "photo(9x9):Bờ biển"])
        #expect(content.title == ReplyLab.old.title)
        #expect(content.author == ReplyLab.old.author)
        #expect(media.isEmpty)
    }

    @Test("a headline over the new text is the new headline")
    func newHeadline() throws {
        let (content, _, _) = try read(reply("Đoàn xã ra quân làm sạch biển\n\n" + Self.whole))
        #expect(content.title == "Đoàn xã ra quân làm sạch biển")
        #expect(content.body.first?.sketch == "p:" + Self.whole)
    }

    @Test("new photos replace the old ones in a whole new text")
    func newPhotos() throws {
        let message = ReadingLab.multipart(
            "mixed", [ReadingLab.textPart(Self.whole), ReadingLab.filePart(ReadingLab.png(5, 5), name: "moi.png")], subject: "Re: x")
        let (content, _, media) = try read(message)
        #expect(content.body.map(\.sketch) == ["p:" + Self.whole, "photo(5x5):"])
        #expect(media.map(\.bytes) == [ReadingLab.png(5, 5)])
    }

    @Test("photos alone are added to what is there")
    func onlyPhotos() throws {
        let message = ReadingLab.multipart(
            "mixed", [ReadingLab.textPart("Em gửi thêm ảnh ạ."), ReadingLab.filePart(ReadingLab.png(5, 5), name: "moi.png")],
            subject: "Re: x")
        let (content, _, media) = try read(message)
        #expect(content.body.map(\.sketch) == ReplyLab.old.body.map(\.sketch) + ["photo(5x5):"])
        #expect(media.count == 1)
    }

    @Test("a file that cannot be published is named")
    func refusedFile() throws {
        let message = ReadingLab.multipart(
            "mixed", [ReadingLab.textPart(Self.whole), ReadingLab.filePart([0x50, 0x4B, 3, 4], name: "bai.docx")], subject: "Re: x")
        let (content, missing, _) = try read(message)
        #expect(missing == [.fileLeftOut(label: "bai.docx", reason: .kind)])
        #expect(content.body.last?.sketch == "photo(9x9):Bờ biển")
    }

    @Test(
        "a short remark is asked back", arguments: ["Sửa lại tên thôn giúp em", "Bài này em viết lại sau", "Duyệt", "Anh ơi bài đâu rồi?"])
    func remark(text: String) throws { #expect(try ReplyLab.meaning(text, .revise) == .unclear) }

    @Test(
        "thanks, nothing, or what is there already changes nothing",
        arguments: ["Cảm ơn Ban biên tập", "Em cảm ơn anh ạ!", "", "Đã nhận", "> Bài đã nhận\n", "Tiêu đề: Ra quân dọn vệ sinh"])
    func courtesy(text: String) throws { #expect(try ReplyLab.meaning(text, .revise) == .courtesy) }

    @Test("a text between the quoted lines is asked back, not dropped")
    func interleaved() throws {
        #expect(try ReplyLab.meaning("> Đoạn một\n\(Self.whole)\n> Đoạn hai\n", .revise) == .unclear)
    }

    @Test("a form title over a new text keeps its short first line")
    func formTitleKeepsFirstLine() throws {
        let (content, _, _) = try read(reply("Tiêu đề: Đoàn xã ra quân\n\nTừ sáng sớm, tại bờ biển\n\n" + Self.whole))
        #expect(content.title == "Đoàn xã ra quân")
        #expect(content.body.first?.sketch == "p:Từ sáng sớm, tại bờ biển")
    }

    @Test("the thread moves on to the sender's last mail")
    func thread() throws {
        #expect(try ReplyLab.read(reply(Self.whole), .revise).reply.thread.references.last == "m1@haiduong.example")
    }
}
