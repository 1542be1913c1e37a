import Files
import Glibc
import Journal
import Mail
import Synchronization
import Transport
import WorkCalendar

@testable import Gateway

/// The real gateway in a folder of its own: a Maildir, letters as files, a clock that the test moves, tokens that count.
final class OfficeLab {
    let scratch = Scratch()
    private(set) var configuration: Configuration
    let clock = MovableClock()
    private var running: OfficeGateway?
    private var mails = 0
    private let randomness: Randomness
    private let log: Log

    /// Who is said to have sent a mail, and whether the mail server vouches for it.
    struct Sender {
        let address: String
        var isVouched = true
        /// False: the mail server wrote no verdict at all.
        var hasVerdict = true
    }

    var maildir: String { scratch.path + "/thu-den" }

    init(_ text: String = SampleConfiguration.text, log: Log = .silent, folders: [String] = []) throws {
        let count = Counter()
        randomness = Randomness { octets in
            let number = count.next()
            return (0..<octets).map { UInt8(truncatingIfNeeded: number >> (8 * ($0 % 4))) }
        }
        self.log = log
        for folder in folders { try Files.makeFolders(scratch.path + "/" + folder) }
        configuration = try ConfigurationFile.load(scratch.write(text, "homthu.json5"))
    }

    /// The gateway, started when it is first wanted.
    func gateway() throws -> OfficeGateway {
        if let running { return running }
        let clock = clock
        let made = try OfficeGateway(
            configuration: configuration, source: try Wiring.maildir(configuration), sender: Wiring.sender(configuration, wakeup: nil),
            log: log,
            randomness: randomness, clock: { clock.now })
        running = made
        return made
    }

    var journal: Journal { get throws { try gateway().journal } }

    /// Ends the gateway, as a stop of the process would; the next use starts another one on the same folder.
    func stop() { running = nil }

    /// Stops, and reads the configuration again for the next start.
    func reconfigure() throws {
        stop()
        configuration = try ConfigurationFile.load(scratch.path + "/homthu.json5")
    }

    /// Delivers a mail into the Maildir as the mail server would, with its trace fields on top.
    func deliver(
        _ body: String, from sender: Sender, to: String = "bbt@xa.example", subject: String = "Ra quân dọn vệ sinh", id: String? = nil,
        fields: String = ""
    ) throws {
        mails += 1
        let domain = sender.address.split(separator: "@").last.map(String.init) ?? ""
        let result = "dmarc=\(sender.isVouched ? "pass" : "fail") header.from=\(domain)"
        let verdict = sender.hasVerdict ? "Authentication-Results: mx.xa.example; \(result)\n" : ""
        let message = """
            Return-Path: <\(sender.address)>
            Delivered-To: \(to)
            \(verdict)From: <\(sender.address)>
            To: \(to)
            Subject: \(subject)
            Message-ID: <\(id ?? "m\(mails)@\(domain)")>
            \(fields)MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            \(body)

            """
        try deliver(Array(message.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] })
    }

    /// Delivers bytes as they are.
    func deliver(_ bytes: [UInt8]) throws {
        mails += 1
        for part in ["new", "cur", "tmp"] { try Files.makeFolders("\(maildir)/\(part)") }
        let digits = String(1000 + mails)
        let path = "\(maildir)/new/\(clock.now.seconds).M\(digits)P1.lab"
        try Files.writeDurably(bytes, to: path)
        // The file's time is when the source received it.
        let time = timespec(tv_sec: Int(clock.now.seconds), tv_nsec: 0)
        guard utimensat(AT_FDCWD, path, [time, time], 0) == 0 else { throw LabError.noTime }
    }

    /// One pass.
    @discardableResult
    func pass() throws -> OfficeGateway.PassReport { try gateway().pass() }

    /// Somebody answers the newest letter of that kind to them.
    func answer(_ kind: String, _ words: String, from sender: Sender, asked: String? = nil) throws {
        let letter = try letter(kind, to: asked ?? sender.address)
        guard let to = (letter.replyTo.first ?? letter.from.first)?.rawAddress else { throw LabError.noLetter(kind) }
        try deliver(
            words, from: sender, to: to, subject: "Re: \(letter.subject ?? "")", fields: "In-Reply-To: <\(letter.messageID ?? "")>\n")
    }

    /// The newest letter of that kind to that address, as it left.
    func letter(_ kind: String, to address: String) throws -> Message {
        guard let row = try journal.letters().last(where: { $0.kind == kind && $0.recipient == address }) else {
            throw LabError.noLetter("\(kind) to \(address)")
        }
        for name in try Files.list(scratch.path + "/thu-di") {
            let message = Message.parse(try Files.read(scratch.path + "/thu-di/" + name, limit: 32 << 20) ?? [])
            if message.messageID == row.messageID { return message }
        }
        throw LabError.noLetter("\(kind) to \(address), in the folder")
    }

    /// Kinds and recipients of all letters, in order: `review-request binh@xa.example`.
    func letters(_ kind: String? = nil) throws -> [String] {
        try journal.letters().filter { kind == nil || $0.kind == kind }.map { "\($0.kind) \($0.recipient)" }
    }

    /// Dispositions of all mail, in order.
    func dispositions() throws -> [String] { try journal.handled(after: 0).map(\.disposition.rawValue) }

    /// Nothing is lost and all is whole.
    func problems() throws -> [String] {
        let gateway = try gateway()
        return try gateway.journal.verify().problems + gateway.site.verify().map(\.description)
            + SiteComparison.problems(journal: gateway.journal, site: gateway.site)
    }
}

enum LabError: Error { case noLetter(String), noTime, noMoment }

/// The office's clock: Monday 23/11/2026, 08:00, until it is moved.
final class MovableClock {
    var now = Timestamp(seconds: 1_795_395_600)

    /// `2026-11-23T08:00:00+07:00`
    func set(_ text: String) throws {
        guard let moment = Timestamp(rfc3339: text) else { throw LabError.noMoment }
        now = moment
    }

    func advance(_ seconds: Int64) { now = Timestamp(seconds: now.seconds + seconds) }
}

/// Counts, from any thread.
final class Counter: Sendable {
    private let value = Mutex<UInt32>(0)

    func next() -> UInt32 {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}
