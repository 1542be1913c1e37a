import Files
import Glibc
import Journal
import Transport
import WorkCalendar

/// `homthu check`: configuration, servers, machine.
enum CheckCommand: Command {
    static let name = "check"
    static let summary = "configuration, mail servers and machine: is all as it should be?"
    static let help = """
        usage: homthu check --config FILE [--offline]

        Reads the whole configuration and prints every error in it; then connects to the mail servers, logs in, and looks at the data folder
        and the calendar. Changes nothing. Prints no secret. --offline leaves the servers alone.

        exit codes: 0 all well, 1 something else is wrong, 69 a server cannot be used, 78 configuration (every error listed)
        """
    static let shape = Arguments.Shape(values: ["config"], flags: ["offline"])

    static func run(_ arguments: Arguments) throws -> Int32 {
        let configuration = try configuration(arguments)
        Output.line("ok    configuration: \(configuration.office.people.count) people, \(configuration.office.channels.count) channels")
        var worst = ExitCode.ok
        if !arguments.has("offline") {
            for probe in try probes(configuration) {
                show(probe)
                if !probe.isGood { worst = ExitCode.unavailable }
            }
        }
        if !checkData(configuration), worst == ExitCode.ok { worst = ExitCode.trouble }
        checkCalendar(configuration)
        return worst
    }

    private static func probes(_ configuration: Configuration) throws -> [Probe] {
        var probes: [Probe] = []
        switch try Wiring.source(configuration, wakeup: nil) {
        case let source as IMAPSource: probes.append(source.probe())
        case let source as MaildirSource: probes.append(source.probe())
        default: break
        }
        if case .smtp(let server) = configuration.out { probes.append(SMTPSender(server).probe()) }
        return probes
    }

    private static func show(_ probe: Probe) {
        for step in probe.steps {
            switch step.outcome {
            case .passed(let seen): Output.line("ok    \(probe.subject): \(step.name): \(seen)")
            case .warned(let seen): Output.line("note  \(probe.subject): \(step.name): \(seen)")
            case .failed(let error): Output.line("FAIL  \(probe.subject): \(step.name): \(error)")
            }
        }
    }

    private static func checkData(_ configuration: Configuration) -> Bool {
        let folder = configuration.dataFolder
        do {
            guard try Files.facts(of: folder, followingLinks: true)?.isFolder == true else {
                Output.line("note  \(folder): not there yet, will be made")
                return true
            }
            let journal = try Journal(folder: folder, access: .readOnly)
            Output.line("ok    \(folder): \(try journal.items().count) items")
            return true
        } catch {
            Output.line("FAIL  \(folder): \(error)")
            return false
        }
    }

    private static func checkCalendar(_ configuration: Configuration) {
        let today = SystemClock.now().date(in: configuration.office.commune.offset)
        if let year = configuration.calendar.missingDecision(on: today) {
            Output.line("note  calendar: the decision on the days off of \(year) is missing; put it into the holidays folder")
        } else {
            Output.line("ok    calendar: the days off of \(today.year) are decided")
        }
    }
}
