/// A wall-clock time, 00:00:00 … 23:59:59.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Seconds since midnight, 0…86399.
    public let secondOfDay: Int

    /// 0…23.
    public var hour: Int { secondOfDay / 3600 }
    /// 0…59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// 0…59.
    public var second: Int { secondOfDay % 60 }

    /// 00:00, with which the day begins.
    public static let midnight = TimeOfDay(bounded: 0)

    /// Nil outside 00:00:00…23:59:59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(bounded: hour * 3600 + minute * 60 + second)
    }

    /// Clamps to the day; for values that are already within it.
    init(bounded secondOfDay: Int) {
        self.secondOfDay = min(max(secondOfDay, 0), 86_399)
    }

    /// Earlier in the day.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.secondOfDay < right.secondOfDay }
}

extension TimeOfDay: LosslessStringConvertible {
    /// Reads `HH:MM` or `HH:MM:SS` (also `7:30`); nil for anything else.
    public init?(_ text: String) {
        let fields = Array(text.utf8).split(separator: Ascii.colon, omittingEmptySubsequences: false)
        guard fields.count == 2 || fields.count == 3, fields.allSatisfy({ $0.count <= 2 }) else { return nil }
        let numbers = fields.compactMap(Ascii.number)
        guard numbers.count == fields.count else { return nil }
        self.init(hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    /// `07:30`, or `07:30:15` where the seconds are not zero.
    public var description: String {
        let short = "\(Ascii.padded(hour, 2)):\(Ascii.padded(minute, 2))"
        return second == 0 ? short : short + ":\(Ascii.padded(second, 2))"
    }
}

extension TimeOfDay: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = TimeOfDay(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "found \"\(text)\", expected a time as HH:MM")
        }
        self = time
    }

    /// Writes `description`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
