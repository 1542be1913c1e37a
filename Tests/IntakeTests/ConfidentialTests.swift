import Editorial
import Mail
import Testing

@testable import Intake

@Suite("R21 markings of secrecy and denunciations, and what only sounds like them")
struct ConfidentialTests {
    private func read(_ message: Message, fromOffice: Bool = false) throws -> Confidentiality? {
        Confidentiality.read(message, mailbox: try #require(AddrSpec("bbt@haiduong.example")), fromOffice: fromOffice)
    }

    @Test(
        "a marking in the text",
        arguments: [
            "MẬT", "  MẬT  ", "TỐI MẬT", "TUYỆT MẬT", "*TỐI MẬT*", "[MẬT]", "--- MẬT ---", "M Ậ T", "MẬT – HỎA TỐC", "HỎA TỐC - TỐI MẬT",
            "TOI MAT",
            "TUYET MAT", "Độ mật: Mật", "Độ mật: Tối mật", "độ mật : TUYỆT MẬT", "Do mat: toi mat", "Mức độ mật: A", "TÀI LIỆU MẬT",
            "BẢN SAO BÍ MẬT NHÀ NƯỚC", "Số: 12/MẬT-UBND", "Số: 05-TM/HU", "Số 45/M-BC", "Số: 15-BC/ĐU (MẬT)", "Báo cáo số 7/BC-UBND (M)",
            "> TỐI MẬT",
            "│ MẬT", "MẬT (bản số 3)", "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", "M\u{1EAC}T", "MA\u{302}\u{323}T",
        ])
    func marked(line: String) throws {
        #expect(try read(ReadingLab.plain("ỦY BAN NHÂN DÂN\n\(line)\nNội dung văn bản.")) == .secret)
        #expect(try read(ReadingLab.html("<table><tr><td>ỦY BAN</td></tr></table><p>\(line.replacing("<", with: ""))</p>")) == .secret)
    }

    @Test(
        "words that only sound like it",
        arguments: [
            "Bảo mật thông tin cá nhân", "mật khẩu wifi", "MẬT KHẨU", "MẬT ONG RỪNG", "Giá mật ong 250.000 đồng", "BẢO MẬT", "bí mật",
            "Bí mật nhà nước",
            "TUYÊN TRUYỀN LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "mật độ dân số 1.200 người/km²", "Độ mật: Không", "Độ mật: thường",
            "Độ bảo mật: cao", "thân mật",
            "Mật", "mật", "tôi mất giấy tờ", "TOI BI MAT GIAY TO", "MAT TRAN TO QUOC", "Số: 12/TB-UBND", "Số 45/QĐ-UBND",
            "TM. ỦY BAN NHÂN DÂN", "(M)",
            "Công ty M-TP", "mật mía", "cơ mật viện", "Điều 8. Mật, tối mật, tuyệt mật là các độ mật của bí mật nhà nước.", "TP. HUẾ (TM)",
            "kỹ thuật số 5/M",
        ])
    func harmless(line: String) throws {
        #expect(try read(ReadingLab.plain("Kính gửi Ban biên tập.\n\(line)\nTrân trọng.", subject: line)) == nil)
    }

    @Test(
        "a marking in the subject",
        arguments: ["MẬT: báo cáo", "[TỐI MẬT] Kế hoạch", "Kế hoạch A2 - MẬT", "Fwd: TUYỆT MẬT", "Báo cáo (MẬT)"])
    func subject(_ subject: String) throws { #expect(try read(ReadingLab.plain("Gửi kèm.", subject: subject)) == .secret) }

    @Test(
        "names of files",
        arguments: [
            ("[MẬT] Kế hoạch.pdf", true), ("15-BC_TỐI MẬT.pdf", true), ("TUYET MAT.pdf", true), ("Công văn mật.pdf", true),
            ("Văn bản tối mật 12.pdf", true),
            ("Đơn báo tôi mất giấy tờ.pdf", false), ("don bao toi mat giay to.pdf", false), ("mật khẩu.pdf", false),
            ("BẢO MẬT THÔNG TIN.pdf", false),
            ("Mật ong.pdf", false), ("ke hoach.pdf", false), ("luật bảo vệ bí mật nhà nước.pdf", false),
        ])
    func fileName(_ name: String, _ isSecret: Bool) throws {
        let pdf = Array("%PDF-1.4\n%%EOF\n".utf8)
        let message = ReadingLab.multipart("mixed", [ReadingLab.textPart("Gửi kèm."), ReadingLab.filePart(pdf, name: "x.pdf")])
        let text = String(decoding: message.bytes, as: UTF8.self).replacing("x.pdf", with: name)
        #expect(try (read(ReadingLab.message(text.replacing("\r\n", with: "\n"))) == .secret) == isSecret)
    }

    @Test("a marking in the name of a file that is written in TCVN3, as its text is")
    func legacyFileName() throws {
        let text = "B\u{b8}o c\u{b8}o t\u{d7}nh h\u{d7}nh th\u{b8}ng 11 c\u{f1}a x\u{b7}, k\u{dd}nh g\u{f6}i v\u{a8}n ph\u{df}ng."
        let mail = { (name: String) in
            Message.parse(
                """
                From: a@xa.example
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                \(text)
                --b
                Content-Type: application/msword
                Content-Disposition: attachment; filename="\(name)"

                x
                --b--

                """.utf8.map { $0 })
        }
        #expect(mail("K\u{d5} ho\u{b9}ch (t\u{e8}i m\u{cb}t).doc").legacyEncoding == .tcvn3)
        #expect(try read(mail("V\u{a8}n b\u{b6}n m\u{cb}t.doc")) == .secret)
        #expect(try read(mail("V\u{a8}n b\u{b6}n m\u{ed}i.doc")) == nil)
    }

    @Test("the text of a Word file, compressed, stored or of the older form; and what only claims to be one")
    func word() throws {
        func mail(_ bytes: [UInt8]) -> Message {
            ReadingLab.multipart("mixed", [ReadingLab.textPart("Gửi kèm."), ReadingLab.filePart(bytes, name: "a.docx")])
        }
        let plain = try #require(Base64Fixture.bytes(Self.plain))
        let secret = try #require(Base64Fixture.bytes(Self.secret))
        #expect(WordText.read(secret)?.contains("dòng 39 của một văn bản dài hơn") == true)
        #expect(try read(mail(plain)) == nil && read(mail(secret)) == .secret)
        let old =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
            + "Kế hoạch\rTỐI MẬT\rNội dung\r".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(try read(mail(old)) == .secret)
        for length in stride(from: 0, to: secret.count, by: 7) { _ = WordText.read(Array(secret[..<length])) }
        var draw = UInt64(1)
        for _ in 0..<2000 {
            draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var broken = secret
            broken[Int(draw >> 33) % broken.count] ^= UInt8(truncatingIfNeeded: draw >> 24) | 1
            _ = WordText.read(broken)
        }
    }

    @Test("in an enclosed message")
    func enclosed() throws {
        let inner =
            "From: a@x.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nMẬT\nNội dung"
        #expect(
            try read(ReadingLab.multipart("mixed", [ReadingLab.textPart("Chuyển."), "Content-Type: message/rfc822\n\n" + inner])) == .secret
        )
    }

    @Test(
        "a denunciation",
        arguments: [
            ("Đơn tố cáo", "Kính gửi xã."), ("Tố cáo ông Nguyễn Văn A", "Ông A lấn đất."), ("V/v tố cáo cán bộ thôn", "x"),
            ("To cao can bo", "x"),
            ("Góp ý", "Tôi xin tố cáo ông Trần B nhận tiền của dân."), ("Góp ý", "Nay tôi làm đơn này để tố cáo việc lấn chiếm đất công."),
            ("Góp ý", "ĐƠN TỐ CÁO\nKính gửi UBND xã"), ("Kính gửi", "Người bị tố cáo: Nguyễn Văn C"),
            ("x", "Chúng tôi tố giác hành vi phá rừng của ông D."),
            ("Đơn", "Toi to cao ong E an chan tien ho tro."),
        ])
    func denounces(_ subject: String, _ body: String) throws {
        #expect(try read(ReadingLab.plain(body, subject: subject)) == .denunciation)
    }

    @Test(
        "what is about denouncing, or sounds like it",
        arguments: [
            ("Hỏi thủ tục tố cáo", "Tôi muốn hỏi thủ tục tố cáo được thực hiện thế nào?"),
            ("Luật Tố cáo", "Tuyên truyền Luật Tố cáo năm 2018."),
            ("Tiếp công dân", "Chủ tịch xã tiếp công dân, giải quyết khiếu nại, tố cáo định kỳ."), ("Hướng dẫn viết đơn tố cáo", "x"),
            ("Khiếu nại, tố cáo", "Tôi cần biết quy định về khiếu nại, tố cáo."), ("Góp ý", "Cây to cao quá che mất đèn đường."),
            ("Quy trình", "Quy trình tiếp nhận đơn tố cáo gồm 4 bước."), ("Hỏi", "Tôi muốn tố cáo thì nộp đơn ở đâu?"),
        ])
    func notDenounces(_ subject: String, _ body: String) throws { #expect(try read(ReadingLab.plain(body, subject: subject)) == nil) }

    @Test("an article of the office about denunciations is none; its door is")
    func office() throws {
        let article = ReadingLab.plain("Tại hội nghị, tôi nghe bà con tố cáo nạn trộm chó.", subject: "Tin an ninh")
        #expect(try read(article, fromOffice: true) == nil)
        #expect(try read(ReadingLab.plain("Chuyện này xin giữ kín.", extra: "Delivered-To: bbt+tocao@haiduong.example\n")) == .denunciation)
    }

    private static let plain = """
        UEsDBBQAAAAIAE+Me13HHBc8CgAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILda3AwBQSwMEFAAAAAgAT4x7XeiaJqB6AAAACgEAABEAAAB3\
        b3JkL2RvY3VtZW50LnhtbLOxr8jNUShLLSrOzM+zVTLUM1BSSM1Lzk/JzEu3VQoNcdO1ULK3sym3SslPLs1NzStRAKrPK7Yqt1WqUAKJJ+WnVILoAhBRBCJK\
        7Lwf7tqvkJH/cNfC5AyFkqKHuyfnpSskH15UaaMPkgaRRWCyYGB06sOcrY/wlx0AUEsBAhQDFAAAAAgAT4x7XcccFzwKAAAACAAAABMAAAAAAAAAAAAAAIAB\
        AAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACABPjHtd6JomoHoAAAAKAQAAEQAAAAAAAAAAAAAAgAE7AAAAd29yZC9kb2N1bWVudC54bWxQSwUG\
        AAAAAAIAAgCAAAAA5AAAAAAA
        """
    private static let secret = """
        UEsDBBQAAAAIAE+Me13HHBc8CgAAAAgAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbLMJqSxILda3AwBQSwMEFAAAAAgAT4x7Xa9tA8o5AQAAbwwAABEAAAB3\
        b3JkL2RvY3VtZW50LnhtbK3XvUrEQBQF4Fe5TK/ZO+PPuiRZFBEbU2WLLd1MiAEzWbLZH1sF38FOEbSxstyUWXyPeRMzggg2K3KaMzC5c6qPIeMPV8U1LdJq\
        lpcmELzbE5SapNS5yQIxis92+mIY+suBLpN5kZqaunkzGywDsRJuf1LqG7dOXVQu6tA2L2M6OY4oOm9vIzrtwvfcB5fVV05/n4lHY9vcx3Rh12/x1unINg85\
        6bnJto7q9t1k1KPENq+XVHQHa1ps7gxN7PrZkG4fc7r6eDJ/LGJUkUQVKVTRHqpoH1V0gCo6RBX1UUVHMJA42jDbDMPNMN0M480w3wwDzjDhDCPOMOMSZlzi\
        7m+YcQkzLmHGJcy4hBmXMOMSZlzCjCuYcQUzrnA/KTDjCmZcwYwrmHEFM65gxtW/jHvfbwPv5/EQfgJQSwECFAMUAAAACABPjHtdxxwXPAoAAAAIAAAAEwAA\
        AAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQAAAAIAE+Me12vbQPKOQEAAG8MAAARAAAAAAAAAAAAAACAATsAAAB3b3JkL2RvY3Vt\
        ZW50LnhtbFBLBQYAAAAAAgACAIAAAACjAQAAAAA=
        """
}

/// RFC 4648 §4, for fixtures.
enum Base64Fixture {
    static func bytes(_ text: String) -> [UInt8]? {
        let message = ReadingLab.message(
            "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n" + text + "\n")
        return message.leaves.first?.decodedBytes()
    }
}
