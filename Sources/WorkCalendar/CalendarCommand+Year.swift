extension CalendarCommand {
    static func year(_ text: String, json: Bool, _ calendar: WorkCalendar) throws(Failure) -> String {
        guard let year = Ascii.number(Array(text.utf8)[...]) else {
            throw .usage("found \"\(text)\", expected YEAR, due, lunar or solar")
        }
        guard (1900...2199).contains(year) else { throw .data("found year \(year), expected 1900 … 2199") }
        let days = calendar.specialDays(of: year)
        return json ? yearJSON(year, days, calendar) : yearView(year, days, calendar)
    }

    private static func yearView(_ year: Int, _ days: [(date: CivilDate, kind: DayKind)], _ calendar: WorkCalendar) -> String {
        let source = calendar.decisions[year].map { "Decision: \($0.source)" }
        var lines = ["Calendar \(year)", source ?? "No decision known for \(year): a guess by the law and earlier years.", "", "Days off"]
        lines += days.filter { !$0.kind.isWorking }.map(line)
        let worked = days.filter(\.kind.isWorking)
        lines += ["", "Make-up working days"] + (worked.isEmpty ? ["  none"] : worked.map(line))
        let months = (1...12).map { workingDays(month: $0, year: year, calendar) }
        lines += ["", "Working days by month"]
        lines.append("  " + zip(1..., months).map { "\(Ascii.padded($0, 2)): \($1)" }.joined(separator: "  "))
        lines.append("  total: \(months.reduce(0, +))")
        return lines.joined(separator: "\n")
    }

    /// `  T2 16/02/2026  29/12/2025 âm   nghỉ lễ: Tết Nguyên đán`.
    private static func line(_ day: (date: CivilDate, kind: DayKind)) -> String {
        let lunar = "\(LunarDate(day.date)) âm"
        let padding = String(repeating: " ", count: max(0, 15 - lunar.count))
        return "  \(day.date.weekday.vietnameseShort) \(day.date.vietnamese)  \(lunar)\(padding)  \(day.kind.reason)"
    }

    private static func workingDays(month: Int, year: Int, _ calendar: WorkCalendar) -> Int {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return 0 }
        let length = CivilDate.length(ofMonth: month, year: year)
        return calendar.workingDaysBetween(first.adding(days: -1), first.adding(days: length - 1))
    }

    private static func yearJSON(_ year: Int, _ days: [(date: CivilDate, kind: DayKind)], _ calendar: WorkCalendar) -> String {
        let rows = days.map {
            "{\"date\":\"\($0.date)\",\"lunar\":\"\(LunarDate($0.date))\",\"working\":\($0.kind.isWorking),\"kind\":\"\($0.kind.code)\","
                + "\"reason\":\(JSONText.quoted($0.kind.reason))}"
        }
        let source = calendar.decisions[year].map { JSONText.quoted($0.source) } ?? "null"
        return "{\"year\":\(year),\"decided\":\(calendar.isDecided(year)),\"source\":\(source),\"days\":[\n"
            + rows.joined(separator: ",\n") + "]}"
    }
}
