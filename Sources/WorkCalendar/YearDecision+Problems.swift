extension YearDecision {
    /// What an administrator most likely mistyped, each with its path, what was found and what is expected; empty: none.
    public func problems() -> [String] {
        var found: [String] = []
        if !(1900...2100).contains(year) { found.append("year: found \(year), expected 1900 … 2100") }
        if source.isEmpty { found.append("source: found nothing, expected the number and date of the notice") }
        found += tetProblems() + nationalDayProblems()
        for (index, swap) in swaps.enumerated() { found += problems(of: swap, path: "swaps[\(index)]") }
        for (index, date) in (compensatory ?? []).enumerated() { found += outsideYear(date, path: "compensatory[\(index)]") }
        for (index, day) in daysOff.enumerated() { found += outsideYear(day.date, path: "daysOff[\(index)].date") }
        for (index, date) in workingDays.enumerated() { found += outsideYear(date, path: "workingDays[\(index)]") }
        return found
    }

    private func outsideYear(_ date: CivilDate, path: String) -> [String] {
        date.year == year ? [] : ["\(path): found \(date), expected a day in \(year)"]
    }

    private func tetProblems() -> [String] {
        guard let tetBlock else { return [] }
        guard let tet = LunarDate(day: 1, month: 1, year: year)?.solar else { return [] }
        guard tetBlock.first <= tet, tetBlock.last >= tet else {
            return ["tetBlock: found \(tetBlock.first) … \(tetBlock.last), expected a span that holds mùng 1 Tết, \(tet)"]
        }
        let length = tetBlock.first.days(to: tetBlock.last) + 1
        return (4...16).contains(length) ? [] : ["tetBlock: found \(length) days, expected 4 … 16"]
    }

    private func nationalDayProblems() -> [String] {
        guard let nationalDay, let second = CivilDate(year: year, month: 9, day: 2) else { return [] }
        return abs(nationalDay.days(to: second)) == 1
            ? [] : ["nationalDay: found \(nationalDay), expected \(second.adding(days: -1)) or \(second.adding(days: 1))"]
    }

    private func problems(of swap: Swap, path: String) -> [String] {
        var found: [String] = []
        if swap.off.year != year && swap.work.year != year {
            found.append("\(path): found \(swap.off) and \(swap.work), expected a day in \(year)")
        }
        if swap.off.weekday.isWeeklyRest { found.append("\(path).off: found \(swap.off), a weekend, expected Monday … Friday") }
        if !swap.work.weekday.isWeeklyRest { found.append("\(path).work: found \(swap.work), expected a Saturday or Sunday") }
        return found
    }
}
