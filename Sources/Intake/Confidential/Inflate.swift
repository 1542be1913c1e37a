/// DEFLATE (RFC 1951), read only, with a limit: what a compressed file says is never believed.
struct Inflate {
    private let input: ArraySlice<UInt8>
    private var at: Int
    private var bits: UInt32 = 0
    private var count = 0
    private var out: [UInt8] = []
    private let limit: Int

    /// The first `limit` octets of the data; what comes before an error counts.
    static func bytes(_ input: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
        var reader = Inflate(input, limit)
        reader.run()
        return reader.out
    }

    private init(_ input: ArraySlice<UInt8>, _ limit: Int) {
        self.input = input
        self.limit = limit
        at = input.startIndex
    }

    private mutating func run() {
        while out.count < limit, let last = take(1), let type = take(2) {
            let isWhole =
                switch type {
                case 0: stored()
                case 1: compressed(Self.fixedLengths, Self.fixedDistances)
                case 2: dynamic()
                default: false
                }
            if !isWhole || last == 1 { return }
        }
    }

    /// The next bits, the lowest first; nil at the end.
    private mutating func take(_ wanted: Int) -> Int? {
        while count < wanted {
            guard at < input.endIndex else { return nil }
            bits |= UInt32(input[at]) << UInt32(count)
            at += 1
            count += 8
        }
        let value = Int(bits & (1 << UInt32(wanted) - 1))
        bits >>= UInt32(wanted)
        count -= wanted
        return value
    }

    private mutating func stored() -> Bool {
        bits = 0
        count = 0
        guard let length = take(16), let check = take(16), length == ~check & 0xFFFF, at + length <= input.endIndex else { return false }
        out += input[at..<(at + min(length, limit - out.count))]
        at += length
        return true
    }

    private mutating func compressed(_ lengths: Huffman, _ distances: Huffman) -> Bool {
        while out.count < limit {
            guard let symbol = decode(lengths) else { return false }
            if symbol < 256 {
                out.append(UInt8(symbol))
            } else if symbol == 256 {
                return true
            } else {
                guard copy(symbol - 257, distances) else { return false }
            }
        }
        return true
    }

    private mutating func copy(_ index: Int, _ distances: Huffman) -> Bool {
        guard index < Self.lengthBase.count, let extra = take(Self.lengthExtra[index]), let code = decode(distances),
            code < Self.distanceBase.count, let more = take(Self.distanceExtra[code])
        else { return false }
        let distance = Self.distanceBase[code] + more
        guard distance <= out.count else { return false }
        for _ in 0..<min(Self.lengthBase[index] + extra, limit - out.count) { out.append(out[out.count - distance]) }
        return true
    }

    private mutating func dynamic() -> Bool {
        guard let literals = take(5), let distances = take(5), let codes = take(4) else { return false }
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<(codes + 4) {
            guard let length = take(3) else { return false }
            lengths[Self.order[index]] = length
        }
        guard let all = readLengths(literals + 257 + distances + 1, Huffman(lengths)) else { return false }
        return compressed(Huffman(Array(all[..<(literals + 257)])), Huffman(Array(all[(literals + 257)...])))
    }

    private mutating func readLengths(_ wanted: Int, _ code: Huffman) -> [Int]? {
        var all: [Int] = []
        while all.count < wanted {
            guard let symbol = decode(code) else { return nil }
            switch symbol {
            case 0..<16: all.append(symbol)
            case 16:
                guard let last = all.last, let times = take(2) else { return nil }
                all += [Int](repeating: last, count: times + 3)
            case 17:
                guard let times = take(3) else { return nil }
                all += [Int](repeating: 0, count: times + 3)
            default:
                guard let times = take(7) else { return nil }
                all += [Int](repeating: 0, count: times + 11)
            }
        }
        return all.count == wanted ? all : nil
    }

    private mutating func decode(_ code: Huffman) -> Int? {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            guard let bit = take(1) else { return nil }
            value |= bit
            let count = code.counts[length]
            if value - count < first {
                // A code with too many or too few symbols points beside them.
                let place = index + value - first
                return code.symbols.indices.contains(place) ? code.symbols[place] : nil
            }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        return nil
    }

    /// A canonical code: how many symbols of each length, and the symbols in order.
    struct Huffman {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            for length in 1...15 { for (symbol, own) in lengths.enumerated() where own == length { symbols.append(symbol) } }
        }
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    private static let lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
        16385, 24577,
    ]
    private static let distanceExtra = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
    private static let fixedLengths = Huffman(
        [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))
    private static let fixedDistances = Huffman([Int](repeating: 5, count: 30))
}
