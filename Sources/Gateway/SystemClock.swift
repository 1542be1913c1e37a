import Glibc
import WorkCalendar

/// The machine's clock: the only place that reads it.
enum SystemClock {
    /// Now.
    static func now() -> Timestamp {
        var spec = timespec()
        clock_gettime(CLOCK_REALTIME, &spec)
        return Timestamp(seconds: Int64(spec.tv_sec))
    }
}
