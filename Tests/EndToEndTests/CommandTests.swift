import Foundation
import Testing

/// The commands that others script against (design, "Command line"), and the demo.
@Suite("Commands")
struct CommandTests {
    @Test("demo plays to its end, and again in the same folder")
    func demo() throws {
        let folder = try TemporaryFolder()
        let arguments = [
            "demo", "--dir", folder.path + "/demo", "--config", Homthu.checkout + "/config/haiduong.json5", "--samples",
            Homthu.checkout + "/mailbox-samples/demo",
        ]
        let first = try Homthu.run(arguments)
        first.expect(0)
        let second = try Homthu.run(arguments)
        second.expect(0)
        #expect(first.output == second.output, "the second run is the first again")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/demo/du-lieu/site/public/index.html"), "\(first)")
        try Homthu.run(["verify", "--config", folder.path + "/demo/homthu.json5"]).expect(0)
    }

    @Test(
        "calendar prints the lines of its contract",
        arguments: [
            (["due", "2026-04-24", "15"], "2026-05-20"), (["lunar", "2033-12-22"], "1/11N/2033"), (["solar", "1/11N/2033"], "2033-12-22"),
        ])
    func calendar(_ words: [String], _ line: String) throws {
        let run = try Homthu.run(["calendar"] + words)
        run.expect(0)
        #expect(run.output.split(separator: "\n").first.map(String.init) == line, "\(run)")
        let office = try Office()
        let configured = try Homthu.run(["calendar"] + words + ["--config", office.configuration])
        #expect(configured.output.split(separator: "\n").first.map(String.init) == line, "\(configured)")
    }

    @Test("parse --json gives the members of its contract")
    func parse() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/bai.eml"
        try Data(Mails.article(from: "lan@xa.example")).write(to: URL(fileURLWithPath: path))
        let run = try Homthu.run(["parse", path, "--json"])
        run.expect(0)
        let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run)")
        let members = [
            "message_id", "subject", "date", "from", "to", "cc", "reply_to", "in_reply_to", "references", "headers", "parts", "text",
            "html", "defects",
        ]
        #expect(object.keys.sorted() == members.sorted())
        #expect(object["subject"] as? String == Mails.articleTitle)
        #expect(object["message_id"] as? String == "CAbaiviet01@mail.gmail.com")
        #expect(object["date"] as? String == "2025-03-03T07:30:12+07:00")
        #expect((object["from"] as? [[String: Any]])?.first?["address"] as? String == "lan@xa.example")
        #expect((object["headers"] as? [[String]])?.first == ["MIME-Version", "1.0"])
        let parts = try #require(object["parts"] as? [[String: Any]])
        #expect(parts.map { $0["path"] as? String } == ["1", "2", "3"])
        #expect(parts.map { $0["content_type"] as? String } == ["text/plain", "image/jpeg", "image/png"])
        #expect(parts.map { $0["size"] as? Int }.suffix(2) == [288, 86])
        #expect(parts[1]["sha256"] as? String == "d8430c50bae030ddc9fb935e475cec1a3c8774eab317a69919ee2c1375e0db2c")
        for part in parts {
            #expect(part.keys.contains("disposition") && part.keys.contains("charset") && part.keys.contains("content_id"))
        }
    }

    @Test("parse exits 0 for any bytes, from standard input too", arguments: ["", "\n", "Subject", "\u{0}\u{1}", "From: <<<\n\n--"])
    func anyBytes(_ text: String) throws {
        let run = try Homthu.run(["parse", "-", "--json"], input: text)
        run.expect(0)
        #expect((try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) != nil, "\(run)")
    }

    @Test("reply --lines prints one decision a line")
    func reply() throws {
        let lines = [
            ("a", "DUYỆT", "approve"), ("b", "Không duyệt, trùng tin", "reject"), ("c", "Đề nghị sửa lại tiêu đề", "revise"),
            ("d", "Để mai xem", "defer"), ("e", "Anh duyệt nhé", "ambiguous"), ("f", "", "none"),
            ("g", "Duyệt nhưng sửa lại ngày", "revise"),
        ]
        let encoder = JSONEncoder()
        let input = try lines.map { String(decoding: try encoder.encode(["id": $0.0, "text": $0.1]), as: UTF8.self) + "\n" }.joined()
        let run = try Homthu.run(["reply", "--lines"], input: input)
        run.expect(0)
        let printed = try run.output.split(separator: "\n").map { try JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
        #expect(printed.map { "\($0["id"] ?? "?") \($0["decision"] ?? "?")" } == lines.map { "\($0.0) \($0.2)" }, "\(run)")
        #expect(printed.allSatisfy { $0.keys.sorted() == ["decision", "id", "new_text", "why"] })
    }

    @Test(
        "an unknown command or option exits 64 and names the nearest",
        arguments: [["chek"], ["once", "--confg", "x"], [], ["calendar", "due"]])
    func usage(_ words: [String]) throws { try Homthu.run(words).expect(64) }
}
