/// Numbers that writers put before the items of a list themselves.
public enum ListNumber {
    /// True for `1. …`, `12) …`: such an item needs no bullet.
    public static func leads(_ text: String) -> Bool {
        let digits = text.utf8.prefix { (48...57).contains($0) }
        guard (1...3).contains(digits.count) else { return false }
        let rest = text.utf8.dropFirst(digits.count)
        guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return false }
        return rest.dropFirst().first == UInt8(ascii: " ")
    }
}
