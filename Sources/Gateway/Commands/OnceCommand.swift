import Glibc
import Mail
import WorkCalendar

/// `homthu once`: one pass, then exit.
enum OnceCommand: Command {
    static let name = "once"
    static let summary = "one pass over everything that can be done now, then exit"
    static let help = """
        usage: homthu once --config FILE [--now TIME] [--quiet] [--json]

        Does what the daemon does in one round: fetches mail, decides, publishes what is due, sends letters.
        --now 2026-11-23T08:00:00+07:00 lets it act as if it were that moment (for trials and tests).
        --json prints one object: {"received", "handled", "moments", "published", "sent", "trouble"}.

        exit codes: 0 well, 69 a mail server could not be used (the rest was done), 70, 74, 78
        """
    static let shape = Arguments.Shape(values: ["config", "now"], flags: ["quiet", "json"])

    static func run(_ arguments: Arguments) throws -> Int32 {
        let configuration = try configuration(arguments)
        let log = Log(descriptor: STDERR_FILENO, level: arguments.has("quiet") ? .error : .info)
        let now = try moment(arguments.value("now"))
        let gateway = try Wiring.gateway(configuration, log: log, wakeup: nil) { now ?? SystemClock.now() }
        let report = try gateway.pass()
        gateway.sender.close()
        if arguments.has("json") { Output.line(json(report)) }
        if let trouble = report.trouble { Output.error("homthu once: \(trouble)") }
        return report.trouble == nil ? ExitCode.ok : ExitCode.unavailable
    }

    private static func moment(_ text: String?) throws(UsageError) -> Timestamp? {
        guard let text else { return nil }
        guard let moment = Timestamp(rfc3339: text) else {
            throw UsageError("--now: found \"\(text)\"; expected a time such as 2026-11-23T08:00:00+07:00")
        }
        return moment
    }

    private static func json(_ report: OfficeGateway.PassReport) -> String {
        var json = JSONText()
        json.object { json in
            json.key("received")
            json.integer(report.received)
            json.key("handled")
            json.integer(report.handled)
            json.key("moments")
            json.integer(report.moments)
            json.key("published")
            json.integer(report.published)
            json.key("sent")
            json.integer(report.sent)
            json.key("trouble")
            json.string(report.trouble?.description)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
