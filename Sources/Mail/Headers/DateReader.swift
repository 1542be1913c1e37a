/// Reads dates of mail: RFC 5322 §3.3 and §4.3, the asctime and ISO orders, two-digit years, missing seconds, comments.
struct DateReader {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var time: (hour: Int, minute: Int, second: Int)?
    private var offset: Int?

    /// The date in unfolded octets, nil when day, month, year or time of day is missing or impossible.
    static func read(_ value: [UInt8]) -> MailDate? {
        if let date = value.withUnsafeBufferPointer({ UsualDate.read($0) }) { return date }
        return readAnyForm(value)
    }

    static func readAnyForm(_ value: [UInt8]) -> MailDate? {
        var reader = DateReader()
        for word in words(withWholeTimes(value)) where !reader.take(word) { return nil }
        return reader.date
    }

    /// The octets that are read, without blanks around colons: `07 : 30 : 00` is one word (obs-hour, §4.3).
    private static func withWholeTimes(_ value: [UInt8]) -> [UInt8] {
        let read = value.prefix(512)
        let isSplit = zip(read, read.dropFirst()).contains {
            $0 == Octet.colon && Octet.isSpace($1) || $1 == Octet.colon && Octet.isSpace($0)
        }
        guard isSplit else { return Array(read) }
        var out: [UInt8] = []
        for octet in read {
            if Octet.isSpace(octet), out.last == Octet.colon { continue }
            if octet == Octet.colon { while let last = out.last, Octet.isSpace(last) { out.removeLast() } }
            out.append(octet)
        }
        return out
    }

    /// Words between blanks, commas and comments; at most 16, so that a long field costs nothing.
    private static func words(_ value: [UInt8]) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        var start = -1
        var depth = 0
        for (index, octet) in value.enumerated() {
            let isBreak = depth > 0 || Octet.isSpace(octet) || octet == Octet.comma || octet == Octet.open
            if isBreak, start >= 0 {
                words.append(value[start..<index])
                start = -1
            }
            if octet == Octet.open { depth += 1 } else if octet == Octet.close, depth > 0 { depth -= 1 }
            if !isBreak, start < 0 { start = index }
        }
        if start >= 0 { words.append(value[start...]) }
        return Array(words.prefix(16))
    }

    /// False when the word makes the whole field unreadable.
    private mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return true }
        if time == nil, day != nil, Self.isTimeWithDots(word) { return takeTime(word.map { $0 == Octet.dot ? Octet.colon : $0 }[...]) }
        if word.contains(Octet.colon), Octet.isDigit(first) { return takeTime(word) }
        if Octet.isDigit(first) { return takeNumber(word) }
        guard time != nil else { return takeName(word) }
        if let sign = word.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == Octet.dash }) { return takeOffset(word[sign...]) }
        return takeHalf(word) || takeName(word)
    }

    /// Seen in practice: `14.40.57`.
    private static func isTimeWithDots(_ word: ArraySlice<UInt8>) -> Bool {
        word.count(where: { $0 == Octet.dot }) == 2 && word.count <= 8 && word.allSatisfy { $0 == Octet.dot || Octet.isDigit($0) }
    }

    /// `PM` after an hour of a clock with twelve.
    private mutating func takeHalf(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count == 2, Octet.lowered(word[word.startIndex + 1]) == UInt8(ascii: "m"), let known = time else { return false }
        switch Octet.lowered(word[word.startIndex]) {
        case UInt8(ascii: "a") where known.hour == 12: time?.hour = 0
        case UInt8(ascii: "p") where known.hour < 12: time?.hour += 12
        case UInt8(ascii: "a"), UInt8(ascii: "p"): break
        default: return false
        }
        return true
    }

    private mutating func takeTime(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if let mark = rest.firstIndex(of: UInt8(ascii: "T")), mark > rest.startIndex {
            guard takeNumber(rest[..<mark]) else { return false }
            rest = rest[(mark + 1)...]
        }
        if let sign = rest.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == Octet.dash || $0 == UInt8(ascii: "Z") }) {
            if time == nil, sign > rest.startIndex {
                let tail = rest[sign...]
                guard takeTime(rest[..<sign]) else { return false }
                return tail.first == UInt8(ascii: "Z") ? takeName(tail) : takeOffset(tail)
            }
            return time != nil ? takeOffset(rest) : false
        }
        let fields = rest.split(separator: Octet.colon, omittingEmptySubsequences: false)
        guard time == nil, (2...3).contains(fields.count) else { return false }
        var values: [Int] = []
        for field in fields {
            let digits = field.prefix { Octet.isDigit($0) }
            guard let value = Self.number(digits), digits.count <= 2, digits.count == field.count || field[digits.endIndex] == Octet.dot
            else { return false }
            values.append(value)
        }
        guard values[0] < 24, values[1] < 60, values.count == 2 || values[2] <= 60 else { return false }
        time = (values[0], values[1], values.count == 3 ? values[2] : 0)
        return true
    }

    private mutating func takeNumber(_ word: ArraySlice<UInt8>) -> Bool {
        if word.contains(Octet.dash) || word.contains(Octet.slash) {
            for piece in word.split(whereSeparator: { $0 == Octet.dash || $0 == Octet.slash }) {
                guard Octet.isDigit(piece[piece.startIndex]) ? takeNumber(piece) : takeName(piece) else { return false }
            }
            return true
        }
        guard let value = Self.number(word.prefix { Octet.isDigit($0) }) else { return false }
        let digits = word.prefix { Octet.isDigit($0) }.count
        if digits == 4 && year == nil && word.count == 4 {
            year = value
        } else if month == nil, year != nil, day == nil {
            month = value
        } else if day == nil {
            day = value
        } else if year == nil {
            guard digits <= 4 else { return false }
            year = digits == 2 ? (value < 50 ? 2000 + value : 1900 + value) : digits == 3 ? 1900 + value : value
        }
        return true
    }

    private mutating func takeOffset(_ word: ArraySlice<UInt8>) -> Bool {
        let digits = word.dropFirst().filter { $0 != Octet.colon }
        guard offset == nil, let value = Self.number(digits[...]), digits.count == 4 || digits.count <= 2 else { return true }
        let minutes = digits.count == 4 ? value / 100 * 60 + value % 100 : value * 60
        guard minutes <= 24 * 60 else { return true }
        offset = word.first == Octet.dash ? -minutes : minutes
        return true
    }

    private mutating func takeName(_ word: ArraySlice<UInt8>) -> Bool {
        let lower = word.map(Octet.lowered)
        if month == nil, lower.count >= 3, let index = Self.months.firstIndex(where: { lower.starts(with: $0.utf8) }) {
            month = index + 1
        } else if time != nil, offset == nil {
            offset = Self.zone(String(decoding: lower, as: UTF8.self))
        }
        return true
    }

    private var date: MailDate? {
        guard let year, let month, let day, let time, (1...12).contains(month), day >= 1, year >= 1900, year <= 9999 else { return nil }
        guard day <= Self.days(of: month, year) else { return nil }
        let minutes = offset ?? 0
        let days = CivilDay.number(year: year, month: month, day: day)
        let seconds = Int64(days) * 86_400 + Int64(time.hour * 3600 + time.minute * 60 + time.second) - Int64(minutes) * 60
        return MailDate(unixSeconds: seconds, offsetMinutes: minutes)
    }

    static func days(of month: Int, _ year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy(Octet.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Zones by name (RFC 5322 §4.3); what is unknown, military letters too, counts as UTC.
    private static func zone(_ name: String) -> Int? {
        switch name {
        case "gmt", "utc", "ut", "z": 0
        case "est": -300
        case "edt": -240
        case "cst": -360
        case "cdt": -300
        case "mst": -420
        case "mdt": -360
        case "pst": -480
        case "pdt": -420
        case "ict": 420
        default: nil
        }
    }
}
