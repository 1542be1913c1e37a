import Foundation
import Mail
import TestLab
import Testing

/// One office: a domain of the lab, a configuration, a data folder, and the hands that work on them.
final class Office {
    /// How `homthu` reaches the servers.
    enum Door: String, CaseIterable, CustomTestStringConvertible {
        case imaps, startTLS, plain
        var testDescription: String { rawValue }
    }

    let lab: MailLab
    let domain: String
    let folder: TemporaryFolder
    var configuration: String { folder.path + "/homthu.json" }
    var data: String { folder.path + "/data" }
    var site: String { data + "/site" }

    init(_ door: Door = .plain, _ change: (inout [String: Any]) -> Void = { _ in }) throws {
        lab = try EndToEndLab.shared.get()
        domain = try EndToEndLab.freshDomain()
        folder = try TemporaryFolder()
        try (EndToEndLab.password + "\n").write(toFile: folder.path + "/password", atomically: false, encoding: .utf8)
        var root = try commune()
        root["mail"] = mail(door)
        change(&root)
        try JSONSerialization.data(withJSONObject: root).write(to: URL(fileURLWithPath: configuration))
    }

    /// An address of the office's domain.
    func address(_ name: String) -> String { name.contains("@") ? name : "\(name)@\(domain)" }

    // MARK: Running

    /// One pass at a time of Monday 3 March 2025, `HH:MM`; a day in the past, so that the server's own dates are never before it.
    @discardableResult
    func once(_ time: String, _ code: Int32 = 0, _ location: SourceLocation = #_sourceLocation) throws -> Pass {
        let run = try pass(time)
        run.expect(code, location)
        return try run.json(Pass.self)
    }

    /// The same, whatever becomes of it; `dieAt` is `step:n`, where a debug build kills itself.
    func pass(_ time: String, dieAt: String? = nil) throws -> Homthu.Run {
        let run = try Homthu.run(
            ["once", "--config", configuration, "--now", Self.moment(time), "--json"],
            environment: dieAt.map { ["HOMTHU_DIE_AT": $0] } ?? [:])
        try lab.settle()
        return run
    }

    static func moment(_ time: String) -> String { "2025-03-03T\(time):00+07:00" }

    /// Another command on this office.
    func homthu(_ arguments: String...) throws -> Homthu.Run { try Homthu.run(arguments + ["--config", configuration]) }

    /// An item with its history, decisions and letters.
    func show(_ code: String, _ location: SourceLocation = #_sourceLocation) throws -> ShownItem {
        let run = try homthu("show", code, "--json")
        run.expect(0, location)
        return try run.json(ShownItem.self)
    }

    /// What `once --json` prints.
    struct Pass: Decodable, Equatable {
        let received, handled, moments, published, sent: Int
    }

    /// Nothing is lost: `verify` is content, and every mail has left the inbox for one of the two folders,
    /// and every letter has left but those (refused, bounced) that the test provoked.
    func expectWhole(unsent: Int = 0, _ location: SourceLocation = #_sourceLocation) throws {
        try homthu("verify").expect(0, location)
        let inbox = try lab.messages(of: address("bbt"))
        #expect(inbox.isEmpty, "left in INBOX: \(inbox.map { String(decoding: $0.prefix(600), as: UTF8.self) })", sourceLocation: location)
        let filed =
            try lab.messages(of: address("bbt"), folder: "Processed").count + lab.messages(of: address("bbt"), folder: "Quarantine").count
        #expect(filed == delivered, "\(delivered) mails were delivered, \(filed) are filed", sourceLocation: location)
        let status = try homthu("status", "--json").json(Status.self)
        #expect(status.letters.count == unsent, "letters that did not leave: \(status.letters)", sourceLocation: location)
    }

    private struct Status: Decodable {
        let letters: [UnsentLetter]
    }

    private struct UnsentLetter: Decodable {
        let state, subject, recipient, reply: String
    }

    // MARK: Mail

    /// Mails that were handed in to the office's mailbox.
    private(set) var delivered = 0

    /// Hands a mail in by SMTP and waits until it lies in the office's mailbox.
    func deliver(_ mail: [UInt8], to recipient: String = "bbt", vouched: Bool = true, sender: String? = nil) throws {
        try lab.deliver(mail, to: address(recipient), from: sender ?? "phong-bi@\(domain)", vouched: vouched)
        delivered += 1
    }

    func countDelivery() { delivered += 1 }

    /// Everything in somebody's mailbox, in the order of arrival.
    func letters(to name: String) throws -> [MailboxLetter] { try lab.messages(of: address(name)).map(MailboxLetter.init) }

    /// The newest letter in somebody's mailbox whose subject holds these words.
    func letter(to name: String, _ words: String..., at location: SourceLocation = #_sourceLocation) throws -> MailboxLetter {
        let all = try letters(to: name)
        let found = all.last { letter in words.allSatisfy { letter.subject.contains($0) } }
        return try #require(found, "no letter with \(words) among \(all.map(\.subject))", sourceLocation: location)
    }

    /// Somebody answers a letter with Gmail.
    func reply(_ letter: MailboxLetter, _ words: String, by name: String, vouched: Bool = true) throws {
        let reply = GmailReply(letter: letter, author: address(name), words: words)
        try deliver(reply.bytes, to: letter.replyTo, vouched: vouched)
    }
}

/// A letter as it lies in a person's mailbox.
struct MailboxLetter {
    let bytes: [UInt8]
    let message: Message

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        message = Message.parse(bytes)
    }

    var subject: String { message.subject ?? "" }
    var id: String { message.messageID ?? "" }
    var text: String { message.bestText ?? "" }
    /// The text as running words: where its lines break depends on the length of names and domains.
    var words: String {
        text.split(whereSeparator: \.isWhitespace).filter { $0 != "│" }.joined(separator: " ")
    }
    var html: String { message.bestHTML ?? "" }
    /// Where an answer goes, as a mail program chooses it.
    var replyTo: String { ((message.replyTo.first ?? message.from.first)?.address).map { "\($0)" } ?? "" }
}

/// What `show --json` prints.
struct ShownItem: Decodable {
    let code, kind, state, title, content_hash: String
    let version: Int
    let history: [Entry]
    let decisions: [Decision]
    let letters: [Letter]

    struct Entry: Decodable, Equatable {
        let at, what, by, detail: String
    }

    struct Decision: Decodable, Equatable {
        let at, decision, by, content_hash, note: String
        let version: Int
    }

    struct Letter: Decodable {
        let kind, recipient, subject, state, message_id: String
    }

    var whats: [String] { history.map(\.what) }
}
