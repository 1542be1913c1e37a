/// Questions about eight octets at once, in one word: the answer is the highest bit of each octet that is meant.
///
/// Above the lowest octet that is meant bits may be wrong (a subtraction borrows), so only the lowest counts, or whether there is one.
enum OctetLanes {
    /// The octets at `index`, the first lowest; eight must be there.
    @inline(__always)
    static func load(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Octets below 32.
    @inline(__always)
    static func below32(_ eight: UInt64) -> UInt64 { (eight &- 0x2020_2020_2020_2020) & ~eight & highest }

    /// Octets that are `octet`.
    @inline(__always)
    static func equal(_ eight: UInt64, _ octet: UInt8) -> UInt64 {
        let difference = eight ^ UInt64(octet) &* 0x0101_0101_0101_0101
        return (difference &- 0x0101_0101_0101_0101) & ~difference & highest
    }

    /// Octets of 128 and more; here every bit is right.
    @inline(__always)
    static func eightBit(_ eight: UInt64) -> UInt64 { eight & highest }

    /// Place of the lowest octet that is meant.
    @inline(__always)
    static func lowest(_ found: UInt64) -> Int { found.trailingZeroBitCount / 8 }

    private static let highest: UInt64 = 0x8080_8080_8080_8080
}
