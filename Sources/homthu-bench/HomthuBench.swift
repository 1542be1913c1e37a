import Glibc

@main
struct HomthuBench {
    static func main() {
        // A peer that dies is an answer that does not come, not our end.
        signal(SIGPIPE, SIG_IGN)
        do throws(BenchError) {
            try run(CommandLine.arguments)
        } catch {
            Worker.say("homthu-bench: \(error)", to: 2)
            exit(2)
        }
    }

    private static func run(_ arguments: [String]) throws(BenchError) {
        let rest = Array(arguments.dropFirst(2))
        switch arguments.dropFirst().first {
        case "parse": try ParseBench(options: ParseOptions(rest), executable: arguments[0]).run()
        case "parse-worker" where rest.count == 1: try Worker.run(pack: rest[0])
        case "memory-worker" where rest.count == 2: try Worker.memory(pack: rest[0], index: Int(rest[1]) ?? 0)
        case "hostile" where rest.count == 1: try HostileBench.run(folder: rest[0])
        default: throw .usage(ParseOptions.usage + "\n" + HostileBench.usage)
        }
    }
}
