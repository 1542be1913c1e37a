import Files
import WorkCalendar

/// `homthu demo`: several days of the office in less than a minute.
enum DemoCommand: Command {
    static let name = "demo"
    static let summary = "plays several days of an office, on sample mail and with a clock of its own"
    static let help = """
        usage: homthu demo [--dir DIR] [--config FILE] [--samples DIR]

        Plays several days of the office of xã Hải Dương with the real gateway: a Maildir as mailbox, a folder for the letters, a clock that the
        play moves. Prints what happens, in Vietnamese, and at the end where site, letters and database lie. DIR (demo-out) is made anew.
        The other commands work on it: homthu status --config DIR/homthu.json5

        FILE is config/haiduong.json5 and the samples are mailbox-samples/demo, both in the working folder, unless said otherwise.

        exit codes: 0 played to the end and all whole, 1 not whole, 64, 66 no samples, 74, 78
        """
    static let shape = Arguments.Shape(values: ["dir", "config", "samples"])

    static func run(_ arguments: Arguments) throws -> Int32 {
        let samples = arguments.value("samples") ?? "mailbox-samples/demo"
        let configuration = arguments.value("config") ?? "config/haiduong.json5"
        for (path, option) in [(samples, "--samples"), (configuration, "--config")]
        where try Files.facts(of: path, followingLinks: true) == nil {
            Output.error("homthu demo: found no \(path) in the working folder; expected it there, or named by \(option)")
            return ExitCode.noInput
        }
        let stage = try DemoStage(folder: arguments.value("dir") ?? "demo-out", configuration: configuration)
        return try DemoScript.play(on: stage, samples: samples)
    }
}
