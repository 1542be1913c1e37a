import Editorial
import WorkCalendar

/// The play itself: from Monday 23/11/2026 on; Tuesday 24/11 is the public holiday Ngày Văn hóa Việt Nam.
enum DemoScript {
    /// Plays all of it; returns the exit code.
    static func play(on stage: DemoStage, samples: String) throws -> Int32 {
        guard let monday = CivilDate(year: 2026, month: 11, day: 23), let eight = TimeOfDay(hour: 8, minute: 0) else {
            return ExitCode.software
        }
        Output.line("HÒM THƯ: một tòa soạn chỉ có một cửa là thư điện tử.")
        Output.line("Diễn lại những ngày làm việc của Ban biên tập Trang thông tin điện tử xã Hải Dương trên thư mẫu.")
        let demo = try Demo(stage: stage, samples: samples, begin: Timestamp(monday, eight, in: .vietnam))
        let script = Script(demo: demo, monday: monday)
        try script.monday1()
        try script.monday2()
        try script.wednesday()
        try script.thursday()
        return try DemoEnding.tell(demo)
    }
}

private struct Script {
    let demo: Demo
    let monday: CivilDate

    private func at(_ days: Int, _ hour: Int, _ minute: Int) throws {
        guard let time = TimeOfDay(hour: hour, minute: minute) else { return }
        try demo.move(to: monday.adding(days: days), time)
    }

    private func code(_ number: Int) -> ItemCode { ItemCode(prefix: demo.office.commune.codePrefix, year: 2026, number: number) }

    /// Articles and a question come in; the first one is approved and published.
    func monday1() throws {
        try at(0, 8, 5)
        try demo.send("01-article-quoted-printable.eml", "Bà Lan, cộng tác viên, gửi bài kèm 2 ảnh (Gmail)")
        try at(0, 8, 20)
        try demo.send("02-article-base64.eml", "Bà My Na gửi tin (Thunderbird)")
        try at(0, 8, 45)
        try demo.send("05-question.eml", "Một công dân hỏi về giấy khai sinh (Gmail trên điện thoại)")
        try at(0, 9, 10)
        try demo.answer(
            "review-request", about: code(1), by: "binh", "Duyệt nhé em", with: .gmail, "Ông Bình trả lời: “Duyệt nhé em” (Gmail)")
        try at(0, 9, 20)
        try demo.answer(
            "review-request", about: code(2), by: "binh", "Anh duyệt nhé", with: .outlook, "Ông Bình trả lời: “Anh duyệt nhé” (Outlook)")
        try at(0, 9, 30)
        try demo.answer(
            "clarification", about: code(2), by: "binh", "Sửa: bổ sung đầu mối liên hệ của xã và lưu ý cho hộ nuôi nhỏ lẻ.", with: .outlook,
            "Ông Bình trả lời: “Sửa: bổ sung đầu mối liên hệ…”")
    }

    /// A new version, a stale approval, a forged one, mail that nobody asked for.
    func monday2() throws {
        try at(0, 10, 40)
        try demo.answer(
            "revision-request", about: code(2), by: "myna", try demo.text("02b-revision.txt"), with: .gmail, "Bà My Na gửi lại bản đã sửa")
        try at(0, 10, 50)
        try demo.answer(
            "clarification", about: code(2), by: "binh", "DUYỆT", with: .gmail, "Ông Bình lỡ trả lời DUYỆT vào thư cũ")
        try at(0, 11, 0)
        try demo.answer(
            "review-request", about: code(2), by: "binh", "DUYỆT", with: .gmail, "Kẻ giả danh ông Bình gửi DUYỆT từ máy chủ khác",
            isGenuine: false)
        try at(0, 11, 15)
        try demo.answer(
            "review-request", about: code(2), by: "binh", "Duyệt. Cảm ơn em.", with: .outlook,
            "Ông Bình trả lời đúng thư mới: “Duyệt. Cảm ơn em.”")
        try at(0, 14, 0)
        try demo.send("03-article-inline-photos.eml", "Thầy Minh gửi bài có ảnh chèn giữa bài (Outlook)")
        try at(0, 14, 30)
        try demo.send("04-article-html-only.eml", "Ông Bảo gửi bài chỉ có HTML")
        try at(0, 14, 40)
        try demo.send("06-vacation-auto-reply.eml", "Máy của bà Huyền tự trả lời: đang nghỉ phép")
        try at(0, 14, 45)
        try demo.send("07-spam.eml", "Thư quảng cáo từ người lạ", isGenuine: false)
        try at(0, 15, 0)
        try demo.answer(
            "review-request", about: code(5), by: "binh", "Duyệt", with: .link, "Ông Bình chạm nút DUYỆT trong thư")
        try at(0, 15, 2)
        try demo.answer(
            "approval-noted", about: code(5), by: "binh", "Dừng", with: .iPhone, "Ông Bình đổi ý, trả lời DỪNG trong 5 phút (iPhone)")
        try at(0, 15, 20)
        try demo.answer(
            "review-request", about: code(5), by: "binh", "Không duyệt, trùng với tin đã đăng tuần trước.", with: .iPhone,
            "Ông Bình trả lời: “Không duyệt, trùng với tin đã đăng tuần trước.”")
    }

    /// After the holiday: the answer to the citizen, another encoding, a reminder.
    func wednesday() throws {
        try at(2, 8, 0)
        try demo.answer(
            "answer-request", about: code(3), by: "thoan", try demo.text("05b-answer.txt"), with: .outlook,
            "Ông Thoan soạn câu trả lời cho công dân")
        try at(2, 9, 0)
        try demo.answer(
            "review-request", about: code(3), by: "binh", "Nhất trí duyệt.", with: .gmail, "Ông Bình trả lời: “Nhất trí duyệt.”")
        try at(2, 10, 0)
        try demo.send("08-legacy-1258.eml", "Bà Huyền gửi tin bằng bảng mã cũ (windows-1258)")
        try at(2, 10, 30)
        try demo.answer("review-request", about: code(6), by: "binh", "Duyet", with: .link, "Ông Bình chạm nút DUYỆT")
        try at(2, 14, 0)
    }

    /// The article nobody answered for has reached the head.
    func thursday() throws {
        try at(3, 8, 10)
        try demo.answer(
            "review-request", about: code(4), by: "huong", "Duyệt", with: .iPhone, "Ông Hướng trả lời từ điện thoại: “Duyệt”")
        try at(3, 8, 30)
    }
}

/// The last lines: what there is to look at, and that all is whole.
enum DemoEnding {
    static func tell(_ demo: Demo) throws -> Int32 {
        let result = try demo.gateway.journal.verify()
        let pages = try demo.gateway.site.verify().map(\.description)
        let problems = try result.problems + pages + SiteComparison.problems(journal: demo.gateway.journal, site: demo.gateway.site)
        let mails = result.dispositions.values.reduce(0, +)
        let letters = result.letters.values.reduce(0, +)
        Output.line(
            """

            \(mails) thư đến, thư nào cũng có kết quả; \(letters) thư đi; \(result.items) mục.
            \(problems.isEmpty ? "Kiểm tra: nguyên vẹn." : "Kiểm tra: " + problems.joined(separator: "\n"))

            Trang:   \(demo.stage.data)/site/public/index.html
            Thư đi:  \(demo.stage.letters)/
            Dữ liệu: \(demo.stage.data)/homthu.sqlite
            Xem tiếp: homthu status --config \(demo.stage.configurationPath)
                      homthu show HD-2026-0002 --config \(demo.stage.configurationPath)
            """)
        return problems.isEmpty ? ExitCode.ok : ExitCode.trouble
    }
}
