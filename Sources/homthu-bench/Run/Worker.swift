import Glibc

/// One side of the comparison, in a process of its own; `.ci/bench` has the same for each peer.
///
/// Says "ready <messages> <octets>" when the pack is in memory. Then, for each line "<n>" on standard input, reads all messages
/// n times and answers "<nanoseconds> <leaves> <decoded octets>" (of one time).
enum Worker {
    static func run(pack path: String) throws(BenchError) {
        let messages = try Pack.read(path)
        say("ready \(messages.count) \(messages.reduce(0) { $0 + $1.count })")
        while let line = readLine(), let times = Int(line) {
            var parse = FullParse()
            let start = Stopwatch.now
            for _ in 0..<times {
                parse = FullParse()
                for message in messages { parse.read(message) }
            }
            let elapsed = Stopwatch.now - start
            say("\(elapsed) \(parse.tally.leaves) \(parse.tally.octets)")
        }
    }

    /// Reads the message at `index` once, keeps every decoded part, and says "<octets of the message> <octets of its parts>
    /// <peak memory above what the process had before>".
    ///
    /// Before, it reads a dozen small messages: the pages of the program's own code, about 1.3 MB, are no message's.
    static func memory(pack path: String, index: Int) throws(BenchError) {
        var random = SeededRandom(seed: 1)
        for number in 1...12 { _ = KeptParse(Letter(client: .gmail, number: number, random: &random).reply(&random)) }
        let before = PeakMemory.ownKilobytes
        guard let message = try Pack.read(path, only: index).first else { throw .pack(path) }
        let kept = KeptParse(message)
        say("\(message.count) \(kept.octets) \((PeakMemory.ownKilobytes - before) * 1024)")
    }

    /// Writes a line at once: what `print` writes into a pipe waits there until the end.
    static func say(_ line: String, to file: Int32 = 1) {
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// Monotonic time in nanoseconds.
enum Stopwatch {
    static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

/// Peak resident set: VmHWM of proc(5). Not getrusage(2), whose figure a child inherits from the process that started it.
enum PeakMemory {
    static var ownKilobytes: Int { kilobytes(of: "self") }

    /// Of a process that still runs, by its number.
    static func kilobytes(of process: String) -> Int {
        guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let words = Child.words(line)
            if words.first == "VmHWM:", words.count > 1 { return Int(words[1]) ?? 0 }
        }
        return 0
    }
}
