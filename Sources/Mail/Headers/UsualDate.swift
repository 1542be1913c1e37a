/// The one form in which nearly every client writes its date, read where it stands: `Wed, 12 Mar 2025 09:15:00 +0700`
/// (RFC 5322 §3.3). Anything else is left to ``DateReader``, which would read this form alike and costs ten times as much.
struct UsualDate {
    private let value: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// The date in unfolded octets; nil when they have another form, whether a date or not.
    static func read(_ value: UnsafeBufferPointer<UInt8>) -> MailDate? {
        var reader = UsualDate(value: value)
        return reader.read()
    }

    private init(value: UnsafeBufferPointer<UInt8>) { self.value = value }

    private mutating func read() -> MailDate? {
        guard (25...31).contains(value.count) else { return nil }
        if value[3] == Octet.comma {
            guard !(0..<3).contains(where: { !Octet.isLetter(value[$0]) }), value[4] == Octet.space else { return nil }
            position = 5
        }
        guard let day = number(Octet.isDigit(value[position + 1]) ? 2 : 1, endingOn: Octet.space), let month = month(),
            let year = number(4, endingOn: Octet.space), let hour = number(2, endingOn: Octet.colon),
            let minute = number(2, endingOn: Octet.colon), let second = number(2, endingOn: Octet.space), let offset = offset()
        else { return nil }
        guard year >= 1900, day >= 1, day <= DateReader.days(of: month, year), hour < 24, minute < 60, second <= 60 else { return nil }
        let days = Int64(CivilDay.number(year: year, month: month, day: day))
        return MailDate(
            unixSeconds: days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset * 60), offsetMinutes: offset)
    }

    /// Exactly `digits` digits and then `end`.
    private mutating func number(_ digits: Int, endingOn end: UInt8) -> Int? {
        guard position + digits < value.count, value[position + digits] == end else { return nil }
        return digitsHere(digits, passing: 1)
    }

    private mutating func digitsHere(_ digits: Int, passing extra: Int) -> Int? {
        var number = 0
        for index in position..<(position + digits) {
            guard Octet.isDigit(value[index]) else { return nil }
            number = number * 10 + Int(value[index] - 48)
        }
        position += digits + extra
        return number
    }

    private mutating func month() -> Int? {
        guard position + 3 < value.count, value[position + 3] == Octet.space else { return nil }
        let name = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(Octet.lowered(value[position + $1])) }
        guard let index = Self.months.firstIndex(of: name) else { return nil }
        position += 4
        return index + 1
    }

    /// `+0700` at the end of the value, in minutes.
    private mutating func offset() -> Int? {
        guard position + 5 == value.count else { return nil }
        let sign = value[position]
        guard sign == UInt8(ascii: "+") || sign == Octet.dash else { return nil }
        position += 1
        guard let clock = digitsHere(4, passing: 0) else { return nil }
        let minutes = clock / 100 * 60 + clock % 100
        guard minutes <= 24 * 60 else { return nil }
        return sign == Octet.dash ? -minutes : minutes
    }

    /// The first three letters of each month in one number.
    private static let months = DateReader.months.map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
}
