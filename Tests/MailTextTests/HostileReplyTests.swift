import Mail
import Testing

/// The work must not grow faster than the text (no pair of nested scans): twice the text, about twice the steps. Time is not measured here
/// (`homthu-bench` does); these shapes took seconds a megabyte once, so a fall back shows as a test that hangs.
@Suite("Hostile replies end (B8)")
struct HostileReplyTests {
    private static let units = [
        "From: a\n", "Từ: a\n", "On 1 <\n", "On wrote:\n", "On 12:30 1 1 a@b <x\n", "đã viết:\n", "e\u{301}\n", "-- original\n",
        "Trân trọng\nLan Anh\n",
        "sent from x\n", "__________\n", "> a\nb\n", "\r", ":", "2011/4/7 a@b>\n", "---- a wrote ----\n", "|\n", "trả lời phía trên\n",
        "— A\n", "\u{300}",
    ]

    @Test(arguments: units)
    func plain(_ unit: String) {
        let text = String(repeating: unit, count: 40_000 / unit.utf8.count)
        let cut = ReplyCut.cut(text: text, html: nil, sentinels: ["Trả lời phía trên dòng này"])
        #expect(cut.pieces.last?.range.upperBound == text.utf8.count)
    }

    @Test(arguments: [
        "<b>", "<p>a", "<li>a", "<table><tr><td>", "<td>a", "</p>", "<x a=1>", "&", "<", "<!--", "<a href=x>", "<div id=appendonsend>",
        "<br>",
    ])
    func html(_ unit: String) {
        let cut = ReplyCut.cut(text: nil, html: String(repeating: unit, count: 40_000 / unit.utf8.count), sentinels: [])
        #expect(cut.newTextFromHTML == cut.newText)
    }
}
