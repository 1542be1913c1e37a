import Foundation
import Testing

/// Invariant 7: what fuzzing has found, and every small sample, through each fuzz target as it is built here: nothing traps, no promise breaks.
@Suite("Fuzz findings and samples through every target")
struct FuzzReplayTests {
    private static let program = (Homthu.path as NSString).deletingLastPathComponent + "/homthu-fuzz"
    private static let findings = Homthu.checkout + "/Tests/Fuzz/findings"

    /// Files that every target reads, whatever they were meant for; sorted, so that a failure can be repeated.
    private static let samples = files(below: Homthu.checkout + "/mailbox-samples").filter { $0.hasSuffix(".eml") && size($0) < 8000 }

    static let targets =
        (try? Homthu.run(program: program, ["--list"]))?.errors.split(separator: "\n").last?
        .split(separator: " ").dropFirst().map(String.init) ?? []

    @Test("the program names its targets, each has a dictionary, and findings are kept under their names")
    func complete() throws {
        #expect(Self.targets.count == 15)
        let dictionaries = try FileManager.default.contentsOfDirectory(atPath: Homthu.checkout + "/Tests/Fuzz/dictionaries")
        #expect(Set(dictionaries) == Set(Self.targets.map { $0 + ".dict" }))
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: Self.findings)).isSubset(of: Self.targets))
        #expect(Self.samples.count > 300)
    }

    @Test("target", arguments: targets)
    func replay(target: String) throws {
        let inputs = Self.files(below: Self.findings) + Self.samples
        let run = try Homthu.run(program: Self.program, [target] + inputs)
        run.expect(0)
        #expect(run.errors.contains("\(target): \(inputs.count) inputs, no crash") && !run.errors.contains("cannot read"))
    }

    private static func files(below folder: String) -> [String] {
        (FileManager.default.subpaths(atPath: folder) ?? []).sorted().map { folder + "/" + $0 }.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    private static func size(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? .max
    }
}
