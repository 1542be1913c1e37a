import Glibc
import WorkCalendar

/// `homthu calendar`: working days, holidays and lunar dates.
enum CalendarCommandLine: Command {
    static let name = "calendar"
    static let summary = "holidays of a year, due dates day by day, lunar dates"
    static let help = CalendarCommand.run(arguments: ["--help"]).output
    /// The words are taken apart by the calendar's own command.
    static let shape = Arguments.Shape(values: ["config"], flags: ["explain", "json"], operands: 0...4)

    static func run(_ arguments: Arguments) throws -> Int32 {
        let calendar = arguments.value("config") == nil ? WorkCalendar.builtIn : try configuration(arguments).calendar
        let flags = ["explain", "json"].filter { arguments.has($0) }.map { "--" + $0 }
        let result = CalendarCommand.run(arguments: arguments.operands + flags, calendar: calendar)
        if result.exitCode == ExitCode.ok {
            Output.write(result.output)
        } else {
            Output.write(result.output, to: STDERR_FILENO)
        }
        return result.exitCode
    }
}
