import Foundation

/// Programs run by the lab, always without inherited pipes: a daemon that holds the test's stdout would hang the run.
enum LabProcess {
    /// Starts a program in a process group of its own, output appended to `log`; returns its pid.
    static func start(_ path: String, _ arguments: [String], log: String, input: Int32? = nil, environment: [String: String] = [:]) throws
        -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        posix_spawnattr_setpgroup(&attributes, 0)
        // The test process ignores SIGPIPE for libcurl's sake; a daemon must not inherit that.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        // The threads that run tests block signals; a master that inherits that never sees TERM, nor the end of its children.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        let variables = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"] + environment.map { "\($0.key)=\($0.value)" }
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = variables.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, path, &actions, &attributes, &argv, &envp)
        guard result == 0 else { throw LabError("cannot start \(path): error \(result)") }
        return pid
    }

    /// Runs a program to its end; throws with its output when it fails.
    static func run(_ path: String, _ arguments: [String], log: String) throws {
        let pid = try start(path, arguments, log: log)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
        guard status == 0 else {
            let output = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            throw LabError("\(path) \(arguments.joined(separator: " ")): status \(status)\n\(output)")
        }
    }

    /// TERM to the group, KILL to what is left of it after a second; then the leader is reaped.
    static func stop(_ groups: [pid_t]) {
        for group in groups { kill(-group, SIGTERM) }
        for _ in 0..<100 where groups.contains(where: { isRunning($0) }) { usleep(10_000) }
        for group in groups {
            kill(-group, SIGKILL)
            var status: Int32 = 0
            waitpid(group, &status, 0)
        }
    }

    /// By the state in /proc: a zombie answers `kill -0` too.
    private static func isRunning(_ pid: pid_t) -> Bool {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8), let close = stat.lastIndex(of: ")") else {
            return false
        }
        return !stat[close...].hasPrefix(") Z")
    }
}
