import Mail
import Testing

@Suite("Quotations in HTML, by client")
struct HTMLReplyTests {
    @Test(arguments: [
        "<div dir=ltr>Duyệt</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=ltr class=gmail_attr>Vào Th 4 Cổng &lt;c@x.vn&gt; đã viết:<br></div><blockquote class=gmail_quote>DUYỆT</blockquote></div>",
        "<div>Duyệt</div><div id=\"appendonsend\"></div><hr tabindex=-1><div id=\"divRplyFwdMsg\"><b>Từ:</b> Cổng</div><div>DUYỆT</div>",
        "<div>Duyệt</div><div id=\"x_appendonsend\"></div><div>DUYỆT</div>",
        "<div>Duyệt</div><div id=\"ydp1yahoo_quoted_1\" class=\"yahoo_quoted\"><div>On x wrote:</div><div>DUYỆT</div></div>",
        "<p>Duyệt</p><div class=\"moz-cite-prefix\">Vào lúc 9:12, Cổng đã viết:<br></div><blockquote type=\"cite\">DUYỆT</blockquote>",
        "<div>Duyệt</div><blockquote type=cite><div>Vào 12 thg 11, Cổng đã viết:</div><div>DUYỆT</div></blockquote>",
        "<div>Duyệt</div><div class=\"protonmail_quote\">On x wrote:<blockquote>DUYỆT</blockquote></div>",
        "<p>Duyệt</p><p id=\"reply-intro\">Vào ngày 1, Cổng viết:</p><blockquote>DUYỆT</blockquote>",
        "<div>Duyệt</div><div>-------- Original message --------</div><div>From: C</div><div>DUYỆT</div>",
        "<div>Duyệt</div><div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> C</p></div><p>DUYỆT</p>",
        "<div>Duyệt</div><hr id=zwchr><div>DUYỆT</div>",
        "<div>Duyệt<br></div><div data-marker=\"__SIG_PRE__\">Nguyễn Văn Bình</div><div data-marker=\"__QUOTED_TEXT__\">DUYỆT</div>",
        "<div class=gmail_quote><blockquote class=gmail_quote>DUYỆT</blockquote><div>Duyệt</div></div>",
        "<blockquote type=cite>KHÔNG DUYỆT</blockquote><p>Duyệt</p><div class=moz-signature>-- <br>Bình</div>",
        "<p>Duyệt</p><p><b>Từ:</b> C</p><p><b>Đã gửi:</b> T</p><p><b>Chủ đề:</b> x</p><p>DUYỆT</p>",
        "<div>Duyệt<span class=gmail_signature>Bình</span></div>",
    ])
    func newText(_ html: String) {
        let cut = ReplyCut.cut(text: nil, html: html, sentinels: [])
        #expect(cut.newText == "Duyệt")
        #expect(cut.newTextFromHTML == "Duyệt")
    }

    @Test("A forward in Gmail's quote element")
    func forward() {
        let html =
            "<div>Nhờ chị</div><div class=gmail_quote>---------- Forwarded message ---------<br>From: C<br><blockquote>a</blockquote>DUYỆT</div>"
        let cut = ReplyCut.cut(text: nil, html: html, sentinels: [])
        #expect(cut.newText == "Nhờ chị")
        #expect(cut.isForward)
    }

    @Test("A rule over something else cuts nothing")
    func otherRule() {
        let html = "<p>Duyệt</p><div style=\"border-top:solid 1pt\"><p>nhé em</p></div>"
        #expect(ReplyCut.cut(text: nil, html: html, sentinels: []).newText == "Duyệt\n\nnhé em")
    }
}
