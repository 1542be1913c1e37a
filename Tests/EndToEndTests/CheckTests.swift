import Foundation
import TestLab
import Testing

/// Must-hold 5 of the trunk: what `check` and every command say about a wrong configuration or a wrong server.
@Suite("Configuration and check", .serialized)
struct CheckTests {
    @Test("one run prints every error with path, found, expected; exit 78")
    func everyError() throws {
        let office = try Office { root in
            root.set("commune", "codePrefix", to: "hd-1")
            root.set("commune", "mailbox", to: "không phải địa chỉ")
            root.set("commune", "siteURL", to: 17)
            root.set("mail", "source", "port", to: 70_000)
            root.set("mail", "out", "security", to: "startTSL")
            root.set("defaults", "question", to: "tiep-nhan")
            root["publishDelaySeconds"] = "năm phút"
            root["pollSecond"] = 30
            root["ladder"] = nil
        }
        for command in ["check", "once", "run", "status", "verify"] {
            let run = try office.homthu(command)
            run.expect(78)
            let paths = [
                "commune.codePrefix", "commune.mailbox", "commune.siteURL", "mail.source.port", "mail.out.security", "defaults.question",
                "publishDelaySeconds", "pollSecond", "ladder",
            ]
            for path in paths {
                let lines = run.errors.split(separator: "\n").filter { $0.contains(" \(path): found ") && $0.contains("; expected ") }
                #expect(lines.count == 1, "\(path)\n\(run)")
            }
            #expect(run.errors.split(separator: "\n").count == paths.count, "an error more or less\n\(run)")
            #expect(run.errors.contains("did you mean \"startTLS\"") && run.errors.contains("did you mean \"pollSeconds\""), "\(run)")
        }
        #expect(!FileManager.default.fileExists(atPath: office.data), "nothing was begun")
    }

    @Test("a file that is no JSON5, and one that is not there", arguments: [true, false])
    func noConfiguration(exists: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/homthu.json5"
        if exists { try "{ commune: { name: ".write(toFile: path, atomically: false, encoding: .utf8) }
        let run = try Homthu.run(["check", "--config", path])
        run.expect(78)
        #expect(run.errors.contains(path), "\(run)")
    }

    /// A server that cannot be used, and the words that must say why.
    struct Fault: CustomTestStringConvertible, Sendable {
        let name: String
        let words: String
        let change: @Sendable (inout [String: Any], MailLab) -> Void
        var testDescription: String { name }

        static let all: [Fault] =
            ["source", "out"].flatMap { part in
                [
                    Fault(name: "\(part): wrong password", words: "refuses this user name") { root, _ in
                        root.set("mail", part, "secretFile", to: "wrong-password")
                    },
                    Fault(name: "\(part): unknown CA", words: "not signed by a known authority") { root, lab in
                        root.set("mail", part, "caFile", to: lab.strangerCAPath)
                    },
                    Fault(name: "\(part): the system's authorities only", words: "not signed by a known authority") { root, _ in
                        root.set("mail", part, "caFile", to: nil)
                    },
                    Fault(name: "\(part): refused port", words: "cannot connect") { root, _ in root.set("mail", part, "port", to: 1) },
                    Fault(name: "\(part): unknown host", words: "host name is not known") { root, _ in
                        root.set("mail", part, "host", to: "khong-co.invalid")
                    },
                ]
            } + [
                Fault(name: "expired certificate", words: "expired") { root, lab in root.set("mail", "source", "host", to: lab.expiredHost)
                },
                Fault(name: "another name's certificate", words: "another host name") { root, lab in
                    root.set("mail", "source", "host", to: lab.wrongNameHost)
                },
            ]
    }

    @Test("check says what is wrong with a server, exits 69, and shows no secret", arguments: Fault.all)
    func fault(_ fault: Fault) throws {
        let lab = try EndToEndLab.shared.get()
        let office = try Office(.imaps) { fault.change(&$0, lab) }
        let wrong = "Sai-mat-khau-4826"
        try (wrong + "\n").write(toFile: office.folder.path + "/wrong-password", atomically: false, encoding: .utf8)
        let run = try office.homthu("check")
        run.expect(69)
        let failures = run.output.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
        #expect(failures.count == 1 && failures.first?.contains(fault.words) == true, "\(run)")
        expectNoSecret(in: run, besides: wrong)

        let once = try office.pass("08:05")
        once.expect(fault.name.hasPrefix("out") ? 0 : 69)
        expectNoSecret(in: once, besides: wrong)
    }

    @Test("a secret file that is missing, empty or of two lines is a matter of configuration", arguments: [nil, "", "a\nb\n"])
    func secretFile(_ content: String?) throws {
        let office = try Office(.imaps) { $0.set("mail", "source", "secretFile", to: "other") }
        if let content { try content.write(toFile: office.folder.path + "/other", atomically: false, encoding: .utf8) }
        let run = try office.homthu("check")
        #expect(run.code == 69 || run.code == 78, "\(run)")
        #expect(run.output.contains("other") || run.errors.contains("other"), "\(run)")
        expectNoSecret(in: run)
    }

    @Test("all well: exit 0", arguments: Office.Door.allCases)
    func good(_ door: Office.Door) throws {
        let run = try Office(door).homthu("check")
        run.expect(0)
        #expect(!run.output.contains("FAIL"), "\(run)")
        expectNoSecret(in: run)
    }

    private func expectNoSecret(in run: Homthu.Run, besides other: String? = nil) {
        for secret in [EndToEndLab.password, other].compactMap({ $0 }) {
            for form in [secret, Data(secret.utf8).base64EncodedString()] {
                #expect(!run.output.contains(form) && !run.errors.contains(form), "the secret is shown\n\(run)")
            }
        }
    }
}
