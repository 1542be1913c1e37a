import Digest
import Editorial
import Mail
import Testing

@testable import Intake

@Suite("R2 reading an article: photos and files")
struct ArticleMediaTests {
    private static let text = "Sáng 20/11, đoàn viên xã Hải Dương ra quân dọn vệ sinh bờ biển."

    private func mixed(_ files: [String], text: String = text) throws -> SubmissionReader.Reading {
        try ReadingLab.article(ReadingLab.multipart("mixed", [ReadingLab.textPart(text)] + files))
    }

    @Test("attached photos and documents come after the text, in their order")
    func attached() throws {
        let reading = try mixed([
            ReadingLab.filePart(ReadingLab.png(1, 2), name: "anh1.png"),
            ReadingLab.filePart(Array("%PDF-1.4\n%%EOF".utf8), name: "Kế hoạch.pdf"),
            ReadingLab.filePart(ReadingLab.png(3, 4), name: "anh2.png"),
        ])
        #expect(reading.content.body.map(\.sketch) == ["p:" + Self.text, "photo(1x2):", "file(pdf):Kế hoạch.pdf", "photo(3x4):"])
        #expect(reading.media.map(\.bytes) == [ReadingLab.png(1, 2), Array("%PDF-1.4\n%%EOF".utf8), ReadingLab.png(3, 4)])
        #expect(reading.media.allSatisfy { SHA256.hash($0.bytes) == $0.medium.hash })
        #expect(reading.missing.isEmpty)
    }

    @Test("inline pictures stand where the HTML shows them, once each; others follow")
    func inline() throws {
        let html =
            "<p>Đoạn một.</p><img src=\"cid:b@x\" alt=\"anh2.png\"><p>Đoạn hai.</p><img src=\"cid:a@x\"><p>Đoạn ba.</p><img src=\"cid:b@x\">"
        let message = ReadingLab.multipart(
            "related",
            [
                ReadingLab.htmlPart(html), ReadingLab.filePart(ReadingLab.png(1, 1), name: "a.png", type: "image/png", contentID: "a@x"),
                ReadingLab.filePart(ReadingLab.png(2, 2), name: "b.png", type: "image/png", contentID: "b@x"),
                ReadingLab.filePart(ReadingLab.png(3, 3), name: "c.png", type: "image/png", contentID: "c@x"),
            ])
        let body = try ReadingLab.article(message).content.body.map(\.sketch)
        #expect(body == ["p:Đoạn một.", "photo(2x2):", "p:Đoạn hai.", "photo(1x1):", "p:Đoạn ba.", "photo(3x3):"])
    }

    @Test("pictures on other servers and missing ones are no part of the mail")
    func remote() throws {
        let message = ReadingLab.html(
            "<p>Đoạn một.</p><img src=\"https://evil.example/x.png\"><img src=\"cid:none@x\"><img src=\"data:image/png;base64,AAAA\">")
        #expect(try ReadingLab.article(message).content.body.map(\.sketch) == ["p:Đoạn một."])
    }

    @Test("a short line under a photo is its caption; a sentence is not")
    func captions() throws {
        let html =
            "<p>Đoạn một của bài viết dài hơn chú thích.</p><img src=\"cid:a@x\"><p>Đoàn viên thu gom rác</p><img src=\"cid:b@x\"><p>Buổi lễ kết thúc lúc 11 giờ.</p>"
        let message = ReadingLab.multipart(
            "related",
            [
                ReadingLab.htmlPart(html), ReadingLab.filePart(ReadingLab.png(1, 1), name: "a.png", type: "image/png", contentID: "a@x"),
                ReadingLab.filePart(ReadingLab.png(2, 2), name: "b.png", type: "image/png", contentID: "b@x"),
            ])
        #expect(
            try ReadingLab.article(message).content.body.map(\.sketch) == [
                "p:Đoạn một của bài viết dài hơn chú thích.", "photo(1x1):Đoàn viên thu gom rác", "photo(2x2):",
                "p:Buổi lễ kết thúc lúc 11 giờ.",
            ])
    }

    @Test("Chú thích lines caption the photos in order")
    func captionLines() throws {
        let reading = try mixed(
            [ReadingLab.filePart(ReadingLab.png(1, 1), name: "a.png"), ReadingLab.filePart(ReadingLab.png(2, 2), name: "b.png")],
            text: "Chú thích: Thu gom rác\nChú thích ảnh: Trồng cây\n\n" + Self.text)
        #expect(reading.content.body.map(\.sketch) == ["p:" + Self.text, "photo(1x1):Thu gom rác", "photo(2x2):Trồng cây"])
    }

    private static let refused: [(String, [UInt8], Letter.FileProblem)] = [
        ("bai.docx", [0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8), .kind),
        ("bai.doc", [0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], .kind),
        ("anh.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8), .kind),
        ("virus.exe", Array("MZ......".utf8), .kind), ("page.jpg", Array("<html><script>alert(1)</script>".utf8), .kind),
        ("bomb.png", ReadingLab.png(65_535, 65_535), .unreadable), ("negative.png", ReadingLab.png(0xFFFF_FFFF, 1), .unreadable),
        ("zero.png", ReadingLab.png(0, 5), .unreadable), ("cut.png", Array(ReadingLab.png().prefix(12)), .unreadable),
        ("cut.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .unreadable),
        ("loop.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .unreadable),
        ("p.gif", Array("GIF89a".utf8), .unreadable), ("p.webp", Array("RIFF....WEBPVP8 ....".utf8), .unreadable),
    ]

    @Test("what cannot be published is left out, and the sender is told which file and why", arguments: refused)
    func leftOut(name: String, bytes: [UInt8], problem: Letter.FileProblem) throws {
        let reading = try mixed([ReadingLab.filePart(bytes, name: name)])
        #expect(reading.content.body.map(\.sketch) == ["p:" + Self.text])
        #expect(reading.missing == [.fileLeftOut(label: name, reason: problem)])
        #expect(reading.media.isEmpty)
    }

    @Test("a file above the limit is left out for its size")
    func tooLarge() {
        let bytes = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: MediaSniffer.largest)
        #expect(MediaSniffer.medium(bytes) == .failure(.init(problem: .size)))
    }

    private static let pictures: [([UInt8], String, Int, Int)] = [
        (ReadingLab.png(640, 480), "png", 640, 480),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 0x10, 0, 0x20, 3, 1, 2], "jpg", 32, 16),
        ([0xFF, 0xD8, 0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 0, 2, 0, 3, 1, 2], "jpg", 512, 256),
        (Array("GIF89a".utf8) + [0x20, 0x01, 0x10, 0x00, 0, 0], "gif", 288, 16),
        (Array("RIFF0000WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 1, 0, 0x3F, 0, 0], "webp", 512, 64),
        (Array("RIFF0000WEBPVP8 ".utf8) + [10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0], "webp", 320, 240),
        (Array("RIFF0000WEBPVP8L".utf8) + [10, 0, 0, 0, 0x2F, 0x3F, 0xC0, 0x0F, 0, 0, 0, 0, 0, 0], "webp", 64, 64),
    ]

    @Test("kind and size are read from the bytes", arguments: pictures)
    func sizes(bytes: [UInt8], kind: String, width: Int, height: Int) throws {
        let found = try #require(MediaSniffer.sniff(bytes))
        #expect(found.fileExtension == kind)
        #expect(found.pixelSize == PixelSize(width: width, height: height))
    }

    @Test("every beginning of a picture is read without a trap", arguments: pictures)
    func cut(bytes: [UInt8], kind: String, width: Int, height: Int) {
        for count in 0...bytes.count {
            _ = MediaSniffer.medium(Array(bytes.prefix(count)))
            _ = MediaSniffer.medium(Array(bytes.prefix(count)) + [UInt8](repeating: 0xFF, count: 40))
        }
    }

    @Test("photos alone: the sender is told that there is no text")
    func onlyPhoto() throws {
        let message = ReadingLab.multipart("mixed", [ReadingLab.filePart(ReadingLab.png(1, 1), name: "a.png")])
        let reading = try ReadingLab.article(message)
        #expect(reading.content.body.map(\.sketch) == ["photo(1x1):"])
        #expect(reading.missing.contains(.body))
    }

    @Test("a photo sent twice in one mail is one medium per part, and its closing text stays over it")
    func closingBeforePhotos() throws {
        let reading = try mixed([ReadingLab.filePart(ReadingLab.png(1, 1), name: "a.png")], text: Self.text + "\n\nTrân trọng!")
        #expect(reading.content.body.map(\.sketch) == ["p:" + Self.text, "photo(1x1):"])
    }

    @Test("names of files are labels, cleaned of what nobody sees")
    func labels() throws {
        let reading = try mixed([ReadingLab.filePart(Array("%PDF-1".utf8), name: "../../etc/\u{202E}passwd.pdf")])
        let label = try #require(reading.content.body.last?.sketch)
        #expect(!label.unicodeScalars.contains("\u{202E}"))
    }
}
