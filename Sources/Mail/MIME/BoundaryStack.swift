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
    /// The octets of all boundaries, one after the other, and where each ends.
    private var octets: [UInt8] = []
    private var ends: [Int] = []

    var depth: Int { ends.count }
    var isEmpty: Bool { ends.isEmpty }

    mutating func push(_ boundary: [UInt8]) {
        octets.append(contentsOf: boundary)
        ends.append(octets.count)
    }

    mutating func pop() {
        ends.removeLast()
        octets.removeSubrange((ends.last ?? 0)...)
    }

    /// The delimiter line that begins at `position`, nil when it is an ordinary line.
    ///
    /// The whole line must be the delimiter: a boundary that is a prefix of another one must not match it. The innermost
    /// multipart is asked first; a line of an outer one ends all inner ones.
    func match(_ base: UnsafePointer<UInt8>, at position: Int, end: Int) -> Delimiter? {
        guard position + 2 < end, base[position] == Octet.dash, base[position + 1] == Octet.dash else { return nil }
        let start = position + 2
        let lineFeed = OctetSearch.first(Octet.lf, in: base, from: start, to: end)
        var lineEnd = lineFeed
        if lineEnd > start, base[lineEnd - 1] == Octet.cr { lineEnd -= 1 }
        while lineEnd > start, Octet.isBlank(base[lineEnd - 1]) { lineEnd -= 1 }
        let count = lineEnd - start
        let endsInDashes = count > 2 && base[lineEnd - 1] == Octet.dash && base[lineEnd - 2] == Octet.dash
        var level = ends.count - 1
        while level >= 0 {
            let from = level == 0 ? 0 : ends[level - 1]
            let boundaryCount = ends[level] - from
            let isClose = boundaryCount + 2 == count
            if boundaryCount == count || isClose && endsInDashes, isBoundary(from, boundaryCount, base + start) {
                return Delimiter(lineStart: position, next: min(lineFeed + 1, end), level: level, isClose: isClose)
            }
            level -= 1
        }
        return nil
    }

    private func isBoundary(_ from: Int, _ count: Int, _ text: UnsafePointer<UInt8>) -> Bool {
        octets.withUnsafeBufferPointer { octets in octets.baseAddress.map { memcmp($0 + from, text, count) == 0 } ?? false }
    }

    /// The first delimiter line at or after `start`, which begins a line.
    ///
    /// Looks for dashes, not for line ends: base64 has none, so photos are crossed at the speed of `memchr`.
    func next(_ base: UnsafePointer<UInt8>, from start: Int, end: Int) -> Delimiter? {
        guard !isEmpty else { return nil }
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
