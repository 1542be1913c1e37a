/// The arguments of one command, taken apart: `--name value`, `--name=value`, flags, and the rest in order; behind `--` all is rest.
struct Arguments {
    /// What a command takes.
    struct Shape {
        var values: Set<String> = []
        var flags: Set<String> = []
        var operands: ClosedRange<Int> = 0...0
    }

    let operands: [String]
    private let values: [String: String]
    private let flags: Set<String>

    /// Reads arguments of that shape; throws ``UsageError`` with what was found and what is expected.
    init(_ words: [String], _ shape: Shape) throws(UsageError) {
        var operands: [String] = []
        var values: [String: String] = [:]
        var flags: Set<String> = []
        var rest = words[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                operands.append(word)
                continue
            }
            if word == "--" {
                operands += rest
                break
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0]
            if shape.flags.contains(name) {
                guard parts.count == 1 else { throw UsageError("--\(name): found a value; expected none") }
                flags.insert(name)
            } else if shape.values.contains(name) {
                guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
                    throw UsageError("--\(name): found nothing after it; expected a value")
                }
                values[name] = value
            } else {
                let known = (shape.values.union(shape.flags)).sorted()
                let hint = Spelling.nearest(to: name, in: known).map { " (did you mean --\($0)?)" } ?? ""
                let expected = known.isEmpty ? "no option" : "one of \(known.map { "--" + $0 }.joined(separator: ", "))"
                throw UsageError("--\(name): unknown option; expected \(expected)\(hint)")
            }
        }
        guard shape.operands.contains(operands.count) else {
            throw UsageError("found \(operands.count) arguments; expected \(Self.count(shape.operands))")
        }
        self.operands = operands
        self.values = values
        self.flags = flags
    }

    func value(_ name: String) -> String? { values[name] }
    func has(_ name: String) -> Bool { flags.contains(name) }

    private static func count(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}

/// A command line that cannot be understood (exit 64).
struct UsageError: Error {
    let message: String
    init(_ message: String) { self.message = message }
}
