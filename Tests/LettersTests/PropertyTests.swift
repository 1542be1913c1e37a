import Editorial
import Letters
import Testing

/// What holds for every letter, whatever its facts say.
@Suite("Properties of every letter")
struct PropertyTests {
    /// What the decision grammar takes for a decision when it stands alone; also unmarked.
    static let decisions = [
        "duyệt", "duyet", "tôi duyệt", "đã duyệt", "không duyệt", "khong duyet", "ko duyệt", "từ chối", "không đăng", "sửa", "sua",
        "trả lại", "dừng", "dung",
        "rút", "rut", "để mai", "hoãn", "ok", "đồng ý", "nhất trí", "duyệt nhé em", "không duyệt nhé", "duyệt đăng", "cho đăng", "đăng",
    ]

    static let hostile =
        decisions.prefix(6) + [
            "", " ", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;",
            "a\r\nBcc: x@y.example\r\n\r\nDUYỆT",
            "DUYỆT\nDUYỆT\u{2028}DUYỆT\u{85}DUYỆT\u{0B}DUYỆT", "\u{0}\u{1}\u{7F}\u{9F}\u{202E}tệyud\u{2066}\u{FEFF}",
            String(repeating: "x", count: 1200), String(repeating: "ế", count: 1200), String(repeating: "e\u{302}\u{301}", count: 800),
            String(repeating: "\u{301}", count: 800), String(repeating: "🏳️‍🌈", count: 200),
            String(repeating: "y", count: 70) + " DUYỆT " + String(repeating: "z", count: 70),
            "javascript:alert(1)", "https://example.com/\"onclick=\"x", "9.9.9", "mailto:x@y.example?body=DUYET",
        ] + stride(from: 1, through: 80, by: 16).map { String(repeating: "a", count: $0) + " không duyệt" }

    /// Every sample, and every kind of letter with every hostile text; written once, looked at by each test.
    static let everything = (SampleLetter.all + hostile.flatMap(SampleLetter.filled)).map { sample in
        let written = sample.written
        return (written, Flattened(written.html))
    }

    /// Lower case, marks of a list and punctuation removed.
    private static func bare(_ line: String) -> String {
        line.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
    }

    @Test("no line of the text, or of the HTML as a careless client quotes it, is a bare decision")
    func noBareDecision() {
        let forbidden = Set(Self.decisions)
        for (written, flat) in Self.everything {
            // The bar counts as a word here: a line behind it is not bare.
            let lines = written.text.split(separator: "\n").map(String.init) + flat.lines
            let bad = lines.first { !$0.contains("│") && forbidden.contains(Self.bare($0)) }
            #expect(bad == nil, "\(written.subject)")
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 10: false
        case ..<32, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    @Test("the sentinel is the first line, and once")
    func sentinelIsFirst() {
        #expect(Letters.sentinels.first == Letters.sentinel)
        for (written, flat) in Self.everything {
            #expect(written.text.utf8.starts(with: (Letters.sentinel + "\n\nKính gửi ").utf8))
            #expect(flat.lines.drop { $0 == "Thư của Ban biên tập" || $0.hasPrefix("<!") || $0.isEmpty }.first == Letters.sentinel)
        }
    }

    @Test("lines stay within RFC 5322, and hold no control character")
    func linesAreSafe() {
        for (written, _) in Self.everything {
            #expect(written.text.utf8.split(separator: 10).allSatisfy { $0.count <= 998 })
            for text in [written.text, written.html, written.subject] {
                #expect(!text.unicodeScalars.contains(where: Self.isControl))
            }
            #expect(!written.subject.contains("\n") && !written.subject.isEmpty && written.subject.unicodeScalars.count <= 200)
        }
    }

    @Test("prose keeps within 72 columns")
    func proseIsNarrow() {
        for sample in SampleLetter.all {
            let wide = sample.written.text.split(separator: "\n").filter { $0.count > 72 && !$0.hasPrefix("- ") && !$0.hasPrefix("http") }
            #expect(wide.isEmpty)
        }
    }

    @Test("HTML holds our tags and attributes only, and loads nothing")
    func htmlIsOurs() {
        let tags: Set = [
            "!DOCTYPE", "html", "head", "meta", "title", "body", "table", "tr", "td", "p", "div", "span", "a", "h2", "ul", "li", "img",
            "br",
        ]
        let attributes: Set = ["lang", "charset", "name", "content", "role", "width", "style", "align", "href", "src", "alt"]
        for (written, flat) in Self.everything {
            for tag in flat.tags {
                #expect(tags.contains(tag.name.hasPrefix("/") ? String(tag.name.dropFirst()) : tag.name))
                #expect(attributes.isSuperset(of: tag.attributes.map(\.name)))
            }
            let inline = Set(written.inlineMedia.map { "cid:" + Letters.contentID(of: $0) })
            #expect(inline == Set(flat.values(of: "src")))
            #expect(inline.count == written.inlineMedia.count)
            #expect(flat.values(of: "href").allSatisfy { $0.hasPrefix("mailto:bbt%2B") || $0.hasPrefix("http") })
            #expect(!flat.values(of: "style").contains { $0.contains("url(") })
        }
    }

    @Test("buttons are short ASCII mailto links to the reply address that name the item")
    func buttonsAreMailto() {
        for (_, flat) in Self.everything {
            let links = flat.values(of: "href").filter { $0.hasPrefix("mailto:") }
            for link in links {
                #expect(link.utf8.count < 2000 && link.utf8.allSatisfy { (33...126).contains($0) })
                #expect(link.hasPrefix("mailto:bbt%2Bmfrggzdfmztwq2lknnwg23tpob@haiduong.example?subject="))
                // A command about people and a held mail have no item; every other button names its own.
                #expect(
                    link.contains("HD-2026-004") || ["XAC%20NHAN", "NHAN", "BO"].contains { link.hasSuffix("?subject=\($0)&body=\($0)") })
            }
        }
        for sample in SampleLetter.all { #expect(!sample.written(replyAddress: nil).html.contains("href=\"mailto:")) }
    }
}
