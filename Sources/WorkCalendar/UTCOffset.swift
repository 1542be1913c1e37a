/// How far local time is ahead of UTC.
public struct UTCOffset: Hashable, Sendable {
    /// Seconds east of Greenwich, within ±18 hours.
    public let seconds: Int

    /// Greenwich.
    public static let utc = UTCOffset(seconds: 0)
    /// +07:00 all year: Vietnam has no summer time (Quyết định 121/CP, 1967; since 1975 for the whole country).
    public static let vietnam = UTCOffset(seconds: 7 * 3600)

    private static let limit = 18 * 3600

    /// Clamped to ±18 hours; no zone on Earth is further from UTC than 14.
    public init(seconds: Int) {
        self.seconds = min(max(seconds, -Self.limit), Self.limit)
    }
}

extension UTCOffset: LosslessStringConvertible {
    /// Reads `Z`, `z`, `+07:00`, `-03:30` (RFC 3339 time-offset).
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] {
            self = .utc
            return
        }
        guard bytes.count == 6, bytes[3] == Ascii.colon, bytes[0] == UInt8(ascii: "+") || bytes[0] == Ascii.hyphen,
            let hours = Ascii.number(bytes[1..<3]), let minutes = Ascii.number(bytes[4..<6]), hours <= 23, minutes <= 59
        else { return nil }
        let magnitude = hours * 3600 + minutes * 60
        guard magnitude <= Self.limit else { return nil }
        self.init(seconds: bytes[0] == Ascii.hyphen ? -magnitude : magnitude)
    }

    /// `Z` for UTC, else `+07:00`. Odd seconds, which RFC 3339 cannot write, are dropped.
    public var description: String {
        guard seconds != 0 else { return "Z" }
        let minutes = abs(seconds) / 60
        return "\(seconds < 0 ? "-" : "+")\(Ascii.padded(minutes / 60, 2)):\(Ascii.padded(minutes % 60, 2))"
    }
}
