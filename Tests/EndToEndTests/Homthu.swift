import Foundation
import Testing

/// The built `homthu`, run as a process of its own.
enum Homthu {
    /// One finished run.
    struct Run: CustomStringConvertible {
        let arguments: [String]
        /// The exit code; nil when a signal ended it.
        let code: Int32?
        /// The signal that ended it.
        let signal: Int32?
        let output: String
        let errors: String

        /// Everything, for the message of a failed expectation.
        var description: String {
            let end = code.map { "exit \($0)" } ?? "signal \(signal ?? 0)"
            return "homthu \(arguments.joined(separator: " ")): \(end)\n--- stdout\n\(output)\n--- stderr\n\(errors)"
        }

        /// Expects an exit code; shows the whole run otherwise.
        func expect(_ code: Int32, _ location: SourceLocation = #_sourceLocation) {
            #expect(self.code == code, "expected exit \(code)\n\(self)", sourceLocation: location)
        }

        /// The output as JSON.
        func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
            do { return try JSONDecoder().decode(type, from: Data(output.utf8)) } catch { throw Trouble("\(error)\n\(self)") }
        }
    }

    /// Beside the test bundle in the build folder.
    static let path: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (own as NSString).deletingLastPathComponent + "/homthu"
    }()

    /// The checkout.
    static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Longest life of a process, in seconds.
    private static let longest = 120

    /// Runs it to its end.
    static func run(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws -> Run {
        try Child(path, arguments, environment: environment, input: input).finish(within: longest)
    }

    /// Runs another program, such as `sqlite3`.
    static func run(program: String, _ arguments: [String]) throws -> Run { try Child(program, arguments).finish(within: longest) }
}

/// A running process whose output goes to files: a pipe that nobody reads would stop it.
final class Child {
    let pid: pid_t
    private let arguments: [String]
    private let folder: TemporaryFolder
    private var status: Int32?

    init(_ path: String, _ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws {
        guard access(path, X_OK) == 0 else { throw Trouble("\(path) is not there: build it first") }
        self.arguments = arguments
        folder = try TemporaryFolder()
        if let input { try input.write(toFile: folder.path + "/in", atomically: false, encoding: .utf8) }
        pid = try Self.spawn(path, arguments, environment, input == nil ? "/dev/null" : folder.path + "/in", folder.path)
    }

    /// Nothing that a test started outlives it, whether it passed or not.
    deinit {
        guard status == nil else { return }
        kill(pid, SIGKILL)
        var ended: Int32 = 0
        waitpid(pid, &ended, 0)
    }

    private static func spawn(_ path: String, _ words: [String], _ extra: [String: String], _ input: String, _ folder: String) throws
        -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder + "/out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder + "/err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        let variables = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"] + extra.map { "\($0.key)=\($0.value)" }
        var argv = ([path] + words).map { strdup($0) } + [nil]
        var envp = variables.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
        guard result == 0 else { throw Trouble("cannot start \(path): error \(result)") }
        return pid
    }

    /// What it has written to standard error so far.
    var errors: String { text("err") }

    /// Sends a signal.
    func signal(_ number: Int32) { if status == nil { kill(pid, number) } }

    /// Waits for its end; kills it, and throws with its output, when it takes longer.
    func finish(within seconds: Int) throws -> Homthu.Run {
        let inTime = Poll.until(seconds: Double(seconds), every: 1000) {
            var ended: Int32 = 0
            guard self.status == nil, waitpid(self.pid, &ended, WNOHANG) == self.pid else { return self.status != nil }
            self.status = ended
            return true
        }
        guard inTime, let status else {
            throw Trouble("homthu \(arguments.joined(separator: " ")) still runs after \(seconds) s\n\(text("out"))\n\(errors)")
        }
        // wait(2): the low seven bits are the signal, the next byte the exit code.
        let signal = status & 0x7F
        return Homthu.Run(
            arguments: arguments, code: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal, output: text("out"),
            errors: errors)
    }

    private func text(_ name: String) -> String {
        (FileManager.default.contents(atPath: "\(folder.path)/\(name)")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// What keeps a test from going on.
struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ text: String) { description = text }
}

/// Waiting for another process, with a deadline.
enum Poll {
    /// Looks every `every` microseconds until `condition` holds; false when it does not in time.
    static func until(seconds: Double, every pause: UInt32 = 5000, _ condition: () throws -> Bool) rethrows -> Bool {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let end = Double(now.tv_sec) + Double(now.tv_nsec) / 1e9 + seconds
        while true {
            if try condition() { return true }
            clock_gettime(CLOCK_MONOTONIC, &now)
            if Double(now.tv_sec) + Double(now.tv_nsec) / 1e9 > end { return false }
            usleep(pause)
        }
    }
}

/// A folder that goes with its value.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/homthu-e2e-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Trouble("mkdtemp: error \(errno)") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
