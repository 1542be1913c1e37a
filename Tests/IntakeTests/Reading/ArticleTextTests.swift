import Editorial
import Intake
import Mail
import Testing
import WorkCalendar

@Suite("R2 reading an article: text")
struct ArticleTextTests {
    private static let first =
        "Sáng 20/11, hơn 100 đoàn viên thanh niên xã Hải Dương ra quân dọn vệ sinh bờ biển, thu gom gần 2 tấn rác và trồng thêm 50 cây xanh."
    private static let second =
        "Hoạt động do Đoàn xã phối hợp với Hội Phụ nữ tổ chức, được bà con hưởng ứng và sẽ làm lại mỗi tháng một lần."

    private func body(_ text: String, subject: String = "Tin: ra quân dọn vệ sinh") throws -> [String] {
        try ReadingLab.article(ReadingLab.plain(text, subject: subject)).content.body.map(\.sketch)
    }

    @Test("form lines over the text fill the fields and leave the text")
    func formLines() throws {
        let text = """
            Kênh: Thông tin tuyên truyền
            Tiêu đề: Đoàn xã ra quân
            Ngày diễn ra: 20/11/2026
            Tác giả: Trần Thị My Na
            Nguồn: Đoàn xã

            \(Self.first)
            """
        let reading = try ReadingLab.article(ReadingLab.plain(text))
        let content = reading.content
        #expect(content.body.map(\.sketch) == ["p:" + Self.first])
        #expect(content.channel == ChannelID("tuyen-truyen"))
        #expect(content.title == "Đoàn xã ra quân")
        #expect(content.author == "Trần Thị My Na")
        #expect(content.source == "Đoàn xã")
        #expect(content.eventDate == CivilDate(year: 2026, month: 11, day: 20))
        #expect(reading.missing.isEmpty)
    }

    @Test("form lines without marks, in capitals, with bullets, under a greeting")
    func formLinesAsWritten() throws {
        let text = "Kính gửi Ban biên tập,\n\n- KENH: tuyen truyen\n- tieu de : Đoàn xã ra quân\n\n\(Self.first)"
        let content = try ReadingLab.article(ReadingLab.plain(text)).content
        #expect(content.channel == ChannelID("tuyen-truyen"))
        #expect(content.title == "Đoàn xã ra quân")
        #expect(content.body.map(\.sketch) == ["p:" + Self.first])
    }

    @Test("a channel that is none of ours is named, and the article goes where articles go")
    func unknownChannel() throws {
        let reading = try ReadingLab.article(ReadingLab.plain("Kênh: Thể thao quốc tế\n\n" + Self.first))
        #expect(reading.content.channel == ChannelID("tin-tuc"))
        #expect(reading.missing == [.unknownChannel("Thể thao quốc tế")])
        // A channel that takes only questions is none for an article.
        let asked = try ReadingLab.article(ReadingLab.plain("Kênh: Tiếp nhận ý kiến\n\n" + Self.first))
        #expect(asked.missing == [.unknownChannel("Tiếp nhận ý kiến")])
    }

    private static let titles: [(String?, String)] = [
        ("Tin: ra quân dọn vệ sinh", "Ra quân dọn vệ sinh"), ("TIN BÀI: ra quân", "Ra quân"), ("Em gửi bài: ra quân", "Ra quân"),
        ("Re: Fwd: Ra quân", "Ra quân"), ("Ra quân: 100 đoàn viên tham gia", "Ra quân: 100 đoàn viên tham gia"),
        ("[HD-2026-0042] Ra quân", "Ra quân"), ("", ""), ("Tin:", ""), ("=?UTF-8?B?UmEgcXXDom4=?=", "Ra quân"),
        ("Bài: đường làng", "Đường làng"),
    ]

    @Test("the subject is the headline, without labels and prefixes", arguments: titles)
    func subjects(subject: String?, title: String) throws {
        #expect(try ReadingLab.article(ReadingLab.plain(Self.first, subject: subject ?? "")).content.title == title)
    }

    @Test("a short first line without a full stop over the text is the headline")
    func headlineInBody() throws {
        let content = try ReadingLab.article(ReadingLab.plain("Đoàn xã ra quân làm sạch bờ biển\n\n" + Self.first)).content
        #expect(content.title == "Đoàn xã ra quân làm sạch bờ biển")
        #expect(content.body.map(\.sketch) == ["p:" + Self.first])
    }

    @Test("where the form gives the headline, a short first line is text")
    func formTitleKeepsFirstLine() throws {
        let text = "Tiêu đề: Đoàn xã ra quân\n\nTừ sáng sớm, tại bờ biển thôn Vĩnh Trị\n\n" + Self.first
        let content = try ReadingLab.article(ReadingLab.plain(text)).content
        #expect(content.title == "Đoàn xã ra quân")
        #expect(content.body.map(\.sketch) == ["p:Từ sáng sớm, tại bờ biển thôn Vĩnh Trị", "p:" + Self.first])
    }

    @Test("the headline given twice stands once")
    func formTitleRepeated() throws {
        let text = "Tiêu đề: Đoàn xã ra quân\n\nĐoàn xã ra quân\n\n" + Self.first
        let content = try ReadingLab.article(ReadingLab.plain(text)).content
        #expect(content.title == "Đoàn xã ra quân")
        #expect(content.body.map(\.sketch) == ["p:" + Self.first])
    }

    @Test("greeting, closing and phone signature go")
    func courtesies() throws {
        for (top, bottom) in [
            ("Kính gửi Ban biên tập,", "Trân trọng!"),
            ("Kính gửi anh Bình,\n\nEm xin gửi bài và ảnh, mong anh chị biên tập giúp.", "Em cảm ơn ạ!"),
            ("Chào anh chị,", "Trân trọng,\n\nNguyễn Thị Lan\nCộng tác viên thôn Vĩnh Trị\n0912345678"),
            ("Xin chào Ban biên tập!", "Nguyễn Thị Lan"),
            ("Kinh gui Ban bien tap", "Tran trong cam on"), ("Em gửi bài ạ.", "Được gửi từ iPhone của tôi"),
        ] {
            let blocks = try body("\(top)\n\n\(Self.first)\n\n\(Self.second)\n\n\(bottom)")
            #expect(blocks == ["p:" + Self.first, "p:" + Self.second], "\(top) … \(bottom)")
        }
    }

    @Test(
        "what only looks like a greeting or closing stays",
        arguments: [
            "Chào mừng ngày Nhà giáo Việt Nam 20/11, Trường THCS Hải Dương tổ chức mít tinh, tặng hoa và biểu dương các thầy cô giáo tiêu biểu của năm học.",
            "Chào đón năm học mới, các trường trong xã đã sửa sang phòng học, mua thêm bàn ghế và chuẩn bị sách vở cho học sinh nghèo.",
        ])
    func greetingLookalikes(text: String) throws {
        #expect(try body(text + "\n\n" + Self.second) == ["p:" + text, "p:" + Self.second])
    }

    @Test(
        "a last paragraph that begins like a closing stays",
        arguments: [
            "Trần Trọng Nghĩa, học sinh lớp 9A, đạt giải nhất cuộc thi vẽ tranh về môi trường.",
            "Trân trọng kính mời bà con đến dự lúc 8 giờ ngày 25/11 tại Nhà văn hóa xã.",
            "Trân trọng thông báo để cán bộ và nhân dân trong xã được biết.",
            "Xin cảm ơn các nhà hảo tâm đã ủng hộ 20 triệu đồng cho Quỹ Vì người nghèo của xã.",
        ])
    func closingLookalikes(text: String) throws {
        #expect(try body(Self.first + "\n\n" + text) == ["p:" + Self.first, "p:" + text])
    }

    @Test(
        "courtesy is never taken off where it is the only text",
        arguments: ["Kính gửi Ban biên tập,", "Trân trọng!", "Xin chào", "Nguyễn Thị Lan"])
    func onlyText(text: String) throws { #expect(try body(text) == ["p:" + text]) }

    @Test("format=flowed is joined, hard line ends are kept")
    func flowed() throws {
        let message = ReadingLab.plain(
            "Dòng một của đoạn \nvẫn là đoạn ấy.\nDòng hai của địa chỉ.\n\n \nĐoạn sau.", type: "; format=flowed")
        let body = try ReadingLab.article(message).content.body.map(\.sketch)
        #expect(body == ["p:Dòng một của đoạn vẫn là đoạn ấy.\nDòng hai của địa chỉ.", "p:Đoạn sau."])
    }

    @Test("B8 windows-1258 and NFD become NFC")
    func legacy() throws {
        let head = Array(
            "From: a@x.example\r\nSubject: Tin\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1258\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                .utf8)
        // "Việt Nam." with ê (EA) and a combining dot below (F2), "đường" with đ (F0), ư (FD), ơ (F5) and a combining grave (CC).
        let message = Message.parse(
            head + [0x56, 0x69, 0xEA, 0xF2, 0x74, 0x20, 0x4E, 0x61, 0x6D, 0x20, 0xF0, 0xFD, 0xF5, 0xCC, 0x6E, 0x67, 0x2E])
        let text = try #require(try ReadingLab.article(message).content.body.first?.sketch)
        #expect(Array(text.unicodeScalars) == Array("p:Việt Nam đường.".unicodeScalars))
        let nfd = try body("Vie\u{323}\u{302}t Nam.\u{200B}")
        #expect(nfd.first.map { Array($0.unicodeScalars) } == Array("p:Việt Nam.".unicodeScalars))
    }

    @Test("HTML keeps headings, lists and tables")
    func html() throws {
        let message = ReadingLab.html(
            "<p>Một đoạn văn.</p><h2>Mục một</h2><ul><li>Việc A.</li><li>Việc B.</li></ul><table><tr><td>Thôn</td><td>Số hộ</td></tr><tr><td>Vĩnh Trị</td><td>320</td></tr></table>"
        )
        #expect(
            try ReadingLab.article(message).content.body.map(\.sketch) == [
                "p:Một đoạn văn.", "h:Mục một", "l:Việc A.", "l:Việc B.", "t:Thôn|Số hộ/Vĩnh Trị|320",
            ])
    }

    @Test("HTML that says nothing leaves the plain text")
    func emptyHTML() throws {
        let message = ReadingLab.multipart("alternative", [ReadingLab.textPart("Một đoạn văn."), ReadingLab.htmlPart("<p> </p>")])
        #expect(try ReadingLab.article(message).content.body.map(\.sketch) == ["p:Một đoạn văn."])
    }

    @Test("what a form line holds that no field takes is not lost")
    func unusedFields() throws {
        let text = "Kênh: Tin tức\nSố ký hiệu: 45/KH-UBND\nNgày ký: 18/11/2026\nTrích yếu: Kế hoạch trồng cây năm 2027\n\n" + Self.first
        let content = try ReadingLab.article(ReadingLab.plain(text)).content
        let all = content.body.map(\.sketch).joined(separator: "\n")
        #expect(all.contains("45/KH-UBND"))
        #expect(all.contains("Kế hoạch trồng cây năm 2027"))
        #expect(content.eventDate == CivilDate(year: 2026, month: 11, day: 18))
    }

    @Test("Lưu ý in a notice is text")
    func notice() throws {
        let text = "Thông báo lịch tiêm phòng cho trẻ em ngày 25/11.\n\nLưu ý: mang theo sổ tiêm chủng."
        #expect(try body(text).contains("p:Lưu ý: mang theo sổ tiêm chủng."))
    }

    private static let dates: [(String, CivilDate?)] = [
        ("Ngày diễn ra: 20/11/2026\n\nMột tin ngắn.", CivilDate(year: 2026, month: 11, day: 20)),
        ("Ngày diễn ra: 20-11\n\nMột tin ngắn.", CivilDate(year: 2026, month: 11, day: 20)),
        ("Ngày diễn ra: hôm qua\n\nMột tin ngắn.", CivilDate(year: 2026, month: 11, day: 22)),
        ("Ngày ký: 18/11/2026\n\nMột tin ngắn.", CivilDate(year: 2026, month: 11, day: 18)),
        ("Sáng 20/11, Đoàn xã ra quân.", CivilDate(year: 2026, month: 11, day: 20)),
        ("Đoàn xã ra quân.\n\nHoạt động diễn ra ngày 20 tháng 11 năm 2026.", CivilDate(year: 2026, month: 11, day: 20)),
        // The form line is meant, whatever the text names.
        ("Ngày diễn ra: 20/11/2026\n\nTừ ngày 1/12 xã thu phí.", CivilDate(year: 2026, month: 11, day: 20)),
        // Two days in the text: nobody knows which.
        ("Ngày 18/11 họp, ngày 20/11 ra quân.", nil),
        ("Theo Quyết định 162/QĐ-UBND, xã thu 1.500 đồng.", nil),
        ("Ngày diễn ra: chưa rõ\n\nSáng 20/11 họp.", nil),
        ("Một tin không có ngày.", nil),
        ("Một.\n\nHai.\n\nSáng 20/11 họp.", nil),
    ]

    @Test("R5 the event's day: form line, prose, or absent", arguments: dates)
    func eventDate(text: String, day: CivilDate?) throws {
        let reading = try ReadingLab.article(ReadingLab.plain(text))
        #expect(reading.content.eventDate == day)
        #expect(reading.missing.contains(.eventDate) == (day == nil))
    }

    @Test("an empty mail lacks headline, text and day")
    func empty() throws {
        #expect(try ReadingLab.article(ReadingLab.plain("", subject: "")).missing == [.title, .body, .eventDate])
    }
}
