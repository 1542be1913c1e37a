import CCurl
import Glibc
import Synchronization

/// Ends a blocking wait of another thread, for a command or for good.
///
/// An eventfd that waits poll beside their socket. Any thread may call `signal()` and `stop()`.
public final class Wakeup: Sendable {
    /// Readable while a signal is pending; -1 when the system had none left, then only `stop()` works, at the next step.
    public let descriptor: Int32
    private let stopped = Atomic<Bool>(false)

    /// A wakeup that nobody has signalled.
    public init() { descriptor = homthu_eventfd() }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Ends the present wait, or the next one if none is on.
    public func signal() {
        var one: UInt64 = 1
        // EAGAIN means that the counter is full: then it is readable, which is all that is wanted.
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Ends every wait, connecting included, from now on.
    public func stop() {
        stopped.store(true, ordering: .sequentiallyConsistent)
        signal()
    }

    /// True after `stop()`.
    public var isStopped: Bool { stopped.load(ordering: .sequentiallyConsistent) }

    /// Takes a pending signal; false when there was none. After `stop()` it stays true.
    public func take() -> Bool {
        var count: UInt64 = 0
        let got = read(descriptor, &count, MemoryLayout<UInt64>.size)
        return got > 0 || isStopped
    }

    /// Waits for this wakeup alone. True when it was signalled, false at the deadline.
    public func wait(until deadline: Deadline) -> Bool {
        while !take() {
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard retryingPoll(&polled, 1, deadline) > 0 else { return take() }
        }
        return true
    }
}

/// `poll(2)` that goes on after a signal handler ran, to the same deadline.
func retryingPoll(_ polled: UnsafeMutablePointer<pollfd>, _ count: Int, _ deadline: Deadline) -> Int32 {
    while true {
        let result = poll(polled, nfds_t(count), deadline.left)
        if result >= 0 || errno != EINTR { return result }
    }
}
