/// The number under which the office registers an item (mã số), for example `HD-2026-0042`.
///
/// One sequence a year without gaps. The code is public: it tells people which item is meant, and never decides anything alone.
public struct ItemCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The commune's letters, from the configuration (`HD`).
    public let prefix: String
    /// The calendar year of receipt.
    public let year: Int
    /// 1, 2, 3 … within the year.
    public let number: Int

    /// A code from its parts.
    public init(prefix: String, year: Int, number: Int) {
        self.prefix = prefix
        self.year = year
        self.number = number
    }

    /// Reads `HD-2026-0042` with or without surrounding brackets, in either case; nil for anything else.
    public init?(_ text: String) {
        var trimmed = Array(text.utf8)
        if trimmed.first == UInt8(ascii: "["), trimmed.last == UInt8(ascii: "]") { trimmed = trimmed.dropFirst().dropLast() + [] }
        let parts = trimmed.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, (1...6).contains(parts[0].count), parts[1].count == 4, (4...7).contains(parts[2].count),
            parts[0].allSatisfy({ (65...90).contains($0 & 0xDF) }),
            let year = Self.number(parts[1]), let number = Self.number(parts[2]), number > 0
        else { return nil }
        self.init(prefix: String(decoding: parts[0].map { $0 & 0xDF }, as: UTF8.self), year: year, number: number)
    }

    /// `HD-2026-0042`: the number has at least four digits.
    public var description: String {
        let digits = String(number)
        return "\(prefix)-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// By prefix, then year, then number.
    public static func < (left: ItemCode, right: ItemCode) -> Bool {
        (left.prefix, left.year, left.number) < (right.prefix, right.year, right.number)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy { (48...57).contains($0) } ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }
}
