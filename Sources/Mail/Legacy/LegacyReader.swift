/// Reads units by the table of one encoding.
struct LegacyReader {
    /// One letter, or one unit that the encoding says nothing about.
    struct Item {
        /// The letter; 0 where the unit stays what it is.
        var letter: UInt32
        /// True where small letter and capital share the octet; ``letter`` is then the small one.
        var isShared: Bool
        /// The value of its (first) unit.
        var unit: UInt32
        var start: Int
        var end: Int
    }

    private var units: LatinUnits
    private let table: LegacyTable
    private var held: LatinUnit?

    init(_ units: LatinUnits, _ table: LegacyTable) {
        self.units = units
        self.table = table
    }

    /// The next item, nil at the end.
    @inline(__always)
    mutating func next() -> Item? {
        guard let unit = take() else { return nil }
        var item = Item(letter: 0, isShared: false, unit: unit.value, start: unit.start, end: unit.end)
        guard unit.isOctet else { return item }
        let octet = UInt8(truncatingIfNeeded: unit.value)
        if let second = units.next() {
            if second.value >= 128, second.isOctet {
                let letter = table.letter(octet, UInt8(truncatingIfNeeded: second.value))
                if letter != 0 {
                    item.letter = UInt32(letter)
                    item.end = second.end
                    return item
                }
            }
            held = second
        }
        item.letter = UInt32(table.single[Int(octet)])
        item.isShared = table.isShared[Int(octet)]
        return item
    }

    @inline(__always)
    private mutating func take() -> LatinUnit? {
        if let held {
            self.held = nil
            return held
        }
        return units.next()
    }
}
