import Mail
import Testing

/// A byte order mark says how the text it stands before is read, and nothing about the next text (RFC 2781 §3.2).
@Suite("Byte order marks (B8)")
struct ByteOrderTests {
    private func text(_ label: String, _ body: [UInt8]) -> String? {
        let head = "Content-Type: text/plain; charset=\(label)\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        return Message.parse(Array(head.utf8) + body).leaves.first?.text()
    }

    @Test("one text's byte order does not reach the next one", arguments: ["utf-16", "utf-32"])
    func orderIsForgotten(label: String) {
        let width = label == "utf-16" ? 2 : 4
        func octets(_ words: String, big: Bool) -> [UInt8] {
            ("\u{FEFF}" + words).unicodeScalars.flatMap { scalar in
                let value = (0..<width).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
                return big ? value.reversed() : value
            }
        }
        for _ in 0..<3 {
            #expect(text(label, octets("xã Hải Dương", big: true)) == "xã Hải Dương")
            #expect(text(label, octets("xã Hải Dương", big: false)) == "xã Hải Dương")
        }
    }
}
