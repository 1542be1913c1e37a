/// Searching octets.
enum ByteSearch {
    /// Where `wanted` first occurs in `bytes` at or after `start`, nil where it does not. Meant for short `wanted`.
    static func firstIndex(of wanted: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
        guard let head = wanted.first else { return start }
        guard wanted.count <= bytes.count else { return nil }
        var index = max(0, start)
        while index <= bytes.count - wanted.count {
            if bytes[index] == head, bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }

    /// True where `wanted` occurs in `text`, octet by octet.
    static func contains(_ wanted: String, in text: String) -> Bool {
        var wanted = wanted
        var text = text
        return wanted.withUTF8 { wanted in
            text.withUTF8 { text in
                guard let head = wanted.first else { return true }
                guard wanted.count <= text.count else { return false }
                for index in 0...(text.count - wanted.count) where text[index] == head {
                    if UnsafeBufferPointer(rebasing: text[index..<(index + wanted.count)]).elementsEqual(wanted) { return true }
                }
                return false
            }
        }
    }
}
