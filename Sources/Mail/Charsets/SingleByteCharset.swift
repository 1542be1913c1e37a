/// Single-octet charsets that Vietnamese mail really uses, decoded by a table that is made once through iconv.
enum SingleByteCharset: String, Hashable, Sendable {
    case windows1252 = "CP1252"
    case windows1258 = "CP1258"
    case tcvn5712 = "TCVN5712-1"
    case viscii = "VISCII"

    private static let tables: [SingleByteCharset: SingleByteTable] = [
        .windows1252: SingleByteTable(iconvName: "CP1252"), .windows1258: SingleByteTable(iconvName: "CP1258"),
        .tcvn5712: SingleByteTable(iconvName: "TCVN5712-1"), .viscii: SingleByteTable(iconvName: "VISCII"),
    ]

    /// The charset's table.
    var table: SingleByteTable { Self.tables[self] ?? SingleByteTable(iconvName: rawValue) }
}

/// UTF-8 of each of the 256 octets of a single-octet charset.
///
/// Each octet is decoded alone, so the combining tones of windows-1258 stay separate characters (NFC is applied where text is
/// compared, not here).
struct SingleByteTable: Sendable {
    /// Up to three octets of UTF-8 each, first octet lowest; the length in the highest octet; 0 where nothing is assigned.
    private var entries = [UInt32](repeating: 0, count: 256)

    init(iconvName: String) {
        for octet in 0..<256 {
            let one = [UInt8(octet)]
            let utf8 = one.withUnsafeBufferPointer { Iconv.convert($0, from: iconvName, replacing: false) } ?? []
            guard utf8.count <= 3, !utf8.isEmpty else { continue }
            var packed = UInt32(utf8.count) << 24
            for (index, unit) in utf8.enumerated() { packed |= UInt32(unit) << UInt32(index * 8) }
            entries[octet] = packed
        }
    }

    /// UTF-8 of `bytes`; unassigned octets become the C1 control of the same number when `lenient`, as browsers read them, else U+FFFD.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, lenient: Bool) -> (utf8: [UInt8], hadUnassigned: Bool) {
        var unassigned = false
        let utf8 = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { out, count in
            for octet in bytes {
                var entry = entries[Int(octet)]
                if entry == 0 {
                    unassigned = true
                    entry = lenient ? 0x0200_00c2 | UInt32(octet & 0xbf) << 8 : 0x03bd_bfef
                }
                let length = Int(entry >> 24)
                for index in 0..<length { out[count + index] = UInt8(truncatingIfNeeded: entry >> UInt32(index * 8)) }
                count += length
            }
        }
        return (utf8, unassigned)
    }
}
