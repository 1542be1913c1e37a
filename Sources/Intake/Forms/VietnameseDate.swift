import WorkCalendar

/// Reads days as people write them: `20/11/2026`, `20-11`, `20.11`, `ngày 20 tháng 11 năm 2026`, `sáng 20/11`, `hôm qua`, `thứ sáu vừa rồi`.
public enum VietnameseDate {
    /// The one day that a text names; nil when it names none, or several that are no range.
    ///
    /// Of a range ("từ 18 đến 20/11", "18-20/11") the last day is meant: deadlines count from the end of an event (Quy chế Điều 11.3).
    /// A day without year is the nearest one to `today`.
    public static func read(_ text: String, relativeTo today: CivilDate) -> CivilDate? {
        let days = all(in: text, relativeTo: today)
        guard let first = days.first, let last = days.last else { return nil }
        if days.allSatisfy({ $0 == first }) { return first }
        let words = PlainWords(text).words
        let isRange =
            days.count == 2 && first < last && (words.contains("den") || text.utf8.contains(UInt8(ascii: "-")) || words.contains("toi"))
        return isRange ? last : nil
    }

    /// Every day that a text names, in order; phrases like "hôm qua" only where no day is written in figures.
    public static func all(in text: String, relativeTo today: CivilDate) -> [CivilDate] {
        let scalars = CleanText(text).lines.joined(separator: [" "]).prefix(20_000).map(VietnameseLetters.folded)
        var scanner = DateScanner(Array(scalars), today: today)
        let written = scanner.writtenDays()
        if !written.isEmpty { return written }
        return SpokenDay.read(PlainWords(text).words, today: today).map { [$0] } ?? []
    }
}

/// Days said without figures, counted from today.
private enum SpokenDay {
    static func read(_ words: [String], today: CivilDate) -> CivilDate? {
        for (phrase, days) in relative where PlainWordsRun.contains(phrase, in: words) { return DayCount(today).adding(days) }
        for (index, word) in words.enumerated() {
            guard let weekday = weekday(word, index + 1 < words.count ? words[index + 1] : "") else { continue }
            let rest = words.dropFirst(index + 1)
            return day(weekday, rest.joined(separator: " "), today)
        }
        return nil
    }

    /// Without marks: "tối qua" and "hôm qua", "nay" after a part of the day.
    private static let relative: [([String], Int)] = [
        (["hom", "kia"], -2), (["hom", "qua"], -1), (["toi", "qua"], -1), (["dem", "qua"], -1), (["chieu", "qua"], -1),
        (["sang", "qua"], -1),
        (["hom", "nay"], 0), (["sang", "nay"], 0), (["chieu", "nay"], 0), (["trua", "nay"], 0), (["toi", "nay"], 0), (["ngay", "nay"], 0),
        (["ngay", "mai"], 1), (["sang", "mai"], 1), (["chieu", "mai"], 1), (["toi", "mai"], 1), (["ngay", "kia"], 2), (["ngay", "mot"], 2),
    ]

    /// Monday 0 … Sunday 6.
    private static func weekday(_ word: String, _ next: String) -> Int? {
        if word == "cn" || word == "chu" && next == "nhat" { return 6 }
        guard word == "thu" || word == "t" else { return nil }
        let names = [["hai", "2"], ["ba", "3"], ["tu", "4"], ["nam", "5"], ["sau", "6"], ["bay", "7"]]
        return names.firstIndex { $0.contains(next) }
    }

    /// "vừa rồi", "vừa qua", "tuần trước" lie behind; "tuần này" in this week; "tới" and "tuần sau" ahead. A bare weekday is not clear.
    private static func day(_ weekday: Int, _ rest: String, _ today: CivilDate) -> CivilDate? {
        let now = DayCount(today)
        let monday = now.value - now.weekday
        if rest.contains("vua roi") || rest.contains("vua qua") || rest.contains("roi") && !rest.contains("tuan") {
            let back = (now.weekday - weekday + 7) % 7
            return DayCount(now.value - (back == 0 ? 7 : back)).date
        }
        if rest.contains("tuan truoc") || rest.contains("tuan roi") || rest.contains("tuan vua") {
            return DayCount(monday - 7 + weekday).date
        }
        if rest.contains("tuan nay") { return DayCount(monday + weekday).date }
        if rest.contains("tuan sau") || rest.contains("tuan toi") { return DayCount(monday + 7 + weekday).date }
        if rest.hasPrefix("toi") || rest.contains("nhat toi") || rest.contains(" toi") {
            return DayCount(now.value + max(1, (weekday - now.weekday + 7) % 7)).date
        }
        return nil
    }
}

private enum PlainWordsRun {
    static func contains(_ run: [String], in words: [String]) -> Bool {
        words.count >= run.count && (0...(words.count - run.count)).contains { Array(words[$0..<($0 + run.count)]) == run }
    }
}
