import Glibc
import Synchronization
import Transport

/// SIGTERM and SIGINT end the daemon after the event in hand; a second one ends it at once (invariant 3 holds all the same). SIGHUP only
/// ends its present wait: something was left for it (`homthu person`).
enum Signals {
    private static let count = Atomic<Int>(0)
    private static let descriptor = Atomic<Int32>(-1)

    /// Lets both signals stop `wakeup`'s waits. The wakeup must live as long as the process.
    static func stop(_ wakeup: Wakeup) {
        descriptor.store(wakeup.descriptor, ordering: .sequentiallyConsistent)
        for number in [SIGTERM, SIGINT] { signal(number, handler) }
        signal(SIGHUP, wake)
        signal(SIGPIPE, SIG_IGN)
        // A parent may have blocked them, and a blocked signal would leave nothing but SIGKILL to end the daemon.
        var wanted = sigset_t()
        sigemptyset(&wanted)
        for number in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&wanted, number) }
        sigprocmask(SIG_UNBLOCK, &wanted, nil)
    }

    /// True once a signal has come.
    static var isStopping: Bool { count.load(ordering: .sequentiallyConsistent) > 0 }

    /// Only calls that are safe in a signal handler (signal-safety(7)).
    private static let handler: @convention(c) (Int32) -> Void = { _ in
        if count.add(1, ordering: .sequentiallyConsistent).oldValue > 0 { _exit(130) }
        wakeUp()
    }

    private static let wake: @convention(c) (Int32) -> Void = { _ in wakeUp() }

    private static func wakeUp() {
        var one: UInt64 = 1
        _ = write(descriptor.load(ordering: .sequentiallyConsistent), &one, 8)
    }
}
