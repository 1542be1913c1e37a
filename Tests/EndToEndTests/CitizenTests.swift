import Foundation
import Mail
import Testing

/// R2, R4: what reaches a citizen, and what of a photo reaches anybody.
@Suite("Citizens and photos", .serialized)
struct CitizenTests {
    @Test("the answer stands under the question in the citizen's mailbox: THREAD=REFERENCES")
    func threaded() throws {
        let office = try Office()
        let question = Mails.question(from: office.address("congdan"))
        // Their own copy, as webmail keeps it in the same thread; and a letter of another matter.
        try office.lab.deliver(question, to: office.address("congdan"))
        try office.lab.deliver(
            Mails.note(
                from: ("X", "x@outside.example"), to: office.address("congdan"), subject: "Chuyện khác", id: "khac@x.example",
                text: "x"),
            to: office.address("congdan"))
        try office.deliver(question)
        try office.once("08:05")
        try office.reply(try office.letter(to: "thoan", "Đề nghị trả lời ý kiến"), StoryTests.draft, by: "thoan")
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Mời duyệt câu trả lời"), "DUYỆT", by: "binh")
        try office.once("08:40")
        try office.once("08:46")
        let letters = try office.letters(to: "congdan")
        #expect(letters.count == 4, "the question, another letter, the receipt, the answer")
        let threads = try office.lab.imap("THREAD REFERENCES UTF-8 ALL", as: office.address("congdan"), password: EndToEndLab.password)
        // 1: the question; 2: the other letter; 3: the receipt; 4: the answer.
        #expect(threads == ["* THREAD (1 3 4)(2)"] || threads == ["* THREAD (1 (3)(4))(2)"], "\(threads)")
        try office.expectWhole()
    }

    @Test("RÚT by the citizen takes the question off the site, and those concerned are told")
    func withdrawn() throws {
        let office = try Office()
        try office.deliver(Mails.question(from: office.address("congdan")))
        try office.once("08:05")
        try office.reply(try office.letter(to: "thoan", "Đề nghị trả lời ý kiến"), StoryTests.draft, by: "thoan")
        try office.once("08:30")
        try office.reply(try office.letter(to: "binh", "Mời duyệt câu trả lời"), "DUYỆT", by: "binh")
        try office.once("08:40")
        try office.once("08:46")
        try office.reply(try office.letter(to: "congdan", Mails.questionTitle), "RÚT", by: "congdan")
        try office.once("09:00")
        #expect(try office.show(Office.code).state == "withdrawn")
        #expect(try office.publicPages().values.allSatisfy { !$0.contains("Trích lục khai sinh") })
        #expect(try office.letter(to: "binh", "Đã rút khỏi Trang").words.contains("người gửi"))
        try office.expectWhole()
    }

    @Test(
        "a photo with place, owner and time comes out without them, byte for byte checked by exiftool, and still decodes",
        arguments: ["jpg", "png"])
    func photo(kind: String) throws {
        let office = try Office()
        let source = office.folder.path + "/nguon." + kind
        let base64 = (kind == "jpg" ? Mails.jpeg : Mails.png).filter { !$0.isWhitespace }
        try #require(Data(base64Encoded: base64)).write(to: URL(fileURLWithPath: source))
        let marks = [
            "-GPSLatitude=16.5712", "-GPSLatitudeRef=N", "-GPSLongitude=107.6103", "-GPSLongitudeRef=E", "-Make=Samsung",
            "-Artist=Nguyen Thi Lan",
            "-XMP:Creator=Nguyen Thi Lan", "-XMP-dc:Description=nha toi", "-DateTimeOriginal=2025:03:02 06:30:00", "-Comment=bi mat",
        ]
        try Homthu.run(program: "/usr/bin/exiftool", ["-overwrite_original"] + marks + [source]).expect(0)
        #expect(try exif(source).contains("16 deg 34"), "the photo that is sent carries its place")

        let photo = try Data(contentsOf: URL(fileURLWithPath: source)).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithLineFeed,
        ])
        let text = "Content-Type: text/plain; charset=\"UTF-8\"\n" + Mails.encoded("Sáng 02/03/2025, bà con ra quân dọn rác bờ phá.")
        let file =
            "Content-Type: image/\(kind == "jpg" ? "jpeg" : kind); name=\"anh.\(kind)\"\nContent-Disposition: attachment; filename=\"anh.\(kind)\"\n"
            + "Content-Transfer-Encoding: base64\n\n\(photo)\n"
        try office.deliver(
            Mails.mail(
                from: ("Nguyễn Thị Lan", office.address("lan.vinhtri")), to: "bbt", subject: "Ảnh", id: "CAanh@mail.gmail.com", extra: [],
                type: "multipart/mixed; boundary=\"bb00\"", body: Mails.multipart("bb00", [text, file])))
        try office.once("08:05")
        let review = try office.letter(to: "binh", "Mời duyệt")
        let shown = try #require(review.message.leaves.first { $0.contentType.type == "image" }).decodedBytes()
        try Data(shown).write(to: URL(fileURLWithPath: office.folder.path + "/thu." + kind))
        try office.reply(review, "DUYỆT", by: "binh")
        try office.once("08:30")
        try office.once("08:36")
        let name = try #require(try office.mediaFiles().first)
        let published = (FileManager.default.subpaths(atPath: office.site) ?? []).filter {
            $0.hasSuffix(name.split(separator: "/").last ?? "")
        }
        #expect(!published.isEmpty)
        for path in published.map({ office.site + "/" + $0 }) + [office.folder.path + "/thu." + kind] {
            let tags = try exif(path)
            for word in ["GPS", "Samsung", "Lan", "XMP", "nha toi", "2025:03:02 06:30", "bi mat"] {
                #expect(!tags.contains(word), "\(path): \(tags)")
            }
            #expect(tags.contains(kind == "jpg" ? "24x16" : "16x24"))
            if kind == "jpg" { try Homthu.run(program: "/usr/bin/djpeg", ["-outfile", "/dev/null", path]).expect(0) }
        }
        try office.expectWhole()
    }

    private func exif(_ path: String) throws -> String { try Homthu.run(program: "/usr/bin/exiftool", ["-a", "-G1", path]).output }
}
