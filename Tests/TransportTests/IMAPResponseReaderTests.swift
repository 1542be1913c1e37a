import Testing

@testable import Transport

@Suite("IMAP response reader")
struct IMAPResponseReaderTests {
    /// Reads everything; feeds `step` bytes at a time.
    private func read(_ bytes: [UInt8], step: Int, limits: IMAPResponseReader.Limits = .init()) -> (
        seen: [IMAPResponse], error: IMAPReadError?, atRest: Bool
    ) {
        var reader = IMAPResponseReader(limits: limits)
        var seen: [IMAPResponse] = []
        for start in stride(from: 0, to: bytes.count, by: step) {
            reader.append(bytes[start..<min(start + step, bytes.count)])
            do {
                while let response = try reader.next() { seen.append(response) }
            } catch {
                return (seen, error, reader.isAtRest)
            }
        }
        return (seen, nil, reader.isAtRest)
    }

    private static func status(_ condition: IMAPStatus.Condition, code: String? = nil, argument: String = "", _ text: String) -> IMAPStatus
    {
        IMAPStatus(condition: condition, code: code, argument: argument, text: text)
    }

    static let good: [(String, [IMAPResponse])] = [
        ("* OK ready\r\n", [.status(status(.ok, "ready"))]),
        ("* ok\r\n", [.status(status(.ok, ""))]),
        ("+ idling\r\n", [.continuation("idling")]),
        ("+\r\n", [.continuation("")]),
        (
            "H1 OK done\r\nH2 no [TryCreate] x\r\n",
            [.tagged(tag: "H1", status(.ok, "done")), .tagged(tag: "H2", status(.no, code: "TRYCREATE", "x"))]
        ),
        ("* OK [UIDVALIDITY 17] v\r\n", [.status(status(.ok, code: "UIDVALIDITY", argument: "17", "v"))]),
        // {5} at the end of free text announces nothing.
        ("* OK text {5}\r\n* 3 EXISTS\r\n", [.status(status(.ok, "text {5}")), .exists(3)]),
        ("H1 OK text {5}\r\n* 3 EXISTS\r\n", [.tagged(tag: "H1", status(.ok, "text {5}")), .exists(3)]),
        ("* CAPABILITY IMAP4rev1 Idle MOVE\r\n", [.capability(["IMAP4REV1", "IDLE", "MOVE"])]),
        ("* 2 EXPUNGE\r\n* 5 RECENT\r\n* FLAGS (\\Seen)\r\n", [.expunge(2), .other("RECENT"), .other("FLAGS")]),
        ("* LIST (\\HasNoChildren) \"/\" \"a\\\"b\"\r\n", [.list(name: Array("a\"b".utf8))]),
        ("* LIST () NIL {3}\r\nabc\r\n", [.list(name: Array("abc".utf8))]),
        (
            "* 1 FETCH (UID 9 FLAGS (\\Seen $x) INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE 5 BODY[] {5}\r\na\r\n)()\r\n",
            [fetch(1, uid: 9, size: 5, date: 837_596_665, flags: ["\\Seen", "$x"], body: "a\r\n)(")]
        ),
        ("* 1 FETCH (BODY[]<0> \"hi\" UID 4)\r\n", [fetch(1, uid: 4, body: "hi")]),
        ("* 1 FETCH (UID 4 BODY[] NIL)\r\n", [fetch(1, uid: 4)]),
        ("* 1 FETCH (UID 4 BODY[] \"\")\r\n", [fetch(1, uid: 4, body: "")]),
        ("* 1 FETCH (BODY[HEADER.FIELDS (DATE X)] {2}\r\n\r\n MODSEQ (77) ENVELOPE ((NIL \"a\")(NIL NIL)) UID 4)\r\n", [fetch(1, uid: 4)]),
        ("* 1 FETCH (BODY[] {0}\r\n UID 4)\r\n", [fetch(1, uid: 4, body: "")]),
        ("* 1 FETCH (BODY[] ~{3}\r\n\u{0}\u{1}x UID 4)\r\n", [fetch(1, uid: 4, body: "\u{0}\u{1}x")]),
        (
            "* 1 FETCH (UID 4 BODY[] {21}\r\nA004 OK done\r\n* BYE\r\n)\r\nH4 OK d\r\n",
            [fetch(1, uid: 4, body: "A004 OK done\r\n* BYE\r\n"), .tagged(tag: "H4", status(.ok, "d"))]
        ),
    ]

    private static func fetch(
        _ sequence: UInt32, uid: UInt32, size: Int? = nil, date: Int64? = nil, flags: [String]? = nil, body: String? = nil
    ) -> IMAPResponse {
        .fetch(IMAPFetch(sequence: sequence, uid: uid, size: size, internalDate: date, flags: flags, body: body.map { Array($0.utf8) }))
    }

    @Test("what is read, whole and byte by byte", arguments: good)
    func reads(text: String, expected: [IMAPResponse]) {
        for step in [1, 2, 3, 7, 10_000] {
            let got = read(Array(text.utf8), step: step)
            #expect(got.seen == expected, "in steps of \(step)")
            #expect(got.error == nil)
            #expect(got.atRest)
        }
    }

    @Test(
        "what needs more bytes is neither response nor error",
        arguments: [
            "", "*", "* OK", "* OK x\r", "* 1 FETCH (BODY[] {5}\r\n", "* 1 FETCH (BODY[] {5}\r\nabcde", "* 1 FETCH (BODY[] {5}\r\nabcde)\r",
        ])
    func incomplete(text: String) {
        let got = read(Array(text.utf8), step: 1)
        #expect(got.seen.isEmpty && got.error == nil)
        #expect(got.atRest == text.isEmpty)
    }

    @Test(
        "what is malformed",
        arguments: [
            "\r\n", "* \r\n", "*x\r\n", "* OK a\nb\r\n", "* OK a\rb\r\n", "* OK a\u{0}b\r\n", "H1\r\n", "H1 MAYBE x\r\n", "H1 BYE x\r\n",
            "H-1 OK x\r\n",
            "* 1\r\n", "* 99999999999 EXISTS\r\n", "* 1 FETCH\r\n", "* 1 FETCH (UID 0)\r\n", "* 1 FETCH (UID x)\r\n",
            "* 1 FETCH (UID 1\r\n",
            "* 1 FETCH (UID 1))\r\n", "* 1 FETCH (UID 1) x\r\n", "* 1 FETCH (RFC822.SIZE -1)\r\n", "* 1 FETCH (BODY[] \"a)\r\n",
            "* 1 FETCH (BODY[] \"a\\b\")\r\n",
            "* 1 FETCH (BODY[] (a))\r\n", "* 1 FETCH (BODY[] atom)\r\n", "* 1 FETCH (BODY[] {x}\r\n)\r\n", "* 1 FETCH (FLAGS \\Seen)\r\n",
            "* 1 FETCH (UID)\r\n",
            "* 1 FETCH (\"x{3}\r\nabc)\r\n", "* LIST () \"/\"\r\n",
        ])
    func malformed(text: String) {
        for step in [1, 10_000] {
            guard case .malformed = read(Array(text.utf8), step: step).error else {
                Issue.record("no error in steps of \(step): \(text)")
                continue
            }
        }
    }

    @Test("limits: text, literal, number of literals, depth; the error stays")
    func limits() {
        var limits = IMAPResponseReader.Limits()
        limits.text = 64
        limits.literals = 10
        limits.literalCount = 2
        limits.depth = 2
        let over = [
            "* OK \(String(repeating: "x", count: 100))", "* OK \(String(repeating: "x", count: 100))\r\n", "* 1 FETCH (BODY[] {11}\r\n",
            "* 1 FETCH (BODY[] {99999999999999999999}\r\n", "* 1 FETCH (A {6}\r\n123456 B {6}\r\n", "* X {1}\r\na {1}\r\na {1}\r\n",
            "* 1 FETCH (A (((\r\n",
        ]
        for text in over {
            for step in [1, 10_000] {
                guard case .limit = read(Array(text.utf8), step: step, limits: limits).error else {
                    Issue.record("no limit in steps of \(step): \(text)")
                    continue
                }
            }
        }
        var reader = IMAPResponseReader(limits: limits)
        reader.append(Array("*x\r\n* OK fine\r\n".utf8))
        #expect(throws: IMAPReadError.self) { try reader.next() }
        #expect(throws: IMAPReadError.self) { try reader.next() }
    }

    @Test("mutated streams never trap, and the pieces they come in change nothing")
    func fuzz() {
        var random = SplitMix(state: 42)
        let seeds = Self.good.map { Array($0.0.utf8) }
        let alphabet = Array("()[]{}\"\\*+ \r\n0199NILFETCHUIDBODY~<>\u{0}".utf8) + [0xFF, 0x80]
        var limits = IMAPResponseReader.Limits()
        limits.literals = 1000
        for _ in 0..<3000 {
            var bytes = seeds.randomElement(using: &random) ?? []
            bytes += seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[index] = alphabet.randomElement(using: &random) ?? 0
                case 1: bytes.remove(at: index)
                default: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: index)
                }
            }
            let whole = read(bytes, step: bytes.count, limits: limits)
            let pieces = read(bytes, step: Int.random(in: 1...5, using: &random), limits: limits)
            #expect(whole.seen == pieces.seen && whole.error == pieces.error && whole.atRest == pieces.atRest, "\(bytes)")
        }
    }
}

/// SplitMix64: the same numbers at every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
