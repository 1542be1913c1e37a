import Editorial

extension SitePages {
    /// How to ask and how to contribute, by mail.
    func guide() -> PageFrame {
        let mailbox = MailLink(to: facts.commune.mailbox).html
        let days: HTML = facts.answerDays.map { " Thời hạn trả lời là \($0) ngày làm việc kể từ khi tiếp nhận." } ?? HTML()
        let place: HTML =
            facts.channel(facts.questionChannel).map { channel in
                #" tại chuyên mục <a href="\#(PagePath.channel(channel.id))">\#(channel.name)</a>"#
            } ?? " trên trang này"
        return PageFrame(
            path: Self.guidePath, title: "Gửi bài, đặt câu hỏi",
            summary: "Cách gửi tin, bài và câu hỏi đến \(facts.commune.siteName) bằng thư điện tử.",
            main: #"""
                <div class="khung bai">
                <h1>Gửi bài, đặt câu hỏi bằng thư điện tử</h1>
                <div class="van-ban">
                <p>Mọi việc đều thực hiện bằng thư điện tử thông thường gửi đến \#(mailbox). Không cần tài khoản, không cần mật khẩu.</p>
                <h2>Đặt câu hỏi, góp ý, kiến nghị</h2>
                <ol>
                <li>Viết thư gửi đến \#(mailbox). Tiêu đề thư ghi ngắn gọn điều cần hỏi, nội dung thư nêu rõ sự việc.</li>
                <li>Ban biên tập gửi lại thư tiếp nhận, trong đó có mã số và ngày hẹn trả lời.\#(days)</li>
                <li>Câu trả lời được gửi lại người hỏi qua thư điện tử và đăng\#(place), sau khi đã lược bỏ thông tin cá nhân của người hỏi.</li>
                </ol>
                <p class="cac-nut">\#(askButton)</p>
                <h2>Gửi tin, bài, ảnh</h2>
                <ul>
                <li>Tiêu đề thư là tiêu đề của bài. Nội dung bài viết ngay trong thư; ảnh chèn trong thư hoặc đính kèm.</li>
                <li>Ở đầu thư có thể ghi thêm, mỗi nội dung một dòng, ví dụ:<br>
                <code>Kênh: Tin tức - sự kiện</code><br>
                <code>Ngày diễn ra: 21/11/2026</code><br>
                <code>Tác giả: Nguyễn Văn A</code><br>
                <code>Nguồn: Đoàn Thanh niên xã</code></li>
                <li>Ban biên tập gửi lại thư tiếp nhận kèm mã số. Bài được đăng sau khi người có thẩm quyền duyệt.</li>
                </ul>
                <p class="cac-nut">\#(submitButton)</p>
                <h2>Xin lưu ý</h2>
                <ul>
                <li>Không gửi tài liệu thuộc bí mật nhà nước qua thư điện tử.</li>
                <li>Khiếu nại, tố cáo được tiếp nhận, giải quyết theo quy định riêng của pháp luật và không đăng trên trang này.</li>
                <li>Không ghi số căn cước, số tài khoản và thông tin riêng của người khác khi không cần thiết.</li>
                </ul>
                </div>
                </div>

                """#)
    }

    /// Served for any path, hence with links from the server's root.
    func notFound() -> Page {
        let root = Self.pathOfURL(facts.commune.siteURL) + "/"
        let frame = PageFrame(
            path: "404.html", title: "Không tìm thấy trang", isHidden: true,
            main: #"""
                <div class="khung bai thong-bao">
                <h1>Không tìm thấy trang</h1>
                <p>Địa chỉ này không có trên trang, hoặc đã được thay đổi.</p>
                <p><a href="\#(root)\#(Self.frontPath)">Về trang chủ</a></p>
                </div>

                """#)
        return Page(path: frame.path, bytes: document(frame, root: root).bytes)
    }

    /// The path of `https://host/path`, empty where there is none.
    private static func pathOfURL(_ url: String) -> String {
        let parts = url.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count > 3 ? "/" + String(decoding: Array(parts[3]), as: UTF8.self) : ""
    }
}
