import Editorial
import Journal
import Reports
import WorkCalendar

/// `homthu report month YYYY-MM`: what was published in a month.
enum ReportCommand: Command {
    static let name = "report"
    static let summary = "what was published in a month, by channel and person"
    static let help = """
        usage: homthu report month YYYY-MM --config FILE

        Prints the month's figures in Vietnamese. Quarter, half-year and year, HTML and CSV are not made yet.

        exit codes: 0 well, 64 no such period, 74, 78
        """
    static let shape = Arguments.Shape(values: ["config"], operands: 2...2)

    static func run(_ arguments: Arguments) throws -> Int32 {
        guard arguments.operands[0] == "month" else {
            throw UsageError("found period \"\(arguments.operands[0])\"; expected month")
        }
        guard let first = CivilDate(arguments.operands[1] + "-01") else {
            throw UsageError("found \"\(arguments.operands[1])\"; expected a month such as 2026-11")
        }
        let configuration = try configuration(arguments)
        let journal = try Journal(folder: configuration.dataFolder, access: .readOnly)
        let entries = try journal.items(in: ["published"]).compactMap { item -> MonthlyReport.Entry? in
            guard case .published(let at) = item.state else { return nil }
            return MonthlyReport.Entry(
                code: item.code, kind: item.kind, channel: item.version.content.channel, person: item.officer ?? item.sender.person,
                day: at.date(in: configuration.office.commune.offset), due: item.deadline.due)
        }
        Output.line(MonthlyReport(year: first.year, month: first.month, all: entries, office: configuration.office).text)
        return ExitCode.ok
    }
}
