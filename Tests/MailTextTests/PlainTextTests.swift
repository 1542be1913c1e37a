import Mail
import Testing

@Suite("Plain text bodies")
struct PlainTextTests {
    @Test(arguments: [
        ("a\n\nb\r\n\r\n\r\nc", [BodyBlock.paragraph("a"), .paragraph("b"), .paragraph("c")]),
        (
            "- một\n* hai\n+ ba\n1. bốn\n2) năm\n- ",
            [.listItem("một"), .listItem("hai"), .listItem("ba"), .listItem("1. bốn"), .listItem("2) năm"), .paragraph("-")]
        ),
        ("- một\n  tiếp\nsau", [.listItem("một tiếp"), .paragraph("sau")]),
        ("a\n> b\n> c\n>\n> d\ne", [.paragraph("a"), .quote("b\nc"), .quote("d"), .paragraph("e")]),
        ("thơ\nhai dòng", [.paragraph("thơ\nhai dòng")]), ("-5 độ", [.paragraph("-5 độ")]), ("2026. năm", [.paragraph("2026. năm")]),
        ("a\u{A0}b \n\u{FEFF}\nc", [.paragraph("a b"), .paragraph("c")]), ("", []),
    ])
    func blocks(_ text: String, _ expected: [BodyBlock]) { #expect(PlainText.blocks(text) == expected) }

    /// Gmail's text parts are broken at 72 to 78 columns.
    @Test func hardWrappedLinesAreJoined() {
        let text = """
            Sáng ngày 12/11, Ủy ban nhân dân xã Hòa Phú tổ chức lễ hội đình làng với
            sự tham gia của hơn 500 người dân. Đây là hoạt động văn hóa thường niên
            của địa phương.
            Kính gửi:
            Văn phòng

            """
        #expect(
            PlainText.blocks(text) == [
                .paragraph(
                    "Sáng ngày 12/11, Ủy ban nhân dân xã Hòa Phú tổ chức lễ hội đình làng với sự tham gia của hơn 500 người dân. "
                        + "Đây là hoạt động văn hóa thường niên của địa phương.\nKính gửi:\nVăn phòng")
            ])
    }

    @Test func longLinesAreNotJoined() {
        let long = String(repeating: "dài ", count: 40) + "hết"
        #expect(PlainText.blocks("\(long)\n\(long)") == [.paragraph("\(long)\n\(long)")])
    }

    @Test func signature() {
        let body = PlainText.read("a\n\n-- \nBình\nVăn phòng")
        #expect(body.blocks == [.paragraph("a")])
        #expect(body.signature == "Bình\nVăn phòng")
    }

    @Test(
        "RFC 3676",
        arguments: [
            ("a \nb\n", false, "a b\n"), ("a \nb\n", true, "ab\n"), (" From x\n", false, "From x\n"),
            ("> a \n> b\n>> c\n", false, "> a b\n>> c\n"),
            ("> a \nb\n", false, "> a \nb\n"), ("a \n-- \nb", false, "a \n-- \nb"), ("a", false, "a"), ("a \n\nb", false, "a \nb"),
            ("", false, ""),
        ])
    func flowed(_ text: String, _ deleteSpace: Bool, _ expected: String) {
        #expect(FlowedText.unwrapped(text, deleteSpace: deleteSpace) == expected)
    }
}
