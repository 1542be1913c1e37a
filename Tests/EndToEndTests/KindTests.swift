import Foundation
import Testing

/// R3, R9, R10, R11, R14: each kind of item from mail to page, over real servers, through the commune's own configuration.
@Suite("Each kind of item, from mail to page", .serialized)
struct KindTests {
    /// What is sent, what the receipt and the review letter must say, and what stands on the page.
    struct Sample: Sendable, CustomTestStringConvertible {
        let kind: String
        let subject: String
        let text: String
        var file: String?
        let folder: String
        let shown: [String]
        var testDescription: String { kind }
    }

    static let samples = [
        Sample(
            kind: "document", subject: "Gửi đăng quyết định",
            text: """
                Kênh: Văn bản chuyên ngành
                Số ký hiệu: 45/2025/QĐ-UBND
                Cơ quan ban hành: UBND xã Hải Dương
                Ngày ký: 28/02/2025
                Trích yếu: Ban hành Quy chế quản lý chợ Hải Dương
                Thay thế: 12/2020/QĐ-UBND
                """, file: "QD45.pdf", folder: "van-ban",
            shown: ["45/2025/QĐ-UBND", "UBND xã Hải Dương", "Ban hành Quy chế quản lý chợ Hải Dương", "12/2020/QĐ-UBND", "QD45.pdf"]),
        Sample(
            kind: "procedure", subject: "Cập nhật thủ tục",
            text: """
                Kênh: Danh mục thủ tục hành chính
                Tên thủ tục: Đăng ký khai sinh
                Mã thủ tục: 1.001193
                Lĩnh vực: Hộ tịch
                Thành phần hồ sơ:
                - Tờ khai đăng ký khai sinh
                - Giấy chứng sinh
                Thời hạn giải quyết: Trong ngày
                Lệ phí: Không
                Căn cứ pháp lý: Luật Hộ tịch 2014
                """, folder: "thu-tuc", shown: ["1.001193", "Hộ tịch", "Giấy chứng sinh", "Trong ngày", "Luật Hộ tịch 2014"]),
        Sample(
            kind: "week", subject: "Lịch công tác tuần từ 03/3 đến 09/3/2025",
            text: """
                Thứ Hai (03/3): 8h00: Họp giao ban. Chủ trì: Chủ tịch UBND xã. Địa điểm: Phòng họp số 1
                Chiều: 14h Tiếp công dân - Chủ trì: Phó Chủ tịch
                Thứ Ba (04/3): 7h30 Kiểm tra đê bao thôn Vĩnh Trị
                """, folder: "lich-cong-tac", shown: ["Họp giao ban", "Chủ tịch UBND xã", "Tiếp công dân", "Kiểm tra đê bao thôn Vĩnh Trị"]),
        Sample(
            kind: "album", subject: "Lễ hội đua ghe 2025",
            text: "Kênh: Tiện ích\nVideo: https://youtu.be/abc123\n\nMột số hình ảnh đua ghe đầu năm.",
            file: "dua-ghe.png", folder: "album",
            shown: ["Lễ hội đua ghe 2025", "https://youtu.be/abc123", "Một số hình ảnh đua ghe đầu năm."]),
        Sample(
            kind: "page", subject: "Vị trí địa lý", text: "Kênh: Giới thiệu\n\nXã Hải Dương nằm ven phá Tam Giang, phía bắc giáp biển.",
            folder: "gioi-thieu", shown: ["Vị trí địa lý", "Xã Hải Dương nằm ven phá Tam Giang"]),
    ]

    @Test("submitted, receipt, shown to the reviewer as it will stand, DUYỆT, page", arguments: samples)
    func story(_ sample: Sample) throws {
        let office = try Office()
        try office.deliver(mail(sample, from: office.address("myna")))
        try office.once("08:05")
        let item = try office.show(Office.code)
        #expect(item.kind == sample.kind && item.state == "awaiting-review")
        #expect(try office.letter(to: "myna", sample.subject).words.contains("Đề nghị bà bổ sung") == false)
        let review = try office.letter(to: "binh", "[\(Office.code)]", "Mời duyệt")
        for words in sample.shown { #expect(review.words.contains(words) || review.html.contains(words), "not shown: \(words)") }
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        let page = try String(contentsOfFile: "\(office.site)/public/\(sample.folder)/\(Office.code).html", encoding: .utf8)
        for words in sample.shown { #expect(page.contains(words), "not on the page: \(words)") }
        try office.expectWhole()
    }

    private func mail(_ sample: Sample, from author: String) -> [UInt8] {
        let text = "Content-Type: text/plain; charset=\"UTF-8\"\n" + Mails.encoded(sample.text)
        let files = sample.file.map { name -> [String] in
            let isPicture = name.hasSuffix("png")
            let base64 = isPicture ? Mails.png : Data("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8).base64EncodedString()
            return [
                "Content-Type: application/octet-stream; name=\"\(name)\"\nContent-Disposition: attachment; filename=\"\(name)\"\n"
                    + "Content-Transfer-Encoding: base64\n\n\(base64)\n"
            ]
        }
        return Mails.mail(
            from: ("Trần Thị My Na", author), to: "bbt", subject: sample.subject, id: "CA\(sample.kind)@mail.gmail.com", extra: [],
            type: "multipart/mixed; boundary=\"bb00\"", body: Mails.multipart("bb00", [text] + (files ?? [])))
    }

    @Test("a document that lacks its lines is asked for them; the reply with them completes it")
    func incomplete() throws {
        let office = try Office()
        try office.deliver(
            Mails.note(
                from: ("Trần Thị My Na", office.address("myna")), to: office.address("bbt"), subject: "Kế hoạch 12/KH-UBND",
                id: "CAkh@x.example",
                text: "Kênh: Văn bản chuyên ngành\n\nNhờ đăng giúp kế hoạch."))
        try office.once("08:05")
        let receipt = try office.letter(to: "myna", "Kế hoạch 12/KH-UBND")
        #expect(receipt.words.contains("“Cơ quan ban hành: …”") && receipt.words.contains("Chưa có tệp văn bản"))
        try office.reply(receipt, "Cơ quan ban hành: UBND xã\nNgày ký: 27/02/2025", by: "myna")
        try office.once("08:20")
        let review = try office.letter(to: "binh", "Mời duyệt bản sửa")
        #expect(
            review.words.contains("Cơ quan ban hành: UBND xã") && review.words.contains("12/KH-UBND") && review.words.contains("27/02/2025")
        )
        try office.expectWhole()
    }
}
