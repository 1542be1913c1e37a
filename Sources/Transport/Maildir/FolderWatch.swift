import Glibc

/// Tells that a file appeared in one of some folders (inotify). Events wait in it until they are taken.
final class FolderWatch {
    private let descriptor: Int32

    /// Nil where the system has no watch left: then the caller looks from time to time.
    init?(_ folders: [String]) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        for folder in folders where inotify_add_watch(descriptor, folder, UInt32(IN_MOVED_TO | IN_CREATE)) < 0 {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// Forgets what has happened so far.
    func drain() {
        var room = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &room, room.count) > 0 {}
    }

    /// Waits for an event, without taking it.
    func wait(until deadline: Deadline, wakeup: Wakeup) -> WaitOutcome {
        while true {
            var polled = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            if retryingPoll(&polled, 2, deadline) <= 0 { return .deadline }
            if polled[1].revents != 0, wakeup.take() { return .woken }
            if polled[0].revents != 0 { return .mail }
        }
    }
}
