import Editorial
import Testing
import WorkCalendar

@testable import Letters

@Suite("Turns of phrase and small tools")
struct WordingTests {
    @Test(
        "a due day against today",
        arguments: [
            (23, 22, "thứ Hai, ngày 23/11/2026 (ngày mai)"), (23, 23, "thứ Hai, ngày 23/11/2026 (hạn chót hôm nay)"),
            (23, 24, "thứ Hai, ngày 23/11/2026 (đã quá hạn)"), (29, 23, "Chủ nhật, ngày 29/11/2026 (còn 6 ngày)"),
            (24, 22, "thứ Ba, ngày 24/11/2026 (còn 2 ngày)"),
        ])
    func due(_ day: Int, _ today: Int, _ expected: String) {
        #expect(Wording.due(Sample.day(day), today: Sample.day(today)) == expected)
    }

    @Test("a clock time", arguments: [(16, 30, "16 giờ 30"), (8, 0, "8 giờ"), (7, 5, "7 giờ 05"), (0, 0, "0 giờ")])
    func clock(_ hour: Int, _ minute: Int, _ expected: String) throws {
        #expect(Wording.clock(try #require(TimeOfDay(hour: hour, minute: minute))) == expected)
    }

    @Test("a moment is told in local time")
    func moment() {
        #expect(Wording.moment(Timestamp(seconds: 1_795_426_200), in: .vietnam) == "16 giờ 30, thứ Hai, ngày 23/11/2026")
        for extreme in [Int64.min, .max] { #expect(!Wording.moment(Timestamp(seconds: extreme), in: .vietnam).isEmpty) }
    }

    @Test("a clause", arguments: [("11.5", "khoản 5 Điều 11 Quy chế"), ("10", "Điều 10 Quy chế"), ("", ""), ("1.2.3", "")])
    func clause(_ reference: String, _ expected: String) { #expect(Wording.clause(reference) == expected) }

    @Test("a size", arguments: [(999, "PDF, 999 byte"), (240_000, "PDF, 240 KB"), (1_260_000, "PDF, 1,2 MB"), (-1, "PDF, 0 byte")])
    func size(_ bytes: Int, _ expected: String) { #expect(Wording.size(of: Sample.medium("x", "pdf", bytes: bytes)) == expected) }

    @Test(
        "how a reader is addressed",
        arguments: [
            ("huong", "Kính gửi ông Lê Xuân Hướng,"), ("myna", "Kính gửi bà Trần Thị My Na,"),
            ("nobody", "Kính gửi ông/bà nobody,"),
        ])
    func greeting(_ id: String, _ expected: String) { #expect(Reader(Sample.reader(id), office: Sample.office).greeting == expected) }

    @Test("a nameless citizen") func nameless() {
        #expect(Reader(Sample.nameless, office: Sample.office).greeting == "Kính gửi quý công dân,")
    }

    @Test(
        "a mailto link is refused rather than broken",
        arguments: [
            ("bbt+t@x.example", "DUYET HD-1", "SUA: ", "mailto:bbt%2Bt@x.example?subject=DUYET%20HD-1&body=SUA%3A%20"),
            ("a@x.example", "S", "", "mailto:a@x.example?subject=S"),
            ("a@x.example", "S", "a\nb", "mailto:a@x.example?subject=S&body=a%0D%0Ab"),
            ("a@x.example", "Duyệt", "", nil), ("", "S", "", nil), ("a@x.example\r", "S", "", nil),
            ("a@x.example", "S", String(repeating: "x", count: 2000), nil),
        ])
    func mailto(_ to: String, _ subject: String, _ body: String, _ expected: String?) {
        #expect(MailtoLink(to: to, subject: subject, body: body)?.text == expected)
    }

    @Test("every kind of line end ends a line, once")
    func lines() { #expect(PlainText.lines("a\r\nb\rc\nd\u{2028}e\u{85}f\u{0C}g") == ["a", "b", "c", "d", "e", "f", "g"]) }

    @Test("a cut never parts a letter from its marks")
    func clamped() {
        #expect(PlainText.clamped("abc", to: 3) == "abc")
        #expect(PlainText.clamped("abcd", to: 3) == "ab…")
        #expect(Array(PlainText.clamped("ae\u{302}\u{301}bc", to: 4).unicodeScalars) == Array("a…".unicodeScalars))
        #expect(PlainText.clamped("ab   cd", to: 4) == "ab…")
        #expect(PlainText.clamped("abc", to: 0) == "…")
    }

    @Test("prose breaks at spaces, and an endless word at 900 octets")
    func wrapping() {
        var page = TextPage()
        page.prose(String(repeating: "chữ ", count: 40), first: "- ", rest: "  ")
        #expect(page.lines.allSatisfy { $0.count <= TextPage.width })
        #expect(page.lines.dropFirst().allSatisfy { $0.hasPrefix("  chữ") })
        page = TextPage()
        page.prose(String(repeating: "ế", count: 1000))
        #expect(page.lines.count == 4 && page.lines.allSatisfy { $0.utf8.count <= TextPage.longestWord })
    }
}
