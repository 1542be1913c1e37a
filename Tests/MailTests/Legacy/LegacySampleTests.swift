import FoundationEssentials
import Testing

@testable import Mail

/// `mailbox-samples/legacy/<encoding>-<client>.eml`, each beside `<encoding>.txt`: subject, sender, empty line, text.
///
/// The octets were written by the published charts, not by our tables.
@Suite("Samples of mail in legacy encodings (B8)")
struct LegacySampleTests {
    struct Expected {
        var subject: String
        var name: String
        var text: String
    }

    static let files: [(encoding: LegacyEncoding, client: String)] = LegacyEncoding.allCases.flatMap { encoding in
        [
            "no-mime", "us-ascii", "iso-8859-1", "windows-1252", "x-user-defined", "utf-8", "false-utf-8", "html", "html-references",
            "alternative-utf-8",
        ]
        .map { (encoding, $0) }
    }

    @Test("subject, name, text and defect, as CRLF and as LF", arguments: files)
    func sample(_ encoding: LegacyEncoding, client: String) throws {
        let expected = try #require(Self.expected(encoding))
        let octets = try #require(Self.read("\(Self.fileName(encoding))-\(client).eml"))
        for message in [Message.parse(octets), Message.parse(octets.filter { $0 != 13 })] {
            #expect(message.subject == expected.subject)
            #expect(message.header("Subject") == expected.subject)
            #expect(message.from.map(\.name) == [expected.name])
            let text = message.bestText { Self.plain($0) } ?? ""
            #expect(Self.words(text) == Self.words(expected.text))
            if client.hasSuffix("alternative-utf-8") {
                #expect(Self.words(Self.plain(message.bestHTML ?? "")) == Self.words(expected.text))
            }
            #expect(message.legacyEncoding == encoding)
            #expect(message.contentDefects().contains(encoding.defect))
            let json = String(decoding: message.jsonText(), as: UTF8.self)
            #expect(json.contains("\"subject\":\"\(expected.subject)\"") && json.contains("\"name\":\"\(expected.name)\""))
            #expect(json.contains("[\"Subject\",\"\(expected.subject)\"]"))
        }
    }

    @Test("HTML keeps its markup, octet by octet", arguments: LegacyEncoding.allCases)
    func markup(_ encoding: LegacyEncoding) throws {
        let octets = try #require(Self.read("\(Self.fileName(encoding))-html.eml"))
        let html = try #require(Message.parse(octets).bestHTML)
        let source = Message.parse(octets).root.decodedBytes()
        #expect(Self.tags(Array(html.utf8)) == Self.tags(source))
    }

    @Test("a header that says too little is left alone where the text is Unicode")
    func headerAlone() {
        let lines = ["From: x <a@x.example>", "Subject: B\u{b8}o c\u{b8}o", "Content-Type: text/plain; charset=utf-8", "", ""]
        let text = Paragraphs.all[0].text
        let message = Message.parse(Fixture.latin(lines.joined(separator: "\r\n")) + Array(text.utf8))
        #expect(message.subject == "B¸o c¸o")
        #expect(message.legacyEncoding == nil)
    }

    @Test("file names are read as the text is, however they are written", arguments: LegacyEncoding.allCases)
    func fileNames(_ encoding: LegacyEncoding) throws {
        let writer = LegacyWriter(encoding)
        let name = "Báo cáo tình hình tháng 11.doc"
        let octets = writer.write(name)
        let escaped = octets.map { $0 < 128 && $0 != 32 ? String(Unicode.Scalar($0)) : "%" + String($0, radix: 16, uppercase: true) }
            .joined()
        let word = octets.map { $0 < 128 && $0 != 32 ? String(Unicode.Scalar($0)) : "=" + String($0, radix: 16, uppercase: true) }.joined()
        let forms: [[UInt8]] = [
            Array("filename=\"".utf8) + octets + Array("\"".utf8), Array("filename=\"=?iso-8859-1?Q?\(word)?=\"".utf8),
            Array("filename=\"".utf8) + LegacyWriter.mojibake(octets) + Array("\"".utf8),
            Array("filename*=windows-1252''\(escaped)".utf8),
        ]
        for (text, expected) in [(writer.write(Paragraphs.all[0].text), name), (Array(Paragraphs.all[0].text.utf8), nil)] {
            for form in forms {
                var message = Array("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n".utf8) + text
                message += Array("\r\n--b\r\nContent-Type: application/msword\r\nContent-Disposition: attachment; ".utf8) + form
                let read = Message.parse(message + Array("\r\n\r\nx\r\n--b--\r\n".utf8))
                let part = try #require(read.leaves.last)
                // Beside Unicode text four words say too little, but for what cannot be anything else.
                if let expected {
                    #expect(read.name(of: part) == expected)
                } else {
                    #expect(read.name(of: part)?.hasSuffix(".doc") == true)
                }
                if expected != nil { #expect(String(decoding: read.jsonText(), as: UTF8.self).contains("\"name\":\"\(name)\"")) }
            }
        }
    }

    @Test("where two readings are Vietnamese, octets are read as the text is, UTF-8 as it stands")
    func ambiguousName() {
        let text = LegacyWriter(.tcvn3).write(Paragraphs.all[0].text)
        for (from, name) in [
            ("V\u{f2} Minh", "Vũ Minh"), ("=?iso-8859-1?Q?V=F2?= Minh", "Vũ Minh"), ("=?utf-8?Q?V=C3=B2?= Minh", "Vò Minh"),
        ] {
            let message = Message.parse(Fixture.latin("From: \(from) <a@x.example>\r\n\r\n") + text)
            #expect(message.from.map(\.name) == [name])
        }
    }

    private static func fileName(_ encoding: LegacyEncoding) -> String { encoding == .vni ? "vni" : encoding.rawValue }

    private static func read(_ name: String) -> [UInt8]? {
        let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        return FileManager.default.contents(atPath: here + "/mailbox-samples/legacy/" + name).map { [UInt8]($0) }
    }

    private static func expected(_ encoding: LegacyEncoding) -> Expected? {
        guard let octets = read("\(fileName(encoding)).txt") else { return nil }
        let lines = String(decoding: octets, as: UTF8.self).split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        return lines.count == 4 ? Expected(subject: String(lines[0]), name: String(lines[1]), text: String(lines[3])) : nil
    }

    private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

    private static func plain(_ html: String) -> String {
        var reader = LatinText(html)
        return reader.text()
    }

    private static func tags(_ octets: [UInt8]) -> [[UInt8]] {
        octets.split(separator: Octet.less).compactMap { piece in piece.firstIndex(of: Octet.greater).map { Array(piece[..<$0]) } }
    }
}

/// The text of simple HTML without its style sheet.
private struct LatinText {
    private let html: String

    init(_ html: String) { self.html = html }

    mutating func text() -> String {
        let body = html.split(separator: "</style>", maxSplits: 1).last ?? ""
        return body.split(separator: "<").map { $0.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false).last ?? "" }
            .joined(separator: " ")
    }
}
