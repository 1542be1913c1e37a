import Editorial
import Intake
import Testing
import WorkCalendar

@Suite("R2 forms")
struct FormReaderTests {
    private func read(_ body: String) -> (fields: [FormField: String], rest: [String]) {
        FormReader.read(body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    @Test("labelled lines in any order and spelling")
    func spellings() {
        let bodies = [
            "Kênh: Tin tức\nTác giả: Lan\n\nSáng nay…", "Tác giả: Lan\nKênh: Tin tức\nSáng nay…",
            "KENH: Tin tức\ntac gia: Lan\n\nSáng nay…",
            "- Kênh: Tin tức\n• Tác giả : Lan\n\nSáng nay…", "Kênh： Tin tức\nTác\u{A0}giả:\u{A0}Lan\nSáng nay…",
            "1. Kênh: Tin tức\n2) Tác giả: Lan\n\nSáng nay…",
            "*Kênh:* Tin tức\n*Tác giả*: Lan\nSáng nay…", "Ke\u{302}nh: Tin tức\nTa\u{301}c gia\u{309}: Lan\nSáng nay…",
            "Chuyên mục: Tin tức\nNgười viết: Lan\nSáng nay…",
            "Kính gửi Ban biên tập,\n\nKênh: Tin tức\nTác giả: Lan\n\nSáng nay…",
        ]
        for body in bodies {
            let (fields, rest) = read(body)
            #expect(fields == [.channel: "Tin tức", .author: "Lan"], "\(body)")
            #expect(rest.last == "Sáng nay…", "\(body)")
            #expect(!rest.contains { $0.contains("Lan") })
        }
    }

    @Test("every label of our own forms names its field")
    func labels() {
        for field in FormField.allCases { #expect(read(field.label + ": x y").fields == [field: "x y"]) }
    }

    @Test("text, unknown labels and times stay in the body")
    func bodyStays() {
        for body in [
            "Sáng nay xã họp.\nTác giả: Lan", "Địa điểm: nhà văn hóa\nThành phần: toàn thể", "8:30 khai mạc\nKênh: x", "http://xa.vn/a: b",
            "Tại hội nghị, ông Bình nói: cố lên.",
        ] {
            let (fields, rest) = read(body)
            #expect(fields.isEmpty, "\(body)")
            #expect(rest.joined(separator: "\n") == body)
        }
    }

    @Test("an unknown label stands between known ones")
    func unknownLabel() {
        let (fields, rest) = read("Kênh: Tin tức\nĐịa điểm: hội trường\nNguồn: Đài huyện\nNội dung.")
        #expect(fields == [.channel: "Tin tức", .source: "Đài huyện"])
        #expect(rest == ["Địa điểm: hội trường", "Nội dung."])
    }

    @Test("captions are joined, an empty label is nothing, the later value counts, a broken line is one value")
    func values() {
        #expect(read("Chú thích: a\nChú thích: b").fields == [.caption: "a\nb"])
        #expect(read("Tác giả:\nNguồn: x").fields == [.source: "x"])
        #expect(read("Kênh: a\nKênh: b").fields == [.channel: "b"])
        let long = "Trích yếu: Quyết định về việc ban hành Quy chế hoạt động của Trang thông tin điện tử\nxã Hải Dương năm 2026\n\nNội dung"
        #expect(read(long).fields[.abstract]?.hasSuffix("điện tử xã Hải Dương năm 2026") == true)
        #expect(read(long).rest == ["", "Nội dung"])
    }
}

@Suite("R5 days in text")
struct VietnameseDateTests {
    /// 20 November 2026 is a Friday.
    private let today = CivilDate(year: 2026, month: 11, day: 20)

    private func read(_ text: String) -> String? { today.flatMap { VietnameseDate.read(text, relativeTo: $0)?.description } }

    @Test(
        "days as people write them",
        arguments: [
            ("20/11/2026", "2026-11-20"), ("20-11-2026", "2026-11-20"), ("20.11.2026", "2026-11-20"), ("20.11", "2026-11-20"),
            ("5/9", "2026-09-05"),
            ("2026-11-20", "2026-11-20"), ("20/11/26", "2026-11-20"), ("ngày 20 tháng 11", "2026-11-20"),
            ("ngày 20 tháng 11 năm 2025", "2025-11-20"),
            ("NGÀY 07 THÁNG 9 NĂM 2020", "2020-09-07"), ("ngay 20 thang 11, nam 2026", "2026-11-20"), ("sáng 20/11", "2026-11-20"),
            ("7h30 ngày 18/11", "2026-11-18"),
            ("hôm nay", "2026-11-20"), ("Sáng nay", "2026-11-20"), ("hôm qua", "2026-11-19"), ("tối qua", "2026-11-19"),
            ("hom kia", "2026-11-18"),
            ("thứ sáu vừa rồi", "2026-11-13"), ("thứ năm vừa qua", "2026-11-19"), ("thứ hai tuần này", "2026-11-16"),
            ("chủ nhật tuần trước", "2026-11-15"),
            ("thứ 2 tuần sau", "2026-11-23"), ("CN vừa rồi", "2026-11-15"), ("từ 18 đến 20/11", "2026-11-20"),
            ("18-20/11/2026", "2026-11-20"), ("18/11 - 20/11", "2026-11-20"),
            ("28/12", "2026-12-28"), ("2/1", "2027-01-02"), ("29/2/2028", "2028-02-29"), ("20/11 (thứ sáu), tức 20/11/2026", "2026-11-20"),
        ])
    func readable(text: String, day: String) { #expect(read(text) == day, "\(text)") }

    @Test(
        "no day, or not one day",
        arguments: [
            "", "31/2/2026", "30/02", "32/1", "162/QĐ-UBND", "12/2026", "20.000 đồng", "1.5 triệu", "10.12 ha", "0912.345.678", "14:30",
            "thứ sáu", "số 05/11/KH", "2026",
            "20/11 và 21/12", "192.168.1.1", "tháng 11", "99999999999999999999/11", "/20/11", "20/11/99999",
        ])
    func unreadable(text: String) { #expect(read(text) == nil, "\(text)") }

    @Test("days are counted back and forth")
    func dayCount() {
        var day = CivilDate(year: 1996, month: 2, day: 27)
        for _ in 0..<4_000 {
            guard let current = day, let next = VietnameseDate.read("ngày mai", relativeTo: current) else {
                Issue.record("lost at \(String(describing: day))")
                return
            }
            #expect(VietnameseDate.read("hôm qua", relativeTo: next) == current)
            day = next
        }
        #expect(day?.description == "2007-02-09")
    }
}
