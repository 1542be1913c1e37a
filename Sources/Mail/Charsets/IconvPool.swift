import Glibc
import Synchronization

/// Idle conversion descriptors: opening one costs a hundred times what converting a word does, and a hostile header can name a
/// charset for every word.
enum IconvPool {
    /// A descriptor that nobody else holds.
    ///
    /// Unchecked, since a pointer is not Sendable. Proof: iconv(3) is safe as long as no two threads use one descriptor at once;
    /// ``take(_:)`` removes a descriptor from the table under the lock, so until ``put(_:_:)`` only the caller has it.
    struct Descriptor: @unchecked Sendable {
        let raw: iconv_t
    }

    /// Descriptors kept at most, one a charset.
    private static let capacity = 24
    private static let idle = Mutex<[String: Descriptor]>([:])

    /// A descriptor from charset `name` to UTF-8 in its initial state, nil when the charset is unknown.
    static func take(_ name: String) -> Descriptor? {
        if let kept = idle.withLock({ $0.removeValue(forKey: name) }) { return kept }
        guard let raw = iconv_open("UTF-8", name), raw != iconv_t(bitPattern: -1) else { return nil }
        return Descriptor(raw: raw)
    }

    /// Gives a descriptor back: reset and kept, or closed when there are enough, or when a reset does not make it new.
    ///
    /// Seen in practice: glibc 2.36 keeps the byte order that a mark set, through iconv's reset, and reads the next text by it.
    static func put(_ name: String, _ descriptor: Descriptor) {
        if remembersByteOrder(name) {
            iconv_close(descriptor.raw)
            return
        }
        _ = iconv(descriptor.raw, nil, nil, nil, nil)
        let isKept = idle.withLock { table in
            guard table[name] == nil, table.count < capacity else { return false }
            table[name] = descriptor
            return true
        }
        if !isKept { iconv_close(descriptor.raw) }
    }

    /// Charsets whose byte order a mark decides: UTF-16, UTF-32 and their older names, without LE or BE at the end.
    private static func remembersByteOrder(_ name: String) -> Bool {
        let upper = name.uppercased()
        let isWide = ["UTF-16", "UTF16", "UTF-32", "UTF32", "UCS-2", "UCS2", "UCS-4", "UCS4", "UNICODE", "ISO-10646"].contains {
            upper.hasPrefix($0)
        }
        return isWide && !upper.hasSuffix("LE") && !upper.hasSuffix("BE")
    }
}
