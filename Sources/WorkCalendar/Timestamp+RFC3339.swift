extension Timestamp {
    /// Reads `2026-04-24T08:30:00+07:00` (RFC 3339, section 5.6). Fractions of a second are dropped; a space or `t` may stand for
    /// `T`; a leap second (`:60`) is the following second, as Unix time has it.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 64, [0x54, 0x74, 0x20].contains(bytes[10]),
            bytes[13] == Ascii.colon, bytes[16] == Ascii.colon,
            let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Ascii.number(bytes[11..<13]), let minute = Ascii.number(bytes[14..<16]), let second = Ascii.number(bytes[17..<19]),
            second <= 60, let time = TimeOfDay(hour: hour, minute: minute)
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: Ascii.isDigit)
            guard !fraction.isEmpty else { return nil }
            rest = rest[fraction.endIndex...]
        }
        guard let offset = UTCOffset(String(decoding: rest, as: UTF8.self)) else { return nil }
        self = Timestamp(date, time, in: offset).adding(seconds: Int64(second))
    }

    /// `2026-04-24T08:30:00+07:00`, or with `Z` in UTC.
    public func rfc3339(in offset: UTCOffset) -> String {
        let (date, time) = civil(in: offset)
        let clock = [time.hour, time.minute, time.second].map { Ascii.padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(clock)\(offset)"
    }
}
