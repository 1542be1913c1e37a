import Glibc

/// A boundary delimiter line that was found (RFC 2046 §5.1.1).
struct Delimiter {
    /// First octet of the line, the first dash.
    let lineStart: Int
    /// First octet after the line's break.
    let next: Int
    /// Index of the multipart it belongs to, 0 the outermost.
    let level: Int
    /// True for the close delimiter, with `--` after the boundary.
    let isClose: Bool
}

/// The boundaries of the multiparts that are open, outermost first.
struct BoundaryStack {
    private var boundaries: [[UInt8]] = []

    var depth: Int { boundaries.count }
    var isEmpty: Bool { boundaries.isEmpty }

    mutating func push(_ boundary: [UInt8]) { boundaries.append(boundary) }
    mutating func pop() { boundaries.removeLast() }

    /// The delimiter line that begins at `position`, nil when it is an ordinary line.
    ///
    /// The whole line must be the delimiter: a boundary that is a prefix of another one must not match it. The innermost
    /// multipart is asked first; a line of an outer one ends all inner ones.
    func match(_ base: UnsafePointer<UInt8>, at position: Int, end: Int) -> Delimiter? {
        guard position + 2 < end, base[position] == Octet.dash, base[position + 1] == Octet.dash else { return nil }
        var level = boundaries.count - 1
        while level >= 0 {
            let boundary = boundaries[level]
            if let hit = match(boundary, level: level, base, at: position, end: end) { return hit }
            level -= 1
        }
        return nil
    }

    private func match(_ boundary: [UInt8], level: Int, _ base: UnsafePointer<UInt8>, at position: Int, end: Int) -> Delimiter? {
        var index = position + 2 + boundary.count
        guard index <= end, boundary[0] == base[position + 2], memcmp(boundary, base + position + 2, boundary.count) == 0 else {
            return nil
        }
        let isClose = index + 1 < end && base[index] == Octet.dash && base[index + 1] == Octet.dash
        if isClose { index += 2 }
        while index < end, Octet.isBlank(base[index]) { index += 1 }
        if index < end, base[index] == Octet.cr { index += 1 }
        guard index == end || base[index] == Octet.lf else { return nil }
        return Delimiter(lineStart: position, next: min(index + 1, end), level: level, isClose: isClose)
    }

    /// The first delimiter line at or after `start`, which begins a line.
    ///
    /// Looks for dashes, not for line ends: base64 has none, so photos are crossed at the speed of `memchr`.
    func next(_ base: UnsafePointer<UInt8>, from start: Int, end: Int) -> Delimiter? {
        guard !boundaries.isEmpty else { return nil }
        var position = start
        while true {
            position = OctetSearch.first(Octet.dash, in: base, from: position, to: end)
            guard position + 1 < end else { return nil }
            guard base[position + 1] == Octet.dash else {
                position += 2
                continue
            }
            if position == start || base[position - 1] == Octet.lf, let hit = match(base, at: position, end: end) { return hit }
            position += 2
            while position < end, base[position] == Octet.dash { position += 1 }
        }
    }
}
