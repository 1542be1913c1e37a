import Glibc
import Transport
import WorkCalendar

/// `homthu run`: the daemon.
enum RunCommand: Command {
    static let name = "run"
    static let summary = "the daemon: reads mail, decides, publishes, answers, until it is stopped"
    static let help = """
        usage: homthu run --config FILE [--quiet]

        Runs until SIGTERM or Ctrl-C: the event in hand is finished, then it stops; a second signal ends it at once.
        Log lines go to standard error, one line each; --quiet leaves out what went well.
        While a mail server cannot be reached it is tried again, at first after 5 seconds, later after 5 minutes at most.

        exit codes: 0 stopped, 70 our own fault, 74 disk trouble, 78 configuration
        """
    static let shape = Arguments.Shape(values: ["config"], flags: ["quiet"])
    /// Seconds to wait after the first failure of a server, doubled after each further one.
    private static let firstPause = 5
    private static let longestPause = 300
    /// Longest wait for mail in seconds: the clock may be set, or the configuration's moments may change, meanwhile.
    private static let longestWait = 600

    static func run(_ arguments: Arguments) throws -> Int32 {
        let configuration = try configuration(arguments)
        let wakeup = Wakeup()
        Signals.stop(wakeup)
        let log = Log(descriptor: STDERR_FILENO, level: arguments.has("quiet") ? .warning : .info)
        let gateway = try Wiring.gateway(configuration, log: log, wakeup: wakeup, clock: SystemClock.now)
        log.info("started", ["version": CommandLineTool.version])
        var pause = firstPause
        while !Signals.isStopping {
            let report = try gateway.pass()
            if Signals.isStopping { break }
            if report.trouble == nil {
                pause = firstPause
                gateway.waitForMail(until: .after(seconds: try untilNext(gateway)), wakeup)
            } else {
                // What is overdue meanwhile waits too: it needs the server, or its mail.
                _ = wakeup.wait(until: .after(seconds: pause))
                pause = min(pause * 2, longestPause)
            }
        }
        gateway.sender.close()
        log.info("stopped")
        return ExitCode.ok
    }

    private static func untilNext(_ gateway: OfficeGateway) throws -> Int {
        guard let next = try gateway.nextMoment() else { return longestWait }
        return Int(clamping: max(0, min(Int64(longestWait), next.seconds - SystemClock.now().seconds)))
    }
}

extension OfficeGateway {
    /// Waits for mail, a signal or the deadline; trouble with the server shows in the next pass.
    func waitForMail(until deadline: Transport.Deadline, _ wakeup: Wakeup) {
        do { _ = try source.wait(until: deadline, wakeup: wakeup) } catch {
            log.warning("mail server", ["error": error.description])
            _ = wakeup.wait(until: .after(seconds: 5))
        }
    }
}
