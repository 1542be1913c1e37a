import Editorial
import Files
import Glibc
import Journal
import Mail
import WorkCalendar

/// `homthu person`: suspensions and stand-ins from the console (requirements R8, R22).
enum PersonCommand: Command {
    static let name = "person"
    static let summary = "who is suspended, who stands in for whom; suspend, resume, delegate"
    static let help = """
        usage: homthu person list --config FILE [--json]
               homthu person suspend ID | resume ID --config FILE
               homthu person delegate FROM TO --until DATE --config FILE
               homthu person end-delegation FROM --config FILE

        ID, FROM and TO are ids of the configuration. suspend voids everything that was asked of the person, gives it to the next, stops what
        they approved and is not out yet, and tells the Head. While the daemon runs, it is told and does it at once; else it is done here, and
        the letters leave with the next pass.
        --json prints {"people": [{"id", "name", "role", "suspended", "stand_in", "until"}]}.

        exit codes: 0 well, 64 usage, 65 refused by the rules, 74, 78
        """
    static let shape = Arguments.Shape(values: ["config", "until"], flags: ["json"], operands: 1...3)

    static func run(_ arguments: Arguments) throws -> Int32 {
        let configuration = try configuration(arguments)
        if arguments.operands == ["list"] { return try list(configuration, json: arguments.has("json")) }
        let (command, person) = try order(arguments, configuration.office)
        do {
            return try carryOut(command, person, configuration)
        } catch let error as FileError where error.operation == .lock {
            return try leave(command, person, configuration)
        }
    }

    /// Nobody else holds the data folder: done here.
    private static func carryOut(_ command: OfficeCommand, _ person: PersonID?, _ configuration: Configuration) throws -> Int32 {
        let log = Log(descriptor: STDERR_FILENO, level: .warning)
        let gateway = try Wiring.gateway(configuration, log: log, wakeup: nil, clock: SystemClock.now)
        let outcome = try gateway.journal.transaction {
            try gateway.carryOut(command, by: person, isConfirmed: true, ledger: nil)
        }
        guard outcome.change != nil else {
            Output.error("homthu person: refused: \(command.name) is not possible for these people and days")
            return ExitCode.data
        }
        Output.line("done: \(command.name); the letters about it leave with the next pass")
        return ExitCode.ok
    }

    /// The daemon holds it: it is told.
    private static func leave(_ command: OfficeCommand, _ person: PersonID?, _ configuration: Configuration) throws -> Int32 {
        let name = "\(SystemClock.now().seconds)-\(Randomness.system.token())"
        try ConsoleSpool(folder: configuration.dataFolder).leave(command, for: person, name: name)
        if let daemon = Files.lockHolder(configuration.dataFolder + "/lock"), kill(daemon, SIGHUP) == 0 {
            Output.line("left for the running homthu (process \(daemon)): \(command.name)")
        } else {
            Output.line("left for the running homthu, which will find it in its next pass: \(command.name)")
        }
        return ExitCode.ok
    }

    private static func order(_ arguments: Arguments, _ office: Office) throws -> (OfficeCommand, PersonID?) {
        let words = arguments.operands
        switch (words[0], words.count) {
        case ("suspend", 2): return (.suspend(try person(words[1], office)), nil)
        case ("resume", 2): return (.resume(try person(words[1], office)), nil)
        case ("end-delegation", 2): return (.endDelegation, try person(words[1], office))
        case ("delegate", 3):
            guard let until = arguments.value("until").flatMap({ CivilDate($0) }) else {
                throw UsageError("--until: found \"\(arguments.value("until") ?? "nothing")\"; expected a day such as 2026-11-30")
            }
            return (.delegate(to: try person(words[2], office), until: until), try person(words[1], office))
        default:
            throw UsageError(
                "found \"\(words.joined(separator: " "))\"; expected list, suspend ID, resume ID, delegate FROM TO or end-delegation FROM")
        }
    }

    private static func person(_ id: String, _ office: Office) throws(UsageError) -> PersonID {
        guard office.people[PersonID(id)] != nil else {
            let known = office.peopleInOrder.map(\.rawValue)
            let hint = Spelling.nearest(to: id, in: known).map { " (did you mean \"\($0)\"?)" } ?? ""
            throw UsageError("found \"\(id)\"; expected the id of a person of the configuration\(hint)")
        }
        return PersonID(id)
    }

    private static func list(_ configuration: Configuration, json: Bool) throws -> Int32 {
        let office = configuration.office
        let journal = try Journal(folder: configuration.dataFolder, access: .readOnly)
        let roster = try journal.roster()
        let today = SystemClock.now().date(in: office.commune.offset)
        let rows = office.peopleInOrder.compactMap { office.people[$0] }.map { person in
            PersonRow(
                person: person, isSuspended: roster.isSuspended(person.id),
                delegation: roster.delegations(on: today).last { $0.grantor == person.id })
        }
        Output.line(json ? PersonRow.json(rows) : rows.map(\.text).joined(separator: "\n"))
        return ExitCode.ok
    }
}

/// One person as the console shows them.
private struct PersonRow {
    let person: Person
    let isSuspended: Bool
    let delegation: Roster.Delegation?

    var text: String {
        var notes: [String] = []
        if isSuspended { notes.append("SUSPENDED") }
        if let delegation { notes.append("stand-in \(delegation.delegate) until \(delegation.until)") }
        return "\(person.id)  \(person.name)  \(person.role.rawValue)" + (notes.isEmpty ? "" : "  " + notes.joined(separator: ", "))
    }

    static func json(_ rows: [PersonRow]) -> String {
        var json = JSONText()
        json.object { json in
            json.key("people")
            json.array { json in
                for row in rows {
                    json.object { json in
                        json.key("id")
                        json.string(row.person.id.rawValue)
                        json.key("name")
                        json.string(row.person.name)
                        json.key("role")
                        json.string(row.person.role.rawValue)
                        json.key("suspended")
                        json.bool(row.isSuspended)
                        json.key("stand_in")
                        json.string(row.delegation?.delegate.rawValue)
                        json.key("until")
                        json.string(row.delegation?.until.description)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
