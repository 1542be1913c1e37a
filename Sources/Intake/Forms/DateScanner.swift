import WorkCalendar

/// Finds days written in figures in a folded text. Document numbers, prices, times and telephone numbers are not days.
struct DateScanner {
    private let scalars: [Unicode.Scalar]
    private let today: CivilDate
    private var at = 0

    init(_ scalars: [Unicode.Scalar], today: CivilDate) {
        self.scalars = scalars
        self.today = today
    }

    /// Every day in order.
    mutating func writtenDays() -> [CivilDate] {
        var days: [CivilDate] = []
        while at < scalars.count {
            guard isDigit(at), at == 0 || !isDigit(at - 1) else {
                at += 1
                continue
            }
            if let (day, end) = day(at: at) {
                days.append(day)
                at = end
            } else {
                while isDigit(at) { at += 1 }
            }
        }
        return days
    }

    private func isDigit(_ index: Int) -> Bool { index < scalars.count && (48...57).contains(scalars[index].value) }

    private func number(_ start: Int) -> (value: Int, end: Int)? {
        var end = start
        var value = 0
        while isDigit(end), end - start < 5 {
            value = value * 10 + Int(scalars[end].value - 48)
            end += 1
        }
        return end > start && !isDigit(end) ? (value, end) : nil
    }

    private func day(at start: Int) -> (CivilDate, Int)? {
        guard let first = number(start), isFree(before: start) else { return nil }
        if let month = numberAfter("thang", first.end) { return inWords(first, month) }
        guard first.end < scalars.count, ["/", "-", "."].contains(scalars[first.end]), let second = number(first.end + 1) else {
            return nil
        }
        let sign = scalars[first.end]
        if second.end < scalars.count, scalars[second.end] == sign, let third = number(second.end + 1) {
            guard isFree(after: third.end) else { return nil }
            if first.end - start == 4 {
                return DayCount.valid(year: first.value, month: second.value, day: third.value).map { ($0, third.end) }
            }
            guard let year = year(third, digits: third.end - second.end - 1) else { return nil }
            return DayCount.valid(year: year, month: second.value, day: first.value).map { ($0, third.end) }
        }
        return withoutYear(first, second, sign, start)
    }

    /// `20/11`; with a dot both parts need two figures, and no unit may follow: 1.5 triệu.
    private func withoutYear(_ first: (value: Int, end: Int), _ second: (value: Int, end: Int), _ sign: Unicode.Scalar, _ start: Int) -> (
        CivilDate, Int
    )? {
        guard isFree(after: second.end), second.end - first.end <= 3, first.end - start <= 2 else { return nil }
        if sign != "/", first.end - start < 2 || second.end - first.end < 3 || followsUnit(second.end) { return nil }
        return DayCount.nearest(month: second.value, day: first.value, to: today).map { ($0, second.end) }
    }

    private func inWords(_ day: (value: Int, end: Int), _ month: (value: Int, end: Int)) -> (CivilDate, Int)? {
        if let year = numberAfter("nam", month.end) {
            return DayCount.valid(year: year.value, month: month.value, day: day.value).map { ($0, year.end) }
        }
        if month.end < scalars.count, ["/", "-", "."].contains(scalars[month.end]), let year = number(month.end + 1), year.value > 1900 {
            return DayCount.valid(year: year.value, month: month.value, day: day.value).map { ($0, year.end) }
        }
        return DayCount.nearest(month: month.value, day: day.value, to: today).map { ($0, month.end) }
    }

    /// A number behind a word: ` tháng 11`, ` năm 2026`, with comma or spaces before.
    private func numberAfter(_ word: String, _ start: Int) -> (value: Int, end: Int)? {
        var index = start
        while index < scalars.count, scalars[index] == " " || scalars[index] == "," { index += 1 }
        let letters = Array(word.unicodeScalars)
        guard index > start, index + letters.count < scalars.count, Array(scalars[index..<(index + letters.count)]) == letters else {
            return nil
        }
        index += letters.count
        while index < scalars.count, scalars[index] == " " { index += 1 }
        return number(index)
    }

    private func year(_ number: (value: Int, end: Int), digits: Int) -> Int? {
        switch digits {
        case 4: number.value
        case 2: 2000 + number.value
        default: nil
        }
    }

    /// Not inside a longer number, word or document number.
    private func isFree(before start: Int) -> Bool {
        guard start > 0 else { return true }
        let scalar = scalars[start - 1]
        if ["/", ".", ",", ":", "+"].contains(scalar) { return start > 1 && !isDigit(start - 2) && scalar != "/" && scalar != "+" }
        return !scalar.properties.isAlphabetic
    }

    private func isFree(after end: Int) -> Bool {
        guard end < scalars.count else { return true }
        let scalar = scalars[end]
        if ["/", "-", ".", ",", ":"].contains(scalar) {
            guard end + 1 < scalars.count else { return true }
            return !isDigit(end + 1) && (scalar != "/" && scalar != "-" || scalars[end + 1] == " ")
        }
        return !scalar.properties.isAlphabetic && scalar != "%"
    }

    private func followsUnit(_ end: Int) -> Bool {
        let rest = String(scalars: scalars[end...].prefix(12).drop { $0 == " " })
        return ["trieu", "ty", "ti ", "nghin", "ngan", "dong", "vnd", "%", "ha", "km", "m2", "m ", "kg", "tan", "ta ", "diem"].contains {
            rest.hasPrefix($0)
        }
    }
}
