extension LunarDate: LosslessStringConvertible {
    /// Reads `1/11/2033` or, in a leap month, `1/11N/2033` (day, month, lunar year; `n` too); nil for anything else.
    public init?(_ text: String) {
        let fields = Array(text.utf8).split(separator: Ascii.slash, omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].count <= 2, fields[1].count <= 3, fields[2].count <= 4 else { return nil }
        let isLeap = fields[1].last == UInt8(ascii: "N") || fields[1].last == UInt8(ascii: "n")
        guard let day = Ascii.number(fields[0]), let month = Ascii.number(isLeap ? fields[1].dropLast() : fields[1]),
            let year = Ascii.number(fields[2])
        else { return nil }
        self.init(day: day, month: month, isLeap: isLeap, year: year)
    }

    /// `1/11N/2033`: `N` (nhuận) marks a leap month.
    public var description: String { "\(day)/\(month)\(isLeap ? "N" : "")/\(year)" }
}
