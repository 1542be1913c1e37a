import Transport

/// What an IMAP server sends: however it is cut into segments, the same responses are read, or the same trouble is found.
enum IMAPTarget {
    static func run(_ bytes: [UInt8]) {
        let whole = read(bytes, by: max(1, bytes.count))
        for size in [1, 7] where bytes.count < 20_000 { promise(read(bytes, by: size) == whole, "segments of \(size) read otherwise") }
    }

    private static func read(_ bytes: [UInt8], by size: Int) -> [String] {
        var reader = IMAPResponseReader()
        var found: [String] = []
        var rest = bytes[...]
        do {
            while !rest.isEmpty {
                reader.append(rest.prefix(size))
                rest = rest.dropFirst(size)
                while let response = try reader.next() { found.append("\(response)") }
            }
        } catch {
            found.append("\(error)")
        }
        return found
    }
}
