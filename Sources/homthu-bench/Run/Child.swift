import Glibc

/// Starting and ending processes.
enum Child {
    /// A process with pipes at its standard input and output.
    static func start(
        _ command: [String]
    ) -> (process: pid_t, input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)? {
        var down: [Int32] = [0, 0]
        var up: [Int32] = [0, 0]
        guard pipe(&down) == 0, pipe(&up) == 0 else { return nil }
        // A worker that inherited another's pipe would keep it open and waiting.
        for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, down[0], 0)
        posix_spawn_file_actions_adddup2(&actions, up[1], 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process: pid_t = 0
        let failed = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
        close(down[0])
        close(up[1])
        guard failed == 0, let input = fdopen(down[1], "w"), let output = fdopen(up[0], "r") else { return nil }
        return (process, input, output)
    }

    /// The words of a line that C has read.
    static func words(_ line: [CChar]) -> [String] {
        String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            .split(whereSeparator: { $0.isWhitespace }).map(String.init)
    }

    static func wait(_ process: pid_t) {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }
}
