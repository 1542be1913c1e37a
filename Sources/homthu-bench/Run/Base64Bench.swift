import Mail

/// Base64 alone: bodies with CRLF after 76 characters, decoded into a buffer that is used again.
enum Base64Bench {
    struct Result {
        let encoded: Int
        /// MB of encoded input a second, in the fastest round.
        let rate: Double
    }

    static func run(rounds: Int) -> [Result] {
        [64 << 10, 1 << 20, 16 << 20].map { size in
            var random = SeededRandom(seed: 64)
            let head = Array("Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8)
            let part = Message.parse(head + WireText.base64(random.octets(size), lines: true)).root
            var buffer = DecodingBuffer()
            let times = max(1, (16 << 20) / size)
            var fastest = UInt64.max
            for _ in 0..<rounds {
                let start = Stopwatch.now
                var decoded = 0
                for _ in 0..<times { decoded += part.withDecodedBytes(&buffer) { $0.count } }
                precondition(decoded == size * times, "base64 was decoded wrongly")
                fastest = min(fastest, (Stopwatch.now - start) / UInt64(times))
            }
            return Result(encoded: part.bodyRange.count, rate: Double(part.bodyRange.count) / Double(fastest) * 1000)
        }
    }
}
