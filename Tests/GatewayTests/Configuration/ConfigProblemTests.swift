import Files
import Testing
import Transport

@testable import Gateway

@Suite("configuration: every error with its path, what was found and what is expected")
struct ConfigProblemTests {
    /// The problems of a text, one line each, without the file's name.
    static func problems(_ text: String) throws -> [String] {
        let scratch = Scratch()
        do {
            _ = try ConfigurationFile.load(scratch.write(text, "c.json5"))
            return []
        } catch let error as ConfigurationInvalid {
            return error.problems.map(\.description)
        }
    }

    @Test("the sample is valid")
    func sample() throws { #expect(try Self.problems(SampleConfiguration.text).isEmpty) }

    @Test("one place spoilt, one exact report", arguments: SpoiltPlaces.all)
    func spoiltPlace(place: String, other: String, expected: [String]) throws {
        #expect(try Self.problems(SampleConfiguration.with(place, other)) == expected)
    }

    @Test("several errors in one run, in the order of the sections")
    func several() throws {
        let text = try SampleConfiguration.with("codePrefix: \"HD\"", "codePrefix: \"\"").replacing("\"bi@xa.example\"", with: "\"bi\"")
            .replacing("to: \"head\"", with: "to: 1")
        #expect(
            try Self.problems(text) == [
                "commune.codePrefix: found text \"\"; expected 1 to 6 capital letters A–Z",
                "people[3].addresses[0]: found text \"bi\"; expected an e-mail address",
                "ladder.article[1].to: found number 1; expected one of holder, deputy, head",
            ])
    }

    @Test("an empty object: each section once, and nothing about what would be in it")
    func empty() throws {
        let problems = try Self.problems("{}")
        #expect(problems.count == 9, "\(problems)")
        #expect(problems.allSatisfy { !$0.contains("commune.") && !$0.contains("mail.") })
        #expect(try Self.problems("[1]").first?.hasPrefix("(file): found a list of 1; expected an object with commune") == true)
    }

    @Test("each line of the report begins with the file's name")
    func fileName() throws {
        let scratch = Scratch()
        let path = try scratch.write("{}", "c.json5")
        let error = #expect(throws: ConfigurationInvalid.self) { try ConfigurationFile.load(path) }
        #expect(error?.description.split(separator: "\n").allSatisfy { $0.hasPrefix(path + ": ") } == true)
    }

    private static let syntax: [(String, Int)] = [
        ("{\n  commune: {\n    name: \"x\",\n  }\n  mail: {},\n}\n", 5), ("{\n  a: 1,\n  b: \"unterminated\n}\n", 3),
        ("{\n  people: [\n    { id: 1 },\n", 4),
        ("{\n  a: 1,\n  b 2\n}\n", 3), ("{ a: [1, 2 }", 1), ("{\r\n  a: 1,,\r\n}", 2), ("{ a: 1 }\n}", 2),
        ("{\n // x\n /* y\n */ a: tru }", 4),
        ("", 1), ("{\n /* never ends", 2), ("{ a: 'x\\\n y', b: }", 2),
    ]

    @Test("a fault of the syntax names its line", arguments: syntax)
    func faults(text: String, line: Int) throws {
        let problems = try Self.problems(text)
        #expect(problems.count == 1)
        #expect(problems.first?.contains("line \(line),") == true, "\(problems)")
        #expect(problems.first?.hasPrefix("(file): found ") == true && problems.first?.hasSuffix("; expected JSON5 text") == true)
    }

    @Test("files that are not there, and holidays that cannot be read")
    func files() throws {
        let scratch = Scratch()
        let error = #expect(throws: ConfigurationInvalid.self) { try ConfigurationFile.load(scratch.path + "/none.json5") }
        #expect(
            error?.problems.map(\.description) == [
                "(file): found cannot open \(scratch.path)/none.json5: No such file or directory; expected a readable file"
            ])
        let text = try SampleConfiguration.with("data: \"du-lieu\"", "data: \"d\", holidays: \"ngay-nghi\"")
        #expect(throws: ConfigurationInvalid.self) { try ConfigurationFile.load(scratch.write(text, "c.json5")) }
        _ = try scratch.write("{ year: 2026, ", "ngay-nghi/2026.json5")
        let bad = #expect(throws: ConfigurationInvalid.self) { try ConfigurationFile.load(scratch.path + "/c.json5") }
        #expect(bad?.problems.map(\.path) == ["holidays/2026.json5"])
    }

    private static let secrets: [(String, String?)] = [
        ("/etc/homthu/mat-khau", "/etc/homthu/mat-khau"), ("mat-khau", nil), ("bi-mat/mat-khau", nil),
    ]

    @Test("paths of secrets: absolute, beside the configuration, or from systemd", arguments: secrets)
    func secretFiles(path: String, expected: String?) throws {
        let scratch = Scratch()
        let text = try SampleConfiguration.with(
            "{ kind: \"folder\", path: \"thu-di\" }",
            "{ kind: \"smtp\", host: \"mail.xa.example\", port: 465, user: \"u\", secretFile: \"\(path)\" }")
        let configuration = try ConfigurationFile.load(scratch.write(text, "c.json5"))
        guard case .smtp(let server) = configuration.out, case .file(let file)? = server.credential?.source else {
            Issue.record("no secret")
            return
        }
        #expect(file == expected ?? "\(scratch.path)/\(path)")
    }

    @Test("$CREDENTIALS_DIRECTORY stays as written where systemd has set none")
    func credentials() throws {
        let scratch = Scratch()
        let text = try SampleConfiguration.with(
            "{ kind: \"folder\", path: \"thu-di\" }",
            "{ kind: \"smtp\", host: \"mail.xa.example\", port: 465, user: \"u\", secretFile: \"$CREDENTIALS_DIRECTORY/smtp\" }")
        let configuration = try ConfigurationFile.load(scratch.write(text, "c.json5"))
        guard case .smtp(let server) = configuration.out, case .file(let file)? = server.credential?.source else {
            Issue.record("no secret")
            return
        }
        #expect(file == (Environment.value("CREDENTIALS_DIRECTORY") ?? "$CREDENTIALS_DIRECTORY") + "/smtp")
    }

    @Test("relative folders count from the configuration's own")
    func folders() throws {
        let scratch = Scratch()
        let configuration = try ConfigurationFile.load(scratch.write(SampleConfiguration.text, "c.json5"))
        #expect(configuration.dataFolder == scratch.path + "/du-lieu")
        guard case .maildir(let path) = configuration.source else {
            Issue.record("no Maildir")
            return
        }
        #expect(path == scratch.path + "/thu-den")
    }
}
