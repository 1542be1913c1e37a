import Testing

@testable import Gateway

@Suite("command line: arguments")
struct ArgumentsTests {
    private static let shape = Arguments.Shape(values: ["config", "now"], flags: ["json", "quiet"], operands: 0...2)

    private func message(_ words: [String], _ shape: Arguments.Shape = shape) -> String? {
        do throws(UsageError) {
            _ = try Arguments(words, shape)
            return nil
        } catch {
            return error.message
        }
    }

    @Test("values, flags and operands in any order")
    func read() throws {
        let arguments = try Arguments(["a", "--config", "f.json5", "--json", "--now=2026=x", "-"], Self.shape)
        #expect(arguments.operands == ["a", "-"])
        #expect(arguments.value("config") == "f.json5")
        #expect(arguments.value("now") == "2026=x")
        #expect(arguments.has("json"))
        #expect(!arguments.has("quiet"))
        #expect(try Arguments(["--config="], Self.shape).value("config")?.isEmpty == true)
        #expect(try Arguments(["--config", "a", "--config", "b"], Self.shape).value("config") == "b")
    }

    @Test("after -- everything is an operand")
    func end() throws { #expect(try Arguments(["--json", "--", "--now", "-"], Self.shape).operands == ["--now", "-"]) }

    private static let faults: [([String], String)] = [
        (["--config"], "--config: found nothing after it; expected a value"),
        (["--confg", "x"], "--confg: unknown option; expected one of --config, --json, --now, --quiet (did you mean --config?)"),
        (["--frobnicate"], "--frobnicate: unknown option; expected one of --config, --json, --now, --quiet"),
        (["--json=yes"], "--json: found a value; expected none"), (["a", "b", "c"], "found 3 arguments; expected 0 to 2"),
    ]

    @Test("what is wrong, and what is expected", arguments: faults)
    func fault(words: [String], expected: String) { #expect(message(words) == expected) }

    @Test("a command without options or operands says so")
    func bare() {
        #expect(message(["--x"], .init()) == "--x: unknown option; expected no option")
        #expect(message(["x"], .init()) == "found 1 arguments; expected 0")
    }

    @Test("words that somebody probably meant")
    func spelling() {
        let known = ["status", "show", "run", "report"]
        for (word, meant) in [("statsu", "status"), ("shwo", "show"), ("reprot", "report"), ("xyz", nil), ("", nil)] as [(String, String?)]
        {
            #expect(Spelling.nearest(to: word, in: known) == meant, "\(word)")
        }
    }

    @Test("exit codes of a wrong command line")
    func exitCodes() {
        #expect(CommandLineTool.run(["statsu"]) == ExitCode.usage)
        #expect(CommandLineTool.run(["status", "--confg"]) == ExitCode.usage)
        #expect(CommandLineTool.run(["check", "--config", "/nonexistent/c.json5"]) == ExitCode.configuration)
    }
}
