import Foundation
import Testing

@testable import Mail

/// B8: each message of `mailbox-samples` is read as its `.expected.json` says, as CRLF and as LF.
@Suite("Sample mail and its expected readings")
struct SampleGoldenTests {
    /// `HOMTHU_ACCEPT_GOLDEN=1` writes what is read as the expectation; review the difference before it is committed.
    private static let accepts = ProcessInfo.processInfo.environment["HOMTHU_ACCEPT_GOLDEN"] == "1"

    private static func reading(_ bytes: [UInt8]) -> [UInt8] {
        PrettyJSON.layout(Message.parse(bytes).jsonText { HTMLReader.read($0).plainText })
    }

    @Test("every theme has samples, and every expectation its message")
    func folders() {
        #expect(Sample.themes.count >= 9, "no themes in \(Sample.folder)")
        for theme in Sample.themes { #expect(!Sample.samples(of: theme).isEmpty, "mailbox-samples/\(theme) is empty") }
        #expect(Sample.all.count >= 150)
        #expect(Sample.orphans == [])
    }

    @Test("as CRLF", arguments: Sample.all)
    func crlf(_ sample: Sample) throws {
        let stored = sample.stored
        let read = Self.reading(LineEnds.areMixed(stored) ? stored : LineEnds.crlf(stored))
        if Self.accepts, sample.golden != read { try Data(read).write(to: URL(filePath: sample.goldenPath)) }
        guard let golden = sample.golden else {
            Issue.record("no \(sample.testDescription).expected.json\n\(try Self.keep(read, sample))")
            return
        }
        guard read != golden else { return }
        let difference = Self.difference(PrettyJSON.lines(golden), PrettyJSON.lines(read))
        Issue.record("\(sample.testDescription).eml is read otherwise than expected\n\(difference)\n\(try Self.keep(read, sample))")
    }

    @Test("as LF: the same but for the line ends of contents", arguments: Sample.all)
    func lf(_ sample: Sample) {
        let stored = sample.stored
        guard !LineEnds.areMixed(stored), let golden = sample.golden else { return }
        let lf = LineEnds.lf(stored)
        let expected = PrettyJSON.linesWithoutLineEnds(golden)
        let read = PrettyJSON.linesWithoutLineEnds(Self.reading(lf))
        if expected != read { Issue.record("\(sample.testDescription) as LF: \(Self.difference(expected, read))") }
        let contents = Self.contents(Message.parse(LineEnds.crlf(lf)))
        #expect(contents == Self.contents(Message.parse(lf)), "\(sample.testDescription): octets of a part differ")
    }

    /// Decoded octets of every leaf, those of enclosed messages too, CRLF as LF.
    private static func contents(_ message: Message) -> [[UInt8]] {
        message.leaves.flatMap { part in [LineEnds.lf(part.decodedBytes())] + (part.message.map { contents($0) } ?? []) }
    }

    private static func difference(_ expected: [String], _ read: [String]) -> String {
        let line = zip(expected, read).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(expected.count, read.count)
        let at = { (lines: [String]) in line < lines.count ? lines[line] : "(end)" }
        return "line \(line + 1)\n  expected \(at(expected))\n  read     \(at(read))"
    }

    /// Writes what was read beside the tests' other leavings, and says how to accept it.
    private static func keep(_ read: [UInt8], _ sample: Sample) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "homthu-goldens").appending(path: sample.theme)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: sample.name + ".read.json")
        try Data(read).write(to: file)
        return "  whole    \(file.path)\n  accept   HOMTHU_ACCEPT_GOLDEN=1 swift test --filter SampleGoldenTests"
    }
}
