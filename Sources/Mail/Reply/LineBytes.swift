/// Questions about the octets of a folded line.
enum LineBytes {
    /// Octets of the stroke that `line` begins with: `-`, `_`, `=`, `*`, `~`, `|`, `#`, `+`, `–`, `—`, `─`, `━`; 0 where there is none.
    static func strokeLength(_ line: ArraySlice<UInt8>) -> Int {
        guard let first = line.first else { return 0 }
        if isStroke(first) { return 1 }
        return first == 0xE2 && longStrokes.contains { line.starts(with: $0) } ? 3 : 0
    }

    private static func isStroke(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "|"),
            UInt8(ascii: "#"), UInt8(ascii: "+"):
            true
        default: false
        }
    }

    /// As `strokeLength`, at the end.
    static func strokeLengthAtEnd(_ line: ArraySlice<UInt8>) -> Int {
        guard let last = line.last else { return 0 }
        if last < 0x80 { return isStroke(last) ? 1 : 0 }
        return line.count >= 3 && longStrokes.contains { line.suffix(3).elementsEqual($0) } ? 3 : 0
    }

    private static let longStrokes: [[UInt8]] = [[0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94], [0xE2, 0x94, 0x80], [0xE2, 0x94, 0x81]]

    /// The line without the strokes and spaces around it, and how many strokes there were.
    static func withoutStrokes(_ line: ArraySlice<UInt8>) -> (core: ArraySlice<UInt8>, left: Int, right: Int) {
        var core = line
        var left = 0
        var right = 0
        while let first = core.first {
            let length = first == 32 ? 1 : strokeLength(core)
            if length == 0 { break }
            if first != 32 { left += 1 }
            core = core.dropFirst(length)
        }
        while let last = core.last {
            let length = last == 32 ? 1 : strokeLengthAtEnd(core)
            if length == 0 { break }
            if last != 32 { right += 1 }
            core = core.dropLast(length)
        }
        return (core, left, right)
    }

    /// Octets of the colon that ends `line`, with stars, underscores and spaces around it; 0 where it ends with none.
    static func colonLength(_ line: ArraySlice<UInt8>) -> Int {
        var rest = line
        while let last = rest.last, last == UInt8(ascii: "*") || last == UInt8(ascii: "_") || last == 32 { rest = rest.dropLast() }
        if rest.last == UInt8(ascii: ":") {
            rest = rest.dropLast()
        } else if rest.last == 0x9A, rest.suffix(3).elementsEqual([0xEF, 0xBC, 0x9A]) {
            rest = rest.dropLast(3)
        } else {
            return 0
        }
        while rest.last == 32 { rest = rest.dropLast() }
        return line.count - rest.count
    }

    /// `line` without the colon that ends it.
    static func withoutColon(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> { line.dropLast(colonLength(line)) }

    static func isDigit(_ octet: UInt8) -> Bool { (48...57).contains(octet) }

    static func digits(_ line: ArraySlice<UInt8>) -> Int { line.count(where: isDigit) }

    /// `9:12`, `09.12`: a time of day.
    static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
        var index = line.startIndex
        while index + 2 < line.endIndex {
            if isDigit(line[index]), line[index + 1] == UInt8(ascii: ":") || line[index + 1] == UInt8(ascii: "."),
                (48...53).contains(line[index + 2])
            {
                return true
            }
            index += 1
        }
        return false
    }

    /// A year, a numeric date or a time: what a line that dates a message holds.
    static func hasDate(_ line: ArraySlice<UInt8>) -> Bool {
        if hasTime(line) { return true }
        var index = line.startIndex
        while index < line.endIndex {
            guard isDigit(line[index]) else {
                index += 1
                continue
            }
            let first = index
            while index < line.endIndex, isDigit(line[index]) { index += 1 }
            if index - first == 4, line[first] == UInt8(ascii: "1") || line[first] == UInt8(ascii: "2") { return true }
            if index + 1 < line.endIndex, "/-.".utf8.contains(line[index]), isDigit(line[index + 1]) { return true }
        }
        return false
    }

    /// True where `wanted` occurs in `line`.
    static func contains(_ wanted: [UInt8], in line: ArraySlice<UInt8>) -> Bool {
        guard let head = wanted.first else { return true }
        guard wanted.count <= line.count else { return false }
        let last = line.endIndex - wanted.count
        var index = line.startIndex
        while index <= last {
            if line[index] == head, line[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
            index += 1
        }
        return false
    }

    /// Number of characters, as far as UTF-8 tells.
    static func scalars(_ line: ArraySlice<UInt8>) -> Int { line.count { $0 & 0xC0 != 0x80 } }
}
