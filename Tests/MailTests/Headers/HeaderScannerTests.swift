import Testing

@testable import Mail

@Suite("Header fields and where the header ends (RFC 5322 §2.2)")
struct HeaderScannerTests {
    @Test("every known field name is recognised, whatever its case, and no two share a slot")
    func knownNames() {
        for header in KnownHeader.allCases where header != .other {
            for name in [header.name, header.name.uppercased()] {
                let found = Array(name.utf8).withUnsafeBufferPointer { KnownHeader.identify($0) }
                #expect(found == header, "\(name)")
            }
        }
        let other = Array("X-From".utf8).withUnsafeBufferPointer { KnownHeader.identify($0) }
        #expect(other == .other)
    }

    struct Case: Sendable {
        let input: String
        let fields: [[String]]
        let body: String
        var defects: [Defect] = []
    }

    static let cases: [Case] = [
        Case(input: "A: b\r\n\r\nx", fields: [["A", "b"]], body: "x"),
        Case(input: "A: b\n\nx", fields: [["A", "b"]], body: "x"),
        Case(input: "A: b\r\n c\r\n\td\r\n\r\nx", fields: [["A", "b c\td"]], body: "x"),
        Case(input: "A:\r\n b\r\n\r\nx", fields: [["A", "b"]], body: "x"),
        Case(input: "A : b\r\n\r\nx", fields: [["A", "b"]], body: "x"),
        Case(input: "A:\r\nB: c\r\n\r\n", fields: [["A", ""], ["B", "c"]], body: ""),
        Case(input: "A: b", fields: [["A", "b"]], body: ""),
        Case(input: "", fields: [], body: ""),
        Case(input: "\r\n", fields: [], body: ""),
        Case(input: "\r\nchỉ có thân\r\n", fields: [], body: "chỉ có thân\r\n"),
        Case(input: "\r\n \r\nA: b\r\n\r\nx", fields: [["A", "b"]], body: "x", defects: [.leadingBlankLines]),
        Case(input: "  A: b\r\n\r\nx", fields: [["A", "b"]], body: "x", defects: [.leadingBlankLines]),
        Case(input: "From an@x Mon Jan 1\r\nA: b\r\n\r\nx", fields: [["A", "b"]], body: "x", defects: [.envelopeLine]),
        Case(input: "A: b\r\n>From an@x\r\nC: d\r\n\r\nx", fields: [["A", "b"], ["C", "d"]], body: "x", defects: [.envelopeLine]),
        Case(input: "A: b\r\nrác\r\nC: d\r\n\r\nx", fields: [["A", "b"], ["C", "d"]], body: "x", defects: [.lineWithoutColon]),
        Case(
            input: "Content-Type: image/png;\r\nname=\"a.png\"\r\nC: d\r\n\r\nx",
            fields: [["Content-Type", "image/png;name=\"a.png\""], ["C", "d"]], body: "x", defects: [.continuationWithoutBlank]),
        Case(
            input: "content-disposition: inline;\r\nfilename=a;\r\n size=3\r\n\r\nx",
            fields: [["content-disposition", "inline;filename=a; size=3"]], body: "x", defects: [.continuationWithoutBlank]),
        Case(
            input: "Content-Type: text/plain;\r\na = b\r\nhết", fields: [["Content-Type", "text/plain;"]], body: "a = b\r\nhết",
            defects: [.missingHeaderEnd]),
        Case(
            input: "Content-Type: text/plain\r\nname=a\r\nhết", fields: [["Content-Type", "text/plain"]], body: "name=a\r\nhết",
            defects: [.missingHeaderEnd]),
        Case(
            input: "Microsoft Mail Internet Headers Version 2.0\r\nA: b\r\n\r\nx", fields: [["A", "b"]], body: "x",
            defects: [.envelopeLine]),
        Case(
            input: "A: b\r\nThân thư không có dòng trống\r\nhết", fields: [["A", "b"]],
            body: "Thân thư không có dòng trống\r\nhết", defects: [.missingHeaderEnd]),
        Case(input: "A: b\r\n \r\nx: y\r\n\r\nz", fields: [["A", "b"], ["x", "y"]], body: "z"),
        Case(input: "\u{feff}A: b\r\n\r\nx", fields: [["A", "b"]], body: "x"),
        Case(input: "A: b\rC: d\r\n\r\nx", fields: [["A", "b C: d"]], body: "x", defects: [.controlInHeader]),
    ]

    @Test("fields, body and defects", arguments: cases)
    func scan(_ item: Case) {
        let message = Message.parse(Array(item.input.utf8))
        #expect(message.headers.map { [$0.name, $0.value] } == item.fields)
        #expect(Fixture.text(message.root.decodedBytes()) == item.body)
        #expect(message.defects.filter { $0 != .missingFrom } == item.defects)
    }

    @Test("a boundary on a line that lacks its blank still parts the message")
    func unfoldedBoundary() {
        let message = Message.parse(Array("Content-Type: multipart/mixed;\nboundary=\"Q\"\n\n--Q\n\na\n--Q--\n".utf8))
        #expect(message.root.children.map { Fixture.text($0.decodedBytes()) } == ["a"])
    }

    @Test("a parameter belongs to the field right above it, not to one before fields that were skipped")
    func unfoldedParameterBelowSkipped() {
        let skipped = String(repeating: "X:\n", count: MailLimits.headerFields + 5)
        let message = Message.parse(Array("Content-Type: image/png;\n\(skipped)name=\"a.png\"\n\nx".utf8))
        #expect(message.root.name == nil)
        #expect(Fixture.text(message.root.decodedBytes()) == "name=\"a.png\"\n\nx")
    }

    @Test("raw ranges give the field back as it stands, and lookups ignore case")
    func rawRange() throws {
        let bytes = Array("Subject: a\r\n b\r\nX-So: 1\r\nx-sO: 2\r\n\r\n".utf8)
        let message = Message.parse(bytes)
        let range = try #require(message.headers.first).rawRange
        #expect(Fixture.text(Array(bytes[range])) == "Subject: a\r\n b")
        #expect(message.headers(named: "x-SO") == ["1", "2"])
        #expect(message.header("subject") == "a b")
    }

    @Test("fields beyond the limit are skipped, the ones that matter are not")
    func manyFields() {
        var bytes: [UInt8] = []
        for _ in 0..<(MailLimits.headerFields + 10) { bytes += Array("X: y\r\n".utf8) }
        let message = Message.parse(bytes + Array("From: an@xa.example\r\n\r\nthân".utf8))
        #expect(message.headers.count == MailLimits.headerFields + 1)
        #expect(message.from.map(\.rawAddress) == ["an@xa.example"])
        #expect(message.defects == [.tooManyHeaderFields])
        #expect(message.bestText == "thân")
    }
}
