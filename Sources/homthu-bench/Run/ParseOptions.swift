/// What `homthu-bench parse` was asked to do.
struct ParseOptions {
    /// Rounds of each side; a side whose round lasts longer than ``patience`` plays ``slowRounds``.
    var rounds = 60
    var slowRounds = 3
    var seed: UInt64 = 2025
    var messages = 2000
    /// Packs to read instead of what is generated.
    var packs: [String] = []
    var samples = "mailbox-samples"
    var scratch = ".build/bench"
    var corpora: Set<String> = ["mailbox", "small", "samples", "base64", "memory"]
    var peers: [(name: String, command: [String])] = []
    var asJSON = false

    /// Seconds.
    static let patience = 10.0

    static let usage = """
        usage: homthu-bench parse [--rounds N] [--only mailbox,small,samples,base64,memory] [--pack FILE]… [--samples DIR]
                                  [--messages N] [--seed N] [--scratch DIR] [--peer 'NAME=COMMAND …']… [--json]
        Times the full parse of messages beside other parsers: every side in a process of its own, rounds in turn, fastest counts.
        A pack is a count and then each message's length and bytes (32 bits, little-endian); --pack replaces the generated mail.
        """

    init(_ arguments: [String]) throws(BenchError) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option == "--json" {
                asJSON = true
                continue
            }
            guard let value = rest.popFirst() else { throw .usage(Self.usage) }
            try take(option, value)
        }
    }

    private mutating func take(_ option: String, _ value: String) throws(BenchError) {
        switch option {
        case "--rounds": rounds = try Self.number(value)
        case "--slow-rounds": slowRounds = try Self.number(value)
        case "--messages": messages = try Self.number(value)
        case "--seed": seed = UInt64(try Self.number(value))
        case "--pack": packs.append(value)
        case "--samples": samples = value
        case "--scratch": scratch = value
        case "--only": corpora = Set(value.split(separator: ",").map(String.init))
        case "--peer":
            let halves = value.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2 else { throw .usage(Self.usage) }
            peers.append((halves[0], halves[1].split(separator: " ").map(String.init)))
        default: throw .usage("unknown option \(option)\n" + Self.usage)
        }
    }

    private static func number(_ text: String) throws(BenchError) -> Int {
        guard let number = Int(text), number > 0 else { throw .usage("expected a number above 0, found \(text)") }
        return number
    }
}
