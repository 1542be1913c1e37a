import CVector

/// Base64 of mail bodies and encoded words (RFC 2045 §6.8): four characters to three octets by tables, anything else skipped.
package enum Base64Decoder {
    /// Decoded octets; `isClean` is false when other characters, data after the padding or an incomplete group were met.
    static func decode(_ input: [UInt8]) -> (octets: [UInt8], isClean: Bool) {
        var clean = true
        let octets = [UInt8](unsafeUninitializedCapacity: capacity(input.count)) { out, count in
            guard let target = out.baseAddress else { return }
            input.withUnsafeBufferPointer { (count, clean) = decode($0, into: target) }
        }
        return (octets, clean)
    }

    /// Octets that ``decode(_:into:)`` may touch for `count` characters.
    package static func capacity(_ count: Int) -> Int { count / 4 * 3 + 16 }

    /// Decodes into `out`, which has room for ``capacity(_:)``; returns the octets written. By tables alone unless `usesVectors`.
    package static func decode(
        _ input: UnsafeBufferPointer<UInt8>, into out: UnsafeMutablePointer<UInt8>, usesVectors: Bool = hasVectors
    ) -> (count: Int, isClean: Bool) {
        guard let base = input.baseAddress else { return (0, true) }
        return tables.withUnsafeBufferPointer { table in
            guard let lookup = table.baseAddress else { return (0, true) }
            var run = Base64Run(base: base, end: input.count, out: out, lookup: lookup, usesVectors: usesVectors)
            run.decode()
            return (run.written, run.isClean)
        }
    }

    /// True where the processor decodes 32 characters at once.
    package static let hasVectors = homthu_has_avx2() != 0

    /// True for the 64 characters and the padding.
    static func isOfAlphabet(_ octet: UInt8) -> Bool { octet == Octet.equals || tables[Int(octet)] != invalid }

    /// Marks a character that is not of the alphabet.
    static let invalid: UInt32 = 0x0100_0000

    /// Four tables of 256: the bits that the character contributes to three octets, first octet lowest.
    private static let tables: [UInt32] = {
        var table = [UInt32](repeating: invalid, count: 1024)
        for (value, character) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            let bits = UInt32(value)
            let at = Int(character)
            table[at] = bits << 2
            table[256 + at] = bits >> 4 | (bits & 15) << 12
            table[512 + at] = (bits >> 2) << 8 | (bits & 3) << 22
            table[768 + at] = bits << 16
        }
        return table
    }()
}

/// One base64 decoding under way.
private struct Base64Run {
    let base: UnsafePointer<UInt8>
    let end: Int
    let out: UnsafeMutablePointer<UInt8>
    let lookup: UnsafePointer<UInt32>
    private let usesVectors: Bool
    var position = 0
    var written = 0
    var isClean = true

    /// Bits of an incomplete group, and how many characters it has.
    private var group: UInt32 = 0
    private var filled = 0
    /// Everything after the first padding was seen to be base64 too.
    private var restIsSound = false

    init(base: UnsafePointer<UInt8>, end: Int, out: UnsafeMutablePointer<UInt8>, lookup: UnsafePointer<UInt32>, usesVectors: Bool) {
        self.base = base
        self.end = end
        self.out = out
        self.lookup = lookup
        self.usesVectors = usesVectors
    }

    mutating func decode() {
        while true {
            if filled == 0 {
                if usesVectors { lines() }
                groups()
            }
            guard position < end else { break }
            let octet = base[position]
            position += 1
            if octet == Octet.lf || octet == Octet.cr { continue }
            let value = lookup[768 + Int(octet)]
            if value != Base64Decoder.invalid {
                add(value >> 16)
            } else if octet == Octet.equals {
                guard endGroup() else { return }
            } else if !Octet.isBlank(octet) {
                isClean = false
            }
        }
        if filled > 0 {
            isClean = false
            flushGroup()
        }
    }

    /// Whole groups and line breaks, as long as 32 octets of input are left and no other character stands between.
    @inline(__always)
    private mutating func lines() {
        guard end - position >= 32 else { return }
        let progress = homthu_base64_lines(base + position, end - position, out + written)
        position += progress.consumed
        written += progress.written
    }

    /// Whole groups and the ends of lines, as long as no other character stands between.
    @inline(__always)
    private mutating func groups() {
        let lookup = lookup
        var source = base + position
        var target = out + written
        let last = base + end
        while true {
            while last - source >= 16 {
                let first = quad(lookup, source)
                let second = quad(lookup, source + 4)
                let third = quad(lookup, source + 8)
                let fourth = quad(lookup, source + 12)
                guard (first | second | third | fourth) < Base64Decoder.invalid else { break }
                store(first, target)
                store(second, target + 3)
                store(third, target + 6)
                store(fourth, target + 9)
                source += 16
                target += 12
            }
            while last - source >= 4 {
                let value = quad(lookup, source)
                guard value < Base64Decoder.invalid else { break }
                store(value, target)
                source += 4
                target += 3
            }
            // The end of a line, as all mail has it.
            guard last - source >= 2, source[0] == Octet.cr, source[1] == Octet.lf else { break }
            source += 2
        }
        position = source - base
        written = target - out
    }

    @inline(__always) private func quad(_ lookup: UnsafePointer<UInt32>, _ source: UnsafePointer<UInt8>) -> UInt32 {
        let word = UnsafeRawPointer(source).loadUnaligned(as: UInt32.self)
        return lookup[Int(word & 255)] | lookup[256 + Int(word >> 8 & 255)] | lookup[512 + Int(word >> 16 & 255)]
            | lookup[768 + Int(word >> 24)]
    }

    /// Writes three octets and one more that the next group overwrites.
    @inline(__always) private func store(_ value: UInt32, _ target: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(target).storeBytes(of: value, as: UInt32.self)
    }

    private mutating func add(_ bits: UInt32) {
        group = group << 6 | bits
        filled += 1
        if filled == 4 {
            put(UInt8(truncatingIfNeeded: group >> 16))
            put(UInt8(truncatingIfNeeded: group >> 8))
            put(UInt8(truncatingIfNeeded: group))
            filled = 0
            group = 0
        }
    }

    private mutating func put(_ octet: UInt8) {
        out[written] = octet
        written += 1
    }

    private mutating func flushGroup() {
        if filled >= 2 { put(UInt8(truncatingIfNeeded: group >> (filled == 2 ? 4 : 10))) }
        if filled == 3 { put(UInt8(truncatingIfNeeded: group >> 2)) }
        filled = 0
        group = 0
    }

    /// At padding: ends the group, and goes on only when whole groups follow.
    ///
    /// Seen in practice: clients that encode a body in pieces, each padded; list software that adds a plain footer after the
    /// padding, which must not be decoded.
    private mutating func endGroup() -> Bool {
        if filled == 0 {
            isClean = false
        } else {
            flushGroup()
        }
        while position < end, base[position] == Octet.equals || Octet.isSpace(base[position]) { position += 1 }
        guard position < end else { return false }
        isClean = false
        if !restIsSound { restIsSound = restIsBase64() }
        return restIsSound
    }

    private func restIsBase64() -> Bool {
        var characters = 0
        for index in position..<end {
            let octet = base[index]
            if Octet.isSpace(octet) || octet == Octet.equals { continue }
            guard lookup[768 + Int(octet)] != Base64Decoder.invalid else { return false }
            characters += 1
        }
        return characters >= 2
    }
}
