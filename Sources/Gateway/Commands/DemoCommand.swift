enum DemoCommand: Command {
    static let name = "demo"
    static let summary = "plays several days of an office, on sample mail and with a clock of its own"
    static let help = "usage: homthu demo [--dir DIR]"
    static let shape = Arguments.Shape(values: ["dir"])
    static func run(_ arguments: Arguments) throws -> Int32 { 0 }
}
