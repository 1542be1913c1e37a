extension CalendarCommand {
    /// Enough for forty years, and few enough to print.
    static let longestTerm = 10_000

    static func due(_ arguments: Arguments, _ calendar: WorkCalendar) throws(Failure) -> String {
        let start = try date(arguments.words[1])
        let text = arguments.words[2]
        guard let count = Ascii.signedNumber(text), abs(count) <= longestTerm else {
            throw .usage("found \"\(text)\", expected a number of working days, \(-longestTerm) … \(longestTerm)")
        }
        let end = calendar.due(from: start, workingDays: count)
        let undecided = calendar.undecidedYears(from: min(start, end), through: max(start, end))
        let days = arguments.options.contains("--explain") ? calendar.explain(from: start, workingDays: count) : []
        if arguments.options.contains("--json") {
            return json(start, count, end, undecided, arguments.options.contains("--explain") ? days : nil)
        }
        var lines = [end.description] + days.map(line)
        if !undecided.isEmpty {
            let years = undecided.map(String.init).joined(separator: ", ")
            lines.append("note: no yearly decision known for \(years); days off there are a guess by the law")
        }
        return lines.joined(separator: "\n")
    }

    /// `  3  T4 29/04/2026  ngày làm việc`; a dash where the day is not counted.
    private static func line(_ day: ExplainedDay) -> String {
        let ordinal = day.ordinal.map(String.init) ?? "–"
        let padding = String(repeating: " ", count: max(0, 5 - ordinal.count))
        return "\(padding)\(ordinal)  \(day.date.weekday.vietnameseShort) \(day.date.vietnamese)  \(day.reason)"
    }

    private static func json(_ start: CivilDate, _ count: Int, _ end: CivilDate, _ undecided: [Int], _ days: [ExplainedDay]?) -> String {
        var members = [
            "\"start\":\"\(start)\"", "\"working_days\":\(count)", "\"due\":\"\(end)\"", "\"undecided_years\":\(undecided)",
        ]
        if let days {
            let rows = days.map {
                "{\"date\":\"\($0.date)\",\"counted\":\($0.ordinal.map(String.init) ?? "null"),\"kind\":\"\($0.kind.code)\","
                    + "\"reason\":\(JSONText.quoted($0.reason))}"
            }
            members.append("\"days\":[\n" + rows.joined(separator: ",\n") + "]")
        }
        return "{" + members.joined(separator: ",") + "}"
    }
}

/// JSON strings (RFC 8259, section 7).
enum JSONText {
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out.unicodeScalars.append(contentsOf: ["\\", scalar])
            case "\u{0}"..."\u{1F}": out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
