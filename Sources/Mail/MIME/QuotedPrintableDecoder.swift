/// Quoted-printable of mail bodies (RFC 2045 §6.7).
enum QuotedPrintableDecoder {
    /// Decodes into `out`, which has room for `input.count + 8` octets; returns the octets written.
    ///
    /// Line breaks stay as they are; blanks before a line break were added on the way and are dropped (rule 3); a broken
    /// escape is kept as written.
    static func decode(_ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutablePointer<UInt8>) -> (count: Int, isClean: Bool) {
        guard let base = input.baseAddress else { return (0, true) }
        return hexValues.withUnsafeBufferPointer { table in
            guard let lookup = table.baseAddress else { return (0, true) }
            var run = QuotedPrintableRun(base: base, end: input.count, out: out, hexValues: lookup)
            run.decode()
            return (run.written, run.isClean)
        }
    }

    /// Values of hexadecimal digits, 255 for any other octet: digits and letters alternate without pattern, so branches guess wrong.
    private static let hexValues = (0...255).map { Octet.hexValue(UInt8($0)) }
}

/// One quoted-printable decoding under way.
private struct QuotedPrintableRun {
    let base: UnsafePointer<UInt8>
    let end: Int
    let out: UnsafeMutablePointer<UInt8>
    let hexValues: UnsafePointer<UInt8>
    var position = 0
    var written = 0
    var isClean = true
    /// Octets before this one came from escapes or earlier lines: their blanks are content.
    private var firm = 0

    init(base: UnsafePointer<UInt8>, end: Int, out: UnsafeMutablePointer<UInt8>, hexValues: UnsafePointer<UInt8>) {
        self.base = base
        self.end = end
        self.out = out
        self.hexValues = hexValues
    }

    mutating func decode() {
        while position < end {
            text()
            guard position < end else { break }
            let octet = base[position]
            if octet == Octet.equals {
                escape()
            } else {
                if octet == Octet.lf { endLine() }
                out[written] = octet
                written += 1
                position += 1
                if octet == Octet.lf { firm = written }
            }
        }
        while written > firm, Octet.isBlank(out[written - 1]) { written -= 1 }
    }

    /// Copies plain octets, eight at a time, and decodes escapes and soft breaks among them, up to a line feed, a broken escape
    /// or the last ten octets.
    @inline(__always)
    private mutating func text() {
        let hexValues = hexValues
        let last = base + (end - 10)
        var source = base + position
        var target = out + written
        var firmTarget = out + firm
        while source < last {
            let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
            let special = zeroOctets(word ^ 0x3d3d_3d3d_3d3d_3d3d) | zeroOctets(word ^ 0x0a0a_0a0a_0a0a_0a0a)
            UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
            guard special != 0 else {
                source += 8
                target += 8
                continue
            }
            let run = special.trailingZeroBitCount >> 3
            source += run
            target += run
            guard source.pointee == Octet.equals else { break }
            var high = hexValues[Int(source[1])]
            var low = hexValues[Int(source[2])]
            guard high | low < 16 else {
                guard source[1] == Octet.cr, source[2] == Octet.lf else { break }
                source += 3
                firmTarget = target
                continue
            }
            // Letters of Vietnamese are two or three escapes in a row.
            repeat {
                target.pointee = high << 4 | low
                target += 1
                source += 3
                guard source < last, source.pointee == Octet.equals else { break }
                high = hexValues[Int(source[1])]
                low = hexValues[Int(source[2])]
            } while high | low < 16
            firmTarget = target
        }
        position = source - base
        written = target - out
        firm = firmTarget - out
    }

    /// High bit of the lowest octet that is zero (higher bits may be wrong, the lowest never).
    @inline(__always) private func zeroOctets(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// One escape; a soft line break writes nothing.
    private mutating func escape() {
        guard position + 2 < end else { return softBreakOrLiteral() }
        let high = hexValues[Int(base[position + 1])]
        let low = hexValues[Int(base[position + 2])]
        guard high | low < 16 else { return softBreakOrLiteral() }
        out[written] = high << 4 | low
        written += 1
        position += 3
        firm = written
    }

    /// `=` followed by blanks and a line break, or a broken escape.
    private mutating func softBreakOrLiteral() {
        var index = position + 1
        while index < end, Octet.isBlank(base[index]) || base[index] == Octet.cr { index += 1 }
        if index == end || base[index] == Octet.lf {
            position = min(index + 1, end)
            firm = written
            return
        }
        isClean = false
        out[written] = Octet.equals
        written += 1
        position += 1
    }

    /// Drops blanks that stand before a line break; a CR before the LF stays.
    private mutating func endLine() {
        let hasReturn = written > firm && out[written - 1] == Octet.cr
        var content = hasReturn ? written - 1 : written
        while content > firm, Octet.isBlank(out[content - 1]) { content -= 1 }
        if hasReturn {
            out[content] = Octet.cr
            content += 1
        }
        written = content
    }
}
