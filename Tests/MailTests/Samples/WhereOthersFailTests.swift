import Testing

@testable import Mail

/// Where other parsers were measured to fail, ours is right: one sample or more for each failure, with what must be read of it (R2, B8).
@Suite("Where other parsers fail")
struct WhereOthersFailTests {
    /// One failure of others, by a sample and what a right reading finds.
    struct Case: Sendable, CustomTestStringConvertible {
        let failure: String
        let sample: String
        let path: any KeyPath<Reading, String> & Sendable
        let expected: String
        var testDescription: String { "\(failure): \(sample)" }
    }

    /// What is looked at.
    struct Reading: Sendable {
        let subject: String
        let from: String
        let date: String
        let text: String
        /// `path type`, of all leaves, those of enclosed messages behind a slash.
        let tree: String
        let names: String

        init(_ message: Message) {
            subject = message.subject ?? "-"
            from = message.from.map { "\($0.name ?? "") <\($0.rawAddress)>" }.joined(separator: ", ")
            date = message.date.map { String($0.unixSeconds) } ?? "-"
            text = message.bestText ?? "-"
            tree = Self.leaves(message).map { "\($0.path) \($0.part.contentType.mediaType)" }.joined(separator: ", ")
            names = Self.leaves(message).compactMap(\.part.name).joined(separator: ", ")
        }

        private static func leaves(_ message: Message, _ prefix: String = "") -> [(path: String, part: Part)] {
            message.leaves.flatMap { part in
                [(prefix + part.path, part)] + (part.message.map { leaves($0, prefix + part.path + "/") } ?? [])
            }
        }
    }

    private static let resolution = "Nghị quyết về dự toán ngân sách năm 2027.pdf"
    private static let office = "Ủy ban nhân dân xã Hải Dương thông báo lịch tiếp công dân."

    static let cases: [Case] = [
        Case(
            failure: "RFC 2231 values split inside a character", sample: "encoding/2231-cut-inside-character", path: \.names,
            expected: resolution),
        Case(
            failure: "RFC 2231 values split inside an escape", sample: "encoding/2231-cut-inside-escape", path: \.names,
            expected: resolution),
        Case(
            failure: "base64 words split inside a character", sample: "encoding/word-b-cut-inside-characters", path: \.subject,
            expected: "Thông báo: lịch tiếp công dân tháng 12 của Ủy ban nhân dân xã"),
        Case(
            failure: "a boundary that is a prefix of another", sample: "structure/boundary-is-prefix-of-inner", path: \.tree,
            expected: "1 text/plain, 2.1 text/plain, 2.2 text/html, 3 text/plain"),
        Case(
            failure: "a boundary that is a prefix of another", sample: "structure/inner-boundary-is-prefix-of-outer", path: \.tree,
            expected: "1 text/plain, 2.1 text/plain, 2.2 text/html, 3 text/plain"),
        Case(failure: "windows-1258 left uncomposed", sample: "encoding/body-windows-1258-8bit", path: \.text, expected: office),
        Case(
            failure: "raw 8-bit headers", sample: "encoding/header-raw-windows-1258", path: \.subject,
            expected: "Thông báo họp, đề nghị có mặt"),
        Case(failure: "raw 8-bit headers", sample: "encoding/header-raw-utf8", path: \.from, expected: "Lê Văn Hòa <hoà@xa.example>"),
        Case(
            failure: "leading blanks before the headers", sample: "defects/leading-blank-lines", path: \.from,
            expected: "Van thu xa <van.thu@xa.example>"),
        Case(
            failure: "base64 message/rfc822", sample: "structure/rfc822-base64", path: \.tree,
            expected: "1 text/plain, 2 message/rfc822, 2/1 text/plain"),
        Case(
            failure: "delivery-status as a leaf", sample: "reports/dsn-postfix-failed", path: \.tree,
            expected: "1 text/plain, 2 message/delivery-status, 3 message/rfc822, 3/1 text/plain"),
        Case(failure: "a missing boundary", sample: "defects/missing-boundary", path: \.tree, expected: "1 multipart/mixed"),
        Case(failure: "a very long boundary", sample: "defects/very-long-boundary", path: \.tree, expected: "1 text/plain, 2 text/plain"),
        Case(failure: "wrapped dates", sample: "headers/date-wrapped", path: \.date, expected: "1795653000"),
        Case(
            failure: "several From headers", sample: "defects/several-from", path: \.from,
            expected: "Van thu xa <van.thu@xa.example>, Ke gian <ke.gian@la.example>"),
    ]

    @Test("ours reads it right", arguments: cases)
    func right(_ one: Case) throws {
        let sample = try #require(Sample.all.first { $0.testDescription == one.sample }, "no such sample")
        for bytes in [sample.stored, sample.stored.filter { $0 != 13 }] {
            let read = Reading(Message.parse(bytes))[keyPath: one.path]
            #expect(read.split(whereSeparator: \.isNewline).joined(separator: "\n") == one.expected)
        }
    }
}
