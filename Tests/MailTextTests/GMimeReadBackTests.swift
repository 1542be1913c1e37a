import Foundation
import Mail
import Testing

/// GMime (Debian `libgmime-3.0-dev`) as a reader of what we write, through a small C program that the test builds.
private enum GMime {
    /// What it reads: values by name, in order.
    typealias ReadBack = [String: [Data]]

    struct Trouble: Error { let what: String }

    static func read(_ messages: [[UInt8]]) throws -> [ReadBack] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "homthu-gmime-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "gmime_oracle.c")
        let program = folder.appending(path: "oracle")
        let flags = try run("pkg-config", ["--cflags", "--libs", "gmime-3.0"], Data())
        let words = String(decoding: flags, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
        _ = try run("clang", ["-O1", "-o", program.path, source.path] + words, Data())
        var input = Data()
        for message in messages {
            input.append(contentsOf: Array("\(message.count)\n".utf8))
            input.append(contentsOf: message)
        }
        let output = try run(program.path, [], input)
        return records(output)
    }

    private static func records(_ output: Data) -> [ReadBack] {
        var records: [ReadBack] = []
        var current: ReadBack = [:]
        for line in output.split(separator: 10, omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !current.isEmpty { records.append(current) }
                current = [:]
                continue
            }
            let cells = line.split(separator: 9, maxSplits: 1, omittingEmptySubsequences: false)
            current[String(decoding: cells[0], as: UTF8.self), default: []].append(Data(base64Encoded: cells[1]) ?? Data())
        }
        return records
    }

    /// Runs a program with standard input from a file, so that no pipe fills up.
    private static func run(_ program: String, _ arguments: [String], _ input: Data) throws -> Data {
        let folder = FileManager.default.temporaryDirectory
        let (from, to) = (folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString))
        defer { for file in [from, to] { try? FileManager.default.removeItem(at: file) } }
        try input.write(to: from)
        try Data().write(to: to)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardInput = try FileHandle(forReadingFrom: from)
        process.standardOutput = try FileHandle(forWritingTo: to)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Trouble(what: "\(program) ended with \(process.terminationStatus)") }
        return try Data(contentsOf: to)
    }
}

@Suite("GMime reads what the composer writes")
struct GMimeReadBackTests {
    private func texts(_ read: GMime.ReadBack, _ name: String) -> [String] {
        (read[name] ?? []).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("a letter with everything that a letter can have")
    func fullLetter() throws {
        let read = try #require(try GMime.read([try Letter.full().bytes()]).first)
        #expect(texts(read, "subject") == [Letter.fullSubject])
        #expect(texts(read, "message-id") == ["1.abc@hoaphu.example.vn"])
        #expect(texts(read, "from") == ["bbt+abc234@hoaphu.example.vn"])
        #expect(texts(read, "from-name") == ["Cổng thông tin \"Hòa Phú\", xã"])
        #expect(texts(read, "to-name") == ["Binh (Nguyen), \"Mr\""])
        #expect(texts(read, "reply-to-name") == ["Ban biên tập"])
        #expect(texts(read, "reference").count == 30)
        #expect(
            texts(read, "type") == [
                "text/plain", "text/html", "image/png", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/octet-stream", "application/octet-stream",
            ])
        #expect(texts(read, "file") == ["", "", "ảnh.png", Letter.fileName, "a b_.._c_.txt", "thu.eml"])
        #expect(texts(read, "id")[2] == "anh1@hoaphu.example.vn")
        let octets = (read["octets"] ?? []).map { Array($0) }
        #expect(octets[0] == Lines.crlf(Letter.fullText))
        #expect(octets[1] == Lines.crlf(Letter.fullHTML))
        #expect(octets[3] == Array(0...255))
    }

    @Test("any text as subject, name, body and file name")
    func awkward() throws {
        let texts = Letter.awkward + (0..<200).map { Lines.drawn(seed: UInt64($0)) }
        let letters = try texts.map { text in
            var letter = try Letter.make(subject: text, text: text, toName: text)
            letter.attachments = [.init(name: "Tờ trình \(text.utf8.count).pdf", contentType: "application/pdf", bytes: Array(text.utf8))]
            return letter.bytes()
        }
        let read = try GMime.read(letters)
        try #require(read.count == texts.count)
        for (text, read) in zip(texts, read) {
            let shown = Lines.oneLine(text)
            #expect(Lines.squeezed(self.texts(read, "subject").first ?? "") == shown)
            // GMime cuts words of a phrase that go over a hundred lines; nobody is called so.
            if text.utf8.count < 1000 { #expect(Lines.squeezed(self.texts(read, "to-name").first ?? "") == shown) }
            #expect(read["octets"]?.first.map { Array($0) } == Lines.crlf(text))
            #expect(self.texts(read, "file").last == "Tờ trình \(text.utf8.count).pdf")
            #expect(read["octets"]?.last.map { Array($0) } == Array(text.utf8))
        }
    }
}

/// Texts as a letter carries them.
private enum Lines {
    /// One line of a header: controls and line separators are blanks, runs of blanks one; composed.
    static func oneLine(_ text: String) -> String {
        let mapped = NFC.compose(text).unicodeScalars.map {
            $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}" ? " " : $0
        }
        return squeezed(String(String.UnicodeScalarView(mapped)))
    }

    static func squeezed(_ text: String) -> String {
        let words = text.unicodeScalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
        return words.joined(separator: " ")
    }

    /// Every line end as CRLF, one at the end.
    static func crlf(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        var previous: UInt8 = 0
        for octet in text.utf8 {
            if octet == 10, previous != 13 || out.isEmpty { out += [13, 10] }
            if octet == 13 { out += [13, 10] }
            if octet != 10, octet != 13 { out.append(octet) }
            previous = octet
        }
        if !out.isEmpty, out.last != 10 { out += [13, 10] }
        return out
    }

    /// A text drawn from what headers and bodies stumble over.
    static func drawn(seed: UInt64) -> String {
        let stock = [
            "a", " ", "ệ", "Đ", "\n", ".", "From ", "=", "👍", "\t", "x@y", "\"", "?", "_", "e\u{301}", "--=_homthu_1", "日本語", ",", "(",
            "\\",
            "Ủy ban nhân dân", "=?UTF-8?Q?x?=", "'", "%", ";",
        ]
        var state = seed &* 6_364_136_223_846_793_005 &+ 1
        return (0..<Int(seed % 90)).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return stock[Int(state >> 33) % stock.count]
        }.joined()
    }
}
