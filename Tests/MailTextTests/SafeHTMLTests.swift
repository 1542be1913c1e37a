import Mail
import Testing

@Suite("Markup escaped by type")
struct SafeHTMLTests {
    @Test func valuesAreEscaped() {
        let name = "<b>\"A\" & 'B'\u{0}\u{1B}</b>"
        let html: SafeHTML = "<p title=\"\(name)\">\(name) \(3)</p>"
        let safe = "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"
        #expect(html.markup == "<p title=\"\(safe)\">\(safe) 3</p>")
        let outer: SafeHTML = "<div>\(html)\([html, "<hr>"])\(raw: "<br>")</div>"
        #expect(outer.markup == "<div>\(html.markup)\(html.markup)<hr><br></div>")
        #expect(SafeHTML.lines("a<\nb").markup == "a&lt;<br>b")
        #expect(["<i>", SafeHTML(text: "<")].joined(separator: "|").markup == "<i>|&lt;")
    }

    @Test(arguments: [
        ("https://x.vn/?a=1&b=\"2\"", "https://x.vn/?a=1&amp;b=&quot;2&quot;"), ("java\nscript:alert(1)", "#"), (" JavaScript:x", "#"),
        ("data:text/html,x", "#"),
        ("mailto:a@x.vn?subject=DUYET", "mailto:a@x.vn?subject=DUYET"), ("/bai/1", "/bai/1"), ("a?b:c", "a?b:c"), ("\u{1}vbscript:x", "#"),
        ("", ""),
    ])
    func links(_ address: String, _ expected: String) { #expect(SafeHTML.link(address).markup == expected) }

    @Test("What is escaped is read back the same")
    func readBack() {
        for text in ["a < b & c > d \"e\" 'f'", "<script>alert(1)</script>", "&amp; &lt;", "Duyệt"] {
            #expect(HTMLReader.read("<p>\(SafeHTML(text: text).markup)</p>").plainText == text)
        }
    }
}
