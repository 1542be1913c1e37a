import Foundation
import Mail
import Testing

/// B1, R2, R4, R5, R7: an article and a question go all the way over real servers, through each kind of connection.
@Suite("A story from submission to page", .serialized)
struct StoryTests {
    @Test("article and question", arguments: Office.Door.allCases)
    func story(_ door: Office.Door) throws {
        let office = try Office(door)
        try office.deliver(Mails.article(from: office.address("lan.vinhtri")))
        try office.deliver(Mails.question(from: office.address("congdan")))
        let first = try office.once("08:05")
        #expect(first == .init(received: 2, handled: 2, moments: 0, published: 0, sent: 4))

        try article(office)
        try question(office)
        try office.expectWhole()
        #expect(try office.show("HD-2025-0001").letters.allSatisfy { $0.state == "sent" })
    }

    private func article(_ office: Office) throws {
        let receipt = try office.letter(to: "lan.vinhtri", "Re: " + Mails.articleTitle)
        #expect(receipt.words.contains("HD-2025-0001"))
        #expect(receipt.message.inReplyTo == ["CAbaiviet01@mail.gmail.com"])
        let review = try office.letter(to: "binh", "[HD-2025-0001]", "Mời duyệt")
        #expect(review.replyTo.hasPrefix("bbt+") && review.replyTo.hasSuffix("@" + office.domain))
        #expect(review.message.leaves.filter { $0.contentType.type == "image" }.count == 2, "the reviewer sees both photos")

        try office.reply(review, "Duyệt nhé em", by: "binh")
        try office.once("08:30")
        #expect(try office.show("HD-2025-0001").state == "approved")
        let page = office.site + "/public/bai/HD-2025-0001.html"
        #expect(!FileManager.default.fileExists(atPath: page), "nothing is public inside the undo window")

        #expect(try office.once("08:36").published == 1)
        let item = try office.show("HD-2025-0001")
        #expect(item.state == "published")
        #expect(item.decisions.map(\.by) == ["binh"] && item.decisions.map(\.content_hash) == [item.content_hash])
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.contains(Mails.articleTitle))
        for photo in try office.mediaFiles() { #expect(html.contains(photo), "\(photo) is not on the page") }
        #expect(try office.mediaFiles().count == 2)
        let told = try office.letters(to: "lan.vinhtri").last
        #expect(told?.words.contains("https://\(office.domain)/bai/HD-2025-0001.html") == true, "the author is told where")
    }

    private func question(_ office: Office) throws {
        #expect(try office.letter(to: "congdan", Mails.questionTitle).words.contains("HD-2025-0002"))
        let request = try office.letter(to: "thoan", "[HD-2025-0002]", "Đề nghị trả lời ý kiến")
        try office.reply(request, Self.draft, by: "thoan")
        try office.once("09:00")
        let review = try office.letter(to: "binh", "[HD-2025-0002]", "Mời duyệt câu trả lời")
        #expect(review.words.contains("Trích lục khai sinh"))
        try office.reply(review, "Nhất trí duyệt.", by: "binh")
        try office.once("09:10")
        #expect(try office.once("09:16").published == 1)

        let answer = try office.letter(to: "congdan", Mails.questionTitle)
        #expect(answer.words.contains("Trích lục khai sinh"))
        #expect(answer.subject == "Re: " + Mails.questionTitle)
        #expect(
            answer.message.inReplyTo.contains("CAcauhoi01@mail.gmail.com")
                || answer.message.references.contains("CAcauhoi01@mail.gmail.com"))
        #expect(answer.words.contains("https://\(office.domain)/hoi-dap/HD-2025-0002.html"))
        let html = try String(contentsOfFile: office.site + "/public/hoi-dap/HD-2025-0002.html", encoding: .utf8)
        #expect(html.contains("Trích lục khai sinh") && html.contains("giấy khai sinh của con gái"))
        for secret in [Mails.citizenName, Mails.citizenAddress, Mails.citizenPhone, "0914555777", office.address("congdan")] {
            let showing = try office.publicPages().filter { $0.value.contains(secret) }.keys.sorted()
            #expect(showing == [], "\(secret) is public")
        }
    }

    static let draft = """
        Chào ông,

        Trường hợp bản chính giấy khai sinh bị hư hỏng mà Sổ đăng ký khai sinh còn lưu giữ thì được cấp bản sao Trích lục khai sinh từ Sổ.

        Ông mang theo Tờ khai theo mẫu và căn cước đến Bộ phận Tiếp nhận và Trả kết quả của UBND xã trong giờ hành chính; có kết quả trong ngày làm việc.
        """
}

extension Office {
    /// Paths of the photos below `site/media`, relative to it.
    func mediaFiles() throws -> [String] { try Self.files(below: site + "/media").keys.sorted() }

    /// Path and text of every page, feed and sitemap.
    func publicPages() throws -> [String: String] {
        try Self.files(below: site + "/public").filter { !$0.key.hasPrefix("media/") }.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static func files(below folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder), !isFolder.boolValue else { continue }
            files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
        }
        return files
    }
}
