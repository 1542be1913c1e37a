import Glibc

/// The steps between which a crash must do no harm; tests kill the process at each of them (debug builds only).
enum Step: String, CaseIterable {
    case fetched, recorded, attemptCounted, read, beforeCommit, committed, momentCommitted, sitePublished, siteRendered, siteOrderDone,
        letterSent, letterNoted, filed, filedNoted

    /// Marks that this step has been reached.
    ///
    /// In a debug build `HOMTHU_DIE_AT=committed:3` kills the process (SIGKILL) when the step is reached for the third time.
    func reached() {
        #if DEBUG
            CrashPoint.shared.reached(self)
        #endif
    }
}

#if DEBUG
    /// Counts steps on the one thread that takes them, and ends the process where a test wants it.
    private final class CrashPoint: @unchecked Sendable {
        // Unchecked: only the gateway's own thread calls `reached`.
        static let shared = CrashPoint()
        private let wanted: (step: String, count: Int)?
        private var seen = 0

        private init() {
            let parts = (Environment.value("HOMTHU_DIE_AT") ?? "").split(separator: ":")
            wanted = parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
        }

        func reached(_ step: Step) {
            guard let wanted, wanted.step == step.rawValue else { return }
            seen += 1
            if seen == wanted.count { kill(getpid(), SIGKILL) }
        }
    }
#endif
