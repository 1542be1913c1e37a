import Files
import Gateway
import Glibc

/// The program: arguments in, exit code out; everything else is in `Gateway`.
@main
struct HomthuProgram {
    static func main() {
        exit(CommandLineTool.run(Array(arguments.dropFirst())))
    }

    /// Swift finds the arguments beside the environment on the stack, and finds none where a preloaded library (libfaketime) has moved the
    /// environment; the kernel still knows them (proc_pid_cmdline(5)).
    private static var arguments: [String] {
        let found = CommandLine.arguments
        guard found.isEmpty, let bytes = try? Files.read("/proc/self/cmdline", limit: 1 << 20) else { return found }
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}
