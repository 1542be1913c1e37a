import Editorial
import Intake
import Mail
import Testing

@Suite("R4 an officer's draft answer, and a citizen's further mail")
struct AnswerReplyTests {
    private static let question = Content(
        kind: .question, channel: ChannelID("tiep-nhan-y-kien"), title: "Hỏi khai sinh", body: [.paragraph("Đăng ký khai sinh cần gì?")])

    private func answer(_ text: String) throws -> [String]? {
        let meaning = try ReplyLab.meaning(text, .answer, item: ReplyLab.item(Self.question))
        if case .answer(let blocks) = meaning { return blocks.map(\.sketch) }
        return nil
    }

    @Test("paragraphs and lists are the answer; greeting and closing go")
    func structure() throws {
        let text = """
            Kính gửi công dân,

            Theo Luật Hộ tịch, hồ sơ gồm:

            - Tờ khai theo mẫu;
            - Giấy chứng sinh.

            Nộp tại bộ phận một cửa, không mất lệ phí.

            Trân trọng!

            > Đăng ký khai sinh cần gì?
            """
        #expect(
            try answer(text) == [
                "p:Theo Luật Hộ tịch, hồ sơ gồm:", "l:Tờ khai theo mẫu;", "l:Giấy chứng sinh.",
                "p:Nộp tại bộ phận một cửa, không mất lệ phí.",
            ])
    }

    @Test("a table written in HTML is kept as a table")
    func table() throws {
        let html =
            "<p>Lệ phí như sau.</p><table><tr><td>Khai sinh</td><td>0 đồng</td></tr><tr><td>Kết hôn</td><td>30.000 đồng</td></tr></table>"
        let message = ReadingLab.html(html, subject: "Re: x")
        let reading = try ReplyLab.read(message, .answer, item: ReplyLab.item(Self.question))
        guard case .answer(let blocks) = reading.reply.meaning else {
            Issue.record("\(reading.reply.meaning)")
            return
        }
        let all = blocks.map(\.sketch).joined(separator: "\n")
        for word in ["Lệ phí như sau.", "Khai sinh", "0 đồng", "Kết hôn", "30.000 đồng"] { #expect(all.contains(word), "\(word)") }
    }

    @Test("thanks only, an acknowledgement, or nothing is no answer", arguments: ["Cảm ơn em", "Đã nhận", "", "> Câu hỏi\n"])
    func courtesy(text: String) throws {
        #expect(try ReplyLab.meaning(text, .answer, item: ReplyLab.item(Self.question)) == .courtesy)
    }

    @Test(
        "an answer is an answer whatever words it uses",
        arguments: [
            "Được duyệt thì công dân được cấp sổ.", "Không.", "Có.", "Đề nghị công dân sửa lại tờ khai rồi nộp lại.",
            "Từ chối tiếp nhận vì thiếu giấy tờ.",
            "Xã đang chờ ý kiến của huyện.",
        ])
    func words(text: String) throws { #expect(try answer(text) == ["p:" + text]) }

    @Test("an answer about automatic answers is no automatic mail")
    func automaticWords() throws {
        let text = "Hệ thống trả lời tự động của cổng dịch vụ công đang lỗi, công dân gọi số của xã để được hướng dẫn."
        #expect(try answer(text) == ["p:" + text])
    }

    @Test("an answer written between the quoted lines is asked back, not dropped")
    func interleaved() throws {
        let text = "> Đăng ký khai sinh cần gì?\nCần tờ khai và giấy chứng sinh.\n> Nộp ở đâu?\nNộp tại bộ phận một cửa.\n> Trân trọng\n"
        #expect(try ReplyLab.meaning(text, .answer, item: ReplyLab.item(Self.question)) == .unclear)
    }

    @Test("under the quoted question")
    func bottom() throws { #expect(try answer("> Đăng ký khai sinh cần gì?\n\nCần tờ khai.\n") == ["p:Cần tờ khai."]) }

    @Test("a citizen's further mail: thanks have no effect, words go to the Thư ký")
    func thread() throws {
        let item = ReplyLab.item(Self.question)
        for text in ["Cảm ơn xã", "", "Tôi cảm ơn ạ!"] { #expect(try ReplyLab.meaning(text, .thread, item: item) == .courtesy, "\(text)") }
        for text in ["Còn giấy tờ gì nữa không?", "Tôi chưa nhận được trả lời.", "Duyệt"] {
            #expect(try ReplyLab.meaning(text, .thread, item: item) == .followUp, "\(text)")
        }
        for text in ["Cảm ơn xã, nhưng tôi chưa rõ nộp ở đâu", "Cảm ơn, gọi tôi số 5 nhé", "Cảm ơn xã, khi nào có?"] {
            #expect(try ReplyLab.meaning(text, .thread, item: item) == .followUp, "\(text)")
        }
        let between = try ReplyLab.read(ReadingLab.plain("> a\nTôi hỏi thêm\n> b\n", subject: "Re: x"), .thread, item: item)
        #expect(between.reply.meaning == .followUp)
        #expect(between.reply.words == "Tôi hỏi thêm")
    }
}
