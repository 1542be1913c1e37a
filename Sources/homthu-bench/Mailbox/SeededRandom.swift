/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same mailbox on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    /// True in `percent` of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// One of `values`; the empty text when there are none.
    mutating func pick(_ values: [String]) -> String { values.randomElement(using: &self) ?? "" }

    /// `count` characters out of `alphabet`.
    mutating func token(_ count: Int, of alphabet: [UInt8]) -> String {
        String(decoding: (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &self)] }, as: UTF8.self)
    }

    /// An index, each as likely as its weight says.
    mutating func weighted(_ weights: [Int]) -> Int {
        var left = Int.random(in: 0..<weights.reduce(0, +), using: &self)
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return 0
    }

    /// A size between the bounds, small ones as likely as large ones by order of magnitude.
    mutating func size(from low: Int, doublings: Int) -> Int {
        let step = Int.random(in: 0..<doublings, using: &self)
        let floor = low << step
        return Int.random(in: floor..<(floor * 2), using: &self)
    }

    /// `count` octets without any pattern, as in a compressed photo.
    mutating func octets(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count + 8) { buffer, filled in
            var index = 0
            while index < count {
                UnsafeMutableRawPointer(buffer.baseAddress.unsafelyUnwrapped + index).storeBytes(of: next(), as: UInt64.self)
                index += 8
            }
            filled = count
        }
    }
}

/// The alphabets of tokens.
enum Alphabet {
    static let hex = Array("0123456789abcdef".utf8)
    static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    static let word = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
}
