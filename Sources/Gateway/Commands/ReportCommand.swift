import Editorial
import Journal
import Reports
import WorkCalendar

/// `homthu report month YYYY-MM`: what was published in a month; `proposals YYYY`: what was proposed on the regulation.
enum ReportCommand: Command {
    static let name = "report"
    static let summary = "what was published in a month, by channel and person"
    static let help = """
        usage: homthu report month YYYY-MM --config FILE
               homthu report proposals YYYY --config FILE

        Prints the month's figures, or the year's proposals on the regulation (Điều 15), in Vietnamese. Quarter, half-year and year, HTML and CSV are not made yet.

        exit codes: 0 well, 64 no such period, 74, 78
        """
    static let shape = Arguments.Shape(values: ["config"], operands: 2...2)

    static func run(_ arguments: Arguments) throws -> Int32 {
        if arguments.operands[0] == "proposals" { return try proposals(arguments) }
        guard arguments.operands[0] == "month" else {
            throw UsageError("found \"\(arguments.operands[0])\"; expected month or proposals")
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

    private static func proposals(_ arguments: Arguments) throws -> Int32 {
        guard let first = CivilDate(arguments.operands[1] + "-01-01"), let next = CivilDate(year: first.year + 1, month: 1, day: 1) else {
            throw UsageError("found \"\(arguments.operands[1])\"; expected a year such as 2026")
        }
        let configuration = try configuration(arguments)
        let offset = configuration.office.commune.offset
        let journal = try Journal(folder: configuration.dataFolder, access: .readOnly)
        let proposals = try journal.proposals(
            from: Timestamp(first, .midnight, in: offset), until: Timestamp(next, .midnight, in: offset))
        Output.line("Góp ý, kiến nghị về Quy chế năm \(first.year): \(proposals.count)")
        for (index, proposal) in proposals.enumerated() {
            Output.line(
                "\n\(index + 1). \(proposal.at.date(in: offset).vietnamese), \(proposal.sender): \(proposal.subject)\n   \(proposal.words)")
        }
        return ExitCode.ok
    }
}
