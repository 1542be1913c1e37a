import Glibc

/// `homthu-fuzz TARGET [FILE…]`: runs one target over files; built with `-DFUZZING -sanitize=fuzzer,address` it is a libFuzzer binary of that
/// target, and what follows the target's name goes to libFuzzer.
@main
enum HomthuFuzz {
    static func main() {
        let words = CommandLine.arguments
        guard words.count > 1, let target = FuzzTarget.named(words[1]) else {
            say("usage: homthu-fuzz TARGET [FILE…]\ntargets: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
            exit(words.count == 2 && words[1] == "--list" ? 0 : 64)
        }
        #if FUZZING
            FuzzTarget.chosen = target
            exit(LibFuzzer.drive(program: words[0], Array(words.dropFirst(2))))
        #else
            for path in words.dropFirst(2) { replay(path, target) }
            say("\(target.name): \(words.count - 2) inputs, no crash")
        #endif
    }

    private static func replay(_ path: String, _ target: FuzzTarget) {
        guard let file = fopen(path, "rb") else { return say("cannot read \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let got = fread(&buffer, 1, buffer.count, file)
            if got == 0 { break }
            bytes += buffer[..<got]
        }
        target.check(bytes)
    }

    static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = write(2, line, line.count)
    }
}

#if FUZZING
    /// The driver of libFuzzer (compiler-rt), called from our own `main`.
    enum LibFuzzer {
        /// Kept for as long as the process lives, or the leak finder would report them. Only `main`'s thread touches them.
        nonisolated(unsafe) private static var arguments: [UnsafeMutablePointer<CChar>?] = []

        static func drive(program: String, _ options: [String]) -> Int32 {
            arguments = ([program] + options).map { strdup($0) }
            var count = Int32(arguments.count)
            var passed = arguments
            return passed.withUnsafeMutableBufferPointer { all in
                var pointer = all.baseAddress
                return runDriver(&count, &pointer, testOneInput)
            }
        }

        @_silgen_name("LLVMFuzzerRunDriver")
        private static func runDriver(
            _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
            _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
        ) -> Int32
    }

    @_cdecl("LLVMFuzzerTestOneInput")
    func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
        FuzzTarget.chosen?.check(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    }
#endif
