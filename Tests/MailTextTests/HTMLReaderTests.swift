import Mail
import Testing

@Suite("HTML bodies read as a person reads them (R2, R21)")
struct HTMLReaderTests {
    @Test func blocksInOrder() {
        let html = """
            <!DOCTYPE html><html><head><title>Bỏ</title><style>p{color:red}</style></head><body><h1>Lễ  hội</h1>
            <p>Sáng <b>12/11</b>,<br>xã Hòa Phú</p><img src="cid:anh1@x" alt="Ảnh 1"><ul><li>Một<li>Hai <p>ba</ul>
            <ol start=3><li><p>Bốn</p></li><li>Năm</li></ol><img src="https://x.vn/a.png"><blockquote><p>Lời <i>dân</i></p></blockquote>
            <table><tr><th>Thôn</th><th>Số</th></tr><tr><td>Đông</td><td>500<br>hộ</td></tr></table><script>alert(1)</script></body></html>
            """
        #expect(
            HTMLReader.read(html).blocks == [
                .heading("Lễ hội"), .paragraph("Sáng 12/11,\nxã Hòa Phú"), .image(contentID: "anh1@x", source: nil, alt: "Ảnh 1"),
                .listItem("Một"),
                .listItem("Hai"), .listItem("ba"), .listItem("3. Bốn"), .listItem("4. Năm"),
                .image(contentID: nil, source: "https://x.vn/a.png", alt: ""), .quote("Lời dân"),
                .table([["Thôn", "Số"], ["Đông", "500\nhộ"]]),
            ])
    }

    @Test(arguments: [
        (
            "a&nbsp;b &lt;c&gt; &amp;amp; &#7879; &#x1EC7; &eacute &ecirc; &dstrok; &abreve; &#150; &unknown; &#0;",
            "a b <c> &amp; ệ ệ é ê đ ă – &unknown; \u{FFFD}"
        ),
        ("a < b > c & d", "a < b > c & d"), ("x<!-- ẩn -->y<!-->z", "xyz"),
        ("<!--[if mso]>ẩn<![endif]-->thấy<![if !mso]>cũng<![endif]>", "thấycũng"),
        ("<p>một<p>hai", "một\n\nhai"), ("<div>một</div><div>hai</div><div><br></div><div>ba</div>", "một\nhai\n\nba"),
        ("<pre>a  b\n c</pre>", "a  b\n c"), ("<a href=\"https://x.vn/\">x.vn</a>", "x.vn"),
        ("<a href='https://x.vn/b?a=1&amp;copy=2'>đây</a>.", "đây (https://x.vn/b?a=1&copy=2)."),
        ("<a href='mailto:a@x.vn?subject=b'>A@x.vn</a> <a href='mailto:a@x.vn'>thư</a>", "A@x.vn thư (a@x.vn)"),
        ("<a href='javascript:x()'>y</a>", "y"),
        ("<td>a</td></div></p><b>b", "a\nb"), ("<textarea>a<b></textarea>", "a<b>"), ("a<br/><br>b", "a\n\nb"), ("<div", "<div"),
        ("<p title=\"a>b\">c", "c"), ("<p title=\"a>b", "b"), ("<p title=a>b\" c", "b\" c"),
        ("<table><tr><td>Logo</td><td>Tên<br>Chức vụ</td></tr></table>", "Logo\nTên\nChức vụ"),
        ("<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>e<tr><td>f<td>g</table>", "a | b\nc | d\n\ne\nf\ng"),
        ("<p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>mục</p>", "- mục"), ("<ul><li>a</li></ul>b", "- a\n\nb"),
        ("<blockquote>a<br>b</blockquote>", "> a\n> b"),
        ("Kính gửi <o:p></o:p>anh", "Kính gửi anh"), ("<title>x", ""), ("", ""),
    ])
    func plainText(_ html: String, _ expected: String) {
        #expect(HTMLReader.read(html).plainText == expected)
    }

    @Test(arguments: [
        "<span style=\"display:none\">ẩn</span>", "<span style='DISPLAY : None !important'>ẩn</span>", "<b style=visibility:hidden>ẩn</b>",
        "<b style=\"font-size:0px\">ẩn</b>", "<b style=\"color:red;mso-hide:all\">ẩn</b>", "<div hidden><p>ẩn</p></div>",
        "<b style=\"opacity:0.0\">ẩn</b>",
        "<div style=\"max-height:0;overflow:hidden\">ẩn</div>", "<b style=color:transparent>ẩn</b>", "<x-y style=display:none>ẩn</x-y>",
    ])
    func hiddenTextIsReportedOnly(_ html: String) {
        let read = HTMLReader.read("a\(html)b")
        #expect(read.hiddenText == ["ẩn"])
        #expect(!read.plainText.contains("ẩn"))
        #expect(read.blocks.map(\.text).joined() == "ab")
    }

    @Test func visibleStylesStay() {
        for style in ["font-size:10px", "font-size:0.9em", "opacity:.5", "display:block", "overflow:hidden;max-height:100px"] {
            #expect(HTMLReader.read("<p style=\"\(style)\">thấy</p>").plainText == "thấy")
        }
    }

    @Test(arguments: [
        "<s>cũ</s>", "<strike>cũ</strike>", "<del><b>cũ</b></del>", "<span style=\"text-decoration: line-through\">cũ</span>",
    ])
    func struckText(_ html: String) {
        let read = HTMLReader.read("<p>\(html) mới</p>")
        #expect(read.struckText == ["cũ"])
        #expect(read.plainText == "cũ mới")
    }

    @Test("Depth has a limit, and hiding below it still hides")
    func depth() {
        let deep = String(repeating: "<div>", count: 5000)
        #expect(HTMLReader.read(deep + "đáy").plainText == "đáy")
        let read = HTMLReader.read(deep + "<b style=display:none>ẩn</b>")
        #expect(read.plainText == "")
        #expect(read.hiddenText == [] || read.hiddenText == ["ẩn"])
    }

    /// Each would be quadratic in a reader that goes back; all together are 8 MB.
    @Test(
        "Hostile forms take linear time", .timeLimit(.minutes(1)),
        arguments: [
            "<", "<a ", "<!--", "<a href=\"", "</b>", "<b>", "<p>", "<table>", "<td>", "<div style=\"", "&", "&#", "<blockquote>",
            "<script>", "<br>", "> ",
            "<div class=gmail_quote><blockquote>", "<a href=x>", "<li>", "<ol>", "<s>",
        ])
    func hostile(_ unit: String) {
        let html = String(repeating: unit, count: 200_000 / unit.utf8.count)
        _ = ReplyCut.cut(text: html, html: html, sentinels: ["Trả lời phía trên"])
    }
}
