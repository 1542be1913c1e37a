import Foundation
import Testing

/// The scenario of the crash tests as a list of actions: an article with photos and a question, each to its end, in four passes.
struct CrashStory {
    /// What people do before a pass, and when the pass runs.
    private struct Scene: Sendable {
        let time: String
        let act: @Sendable (Office) throws -> Void
    }

    private static let scenes: [Scene] = [
        Scene(time: "08:05") { office in
            try office.deliver(Mails.article(from: office.address("lan.vinhtri")))
            try office.deliver(Mails.question(from: office.address("congdan")))
        },
        Scene(time: "08:30") { office in
            try office.reply(try office.letter(to: "binh", "[HD-2025-0001]", "Mời duyệt"), "DUYỆT", by: "binh")
            try office.reply(try office.letter(to: "thoan", "[HD-2025-0002]", "Đề nghị trả lời"), StoryTests.draft, by: "thoan")
        },
        Scene(time: "08:34") { office in
            try office.reply(try office.letter(to: "binh", "[HD-2025-0002]", "Mời duyệt"), "Duyệt.", by: "binh")
        },
        Scene(time: "08:40") { _ in },
    ]

    /// Plays it; in the pass `death.pass` (from 0) the process must die at `death.at`, and is then started again at the same moment.
    static func play(_ office: Office, death: (pass: Int, at: String)? = nil, times: Int = 1) throws -> [Office.Pass] {
        var passes: [Office.Pass] = []
        for (index, scene) in scenes.enumerated() {
            try scene.act(office)
            for _ in 0..<times where death?.pass == index {
                guard let death else { break }
                let run = try office.pass(scene.time, dieAt: death.at)
                #expect(run.signal == SIGKILL, "the process did not die at \(death.at)\n\(run)")
            }
            passes.append(try office.once(scene.time))
        }
        return passes
    }

    /// How often each step is reached in a pass that did so much.
    static func count(_ step: String, _ pass: Office.Pass) -> Int {
        switch step {
        // One fetch finds the mail, one finds no more.
        case "fetched": pass.received > 0 ? 2 : 1
        case "recorded", "attemptCounted", "read", "beforeCommit", "committed": pass.received
        case "momentCommitted": pass.moments
        case "sitePublished", "siteOrderDone": pass.published
        case "siteRendered": min(pass.published, 1)
        case "letterSent", "letterNoted": pass.sent
        case "filed", "filedNoted": min(pass.received, 1)
        default: 0
        }
    }

    static let steps = [
        "fetched", "recorded", "attemptCounted", "read", "beforeCommit", "committed", "momentCommitted", "sitePublished", "siteRendered",
        "siteOrderDone", "letterSent", "letterNoted", "filed", "filedNoted",
    ]
}

/// All that a scenario leaves behind, with the domain taken out, so that two offices can be compared.
struct Aftermath: Equatable {
    /// State, version and content of every item.
    var items: [String] = []
    var history: [String] = []
    var decisions: [String] = []
    /// Letters of the journal: kind, recipient, subject, state.
    var letters: [String] = []
    /// Mailboxes: one line a Message-ID, with owner and subject.
    var mailboxes: [String] = []
    /// Pages and media with their contents.
    var pages: [String: String] = [:]
    var media: [String] = []

    init(_ office: Office) throws {
        for code in ["HD-2025-0001", "HD-2025-0002"] {
            let item = try office.show(code)
            items.append("\(item.code) \(item.kind) \(item.state) \(item.version) \(item.title)")
            // An item's hash is of its content alone, the same in every office.
            items.append(item.content_hash)
            history += item.history.map { "\(code) \($0.at) \($0.what) \($0.by) \($0.detail)" }
            decisions += item.decisions.map { "\(code) \($0.at) \($0.decision) \($0.by) \($0.version) \($0.content_hash)" }
            letters += item.letters.map {
                "\(code) \($0.kind) \($0.recipient) \($0.subject) \($0.state)".replacing(office.domain, with: "xa")
            }
        }
        for name in EndToEndLab.names where name != "bbt" {
            var seen: Set<String> = []
            for letter in try office.letters(to: name) where seen.insert(letter.id).inserted {
                mailboxes.append("\(name): \(letter.subject)")
            }
        }
        mailboxes.sort()
        pages = try office.publicPages().mapValues { $0.replacing(office.domain, with: "xa") }
        media = try office.mediaFiles()
    }

    /// What differs, in few lines.
    static func differences(_ one: Aftermath, _ other: Aftermath) -> [String] {
        func lines(_ name: String, _ path: KeyPath<Aftermath, [String]>) -> [String] {
            let (was, now) = (one[keyPath: path], other[keyPath: path])
            if was == now { return [] }
            let lost = was.difference(from: now).insertions.map { "lost: \($0)" }
            let new = now.difference(from: was).insertions.map { "new: \($0)" }
            return ["\(name) differ"] + lost + new
        }
        let changed = Set(one.pages.keys).union(other.pages.keys).filter { one.pages[$0] != other.pages[$0] }.sorted()
        return lines("items", \.items) + lines("history", \.history) + lines("decisions", \.decisions) + lines("letters", \.letters)
            + lines("mailboxes", \.mailboxes) + lines("media", \.media) + changed.map { "page \($0) differs" }
    }
}
