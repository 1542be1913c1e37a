import Journal
import Mail
import Site

/// `homthu verify`: nothing lost, all whole.
enum VerifyCommand: Command {
    static let name = "verify"
    static let summary = "proves that nothing is lost and all is whole"
    static let help = """
        usage: homthu verify --config FILE [--json]

        Looks at every mail, letter, version, medium, decision and page: each is there and has its hash, the history's chain holds, every
        message has a disposition, the site shows exactly what was approved. Changes nothing.

        exit codes: 0 all whole, 1 problems (each on a line of its own), 74, 78
        """
    static let shape = Arguments.Shape(values: ["config"], flags: ["json"])

    static func run(_ arguments: Arguments) throws -> Int32 {
        let configuration = try configuration(arguments)
        let journal = try Journal(folder: configuration.dataFolder, access: .readOnly)
        var result = try journal.verify()
        let site = try SiteStore(folder: configuration.dataFolder + "/site")
        result.problems += try site.verify().map(\.description)
        result.problems += try SiteComparison.problems(journal: journal, site: site)
        Output.line(arguments.has("json") ? json(result) : text(result))
        return result.problems.isEmpty ? ExitCode.ok : ExitCode.trouble
    }

    private static func text(_ result: Journal.Verification) -> String {
        func counts(_ numbers: [String: Int]) -> String {
            numbers.isEmpty ? "none" : numbers.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        }
        var lines = [
            "mail:    \(counts(result.dispositions))", "letters: \(counts(result.letters))", "items:   \(result.items)",
        ]
        lines += result.problems.map { "PROBLEM \($0)" }
        lines.append(result.problems.isEmpty ? "all whole" : "\(result.problems.count) problems")
        return lines.joined(separator: "\n")
    }

    private static func json(_ result: Journal.Verification) -> String {
        var json = JSONText()
        json.object { json in
            json.key("mail")
            counts(result.dispositions, &json)
            json.key("letters")
            counts(result.letters, &json)
            json.key("items")
            json.integer(result.items)
            json.key("problems")
            json.array { json in for problem in result.problems { json.string(problem) } }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// `[["sent", 3], …]`: names are data here, so they are values, not keys.
    private static func counts(_ numbers: [String: Int], _ json: inout JSONText) {
        json.array { json in
            for (name, count) in numbers.sorted(by: { $0.key < $1.key }) {
                json.array { json in
                    json.string(name)
                    json.integer(count)
                }
            }
        }
    }
}
