import Testing

@testable import Mail

@Suite("Transfer encodings (RFC 2045 §6)")
struct TransferDecodingTests {
    struct Case: Sendable {
        let encoded: String
        let decoded: String
        var isClean = true
    }

    static let base64: [Case] = [
        Case(encoded: "", decoded: ""),
        Case(encoded: "YQ==", decoded: "a"),
        Case(encoded: "YWI=", decoded: "ab"),
        Case(encoded: "YWJj", decoded: "abc"),
        Case(encoded: "YW\r\nJj\r\nZA\r\n==\r\n", decoded: "abcd"),
        Case(encoded: "Y W J j", decoded: "abc"),
        Case(encoded: "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=", decoded: "abcdefghijklmnopqrstuvwxyz"),
        Case(encoded: "YWJjZGVmZ2hp*amtsbW5vcHFyc3R1dnd4eXo=", decoded: "abcdefghijklmnopqrstuvwxyz", isClean: false),
        Case(encoded: "YQ", decoded: "a", isClean: false),
        Case(encoded: "YWI", decoded: "ab", isClean: false),
        Case(encoded: "YWJjZ", decoded: "abc", isClean: false),
        // Pieces encoded one by one.
        Case(encoded: "YQ==YWI=\r\nYWJj", decoded: "aababc", isClean: false),
        // A footer that list software added.
        Case(encoded: "YQ==\r\n-- \r\nDanh sách thư", decoded: "a", isClean: false),
        Case(encoded: "====", decoded: "", isClean: false),
    ]

    @Test("base64", arguments: base64)
    func decodeBase64(_ item: Case) {
        let (octets, isClean) = Base64Decoder.decode(Array(item.encoded.utf8))
        #expect(Fixture.text(octets) == item.decoded)
        #expect(isClean == item.isClean)
    }

    @Test("base64 of every length and line width, as another alphabet walk makes it")
    func base64Lengths() {
        for length in 0..<200 {
            let octets = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
            for width in [4, 19, 60, 76, 1000] {
                #expect(Base64Decoder.decode(Self.encode(octets, width: width)).octets == octets, "\(length) octets, width \(width)")
            }
        }
    }

    @Test("base64 by vectors and by tables: the same octets from every damaged input, and nothing beyond the capacity")
    func base64BothWays() {
        let sound = Self.encode((0..<180).map { UInt8(truncatingIfNeeded: $0 &* 151) }, width: 76)
        for octet in [UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "-"), 10, 13, 0, 0x80, 0xff, UInt8(ascii: "@"), UInt8(ascii: "[")]
        {
            for position in sound.indices {
                var damaged = sound
                damaged[position] = octet
                #expect(
                    Self.decode(damaged, usesVectors: Base64Decoder.hasVectors) == Self.decode(damaged, usesVectors: false),
                    "\(octet) at \(position)")
                damaged = sound
                damaged.insert(octet, at: position)
                #expect(
                    Self.decode(damaged, usesVectors: Base64Decoder.hasVectors) == Self.decode(damaged, usesVectors: false),
                    "\(octet) before \(position)")
            }
        }
        for octet in UInt8.min...UInt8.max {
            let line = [UInt8](repeating: octet, count: 64)
            #expect(Self.decode(line, usesVectors: Base64Decoder.hasVectors) == Self.decode(line, usesVectors: false), "64 times \(octet)")
        }
    }

    /// What was decoded, its cleanness behind it; empty when anything was written beyond the capacity.
    private static func decode(_ input: [UInt8], usesVectors: Bool) -> [UInt8] {
        let capacity = Base64Decoder.capacity(input.count)
        var out = [UInt8](repeating: 0xa5, count: capacity + 64)
        let (count, isClean) = input.withUnsafeBufferPointer { raw in
            out.withUnsafeMutableBufferPointer { room in
                room.baseAddress.map { Base64Decoder.decode(raw, into: $0, usesVectors: usesVectors) } ?? (0, false)
            }
        }
        guard out[capacity...].allSatisfy({ $0 == 0xa5 }) else { return [] }
        return out[..<count] + [isClean ? 1 : 0]
    }

    private static func encode(_ octets: [UInt8], width: Int) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits: [UInt8] = []
        for octet in octets { for shift in (0..<8).reversed() { bits.append(octet >> UInt8(shift) & 1) } }
        while bits.count % 6 != 0 { bits.append(0) }
        var out = stride(from: 0, to: bits.count, by: 6).map { alphabet[Int(bits[$0..<($0 + 6)].reduce(0) { $0 << 1 | $1 })] }
        while out.count % 4 != 0 { out.append(UInt8(ascii: "=")) }
        var lines: [UInt8] = []
        for start in stride(from: 0, to: out.count, by: width) {
            lines += out[start..<min(start + width, out.count)] + [13, 10]
        }
        return lines
    }

    static let quotedPrintable: [Case] = [
        Case(encoded: "", decoded: ""),
        Case(encoded: "chào", decoded: "chào"),
        Case(encoded: "ch=C3=A0o", decoded: "chào"),
        Case(encoded: "ch=c3=a0o", decoded: "chào"),
        Case(encoded: "a=\r\nb", decoded: "ab"),
        Case(encoded: "a= \t\r\nb", decoded: "ab"),
        Case(encoded: "a=\nb", decoded: "ab"),
        Case(encoded: "a=", decoded: "a"),
        Case(encoded: "a=\r\n", decoded: "a"),
        Case(encoded: "a \t\r\nb  \n c ", decoded: "a\r\nb\n c"),
        Case(encoded: "a=20\r\nb=20", decoded: "a \r\nb "),
        Case(encoded: "a =20 \r\nb", decoded: "a  \r\nb"),
        Case(encoded: "1=2 =ZZ =4", decoded: "1=2 =ZZ =4", isClean: false),
        Case(
            encoded: "đủ dài để chép từng tám octet một =C4=91 rồi thêm nữa\r\n",
            decoded: "đủ dài để chép từng tám octet một đ rồi thêm nữa\r\n"),
    ]

    @Test("quoted-printable", arguments: quotedPrintable)
    func decodeQuotedPrintable(_ item: Case) {
        let message = Message.parse(Array("Content-Transfer-Encoding: quoted-printable\r\n\r\n\(item.encoded)".utf8))
        let (octets, isClean) = message.root.decoded()
        #expect(Fixture.text(octets) == item.decoded)
        #expect(isClean == item.isClean)
    }

    @Test("one buffer serves parts of any size, and identity bodies need none")
    func buffer() {
        var buffer = DecodingBuffer()
        for length in [3, 3000, 30] {
            let content = [UInt8](repeating: 65, count: length)
            let body = Fixture.text(Self.encode(content, width: 76))
            let message = Message.parse(Array("Content-Transfer-Encoding: base64\r\n\r\n\(body)".utf8))
            #expect(message.root.withDecodedBytes(&buffer) { Array($0) } == content)
        }
        #expect(Message.parse(Array("\r\nnguyên".utf8)).root.withDecodedBytes(&buffer) { Array($0) } == Array("nguyên".utf8))
    }
}
