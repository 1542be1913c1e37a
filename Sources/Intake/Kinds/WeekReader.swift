import Editorial
import WorkCalendar

/// Reads a work calendar (lịch công tác tuần, Quy chế Điều 8.8; requirement R11) from the lines of a mail, or from its table.
///
/// ```
/// Thứ Hai (23/11): 8h00: Họp giao ban. Chủ trì: Chủ tịch UBND xã. Địa điểm: Phòng họp số 1
/// Chiều: 14h Tiếp công dân - Chủ trì: …
/// ```
/// becomes one table with a row an entry; a table in the mail stays as it is. Lines before the first day stay above it.
enum WeekReader {
    /// The blocks with the calendar as a table; unchanged where fewer than two entries were found.
    static func read(_ blocks: [Block]) -> [Block] {
        if blocks.contains(where: { if case .table(let rows) = $0 { rows.count > 1 } else { false } }) { return blocks }
        var before: [Block] = []
        var after: [Block] = []
        var week = Week()
        for block in blocks {
            switch block {
            case .paragraph(let text), .heading(let text), .listItem(let text), .quote(let text):
                var lines = text.split(separator: "\n").map(String.init)[...]
                while let line = lines.first, !week.isOpen, !week.opens(line) {
                    before.append(.paragraph(line))
                    lines = lines.dropFirst()
                }
                for line in lines { week.take(line) }
            case .photo, .file: after.append(block)
            case .table: before.append(block)
            }
        }
        return week.entries.count < 2 ? blocks : before + [.table(week.rows)] + after
    }

    /// Monday of the week that a text names: by its first day, or by "tuần 48" of the year of `today`.
    static func monday(in text: String, today: CivilDate) -> CivilDate? {
        if let day = VietnameseDate.all(in: text, relativeTo: today).first { return DayCount(day).adding(-DayCount(day).weekday) }
        let words = PlainWords(text).words
        let number =
            words.firstIndex(of: "tuan").flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
            ?? (words.count == 1 ? Int(words[0]) : nil)
        guard let number, (1...53).contains(number), let day = CivilDate(year: today.year, month: 1, day: 4) else { return nil }
        // Week 1 is the one with the year's first Thursday, hence with 4 January (ISO 8601).
        return DayCount(DayCount(day).value - DayCount(day).weekday + 7 * (number - 1)).date
    }

    /// `Lịch công tác tuần từ 23/11 đến 29/11/2026`.
    static func title(monday: CivilDate) -> String {
        let sunday = monday.adding(days: 6)
        return "Lịch công tác tuần từ \(two(monday.day))/\(two(monday.month)) đến \(sunday.vietnamese)"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// The entries of a week as they are read line by line.
private struct Week {
    struct Entry {
        var day: String
        var time: String
        var what = ""
        var chair = ""
        var place = ""
    }

    private(set) var entries: [Entry] = []
    private var day = ""
    private var part = ""

    var isOpen: Bool { !day.isEmpty }

    /// The line begins with a weekday.
    func opens(_ line: String) -> Bool { Self.weekday(of: Self.unbulleted(line)) != nil }

    mutating func take(_ line: String) {
        var rest = Self.unbulleted(line)
        if let found = Self.weekday(of: rest) {
            (day, rest) = found
            part = ""
        }
        if let found = Self.partOfDay(rest) { (part, rest) = found }
        guard !rest.isEmpty else { return }
        if let (label, value) = Self.labelled(rest), !entries.isEmpty, entries[entries.count - 1].day == day {
            return add(value, as: label)
        }
        let (time, words) = Self.time(of: rest)
        let clock = [part, time].filter { !$0.isEmpty }.joined(separator: " ")
        entries.append(Entry(day: day, time: time.isEmpty ? part : clock))
        for piece in Self.pieces(words) {
            if let (label, value) = Self.labelled(piece) { add(value, as: label) } else { append(piece) }
        }
    }

    private mutating func add(_ value: String, as label: Label) {
        switch label {
        case .chair: entries[entries.count - 1].chair = value
        case .place: entries[entries.count - 1].place = value
        }
    }

    private mutating func append(_ words: String) {
        let said = entries[entries.count - 1].what
        entries[entries.count - 1].what = said.isEmpty ? words : said + "; " + words
    }

    /// A head and the entries, without columns that nobody filled.
    var rows: [[String]] {
        let columns: [(String, (Entry) -> String)] = [
            ("Ngày", { $0.day }), ("Giờ", { $0.time }), ("Nội dung", { $0.what }), ("Chủ trì", { $0.chair }), ("Địa điểm", { $0.place }),
        ]
        let used = columns.filter { column in column.0 == "Nội dung" || entries.contains { !column.1($0).isEmpty } }
        return [used.map(\.0)] + entries.map { entry in used.map { $0.1(entry) } }
    }

    private enum Label { case chair, place }

    /// `Chủ trì: …`, `Địa điểm: …`, `Tại: …`.
    private static func labelled(_ text: String) -> (Label, String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let value = trimmed(text[text.index(after: colon)...])
        switch PlainWords(String(text[..<colon])).text {
        case "chu tri", "nguoi chu tri", "dong chi chu tri": return (.chair, value)
        case "dia diem", "tai", "noi hop": return (.place, value)
        default: return nil
        }
    }

    /// At full stops, semicolons and dashes that stand before a label.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current = Substring(text)
        var at = current.startIndex
        while at < current.endIndex {
            let rest = current[current.index(after: at)...]
            if ".;–-,".contains(current[at]), labelled(trimmed(rest.prefix(60))) != nil {
                pieces.append(trimmed(current[..<at]))
                current = rest
                at = current.startIndex
            } else {
                at = current.index(after: at)
            }
        }
        return (pieces + [trimmed(current)]).filter { !$0.isEmpty }
    }

    private static let weekdays = ["hai", "ba", "tu", "nam", "sau", "bay"]

    /// `Thứ Hai (23/11)` and what follows it.
    private static func weekday(of line: String) -> (day: String, rest: String)? {
        let head = PlainWords(String(line.prefix(12))).words
        let names = weekdays + (2...7).map(String.init)
        let isNamed = head.count > 1 && (head[0] == "thu" && names.contains(head[1]) || head[0] == "chu" && head[1] == "nhat")
        let isShort = head.first.map { $0 == "cn" || $0.count == 2 && $0.hasPrefix("t") && "234567".contains($0.dropFirst()) } ?? false
        guard isNamed || isShort else { return nil }
        // The day ends at its colon; a clock's colon has a digit on either side.
        var end = line.endIndex
        for index in line.indices where line[index] == ":" || line[index] == "：" {
            end = index
            break
        }
        let day = String(line[..<end])
        let rest = end < line.endIndex ? trimmed(line[line.index(after: end)...]) : ""
        return PlainWords(day).words.count <= 10 ? (trimmed(day[...]), rest) : nil
    }

    /// `Sáng`, `Chiều`, `Tối` alone or before a colon or a clock time.
    private static func partOfDay(_ line: String) -> (part: String, rest: String)? {
        for part in ["Sáng", "Chiều", "Tối"] {
            let words = PlainWords(String(line.prefix(part.count + 1))).words
            guard words.first == PlainWords(part).text, words.count == 1 else { continue }
            let rest = line.dropFirst(part.count)
            let after = trimmed(rest)
            if after.isEmpty || rest.drop(while: { $0 == " " }).first == ":" || !time(of: after).time.isEmpty { return (part, after) }
        }
        return nil
    }

    /// `8h00`, `08:00`, `14 giờ 30` in front.
    private static func time(of line: String) -> (time: String, rest: String) {
        let scalars = Array(line)
        var at = 0
        func digits() -> Int? {
            let start = at
            while at < scalars.count, at - start < 2, scalars[at].isASCII, scalars[at].isNumber { at += 1 }
            return at > start ? Int(String(scalars[start..<at])) : nil
        }
        if line.lowercased().hasPrefix("lúc ") { at = 4 }
        guard let hour = digits(), hour < 24 else { return ("", line) }
        let unit = String(scalars[at...]).lowercased()
        if unit.hasPrefix(" giờ") {
            at += 4
        } else if let mark = unit.first, "hg".contains(mark) || mark == ":" && at + 1 < scalars.count && scalars[at + 1].isNumber {
            at += unit.hasPrefix("giờ") ? 3 : 1
        } else {
            return ("", line)
        }
        let mark = at
        while at < scalars.count, scalars[at] == " " { at += 1 }
        let minute = digits() ?? 0
        if minute > 59 { at = mark }
        let clock = "\(hour):" + (minute < 10 || minute > 59 ? "0\(minute > 59 ? 0 : minute)" : "\(minute)")
        return (clock, trimmed(scalars[min(at, scalars.count)...].reduce(into: "") { $0.append($1) }[...]))
    }

    private static func unbulleted(_ line: String) -> String {
        String(line.drop { " -•*+–—·".contains($0) }.reversed().drop { $0 == " " }.reversed())
    }

    private static func trimmed(_ text: Substring) -> String {
        let edge = " -–—:;,."
        return String(text.drop { edge.contains($0) }.reversed().drop { edge.contains($0) }.reversed())
    }
}
