import Glibc

/// A running worker process: ours or a peer's.
final class Side {
    let name: String
    private(set) var messages = 0
    private(set) var octets = 0
    private var rounds: [UInt64] = []
    private(set) var leaves = 0
    private(set) var decoded = 0
    /// Resident set at its largest, the messages included; known after ``finish()``.
    private(set) var peakKilobytes = 0

    private let process: pid_t
    private let toChild: UnsafeMutablePointer<FILE>
    private let fromChild: UnsafeMutablePointer<FILE>

    /// Starts `command` with the pack's path behind it and waits until it has the messages in memory.
    init(_ name: String, _ command: [String], pack: String) throws(BenchError) {
        self.name = name
        guard let child = Child.start(command + [pack]) else { throw .peer(name) }
        (process, toChild, fromChild) = (child.process, child.input, child.output)
        let words = answer()
        guard words.count == 3, words[0] == "ready", let messages = Int(words[1]), let octets = Int(words[2]) else {
            finish()
            throw .peer(name)
        }
        self.messages = messages
        self.octets = octets
    }

    var played: Int { rounds.count }
    /// Nanoseconds of the fastest round, for one pass over all messages.
    var fastest: UInt64 { rounds.min() ?? 0 }
    var median: UInt64 { rounds.isEmpty ? 0 : rounds.sorted()[rounds.count / 2] }

    /// Rounds that it is to play; 0 once it has failed.
    var wanted = 0
    /// How often a round reads all messages.
    private var times = 1

    /// A pass that does not count, from which the length of a round and the number of rounds follow.
    func warmUp(_ options: ParseOptions) throws(BenchError) {
        let pass = try pass(times: 1)
        times = max(1, Int(20_000_000 / max(pass, 1)))
        wanted = Double(pass) / 1e9 > ParseOptions.patience ? min(options.slowRounds, options.rounds) : options.rounds
    }

    /// One round.
    func play() throws(BenchError) { rounds.append(try pass(times: times)) }

    /// Nanoseconds that one pass over all messages takes, of `times` in a row.
    private func pass(times: Int) throws(BenchError) -> UInt64 {
        fputs("\(times)\n", toChild)
        fflush(toChild)
        let words = answer()
        guard words.count == 3, let elapsed = UInt64(words[0]), let leaves = Int(words[1]), let decoded = Int(words[2]) else {
            throw .peer(name)
        }
        (self.leaves, self.decoded) = (leaves, decoded)
        return elapsed / UInt64(times)
    }

    private func answer() -> [String] {
        var buffer = [CChar](repeating: 0, count: 256)
        guard fgets(&buffer, 256, fromChild) != nil else { return [] }
        return Child.words(buffer)
    }

    func finish() {
        peakKilobytes = PeakMemory.kilobytes(of: String(process))
        fclose(toChild)
        fclose(fromChild)
        Child.wait(process)
    }
}
