import Gateway
import Glibc

/// The program: arguments in, exit code out; everything else is in `Gateway`.
@main
struct HomthuProgram {
    static func main() {
        exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
    }
}
