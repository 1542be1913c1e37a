import Digest
import Testing

@Suite("Hexadecimal and base32 (RFC 4648)")
struct TextFormTests {
    /// RFC 4648 §10, `f`, `fo` … `foobar`; padding removed and in lower case, as we write it.
    static let vectors: [(plain: String, hex: String, base32: String)] = [
        ("", "", ""), ("f", "66", "my"), ("fo", "666f", "mzxq"), ("foo", "666f6f", "mzxw6"), ("foob", "666f6f62", "mzxw6yq"),
        ("fooba", "666f6f6261", "mzxw6ytb"), ("foobar", "666f6f626172", "mzxw6ytboi"),
    ]

    @Test("the RFC's vectors, in both cases", arguments: vectors)
    func known(plain: String, hex: String, base32: String) {
        let bytes = Array(plain.utf8)
        #expect(Hex.encode(bytes) == hex)
        #expect(Base32.encode(bytes) == base32)
        #expect(Hex.decode(hex.utf8) == bytes)
        #expect(Hex.decode(hex.uppercased().utf8) == bytes)
        #expect(Base32.decode(base32.utf8) == bytes)
        #expect(Base32.decode(base32.uppercased().utf8) == bytes)
    }

    @Test("every octet, every length up to 40 comes back")
    func roundTrips() {
        for octet in UInt8.min...UInt8.max {
            #expect(Hex.decode(Hex.encode([octet]).utf8) == [octet])
            #expect(Base32.decode(Base32.encode([octet]).utf8) == [octet])
        }
        for length in 0...40 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ length) }
            #expect(Hex.decode(Hex.encode(bytes).utf8) == bytes)
            #expect(Base32.decode(Base32.encode(bytes).utf8) == bytes)
            #expect(Base32.encode(bytes).utf8.count == (length * 8 + 4) / 5)
        }
    }

    @Test("16 octets give the 26 characters of a token")
    func token() { #expect(Base32.encode([UInt8](repeating: 0xFF, count: 16)).utf8.count == 26) }

    @Test("no hexadecimal text", arguments: ["6", "666", "6g", " 66", "66 ", "0x66", "６６", "6\0", "é0"])
    func noHex(text: String) { #expect(Hex.decode(text.utf8) == nil) }

    @Test(
        "no base32 text: foreign characters, impossible lengths, leftover bits",
        arguments: [
            "m", "mzx", "mzxw6y", "mzxw6ytboi2abc1", "0y", "1y", "8y", "9y", "my======", "m y", "mz", "mzxr", "mzxw7", "mzxw6yr", "ｍｙ",
            "m\0",
            "ſy",
        ])
    func noBase32(text: String) { #expect(Base32.decode(text.utf8) == nil) }

    @Test("a digest is read from exactly 64 hexadecimal digits")
    func digest() {
        let hash = SHA256.hash("abc".utf8)
        #expect(Hash256(hex: hash.hex) == hash)
        #expect(Hash256(hex: hash.hex.uppercased()) == hash)
        #expect(hash.description == hash.hex)
        #expect(Hash256(hex: hash.hex.dropLast()) == nil)
        #expect(Hash256(hex: hash.hex.dropLast(2)) == nil)
        #expect(Hash256(hex: hash.hex + "00") == nil)
        #expect(Hash256(hex: "g" + hash.hex.dropFirst()) == nil)
    }
}
