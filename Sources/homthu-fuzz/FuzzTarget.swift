import Glibc

/// One public parser, with what must hold of it for any bytes. A broken promise traps, as a crash would.
struct FuzzTarget: Sendable {
    /// Its name on the command line, and of its dictionary.
    let name: String
    /// Reads the bytes and looks at what came of them.
    let run: @Sendable ([UInt8]) -> Void

    /// Every target, in the order of a message's way.
    static let all: [FuzzTarget] = [
        FuzzTarget(name: "imap", run: IMAPTarget.run), FuzzTarget(name: "message", run: MessageTarget.run),
        FuzzTarget(name: "header", run: HeaderTarget.run), FuzzTarget(name: "transfer", run: TransferTarget.run),
        FuzzTarget(name: "charset", run: CharsetTarget.run), FuzzTarget(name: "html", run: HTMLTarget.run),
        FuzzTarget(name: "reply", run: ReplyTarget.run), FuzzTarget(name: "reports", run: ReportsTarget.run),
        FuzzTarget(name: "authres", run: AuthresTarget.run), FuzzTarget(name: "compose", run: ComposeTarget.run),
        FuzzTarget(name: "decision", run: DecisionTarget.run), FuzzTarget(name: "submission", run: SubmissionTarget.run),
        FuzzTarget(name: "contentjson", run: ContentJSONTarget.run), FuzzTarget(name: "nonapproval", run: NonApprovalTarget.run),
        FuzzTarget(name: "confidential", run: ConfidentialTarget.run),
    ]

    static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }

    #if FUZZING
        /// The target of this process: libFuzzer calls back on the one thread that `main` runs on.
        nonisolated(unsafe) static var chosen: FuzzTarget?
        /// Sanitizer and coverage slow everything down about tenfold, and what is not optimised tenfold again.
        #if DEBUG
            private static let nanosecondsPerByte = 10_000
            private static let floor = 5_000_000_000
        #else
            private static let nanosecondsPerByte = 1000
            private static let floor = 500_000_000
        #endif
    #endif

    /// Runs the target; a fuzzing build also holds it to 100 ms a megabyte of processor time, with a floor for what is measured badly.
    func check(_ bytes: [UInt8]) {
        #if FUZZING
            let start = Self.processorTime()
            run(bytes)
            let used = Self.processorTime() - start
            promise(used < Self.floor + bytes.count * Self.nanosecondsPerByte, "took \(used / 1_000_000) ms for \(bytes.count) octets")
        #else
            run(bytes)
        #endif
    }

    #if FUZZING
        private static func processorTime() -> Int {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
    #endif
}

/// Ends the process where something that must hold does not, as a crash with its reason.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
    if holds { return }
    HomthuFuzz.say("broken promise: \(what())")
    abort()
}
