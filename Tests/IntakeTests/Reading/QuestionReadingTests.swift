import Editorial
import Intake
import Mail
import Testing

@Suite("R4 reading a citizen's question")
struct QuestionReadingTests {
    private func read(_ body: String, subject: String = "Hỏi thủ tục khai sinh", from sender: Correspondent = ReadingLab.citizen)
        -> [String]
    {
        ReadingLab.question(ReadingLab.plain(body, subject: subject), from: sender).content.body.map(\.sketch)
    }

    @Test("greeting, name, address, telephone and closing go; the question stays word for word")
    func letter() {
        let body = """
            Kính gửi Ủy ban nhân dân xã,

            Tôi tên là Nguyễn Văn An, hiện ở thôn Vĩnh Trị, xã Hải Dương. Con tôi sinh ngày 02/11/2026 tại Huế.

            Xin hỏi đăng ký khai sinh cần những giấy tờ gì? Nếu trả lời xin gọi 0912 345 678.

            Xin cảm ơn!
            Nguyễn Văn An
            ĐT: 0912345678
            """
        #expect(
            read(body) == [
                "p:Tôi tên là [đã ẩn họ tên], [đã ẩn địa chỉ]. Con tôi sinh ngày 02/11/2026 tại Huế.",
                "p:Xin hỏi đăng ký khai sinh cần những giấy tờ gì? Nếu trả lời xin gọi [đã ẩn số điện thoại].",
            ])
    }

    @Test("the subject becomes the title, without prefixes and without personal data")
    func title() {
        let content = ReadingLab.question(ReadingLab.plain("Hỏi gì đó?", subject: "Re: Fwd: Hỏi đất, ĐT 0912345678")).content
        #expect(content.title == "Hỏi đất, ĐT [đã ẩn số điện thoại]")
        #expect(content.kind == .question)
        #expect(content.channel == ChannelID("tiep-nhan-y-kien"))
        #expect(content.author.isEmpty)
    }

    @Test("the asker's name is hidden in the title too")
    func nameInTitle() {
        let content = ReadingLab.question(ReadingLab.plain("Hỏi gì đó?", subject: "Nguyễn Văn An hỏi về đất đai")).content
        #expect(content.title == "[đã ẩn họ tên] hỏi về đất đai")
    }

    @Test(
        "one line that is greeting and question at once stays",
        arguments: [
            "Chào Ban biên tập, cho tôi hỏi bao giờ thôn có nước sạch?",
            "Kính gửi xã, tôi muốn hỏi thủ tục làm lại căn cước công dân bị mất cần mang theo những giấy tờ gì?",
            "Xin chào, trạm y tế xã có tiêm phòng cho trẻ vào chủ nhật không ạ?",
            "Cảm ơn xã đã sửa đường, nhưng cống thoát nước đầu thôn vẫn tắc.",
        ])
    func oneLine(text: String) { #expect(read(text) == ["p:" + text]) }

    @Test("a greeting or thanks alone is left rather than nothing, where it holds the question")
    func neverEmpty() {
        #expect(read("Bao giờ thôn Vĩnh Trị có nước sạch?") == ["p:Bao giờ thôn Vĩnh Trị có nước sạch?"])
        #expect(ReadingLab.question(ReadingLab.plain("")).content.body.isEmpty)
        #expect(ReadingLab.question(ReadingLab.plain("")).missing == [.body])
    }

    @Test("lists and tables of a question stay in their form")
    func structure() {
        let message = ReadingLab.html(
            "<p>Xin hỏi:</p><ol><li>Lệ phí bao nhiêu?</li><li>Nộp ở đâu?</li></ol><table><tr><td>Năm 2025</td><td>8.000 đồng</td></tr></table>"
        )
        let body = ReadingLab.question(message).content.body.map(\.sketch)
        #expect(body.contains { $0.contains("Lệ phí bao nhiêu?") })
        #expect(body.contains { $0.contains("8.000 đồng") })
        #expect(body.first == "p:Xin hỏi:")
    }

    @Test("photos of a question are not published: they may show anything")
    func photos() {
        let message = ReadingLab.multipart(
            "mixed", [ReadingLab.textPart("Bao giờ sửa cống?"), ReadingLab.filePart(ReadingLab.png(), name: "cong.png")])
        let reading = ReadingLab.question(message)
        #expect(reading.content.body.map(\.sketch) == ["p:Bao giờ sửa cống?"])
        #expect(reading.media.isEmpty)
    }

    @Test("a name of one word or none leaves the text alone")
    func shortNames() {
        let short = Correspondent(person: nil, name: "An", address: MailAddress("an@gmail.example"))
        #expect(read("Khu an ninh của xã ở đâu?", from: short) == ["p:Khu an ninh của xã ở đâu?"])
        let unknown = Correspondent(person: nil, name: "", address: MailAddress("an@gmail.example"))
        #expect(read("Bao giờ có nước sạch?", from: unknown) == ["p:Bao giờ có nước sạch?"])
    }

    @Test("the thread of the answer keeps the subject and every Message-ID")
    func thread() {
        let message = ReadingLab.plain("Hỏi?", subject: "Re: Hỏi đất", extra: "References: <0@x> <1@x>\n")
        let thread = ReadingLab.question(message).thread
        #expect(thread == MailThread(subject: "Hỏi đất", references: ["0@x", "1@x", "m1@haiduong.example"]))
    }
}
