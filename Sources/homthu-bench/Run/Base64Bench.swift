import Mail

/// Base64 alone: bodies with CRLF after 76 characters, decoded into a buffer that is used again.
enum Base64Bench {
    struct Result {
        let encoded: Int
        /// True where 32 characters are decoded at once; false for the tables, which are Swift alone.
        let usesVectors: Bool
        /// MB of encoded input a second, in the fastest round.
        let rate: Double
    }

    static func run(rounds: Int) -> [Result] {
        let ways = Base64Decoder.hasVectors ? [true, false] : [false]
        return ways.flatMap { usesVectors in
            [64 << 10, 1 << 20, 16 << 20].map { run(rounds: rounds, octets: $0, usesVectors: usesVectors) }
        }
    }

    private static func run(rounds: Int, octets size: Int, usesVectors: Bool) -> Result {
        var random = SeededRandom(seed: 64)
        let encoded = WireText.base64(random.octets(size), lines: true)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: Base64Decoder.capacity(encoded.count))
        defer { room.deallocate() }
        let times = max(1, (16 << 20) / size)
        var fastest = UInt64.max
        for _ in 0..<rounds {
            let start = Stopwatch.now
            var decoded = 0
            for _ in 0..<times {
                decoded += encoded.withUnsafeBufferPointer { Base64Decoder.decode($0, into: room, usesVectors: usesVectors).count }
            }
            precondition(decoded == size * times, "base64 was decoded wrongly")
            fastest = min(fastest, (Stopwatch.now - start) / UInt64(times))
        }
        return Result(encoded: encoded.count, usesVectors: usesVectors, rate: Double(encoded.count) / Double(fastest) * 1000)
    }
}
