import Glibc

/// A moment on the monotonic clock: it does not move when somebody sets the time.
public struct Deadline: Hashable, Comparable, Sendable {
    /// Milliseconds on `CLOCK_MONOTONIC`.
    private let milliseconds: Int64

    private init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment `seconds` from now.
    public static func after(seconds: Int) -> Deadline { after(milliseconds: min(max(seconds, 0), 1_000_000_000) * 1000) }

    /// The moment `count` milliseconds from now.
    public static func after(milliseconds count: Int) -> Deadline { Deadline(milliseconds: now &+ Int64(min(max(count, 0), 1 << 50))) }

    /// Milliseconds left, 0 when it has passed; never more than `Int32.max`, as `poll(2)` takes it.
    public var left: Int32 { Int32(min(max(milliseconds &- Self.now, 0), Int64(Int32.max))) }

    /// True when it is not in the future.
    public var hasPassed: Bool { left == 0 }

    /// Order in time.
    public static func < (left: Deadline, right: Deadline) -> Bool { left.milliseconds < right.milliseconds }

    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) &* 1000 &+ Int64(time.tv_nsec) / 1_000_000
    }
}
