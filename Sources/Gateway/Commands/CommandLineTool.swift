import Files
import Journal
import SQLite
import Transport

/// The command line of `design.md`: finds the command, runs it, turns errors into one clear line and an exit code.
public enum CommandLineTool {
    /// The version that `--version` prints.
    public static let version = "0.1.0"

    static var commands: [any Command.Type] {
        [
            RunCommand.self, OnceCommand.self, DemoCommand.self, CheckCommand.self, StatusCommand.self, ShowCommand.self,
            VerifyCommand.self, PersonCommand.self,
            ParseCommand.self, ReplyCommand.self, CalendarCommandLine.self, ReportCommand.self,
        ]
    }

    /// Runs `homthu` with these arguments; returns the exit code.
    public static func run(_ words: [String]) -> Int32 {
        guard let name = words.first, name != "--help", name != "-h", name != "help" else {
            Output.line(overview)
            return words.isEmpty ? ExitCode.usage : ExitCode.ok
        }
        if name == "--version" {
            Output.line("homthu \(version)")
            return ExitCode.ok
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            let hint = Spelling.nearest(to: name, in: commands.map { $0.name }).map { " (did you mean \($0)?)" } ?? ""
            Output.error("homthu: unknown command \"\(name)\"\(hint); homthu --help lists the commands")
            return ExitCode.usage
        }
        let rest = Array(words.dropFirst())
        if rest.contains("--help") || rest.contains("-h") {
            Output.line(command.help)
            return ExitCode.ok
        }
        return run(command, rest)
    }

    private static func run(_ command: any Command.Type, _ words: [String]) -> Int32 {
        do {
            return try command.run(Arguments(words, command.shape))
        } catch let error as UsageError {
            Output.error("homthu \(command.name): \(error.message)\n\(command.help.split(separator: "\n").first ?? "")")
            return ExitCode.usage
        } catch let error as ConfigurationInvalid {
            Output.error(error.description)
            return ExitCode.configuration
        } catch let error as TransportError {
            Output.error("homthu \(command.name): \(error)")
            return error.reason == .setting ? ExitCode.configuration : ExitCode.unavailable
        } catch let error as FileError {
            Output.error("homthu \(command.name): \(error)")
            return ExitCode.inputOutput
        } catch let error as SQLiteError {
            Output.error("homthu \(command.name): \(error)")
            return ExitCode.inputOutput
        } catch {
            Output.error("homthu \(command.name): \(error)")
            return ExitCode.software
        }
    }

    private static var overview: String {
        let width = commands.map { $0.name.count }.max() ?? 0
        let lines = commands.map { "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \($0.summary)" }
        return """
            homthu \(version): an editorial office whose only door is the mail

            usage: homthu COMMAND [ARGUMENTS]; homthu COMMAND --help tells more

            \(lines.joined(separator: "\n"))

            exit codes: 0 well, 1 trouble found, 64 usage, 65 bad data, 66 no such file, 69 server trouble, 70 our own fault, 74 disk trouble, 78 configuration
            """
    }
}

/// One command of the command line.
protocol Command: Sendable {
    /// Its name.
    static var name: String { get }
    /// One line for the overview.
    static var summary: String { get }
    /// What `--help` prints; the first line is the usage.
    static var help: String { get }
    /// The arguments it takes.
    static var shape: Arguments.Shape { get }
    /// Runs it; returns the exit code.
    static func run(_ arguments: Arguments) throws -> Int32
}

extension Command {
    /// The configuration that `--config` names.
    static func configuration(_ arguments: Arguments) throws -> Configuration {
        guard let path = arguments.value("config") ?? Environment.value("HOMTHU_CONFIG") else {
            throw UsageError("found no --config FILE and no HOMTHU_CONFIG in the environment; expected the configuration file")
        }
        return try ConfigurationFile.load(path)
    }
}
