import TestLab
import Testing

@Suite("The lab itself")
struct MailLabTests {
    @Test("verdicts are Postfix's: forged ones of our server go, others' stay")
    func verdicts() throws {
        let lab = try SharedLab.lab()
        let forged = Array(
            ("Authentication-Results: mail.haiduong.example; dmarc=pass header.from=forged.example\r\n"
                + "Authentication-Results: mx.other.example; dmarc=pass\r\n").utf8)
        for vouched in [true, false] {
            let user = vouched ? "user40" : "user41"
            try lab.deliver(forged + Letters.plain(1, from: "an@gmail.example"), to: "\(user)+hoi@haiduong.example", vouched: vouched)
            let text = String(decoding: try #require(try lab.messages(of: user).first), as: UTF8.self)
            #expect(
                text.contains(
                    "Authentication-Results: mail.haiduong.example; dmarc=\(vouched ? "pass" : "fail") header.from=gmail.example\n"))
            #expect(!text.contains("forged.example"))
            #expect(text.contains("mx.other.example"))
            #expect(text.contains("Delivered-To: \(user)+hoi@haiduong.example"))
        }
    }

    @Test("two labs side by side; users with a domain of their own; stopping takes the folder away")
    func sideBySide() throws {
        let lab = try MailLab.start(users: ["bbt": "x", "an@gmail.example": "y"], domain: "camgiang.example")
        try lab.deliver(Letters.plain(1), to: "an@gmail.example")
        #expect(try lab.messages(of: "an@gmail.example").count == 1)
        #expect(try lab.messages(of: "bbt").isEmpty)
        #expect(try SharedLab.lab().folder != lab.folder)
        lab.stop()
        lab.stop()
        #expect(throws: LabError.self) { try lab.submit([Letters.plain(2)], to: "bbt") }
    }
}
