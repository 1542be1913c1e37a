import Digest
import Editorial
import Intake
import Testing

@Suite("R4 personal data")
struct RedactionTests {
    private static let samples: [(String, [PersonalData])] = [
        ("Gọi 0912345678 nhé", [.phone]), ("0912 345 678", [.phone]), ("0912.345.678", [.phone]), ("091-234-5678", [.phone]),
        ("+84912345678", [.phone]),
        ("+84 912 345 678", [.phone]), ("84912345678", [.phone]), ("0234 3 823 456", [.phone]), ("02343823456", [.phone]),
        ("ĐT:0912345678.", [.phone]),
        ("0912345678/0987654321", [.phone, .phone]), ("0912345678 0987654321", [.phone, .phone]),
        ("0912345678, 0987654321", [.phone, .phone]), ("(0912) 345678", [.phone]),
        ("an.nguyen@gmail.com", [.email]), ("thư tới an_n+1@mail.xa.gov.vn.", [.email]), ("CCCD 046085001234", [.citizenID]),
        ("046085001234", [.citizenID]),
        ("046 085 001 234", [.citizenID]), ("CMND 191234567", [.identityCard]), ("số chứng minh nhân dân: 191 234 567", [.identityCard]),
        ("STK 4000205123456", [.bankAccount]),
        ("số tài khoản 0161 0012 3456 7 Vietcombank", [.bankAccount]), ("tk: 19012345678", [.bankAccount]),
        ("CMND 191234567, ĐT 0912345678", [.identityCard, .phone]),
    ]

    @Test("found and hidden", arguments: samples)
    func found(text: String, kinds: [PersonalData]) {
        let (clean, found) = Redaction.personalData(in: text)
        #expect(found == kinds, "\(text) → \(clean)")
        for kind in kinds { #expect(clean.contains(kind.placeholder)) }
        if !kinds.isEmpty {
            #expect(
                !clean.utf8.contains { (48...57).contains($0) }
                    || clean.contains("@") == false && clean.utf8.count { (48...57).contains($0) } < 2, "\(clean)")
        }
    }

    @Test(
        "what is no personal data stays as it is",
        arguments: [
            "Quyết định 162/QĐ-UBND ngày 07/9/2020", "20/11/2026", "20.11.2026 lúc 7h30", "giá 1.500.000.000 đồng", "năm 2025 2026",
            "999085001234", "191234567",
            "thửa đất số 123 tờ bản đồ 45", "diện tích 120,5 m2", "1900 1234", "Điều 8.2", "mã 000123456789012345678901234", "a@b", "@xa",
            "1/500", "HD-2026-0042", "0.5", "10h30-11h45",
            "12 345 678 đồng", "Nghị định 13/2023/NĐ-CP", "",
        ])
    func kept(text: String) {
        let (clean, found) = Redaction.personalData(in: text)
        #expect(clean == text)
        #expect(found.isEmpty, "\(found)")
    }

    @Test("the sentence around stays readable")
    func sentence() {
        let (clean, _) = Redaction.personalData(in: "Xin gọi số 0912 345 678 hoặc thư an@xa.vn, cảm ơn.")
        #expect(clean == "Xin gọi số [đã ẩn số điện thoại] hoặc thư [đã ẩn địa chỉ thư điện tử], cảm ơn.")
    }

    @Test("long runs of digits and separators end")
    func hostile() {
        for part in ["0", "0 ", "0912 ", "a@", "0.", "9/"] {
            #expect(!Redaction.personalData(in: String(repeating: part, count: 30_000)).text.isEmpty)
        }
    }
}

@Suite("R4 anonymous questions")
struct AnonymousQuestionTests {
    private func lines(_ text: String, _ name: String = "Nguyễn Văn An") -> (String, [PersonalData]) {
        let blocks = text.split(separator: "\n").map { Block.paragraph(String($0)) }
        let (out, found) = Redaction.anonymiseQuestion(blocks, askerName: name)
        let texts = out.map { block in
            if case .paragraph(let text) = block { return text }
            return "?"
        }
        return (texts.joined(separator: "\n"), found)
    }

    @Test("greeting, name, address and signature go, the question stays")
    func letter() {
        let (text, found) = lines(
            "Kính gửi UBND xã,\nTôi tên là Nguyễn Văn An\nĐịa chỉ: thôn 3, xã Hải Dương\nXin hỏi thủ tục đăng ký khai sinh gồm những gì?\nXin cảm ơn!\nNguyễn Văn An\nĐT: 0912345678"
        )
        #expect(text == "Xin hỏi thủ tục đăng ký khai sinh gồm những gì?")
        #expect(found == [.name, .address, .phone])
    }

    @Test("a name inside the question is hidden, in any spelling")
    func inside() {
        #expect(
            lines("Tôi là Nguyễn Văn An, xin hỏi bao giờ làm đường thôn 3?").0 == "Tôi là [đã ẩn họ tên], xin hỏi bao giờ làm đường thôn 3?"
        )
        #expect(
            lines("Hồ sơ của NGUYEN VAN AN đã nộp từ tháng 3 chưa thấy trả lời.").0
                == "Hồ sơ của [đã ẩn họ tên] đã nộp từ tháng 3 chưa thấy trả lời.")
        #expect(lines("Nguyê\u{303}n Va\u{306}n An hỏi về đất đai và giấy tờ nhà ở cần những gì nữa").1 == [.name])
    }

    @Test("one block of several lines, and no name")
    func oneBlock() {
        let (out, found) = Redaction.anonymiseQuestion([.paragraph("Kính gửi xã\nBao giờ có nước sạch?\nTrân trọng")], askerName: "")
        #expect(out == [.paragraph("Bao giờ có nước sạch?")])
        #expect(found.isEmpty)
    }

    @Test("a question that begins like an address or thanks stays")
    func stays() {
        #expect(lines("Thường trú ở xã khác có làm căn cước tại xã được không?").0.hasPrefix("Thường trú"))
        #expect(lines("Cảm ơn xã đã sửa đường, nhưng cống thoát nước đầu thôn vẫn chưa thông sau hai tháng.").0.hasPrefix("Cảm ơn"))
    }
}
