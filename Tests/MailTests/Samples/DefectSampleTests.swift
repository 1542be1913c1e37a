import Testing

@testable import Mail

/// Every ``Defect`` is shown by a sample, or, where that would be megabytes, by a message made here.
@Suite("A sample for every defect")
struct DefectSampleTests {
    private static func from(_ rest: String) -> [UInt8] { Array("From: a@xa.example\n\(rest)".utf8) }

    private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
        let octets = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(octets.count * count)
        for _ in 0..<count { out += octets }
        return out
    }

    /// Messages beyond a limit of ``MailLimits``: the defect, and how many parts or fields are read.
    static let beyondLimits: [(defect: Defect, message: @Sendable () -> [UInt8])] = [
        (.tooManyParts, { from("Content-Type: multipart/mixed; boundary=b\n\n") + repeated("--b\n\n", MailLimits.parts + 5) }),
        (.tooManyHeaderFields, { from("") + repeated("X:\n", MailLimits.headerFields + 5) + [10] }),
        (.headerTooLong, { from("X-Dai: ") + repeated("x", MailLimits.headerValue + 1) + [10, 10] }),
    ]

    @Test("beyond a limit", arguments: beyondLimits.map(\.defect))
    func limits(_ defect: Defect) {
        for item in Self.beyondLimits where item.defect == defect {
            let message = Message.parse(item.message())
            #expect(message.defects.contains(defect))
            #expect(message.from.map(\.rawAddress) == ["a@xa.example"])
            #expect(message.leaves.count <= MailLimits.parts)
            #expect(message.headers.count <= MailLimits.headerFields + 1)
        }
    }

    @Test("each defect has its sample")
    func coverage() {
        var shown = Set(Self.beyondLimits.map(\.defect))
        for sample in Sample.all { Self.collect(Message.parse(sample.stored), &shown) }
        #expect(Defect.allCases.filter { !shown.contains($0) } == [])
    }

    private static func collect(_ message: Message, _ shown: inout Set<Defect>) {
        shown.formUnion(message.contentDefects())
        for part in message.leaves { if let inner = part.message { collect(inner, &shown) } }
    }
}
