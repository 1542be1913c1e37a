import Editorial
import Files
import Journal
import Mail
import Transport
import WorkCalendar

/// A play of several days: the real gateway on a Maildir, a folder as way out, and a clock that the play moves.
final class Demo {
    let stage: DemoStage
    let configuration: Configuration
    let gateway: OfficeGateway
    let samples: String
    let post: DemoPostOffice
    let timeline: DemoTimeline
    private let clock: DemoClock
    private var mails = 0

    var office: Office { configuration.office }
    var now: Timestamp { clock.now }

    init(stage: DemoStage, samples: String, begin: Timestamp) throws {
        self.stage = stage
        self.samples = samples
        configuration = try ConfigurationFile.load(stage.configurationPath)
        let clock = DemoClock(begin)
        self.clock = clock
        gateway = try Wiring.gateway(configuration, log: .silent, wakeup: nil) { clock.now }
        post = DemoPostOffice(maildir: stage.maildir, authservID: configuration.authservID, offset: configuration.office.commune.offset)
        timeline = DemoTimeline(office: configuration.office, journal: gateway.journal)
    }

    /// Moves the clock to a local time, carrying out on the way everything that is planned.
    func move(to day: CivilDate, _ time: TimeOfDay) throws {
        let target = Timestamp(day, time, in: office.commune.offset)
        while let next = try gateway.nextMoment(), next <= target {
            clock.now = max(clock.now, next)
            try pass()
        }
        clock.now = max(clock.now, target)
    }

    /// One pass of the gateway, and what came of it.
    func pass() throws {
        _ = try gateway.pass()
        try timeline.tellNews(at: now)
    }

    /// Somebody sends a sample to the office's mailbox.
    func send(_ sample: String, _ what: String, isGenuine: Bool = true) throws {
        timeline.tell("✉", what, at: now)
        try post.deliver(try read(sample), to: office.commune.mailbox.text, isGenuine: isGenuine, at: now)
        try pass()
    }

    /// Somebody answers the newest letter that came to them about an item.
    func answer(
        _ kind: String, about code: ItemCode, by person: String, _ words: String, with client: DemoClient, _ what: String,
        from forged: String? = nil,
        isGenuine: Bool = true
    ) throws {
        timeline.tell("✉", what, at: now)
        guard let to = address(of: person),
            let row = try gateway.journal.letters(about: code.description).last(where: {
                $0.kind == kind && $0.recipient == to.address.description
            }),
            let letter = try letter(row.messageID)
        else { throw DemoError.noLetter(kind: kind, code: code, person: person) }
        mails += 1
        let author = forged.flatMap { AddrSpec($0) }.map { NamedAddress(name: to.name, address: $0) } ?? to
        guard let mail = client.answer(letter, words, by: author, at: now, offset: office.commune.offset, number: mails),
            let office = (letter.replyTo.first ?? letter.from.first)?.address
        else { throw DemoError.noLetter(kind: kind, code: code, person: person) }
        try post.deliver(mail, to: office.description, isGenuine: isGenuine, at: now)
        try pass()
    }

    /// The text of a sample that is not a mail.
    func text(_ sample: String) throws -> String { String(decoding: try read(sample), as: UTF8.self) }

    private func read(_ sample: String) throws -> [UInt8] {
        guard let bytes = try Files.read(samples + "/" + sample, limit: 32 << 20) else { throw DemoError.noSample(sample) }
        return bytes
    }

    private func address(of person: String) -> NamedAddress? {
        if let known = office.people[PersonID(person)] {
            return known.addresses.first.flatMap { AddrSpec($0.text) }.map { NamedAddress(name: known.name, address: $0) }
        }
        return AddrSpec(person).map { NamedAddress(name: nil, address: $0) }
    }

    /// A letter as it left, found in the folder of letters by its Message-ID.
    private func letter(_ messageID: String) throws -> Message? {
        for name in try Files.list(stage.letters).reversed() {
            guard let bytes = try Files.read(stage.letters + "/" + name, limit: 64 << 20) else { continue }
            let message = Message.parse(bytes)
            if message.messageID == messageID { return message }
        }
        return nil
    }
}

/// The play's clock.
final class DemoClock {
    var now: Timestamp
    init(_ now: Timestamp) { self.now = now }
}

/// The play cannot go on as written.
enum DemoError: Error, CustomStringConvertible {
    case noLetter(kind: String, code: ItemCode, person: String)
    case noSample(String)

    var description: String {
        switch self {
        case .noLetter(let kind, let code, let person): "the demo waits for a letter \(kind) about \(code) to \(person), which did not come"
        case .noSample(let name): "the sample \(name) is larger than 32 MiB"
        }
    }
}
