import Glibc

/// A file of messages: a count, then each message's length and its bytes; both numbers 32 bits, little-endian.
enum Pack {
    static func write(_ messages: [[UInt8]], to path: String) throws(BenchError) {
        guard let file = fopen(path, "wb") else { throw .file(path) }
        defer { fclose(file) }
        var isWhole = put(UInt32(messages.count), file)
        for message in messages {
            isWhole = put(UInt32(message.count), file) && fwrite(message, 1, message.count, file) == message.count && isWhole
        }
        guard isWhole else { throw .file(path) }
    }

    private static func put(_ number: UInt32, _ file: UnsafeMutablePointer<FILE>) -> Bool {
        withUnsafeBytes(of: number.littleEndian) { fwrite($0.baseAddress, 1, 4, file) == 4 }
    }

    /// Every message of the pack, or the one at `only`.
    static func read(_ path: String, only: Int? = nil) throws(BenchError) -> [[UInt8]] {
        guard let file = fopen(path, "rb") else { throw .file(path) }
        defer { fclose(file) }
        guard let count = number(file) else { throw .pack(path) }
        var messages: [[UInt8]] = []
        for index in 0..<count {
            guard let size = number(file) else { throw .pack(path) }
            if let only, only != index {
                fseek(file, size, SEEK_CUR)
                continue
            }
            var bytes = [UInt8](repeating: 0, count: size)
            guard fread(&bytes, 1, size, file) == size else { throw .pack(path) }
            messages.append(bytes)
        }
        return messages
    }

    private static func number(_ file: UnsafeMutablePointer<FILE>) -> Int? {
        var value: UInt32 = 0
        return fread(&value, 4, 1, file) == 1 ? Int(UInt32(littleEndian: value)) : nil
    }
}

/// What keeps a measurement from being made.
enum BenchError: Error, CustomStringConvertible {
    case usage(String)
    case file(String)
    case pack(String)
    case peer(String)

    var description: String {
        switch self {
        case .usage(let what): what
        case .file(let path): "\(path): \(String(cString: strerror(errno)))"
        case .pack(let path): "\(path): not a pack of messages, or cut short"
        case .peer(let name): "\(name): did not answer; its own message stands above"
        }
    }
}
