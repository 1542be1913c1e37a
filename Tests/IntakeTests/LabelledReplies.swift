import Editorial
import Foundation
import Intake

/// Fixture files of replies: `== reading` heads a list, one reply a line, `⏎` for a line end.
enum LabelledReplies {
    struct Example: CustomStringConvertible, Sendable {
        let expected: String
        let text: String
        var description: String { expected + ": " + text }
    }

    static func load(_ name: String) throws -> [Example] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        var expected = ""
        var examples: [Example] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("# ") { continue }
            if line.hasPrefix("== ") {
                expected = String(line.dropFirst(3))
            } else {
                examples.append(Example(expected: expected, text: line.replacingOccurrences(of: "⏎", with: "\n")))
            }
        }
        return examples
    }

    /// The reading as the fixtures name it.
    static func name(_ reading: ReplyReading) -> String {
        switch reading {
        case .decision(.postpone): "defer"
        case .decision(let decision): decision.name
        case .ambiguous: "ambiguous"
        case .order(let order): order.name
        case .none: "none"
        }
    }
}
