import Glibc

/// The one owner of a file descriptor; it is closed when the owner goes.
struct Descriptor: ~Copyable {
    let number: Int32
    let path: String

    /// Opens `path` with `O_CLOEXEC` added to `flags`; `mode` counts where a file is made.
    init(path: String, flags: Int32, mode: mode_t = 0) throws(FileError) {
        let opened = retrying { open(path, flags | O_CLOEXEC, mode) }
        guard opened >= 0 else { throw FileError(operation: .open, path: path, errno: errno) }
        number = opened
        self.path = path
    }

    deinit { close(number) }

    /// Writes all bytes, however many calls it takes.
    func writeAll(_ bytes: [UInt8]) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let start = done
            let written = bytes.withUnsafeBytes { all in
                retrying { write(number, all.baseAddress.map { $0 + start }, all.count - start) }
            }
            guard written > 0 else { throw FileError(operation: .write, path: path, errno: errno) }
            done += written
        }
    }

    /// Flushes file or folder to the disk.
    func sync() throws(FileError) {
        guard retrying({ fsync(number) }) == 0 else { throw FileError(operation: .sync, path: path, errno: errno) }
    }

    /// Reads to the end; nil when there are more than `limit` bytes.
    func readAll(limit: Int) throws(FileError) -> [UInt8]? {
        let bytes = try readUp(to: limit == Int.max ? limit : limit + 1)
        return bytes.count > limit ? nil : bytes
    }

    /// Reads `count` bytes, or all when there are fewer.
    func readUp(to count: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let chunk = min(65_536, count - bytes.count)
            var got = 0
            let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, filled in
                got = retrying { read(number, buffer.baseAddress, chunk) }
                filled = max(got, 0)
            }
            if got < 0 { throw FileError(operation: .read, path: path, errno: errno) }
            if got == 0 { return bytes }
            bytes += piece
        }
        return bytes
    }
}

/// Repeats a system call that a signal interrupted.
func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
