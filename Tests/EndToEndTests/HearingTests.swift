import Foundation
import Testing

/// R12, R13 over real servers: opened, approved, answered by the public, closed by itself, summed up, the result published.
@Suite("Drafts for comment and consultations", .serialized)
struct HearingTests {
    @Test("a draft for comment")
    func draft() throws {
        let office = try Office()
        let text =
            "Content-Type: text/plain; charset=\"UTF-8\"\n"
            + Mails.encoded("Kênh: Dự thảo xin ý kiến\nHạn góp ý: 07/3/2025\n\nXin góp ý dự thảo.")
        let pdf = Data("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8).base64EncodedString()
        let file =
            "Content-Type: application/pdf; name=\"du-thao.pdf\"\nContent-Disposition: attachment; filename=\"du-thao.pdf\"\n"
            + "Content-Transfer-Encoding: base64\n\n\(pdf)\n"
        try office.deliver(
            Mails.mail(
                from: ("Trần Nhất Bi", office.address("bi")), to: "bbt", subject: "Dự thảo Quy chế quản lý chợ", id: "CAdt@mail.gmail.com",
                extra: [],
                type: "multipart/mixed; boundary=\"bb00\"", body: Mails.multipart("bb00", [text, file])))
        try run(office, page: "du-thao", opinion: "Điều 3 nên ghi rõ giờ mở cửa.", receipt: "Đã nhận ý kiến", figures: "Ý kiến đã nhận: 1")
    }

    @Test("a consultation")
    func poll() throws {
        let office = try Office()
        try office.deliver(
            Mails.note(
                from: ("Lê Xuân Hướng", office.address("huong")), to: office.address("bbt"), subject: "Lấy ý kiến dời chợ",
                id: "CAlyk@x.example",
                text:
                    "Kênh: Lấy ý kiến của công dân\nPhương án 1: Sửa chợ cũ\nPhương án 2: Xây chợ mới\nHạn góp ý: 07/3/2025\n\nXin ý kiến bà con."
            ))
        try run(
            office, page: "lay-y-kien", opinion: "Tôi chọn phương án 2", receipt: "Xây chợ mới", figures: "2. Xây chợ mới: 1 người (100%)")
    }

    private func run(_ office: Office, page: String, opinion: String, receipt: String, figures: String) throws {
        try office.once("08:05")
        try office.reply(try office.letter(to: "binh", "[\(Office.code)]", "Mời duyệt"), "DUYỆT", by: "binh")
        try office.once("08:30")
        #expect(try office.once("08:36").published == 1)
        let file = "\(office.site)/public/\(page)/\(Office.code).html"
        let address = "bbt+gopy-\(Office.code)@\(office.domain)"
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(address))
        try office.deliver(
            Mails.note(from: ("Công dân", office.address("congdan")), to: address, subject: "Góp ý", id: "CAgy@x.example", text: opinion),
            to: address)
        try office.once("09:00")
        #expect(try office.letter(to: "congdan", "Góp ý [\(Office.code)]").words.contains(receipt))
        try office.once(at: "2025-03-08T00:00:30+07:00")
        let officer = page == "du-thao" ? "bi" : "huong"
        let closed = try office.letter(to: officer, "[\(Office.code)]", "Hết hạn")
        #expect(closed.words.contains(figures), "\(closed.words)")
        #expect(closed.message.leaves.contains { $0.name == "y-kien.csv" })
        try office.reply(closed, "Kết quả: đã tiếp thu các ý kiến, hoàn thiện dự thảo trong tháng 3.", by: officer)
        try office.once(at: "2025-03-08T08:00:00+07:00")
        try office.reply(try office.letter(to: "binh", "Mời duyệt đính chính"), "DUYỆT", by: "binh")
        try office.once(at: "2025-03-08T08:10:00+07:00")
        #expect(try office.once(at: "2025-03-08T08:16:00+07:00").published == 1)
        let result = try String(contentsOfFile: file, encoding: .utf8)
        #expect(result.contains("Kết quả") && result.contains("hoàn thiện dự thảo trong tháng 3") && !result.contains(address))
        try office.expectWhole()
    }
}
