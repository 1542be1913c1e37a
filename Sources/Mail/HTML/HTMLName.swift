/// The name of an element or attribute, in lower case: up to sixteen octets as they are, of a longer one its digest.
///
/// Names are compared several times a tag; two words do that where strings would be hashed.
struct HTMLName: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Octets of a name that are told apart.
    static let maximumOctets = 64

    private var first: UInt64 = 0
    private var second: UInt64 = 0

    /// The name in `bytes`, in any case.
    init(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count <= 16 else {
            // FNV-1a; an octet above 127 in `second` keeps it from being any short name.
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for octet in bytes.prefix(Self.maximumOctets) { hash = (hash ^ UInt64(HTMLTokenizer.lower(octet))) &* 0x100_0000_01B3 }
            first = hash
            second = .max
            return
        }
        for octet in bytes {
            second = second << 8 | first >> 56
            first = first << 8 | UInt64(HTMLTokenizer.lower(octet))
        }
    }

    init(stringLiteral name: StaticString) {
        self = name.withUTF8Buffer { HTMLName(Array($0)[...]) }
    }

    init(_ name: String) { self.init(Array(name.utf8)[...]) }

    /// Nine bits to find it by.
    var bucket: Int { Int(truncatingIfNeeded: ((first ^ second &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 55) }

    static let div: HTMLName = "div"

    static let alt: HTMLName = "alt"
    static let cssClass: HTMLName = "class"
    static let dataMarker: HTMLName = "data-marker"
    static let dataSmartmail: HTMLName = "data-smartmail"
    static let height: HTMLName = "height"
    static let hidden: HTMLName = "hidden"
    static let href: HTMLName = "href"
    static let id: HTMLName = "id"
    static let src: HTMLName = "src"
    static let start: HTMLName = "start"
    static let style: HTMLName = "style"
    static let width: HTMLName = "width"
}
