import Digest

/// Where random bits come from: the system's generator, or a seeded one in the demo and in tests.
struct Randomness: Sendable {
    private let octets: @Sendable (Int) -> [UInt8]

    /// The system's cryptographic generator (getrandom).
    static let system = Randomness { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in generator.next() }
    }

    init(_ octets: @escaping @Sendable (Int) -> [UInt8]) { self.octets = octets }

    /// 128 random bits in base32: 26 characters.
    func token() -> String { Base32.encode(octets(16)) }
}
