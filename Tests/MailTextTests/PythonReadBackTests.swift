import Foundation
import Mail
import Testing

/// What Python's `email` (policy default) reads in a message.
private struct ReadBack: Decodable {
    struct Part: Decodable {
        var type: String
        var name: String?
        var id: String?
        var disposition: String?
        var base64: String
    }
    var headers: [String: String]
    var parts: [Part]
    var defects: [String]
}

private let script = """
    import sys, json, base64, email, email.policy
    out = []
    for line in sys.stdin:
        m = email.message_from_bytes(base64.b64decode(line), policy=email.policy.default)
        parts = [{"type": p.get_content_type(), "name": p.get_filename(), "id": p["content-id"], "disposition": p.get_content_disposition(),
                  "base64": base64.b64encode(p.get_payload(decode=True)).decode()} for p in m.walk() if not p.is_multipart()]
        defects = [type(d).__name__ for p in m.walk() for d in p.defects] + [type(d).__name__ for v in m.values() for d in getattr(v, "defects", [])]
        out.append({"headers": {k.lower(): str(v) for k, v in m.items()}, "parts": parts, "defects": defects})
    print(json.dumps(out))
    """

private let python: String? = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { $0 + "/python3" }.first {
    FileManager.default.isExecutableFile(atPath: $0)
}

/// RFC 5322 readers other than ours agree on what we write. Skipped where there is no Python.
@Suite("Python's email reads what the composer writes", .enabled(if: python != nil))
struct PythonReadBackTests {
    @Test func fullLetter() throws {
        let read = try #require(readBack([try Letter.full().bytes()]).first)
        #expect(read.defects == [])
        #expect(read.headers["subject"] == Letter.fullSubject)
        #expect(read.headers["from"] == "\"Cổng thông tin \\\"Hòa Phú\\\", xã\" <bbt+abc234@hoaphu.example.vn>")
        #expect(read.headers["to"] == "\"Binh (Nguyen), \\\"Mr\\\"\" <binh@hoaphu.example.vn>")
        #expect(read.headers["x-homthu-note"] == "Ghi chú: đã nhận")
        #expect(read.headers["auto-submitted"] == "auto-generated")
        #expect(read.headers["references"]?.split(separator: " ").count == 30)
        #expect(
            read.parts.map(\.type) == [
                "text/plain", "text/html", "image/png",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/octet-stream",
                "application/octet-stream",
            ])
        #expect(read.parts.map(\.name) == [nil, nil, "ảnh.png", Letter.fileName, "a b_.._c_.txt", "thu.eml"])
        #expect(read.parts[2].id == "<anh1@hoaphu.example.vn>")
        #expect(bytes(read.parts[0]) == crlf(Letter.fullText))
        #expect(bytes(read.parts[1]) == crlf(Letter.fullHTML))
        #expect(bytes(read.parts[3]) == Array(0...255))
    }

    @Test func awkwardSubjectsAndTexts() throws {
        let letters = try Letter.awkward.map { try Letter.make(subject: $0, text: $0, toName: $0).bytes() }
        for (text, read) in zip(Letter.awkward, try readBack(letters)) {
            let shown = oneLine(text)
            #expect((read.headers["subject"] ?? "") == shown)
            #expect(bytes(try #require(read.parts.first)) == crlf(text))
        }
    }

    private func oneLine(_ text: String) -> String {
        let mapped = text.unicodeScalars.map {
            $0.properties.generalCategory == .control || "\u{2028}\u{2029}".unicodeScalars.contains($0) ? " " : $0
        }
        return String(String.UnicodeScalarView(mapped)).split(separator: " ").joined(separator: " ")
    }

    private func crlf(_ text: String) -> [UInt8] {
        var lines: [[UInt8]] = [[]]
        var previous: UInt8 = 0
        for octet in text.utf8 {
            if octet == 10 || octet == 13 {
                if !(octet == 10 && previous == 13) { lines.append([]) }
            } else {
                lines[lines.count - 1].append(octet)
            }
            previous = octet
        }
        if lines.last != [] { lines.append([]) }
        return Array(lines.joined(separator: [13, 10]))
    }

    private func bytes(_ part: ReadBack.Part) -> [UInt8] { Data(base64Encoded: part.base64).map { Array($0) } ?? [] }

    private func readBack(_ messages: [[UInt8]]) throws -> [ReadBack] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(python))
        process.arguments = ["-c", script]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let lines = messages.map { Data($0).base64EncodedString() + "\n" }.joined()
        try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([ReadBack].self, from: answer)
    }
}
