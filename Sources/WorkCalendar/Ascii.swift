/// Numbers as ASCII digits, the only digits in the forms that this module reads and writes.
enum Ascii {
    static let hyphen = UInt8(ascii: "-")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The number written by 1…9 digits and nothing else.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy(isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// As `number`, but with a leading minus allowed.
    static func signedNumber(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.first == hyphen else { return number(bytes[...]) }
        return number(bytes.dropFirst()).map { -$0 }
    }

    /// `number` in decimal, with zeros before it up to `width` places.
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
