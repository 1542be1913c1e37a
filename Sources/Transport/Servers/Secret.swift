import Files

/// A password or token. It never prints itself: description, reflection and interpolation show `•••`.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The bytes, for the one place that hands them to libcurl.
    let bytes: [UInt8]

    /// Takes a secret as it is; nil when it is empty or holds NUL, CR or LF.
    public init?(_ bytes: [UInt8]) {
        guard !bytes.isEmpty, !bytes.contains(where: { $0 == 0 || $0 == 10 || $0 == 13 }) else { return nil }
        self.bytes = bytes
    }

    /// Reads a file of at most 16 KiB; line ends at its end do not belong to the secret.
    public static func read(_ path: String) throws(TransportError) -> Secret {
        let content: [UInt8]?
        do { content = try Files.read(path, limit: 16_384) } catch { throw TransportError(.setting, path, "secret: \(error)") }
        guard var bytes = content else { throw TransportError(.setting, path, "secret: longer than 16 KiB") }
        while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
        guard let secret = Secret(bytes) else {
            throw TransportError(.setting, path, "secret: the file is empty or has more than one line")
        }
        return secret
    }

    /// Always `•••`.
    public var description: String { "•••" }
    /// Always `•••`.
    public var debugDescription: String { "•••" }
    /// Shows no child.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// `text` with this secret blotted out, should a server repeat it.
    func blotted(in text: String) -> String {
        guard bytes.count >= 4 else { return text }
        let all = Array(text.utf8)
        var kept: [UInt8] = []
        var index = 0
        while index < all.count {
            if all[index...].starts(with: bytes) {
                kept += Array("•••".utf8)
                index += bytes.count
            } else {
                kept.append(all[index])
                index += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
