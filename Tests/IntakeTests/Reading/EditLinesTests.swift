import Editorial
import Mail
import Testing

@testable import Intake

@Suite("R7 B6 what an approver changes beside DUYỆT")
struct EditLinesTests {
    private func read(_ text: String) -> (reading: ReplyReading, edits: ApprovalEdits)? {
        EditLines.read(text, item: ReplyLab.item(), office: ReadingLab.office, signatureNames: ["Huỳnh Trọng Bình"])
    }

    private static let edits: [(String, ApprovalEdits)] = [
        ("DUYỆT\nTiêu đề: Ra quân dọn bờ biển", .init(title: "Ra quân dọn bờ biển")),
        ("Tiêu đề: Ra quân dọn bờ biển\nDuyệt nhé em", .init(title: "Ra quân dọn bờ biển")),
        ("duyet\ntieu de: Ra quân", .init(title: "Ra quân")), ("DUYỆT\nKênh: tuyên truyền", .init(channel: ChannelID("tuyen-truyen"))),
        (
            "DUYỆT\nTác giả: Đoàn xã\nNguồn: Đài Truyền thanh\n\nTrân trọng\nHuỳnh Trọng Bình",
            .init(author: "Đoàn xã", source: "Đài Truyền thanh")
        ),
        ("DUYỆT\nCHE: đoàn viên xã", .init(hidden: ["đoàn viên xã"])),
        ("DUYỆT\nChe: “bờ biển”\nche: đoàn viên", .init(hidden: ["bờ biển", "đoàn viên"])),
    ]

    @Test("labelled lines beside an approval", arguments: edits)
    func edited(_ text: String, _ expected: ApprovalEdits) throws {
        let got = try #require(read(text))
        #expect(got.reading == .decision(.approve) && got.edits == expected)
        #expect(ApprovalEdits(json: expected.json) == expected)
    }

    @Test(
        "a line that could be an instruction, a question, a slip, or stands alone makes no approval",
        arguments: [
            "DUYỆT\nTiêu đề: sửa lại cho ngắn", "DUYỆT\nTiêu đề: dài quá", "DUYỆT\nTiêu đề: Ra quân?", "DUYỆT\nKênh: không có kênh này",
            "DUYỆT\nTiêu đề: A\nTiêu đề: B", "Tiêu đề: Ra quân", "KHÔNG DUYỆT\nTiêu đề: Ra quân", "DUYỆT\nCHE: chữ không có trong bài",
            "DUYỆT\nCHE:",
            "CHE: đoàn viên", "DUYỆT nếu\nTiêu đề: Ra quân", "DUYỆT\nTiêu đề: duyệt",
        ])
    func notEdited(_ text: String) { #expect(read(text)?.reading != .decision(.approve)) }

    @Test("hidden words are hidden wherever they stand")
    func hides() {
        let content = Content(
            kind: .question, channel: ChannelID("a"), title: "Hỏi về bà B", body: [.paragraph("Bà B ở cạnh nhà."), .table([["bà B"]])],
            answer: [.listItem("Trả lời bà B")])
        let covered = ApprovalEdits(hidden: ["bà B", "Bà B"]).applied(to: content)
        #expect(covered.title == "Hỏi về [đã ẩn]" && covered.body == [.paragraph("[đã ẩn] ở cạnh nhà."), .table([["[đã ẩn]"]])])
        #expect(covered.answer == [.listItem("Trả lời [đã ẩn]")] && covered.hash != content.hash)
    }
}
