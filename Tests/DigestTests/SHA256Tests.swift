import Testing

@testable import Digest

@Suite("SHA-256 (FIPS 180-4)")
struct SHA256Tests {
    /// The examples of NIST's "Cryptographic Standards and Guidelines: Example Values", SHA-256.
    static let vectors: [(text: String, digest: String)] = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ]

    @Test("the standard's examples", arguments: vectors)
    func standard(text: String, digest: String) { #expect(SHA256.hash(text.utf8).hex == digest) }

    @Test("a million a's, in one call and in uneven pieces")
    func million() {
        let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hash([UInt8](repeating: 0x61, count: 1_000_000)).hex == expected)
        var digest = SHA256()
        var left = 1_000_000
        var piece = 1
        while left > 0 {
            digest.update(repeatElement(UInt8(0x61), count: min(piece, left)))
            left -= piece
            piece = piece % 997 + 1
        }
        #expect(digest.finish().hex == expected)
    }

    @Test("every length up to three blocks, split at every place, gives the same as one call")
    func splits() {
        let bytes = (0..<192).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ 7) }
        for length in 0...bytes.count {
            let whole = SHA256.hash(bytes[..<length])
            for place in 0...length {
                var digest = SHA256()
                digest.update(bytes[..<place])
                digest.update(bytes[place..<length])
                #expect(digest.finish() == whole, "\(length) bytes split at \(place)")
            }
        }
    }

    @Test(
        "the processor's rounds, where it has them, give what ours give",
        arguments: [0, 1, 55, 56, 63, 64, 65, 127, 128, 1000, 4096, 65_537])
    func instructions(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }
        var ours = SHA256(usesInstructions: false)
        ours.update(bytes)
        #expect(ours.finish() == SHA256.hash(bytes))
    }

    @Test("the standard's examples with our own rounds", arguments: vectors)
    func standardByHand(text: String, digest: String) {
        var ours = SHA256(usesInstructions: false)
        ours.update(text.utf8)
        #expect(ours.finish().hex == digest)
    }

    @Test("sequences without contiguous storage give the same")
    func sequences() {
        let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
        #expect(SHA256.hash(AnySequence(bytes)) == SHA256.hash(bytes))
        #expect(SHA256.hash(ContiguousArray(bytes)) == SHA256.hash(bytes))
    }

    @Test("around the padding's edges no two lengths share a digest")
    func lengths() {
        let digests = (0...130).map { SHA256.hash([UInt8](repeating: 0, count: $0)) }
        #expect(Set(digests).count == digests.count)
    }
}
