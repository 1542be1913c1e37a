import Glibc

/// glibc's iconv, one conversion a call.
enum Iconv {
    /// UTF-8 of `bytes` in charset `name`; nil when the charset is unknown, or, unless `replacing`, when an octet is no character.
    ///
    /// With `replacing` each octet that fits nowhere becomes U+FFFD. Work is linear: every step consumes input.
    static func convert(_ bytes: UnsafeBufferPointer<UInt8>, from name: String, replacing: Bool) -> [UInt8]? {
        convertCounting(bytes, from: name, replacing: replacing)?.utf8
    }

    /// As ``convert(_:from:replacing:)``, with the number of octets that were replaced.
    static func convertCounting(
        _ bytes: UnsafeBufferPointer<UInt8>, from name: String, replacing: Bool
    ) -> (utf8: [UInt8], replaced: Int)? {
        guard let descriptor = IconvPool.take(name) else { return nil }
        defer { IconvPool.put(name, descriptor) }
        var run = Conversion(descriptor: descriptor.raw, bytes: bytes, name: name)
        while run.consumed < bytes.count {
            if run.step() { continue }
            guard replacing else { return nil }
            run.replaceOne()
        }
        run.flush()
        return (run.out, run.replaced)
    }
}

/// One conversion under way.
private struct Conversion {
    let descriptor: iconv_t
    let bytes: UnsafeBufferPointer<UInt8>
    var consumed = 0
    var replaced = 0
    var out: [UInt8] = []
    /// Used again by every step: text with an error at each octet takes as many steps as it has octets.
    private var room = [UInt8](repeating: 0, count: chunk)
    private static let chunk = 8192
    /// Octets of one code unit: what is skipped when it fits nowhere.
    private let unit: Int

    init(descriptor: iconv_t, bytes: UnsafeBufferPointer<UInt8>, name: String) {
        self.descriptor = descriptor
        self.bytes = bytes
        let upper = name.utf8.map { Octet.lowered($0) }
        unit = upper.starts(with: "utf-16".utf8) ? 2 : upper.starts(with: "utf-32".utf8) ? 4 : 1
        out.reserveCapacity(bytes.count + bytes.count / 2)
    }

    /// Converts until the input ends or an octet fits nowhere; false for the latter.
    mutating func step() -> Bool {
        var failed = false
        let (bytes, consumedBefore) = (bytes, consumed)
        var left = 0
        var count = 0
        room.withUnsafeMutableBufferPointer { buffer in
            var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress?.advanced(by: consumedBefore))?.assumingMemoryBound(
                to: CChar.self)
            var inputLeft = bytes.count - consumedBefore
            var output = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var outputLeft = buffer.count
            let result = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
            if result == -1, errno != E2BIG { failed = true }
            left = inputLeft
            count = buffer.count - outputLeft
        }
        consumed = bytes.count - left
        if count > 0 { out.append(contentsOf: room[..<count]) }
        return !failed
    }

    mutating func replaceOne() {
        out.append(0xef)
        out.append(0xbf)
        out.append(0xbd)
        consumed = min(consumed + unit, bytes.count)
        replaced += 1
    }

    mutating func flush() {
        let rest = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            var output = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var outputLeft = buffer.count
            _ = iconv(descriptor, nil, nil, &output, &outputLeft)
            count = buffer.count - outputLeft
        }
        out.append(contentsOf: rest)
    }
}
