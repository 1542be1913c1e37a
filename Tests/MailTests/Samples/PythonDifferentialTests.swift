import Foundation
import Testing

@testable import Mail

/// B8: Python's `email` reads the same tree, octets, names, subjects and addresses, or DISAGREEMENTS.md says who is right and why.
@Suite("Differential test against Python's email", .serialized, .enabled(if: EmailOracle.python != nil, "python3 is not installed"))
struct PythonDifferentialTests {
    /// How many messages are generated; `HOMTHU_DIFFERENTIAL=20000` for the whole run.
    private static let count = ProcessInfo.processInfo.environment["HOMTHU_DIFFERENTIAL"].flatMap { Int($0) } ?? 500
    private static let batch = 500

    @Test("all samples")
    func samples() throws {
        let messages = Sample.all.map(\.stored)
        let theirs = try EmailOracle.read(messages)
        try #require(theirs.count == messages.count)
        var seen: Set<String> = []
        for (index, sample) in Sample.all.enumerated() {
            for item in MessageSummary.differences(MessageSummary.lines(Message.parse(messages[index])), theirs[index]) {
                let key = "\(sample.testDescription) \(item.field.rawValue)"
                seen.insert(key)
                let isJudged = EmailOracle.judged.contains(key) || EmailOracle.judged.contains("\(sample.theme)/* \(item.field.rawValue)")
                guard !isJudged else { continue }
                Issue.record("not in DISAGREEMENTS.md: \(key)\n  ours   \(item.ours)\n  theirs \(item.theirs)")
            }
        }
        let known = Set(Sample.all.map(\.testDescription))
        let stale = EmailOracle.judged.filter { key in known.contains { key.hasPrefix($0 + " ") } && !seen.contains(key) }
        #expect(stale.sorted() == [], "DISAGREEMENTS.md lists what is read alike")
    }

    @Test("generated messages: the well-formed ones read alike, each oddity as judged")
    func generated() throws {
        var wellFormed = 0
        for start in stride(from: 0, to: Self.count, by: Self.batch) {
            let mails = (start..<min(start + Self.batch, Self.count)).map { GeneratedMail(seed: UInt64($0)) }
            let theirs = try EmailOracle.read(mails.map(\.octets))
            try #require(theirs.count == mails.count)
            for (mail, lines) in zip(mails, theirs) {
                if mail.oddity == .none { wellFormed += 1 }
                for item in MessageSummary.differences(MessageSummary.lines(Message.parse(mail.octets)), lines) {
                    let key = "generated:\(mail.oddity.rawValue) \(item.field.rawValue)"
                    guard mail.oddity == .none || !EmailOracle.judged.contains(key) else { continue }
                    Issue.record("\(key), seed \(mail.seed)\n  ours   \(item.ours)\n  theirs \(item.theirs)\n\(Self.keep(mail))")
                }
            }
        }
        #expect(wellFormed * 2 >= Self.count)
    }

    private static func keep(_ mail: GeneratedMail) -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "homthu-generated-\(mail.seed).eml")
        return (try? Data(mail.octets).write(to: file)) == nil ? "" : "  message \(file.path)"
    }
}
