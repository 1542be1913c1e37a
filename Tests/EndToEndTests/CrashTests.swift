import Foundation
import Testing

/// Must-hold 3 of the trunk, invariants 1, 3, 6: the process is killed between any two steps of the scenario and started again.
@Suite("Kill -9 between any two steps")
struct CrashTests {
    /// The uncrashed run.
    private struct Baseline {
        let passes: [Office.Pass]
        let aftermath: Aftermath
    }

    private static let baseline: Result<Baseline, any Error> = Result {
        let office = try Office()
        let passes = try CrashStory.play(office)
        try office.expectWhole()
        return Baseline(passes: passes, aftermath: try Aftermath(office))
    }

    /// A step, and which of its occurrences in the whole scenario.
    struct Point: CustomTestStringConvertible, Sendable {
        enum Place: String, Sendable { case first, middle, last }
        let step: String
        let place: Place
        var testDescription: String { "\(place) \(step)" }

        static let all = CrashStory.steps.flatMap { step in
            places(step).map { Point(step: step, place: $0) }
        }

        private static func places(_ step: String) -> [Place] {
            switch step {
            case "siteRendered": [.first]
            case "momentCommitted", "sitePublished", "siteOrderDone": [.first, .last]
            default: [.first, .middle, .last]
            }
        }

        /// The pass and `step:n` that it is, by how often the uncrashed run reached the step.
        func find(in passes: [Office.Pass]) throws -> (pass: Int, at: String) {
            let all = passes.indices.flatMap { pass in
                (0..<CrashStory.count(step, passes[pass])).map { (pass: pass, at: "\(step):\($0 + 1)") }
            }
            guard let first = all.first, let last = all.last else { throw Trouble("\(step) is never reached") }
            return switch place {
            case .first: first
            case .middle: all[all.count / 2]
            case .last: last
            }
        }
    }

    @Test("without a crash: what the scenario leaves behind")
    func uncrashed() throws {
        let baseline = try Self.baseline.get()
        #expect(baseline.passes.map(\.received) == [2, 2, 1, 0])
        #expect(baseline.passes.map(\.sent) == [4, 2, 1, 4])
        #expect(baseline.passes.map(\.published) == [0, 0, 0, 2])
        #expect(baseline.aftermath.mailboxes.count == 11)
        #expect(baseline.aftermath.items.filter { $0.contains(" published ") }.count == 2)
        #expect(Set(CrashStory.steps).count == 14 && Point.all.count >= 24)
    }

    @Test("nothing lost, nothing published twice, no letter missing, repeated letters are the same", arguments: Point.all)
    func crash(_ point: Point) throws {
        let baseline = try Self.baseline.get()
        let death = try point.find(in: baseline.passes)
        let office = try Office()
        _ = try CrashStory.play(office, death: death)

        let differences = try Aftermath.differences(baseline.aftermath, Aftermath(office))
        #expect(differences == [], "\(death.at) in pass \(death.pass + 1)")
        let repeated = try expectRepeatsAreTheSame(office)
        // Only a crash after the server took the letter and before that was noted may repeat it, and only that one.
        #expect(repeated == (point.step == "letterSent" ? 1 : 0), "\(repeated) letters came twice")
        try office.expectWhole()
    }

    @Test(
        "killed twice at the same place, then started again",
        arguments: [
            Point(step: "recorded", place: .first), Point(step: "committed", place: .first), Point(step: "letterSent", place: .first),
            Point(step: "sitePublished", place: .last), Point(step: "filed", place: .middle),
        ])
    func twice(_ point: Point) throws {
        let baseline = try Self.baseline.get()
        let death = try point.find(in: baseline.passes)
        let office = try Office()
        _ = try CrashStory.play(office, death: death, times: 2)
        #expect(try Aftermath.differences(baseline.aftermath, Aftermath(office)) == [])
        #expect(try expectRepeatsAreTheSame(office) == (point.step == "letterSent" ? 1 : 0))
        try office.expectWhole()
    }

    @Test(
        "a mail at which the reader dies twice goes into quarantine with its bytes, the Thư ký is told, the next mail flows (invariant 8)")
    func poisonous() throws {
        let office = try Office()
        try office.deliver(Mails.article(from: office.address("lan.vinhtri")))
        try office.deliver(Mails.question(from: office.address("congdan")))
        for _ in 0..<2 { #expect(try office.pass("08:05", dieAt: "read:1").signal == SIGKILL) }
        try office.once("08:06")
        #expect(try office.lab.messages(of: office.address("bbt"), folder: "Quarantine").count == 1)
        #expect(try office.letters(to: "ngoc").count == 1, "the Thư ký is told")
        #expect(try office.show(Office.code).kind == "question", "the next mail flows")
        try office.expectWhole()
    }

    /// Letters with one Message-ID are the same below what the servers put above them; returns how many came more than once.
    private func expectRepeatsAreTheSame(_ office: Office) throws -> Int {
        var repeated = 0
        for name in EndToEndLab.names where name != "bbt" {
            for (id, copies) in Dictionary(grouping: try office.letters(to: name), by: \.id) where copies.count > 1 {
                repeated += 1
                let bodies = Set(copies.map { String(decoding: $0.message.bytes[$0.message.root.bodyRange], as: UTF8.self) })
                #expect(bodies.count == 1 && Set(copies.map(\.subject)).count == 1, "two letters with the Message-ID \(id)")
            }
        }
        return repeated
    }
}
