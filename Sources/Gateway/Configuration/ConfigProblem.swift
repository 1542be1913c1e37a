/// One thing wrong in a configuration: where, what was found, what is expected.
public struct ConfigProblem: Hashable, Sendable, CustomStringConvertible {
    /// Path of keys, `channels[2].officers[0]`.
    public let path: String
    /// What stands there.
    public let found: String
    /// What should.
    public let expected: String

    /// One line: `channels[2].officers[0]: found text "bih"; expected the id of a person (did you mean "binh"?)`.
    public var description: String { "\(path): found \(found); expected \(expected)" }
}

/// A configuration that cannot be used: every problem of one run (exit 78, EX_CONFIG).
public struct ConfigurationInvalid: Error, Sendable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// All problems, in the order of the file's sections.
    public let problems: [ConfigProblem]

    /// One line a problem, each beginning with the file's name.
    public var description: String { problems.map { "\(file): \($0)" }.joined(separator: "\n") }
}
