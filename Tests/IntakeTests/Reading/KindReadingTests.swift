import Editorial
import Intake
import Testing
import WorkCalendar

@Suite("What a contribution is, and what it says (R3, R9, R10, R11, R14)")
struct KindReadingTests {
    private static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)

    private func details(_ content: Content) -> [String] { content.details.map { "\($0.field.label): \($0.value)" } }

    @Test("a document: number, body, days, abstract, what it replaces, its file")
    func document() throws {
        let body = """
            Kính gửi Ban biên tập,
            Kênh: Văn bản chuyên ngành
            Số ký hiệu: 45/2026/QĐ-UBND
            Cơ quan ban hành: UBND xã Hải Dương
            Ngày ký: 20/11/2026
            Hiệu lực từ: 01/12/2026
            Trích yếu: Ban hành Quy chế quản lý chợ Hải Dương
            Thay thế: 12/2020/QĐ-UBND
            Bãi bỏ: 3/2019/QĐ-UBND

            Trân trọng.
            """
        let reading = try ReadingLab.article(
            ReadingLab.multipart(
                "mixed", [ReadingLab.textPart(body), ReadingLab.filePart(Self.pdf, name: "QD45.pdf")], subject: "Gửi QĐ mới"))
        let content = reading.content
        #expect(content.kind == .document && content.channel.rawValue == "van-ban")
        #expect(content.title == "Ban hành Quy chế quản lý chợ Hải Dương")
        #expect(content.eventDate == CivilDate(year: 2026, month: 11, day: 20))
        #expect(
            details(content) == [
                "Số ký hiệu: 45/2026/QĐ-UBND", "Cơ quan ban hành: UBND xã Hải Dương", "Hiệu lực từ: 01/12/2026",
                "Trích yếu: Ban hành Quy chế quản lý chợ Hải Dương", "Thay thế: 12/2020/QĐ-UBND", "Bãi bỏ: 3/2019/QĐ-UBND",
            ])
        #expect(content.media.map(\.fileExtension) == ["pdf"] && content.author.isEmpty)
        #expect(reading.missing == [])
    }

    @Test("a document without form lines: its number is read from subject or file name; the rest is asked for")
    func bareDocument() throws {
        let reading = try ReadingLab.article(
            ReadingLab.plain("Kênh: văn bản\n\nGửi ban biên tập đăng giúp.", subject: "Kế hoạch 12/KH-UBND phòng chống cháy rừng"))
        #expect(reading.content.kind == .document && details(reading.content) == ["Số ký hiệu: 12/KH-UBND"])
        #expect(reading.missing == [.field(.issuingBody), .field(.signedDate), .file])
    }

    @Test(
        "numbers of documents",
        arguments: [
            ("Số: 45/2026/QĐ-UBND", "45/2026/QĐ-UBND"), ("12/KH-UBND.", "12/KH-UBND"), ("(102/BC-HĐND)", "102/BC-HĐND"),
            ("ngày 20/11/2026", nil), ("quý 3/2026", nil), ("24/24", nil), ("5/6/2026 QĐ-UBND", nil), ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ])
    func number(_ text: String, _ expected: String?) throws {
        let content = try ReadingLab.article(ReadingLab.plain("Kênh: văn bản\n\nKèm theo.", subject: text)).content
        #expect(content[.documentNumber] == expected)
    }

    @Test("a procedure: its form, papers as a list, in plain text and in HTML")
    func procedure() throws {
        let plain = """
            Tên thủ tục: Đăng ký khai sinh
            Mã thủ tục: 1.001193
            Lĩnh vực: Hộ tịch
            Thành phần hồ sơ:
            - Tờ khai đăng ký khai sinh
            - Giấy chứng sinh
            Thời hạn giải quyết: Trong ngày
            Lệ phí: Không
            Căn cứ pháp lý: Luật Hộ tịch 2014
            """
        let html = """
            <p>Tên thủ tục: Đăng ký khai sinh<br>Mã thủ tục: 1.001193<br>Lĩnh vực: Hộ tịch</p><p>Thành phần hồ sơ:</p>
            <ul><li>Tờ khai đăng ký khai sinh</li><li>Giấy chứng sinh</li></ul>
            <p>Thời hạn giải quyết: Trong ngày<br>Lệ phí: Không</p><p>Căn cứ pháp lý: Luật Hộ tịch 2014</p>
            """
        for message in [ReadingLab.plain(plain, subject: "TTHC"), ReadingLab.html(html, subject: "TTHC")] {
            let reading = try ReadingLab.article(message)
            #expect(reading.content.kind == .procedure && reading.content.title == "Đăng ký khai sinh")
            #expect(
                details(reading.content) == [
                    "Mã thủ tục: 1.001193", "Lĩnh vực: Hộ tịch", "Thành phần hồ sơ: Tờ khai đăng ký khai sinh\nGiấy chứng sinh",
                    "Thời hạn giải quyết: Trong ngày", "Phí, lệ phí: Không", "Căn cứ pháp lý: Luật Hộ tịch 2014",
                ])
            #expect(reading.missing == [] && reading.content.eventDate == nil)
        }
    }

    @Test("a week's calendar from lines becomes a table")
    func weekFromLines() throws {
        let body = """
            Kính gửi Ban biên tập lịch tuần tới:

            Thứ Hai (23/11/2026):
            - Sáng: 8h00: Họp giao ban. Chủ trì: Chủ tịch UBND xã. Địa điểm: Phòng họp số 1
            - Chiều: 14h Tiếp công dân - Chủ trì: Phó Chủ tịch
            Thứ Ba, 24/11: 07:30 Kiểm tra đê bao thôn Vĩnh Trị
            Địa điểm: thôn Vĩnh Trị
            Chủ nhật: Trực lụt bão
            """
        let reading = try ReadingLab.article(ReadingLab.plain(body, subject: "Lịch công tác tuần 48"))
        let content = reading.content
        #expect(content.kind == .week && content.channel.rawValue == "lich-cong-tac" && content.title == "Lịch công tác tuần 48")
        #expect(content.eventDate == CivilDate(year: 2026, month: 11, day: 23))
        #expect(
            content.body == [
                .table([
                    ["Ngày", "Giờ", "Nội dung", "Chủ trì", "Địa điểm"],
                    ["Thứ Hai (23/11/2026)", "Sáng 8:00", "Họp giao ban", "Chủ tịch UBND xã", "Phòng họp số 1"],
                    ["Thứ Hai (23/11/2026)", "Chiều 14:00", "Tiếp công dân", "Phó Chủ tịch", ""],
                    ["Thứ Ba, 24/11", "7:30", "Kiểm tra đê bao thôn Vĩnh Trị", "", "thôn Vĩnh Trị"],
                    ["Chủ nhật", "", "Trực lụt bão", "", ""],
                ])
            ])
        #expect(reading.missing == [])
    }

    @Test("a week's table stays as it is; its Monday comes from its first day, the title from its days")
    func weekFromTable() throws {
        let rows = [("Thứ Hai 30/11", "Họp HĐND"), ("Thứ Ba 01/12", "Đi cơ sở")].map { "<tr><td>\($0)</td><td>\($1)</td></tr>" }.joined()
        let content = try ReadingLab.article(
            ReadingLab.html("<p>Kênh: Lịch công tác</p><table><tr><td>Ngày</td><td>Việc</td></tr>\(rows)</table>", subject: "Tuần tới")
        ).content
        #expect(content.kind == .week && content.eventDate == CivilDate(year: 2026, month: 11, day: 30))
        #expect(content.title == "Lịch công tác tuần từ 30/11 đến 06/12/2026")
        #expect(content.body == [.table([["Ngày", "Việc"], ["Thứ Hai 30/11", "Họp HĐND"], ["Thứ Ba 01/12", "Đi cơ sở"]])])
    }

    @Test("a calendar that nobody can read as one stays as it was written, and its week is asked for")
    func weekUnread() throws {
        let reading = try ReadingLab.article(
            ReadingLab.plain("Tuần này lãnh đạo xã làm việc tại trụ sở, không có lịch riêng.", subject: "Lịch công tác"))
        #expect(reading.content.body == [.paragraph("Tuần này lãnh đạo xã làm việc tại trụ sở, không có lịch riêng.")])
        #expect(reading.missing == [.field(.week)])
    }

    @Test("an album: photos with captions, videos as links")
    func album() throws {
        let text = """
            Kênh: tiện ích
            Video: https://youtu.be/abc123

            Một số hình ảnh lễ hội đua ghe.

            https://www.youtube.com/watch?v=xyz
            """
        let reading = try ReadingLab.article(
            ReadingLab.multipart(
                "mixed", [ReadingLab.textPart(text), ReadingLab.filePart(ReadingLab.png(), name: "a.png", type: "image/png")],
                subject: "Lễ hội đua ghe 2026"))
        #expect(reading.content.kind == .album && reading.content.title == "Lễ hội đua ghe 2026")
        #expect(details(reading.content) == ["Video: https://youtu.be/abc123"] || reading.content.details.count == 2)
        #expect(reading.content.body.first == .paragraph("Một số hình ảnh lễ hội đua ghe."))
        #expect(reading.content.media.count == 1)
    }

    @Test("a page of Giới thiệu")
    func page() throws {
        let reading = try ReadingLab.article(
            ReadingLab.plain("Kênh: Giới thiệu\n\nXã Hải Dương nằm ven phá Tam Giang.", subject: "Vị trí địa lý"))
        #expect(reading.content.kind == .page && reading.content.channel.rawValue == "gioi-thieu")
        #expect(reading.content.title == "Vị trí địa lý" && reading.missing == [])
    }

    @Test("an article may use the words of other kinds' forms: they stay in its text")
    func articleKeepsWords() throws {
        let content = try ReadingLab.article(
            ReadingLab.plain("Kênh: Tin tức\nHồ sơ: đã nộp đủ.\nNgày 20/11/2026, xã tiếp nhận.", subject: "Tiếp nhận hồ sơ")
        ).content
        #expect(content.kind == .article && content.details.isEmpty)
        #expect(content.body.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }.joined().contains("Hồ sơ: đã nộp đủ."))
    }
}
