import Foundation
import Letters
import Testing

/// Every letter as it is sent. A mismatch writes what was got beside a message that says how to accept it.
@Suite("Golden letters")
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    private static let accepts = ProcessInfo.processInfo.environment["HOMTHU_ACCEPT_GOLDEN"] == "1"

    @Test("text and HTML", arguments: SampleLetter.all)
    func matches(_ sample: SampleLetter) throws {
        let written = sample.written
        try compare(Self.head(of: written) + written.text, with: sample.name + ".txt")
        try compare(written.html, with: sample.name + ".html")
    }

    @Test("the folder holds these letters and no others")
    func folderIsComplete() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        let expected = SampleLetter.all.flatMap { [$0.name + ".txt", $0.name + ".html"] }
        #expect(Set(names) == Set(expected))
        #expect(Set(expected).count == expected.count)
    }

    private static func head(of letter: WrittenLetter) -> String {
        "Subject: \(letter.subject)\nAuto-Submitted: \(letter.auto)\nInline: \(letter.inlineMedia.count)\n"
            + "Attached: \(letter.attachments.map(\.label))\n\n"
    }

    private func compare(_ got: String, with name: String) throws {
        let golden = Self.folder.appendingPathComponent(name)
        if Self.accepts {
            try got.write(to: golden, atomically: true, encoding: .utf8)
            return
        }
        let expected = try? String(contentsOf: golden, encoding: .utf8)
        guard expected.map({ Array($0.utf8) }) != Array(got.utf8) else { return }
        let rejected = FileManager.default.temporaryDirectory.appendingPathComponent("homthu-golden")
        try FileManager.default.createDirectory(at: rejected, withIntermediateDirectories: true)
        let file = rejected.appendingPathComponent(name)
        try got.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(name) differs; got \(file.path). Look at it, then accept: HOMTHU_ACCEPT_GOLDEN=1 swift test --filter LettersTests")
    }
}
