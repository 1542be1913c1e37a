import Testing

@testable import Mail

@Suite("Authentication-Results (RFC 8601, B2): strict, topmost, fails closed")
struct AuthenticationResultsTests {
    private func read(_ value: String) -> AuthenticationResults? { AuthenticationResults.parse(Array(value.utf8)) }

    struct Case: Sendable {
        let value: String
        let results: [String]
    }

    static let good: [Case] = [
        Case(value: "mx.x; none", results: []),
        Case(value: "mx.x 1; none", results: []),
        Case(value: "mx.x; spf=pass", results: ["spf=pass"]),
        Case(value: "(a) mx.x (b); (c) spf (d) = (e) pass (f)", results: ["spf=pass"]),
        Case(value: "mx.x; spf=pass smtp.mailfrom=a@y;", results: ["spf=pass smtp.mailfrom:a@y"]),
        Case(value: "mx.x; dkim/1=PASS Header.D=Y.example header.b=ab/c+d=", results: ["dkim=pass header.d:Y.example header.b:ab/c+d="]),
        Case(
            value:
                "mx.google.com; dkim=pass header.i=@gmail.com header.s=20230601 header.b=aB3; spf=pass (google.com: domain of a@gmail.com "
                + "designates 209.85.220.41 as permitted sender) smtp.mailfrom=a@gmail.com; dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=gmail.com",
            results: [
                "dkim=pass header.i:@gmail.com header.s:20230601 header.b:aB3", "spf=pass smtp.mailfrom:a@gmail.com",
                "dmarc=pass header.from:gmail.com",
            ]),
        Case(value: "mx.x; dmarc=pass action=none header.from=y", results: ["dmarc=pass action:none header.from:y"]),
        Case(value: "mx.x; dkim=fail reason=\"chữ ký; hỏng\" header.d=y", results: ["dkim=fail header.d:y"]),
        Case(
            value: "mx.x; spf=fail smtp.mailfrom=\"; dmarc=pass header.from=xa.example\"",
            results: ["spf=fail smtp.mailfrom:; dmarc=pass header.from=xa.example"]),
        Case(value: "mx.x; spf=fail (; dmarc=pass header.from=xa.example)", results: ["spf=fail"]),
        Case(value: "mx.x; auth=pass smtp.auth=\"a b\"@x", results: ["auth=pass smtp.auth:a b@x"]),
    ]

    @Test("what is in the grammar", arguments: good)
    func accepted(_ item: Case) throws {
        let found = try #require(self.read(item.value), "\(item.value)")
        let shown = found.results.map { result in
            (["\(result.method)=\(result.result)"] + result.properties.map { "\($0.name):\($0.value)" }).joined(separator: " ")
        }
        #expect(shown == item.results)
    }

    @Test(
        "what is not fails closed",
        arguments: [
            "", ";", "mx.x", "mx.x;", "; spf=pass", "mx.x; spf", "mx.x; spf=", "mx.x; =pass", "mx.x; spf=pass (mở", "mx.x; spf=pass )",
            "mx.x; spf=pass smtp.mailfrom=\"mở; dmarc=pass", "mx.x spf=pass", "mx.x; spf=pass header.from", "mx.x; none; spf=pass",
            "mx.x; spf=pass a=b\\c", "mx.x; spf=pass header.from=a\"b\"", "mx.x; spf=pass\u{1}", "mx.x; spf=pass, dmarc=pass",
        ])
    func refused(_ value: String) { #expect(read(value) == nil, "\(value)") }

    @Test("only the topmost field counts, and only from our server (hostile: ar-forged-below)")
    func topmost() throws {
        let forged = Fixture.message([
            "Authentication-Results: mx.xa.example; dmarc=fail header.from=xa.example",
            "Authentication-Results: mx.xa.example; dmarc=pass header.from=xa.example", "From: reviewer@xa.example", "", "DUYỆT",
        ])
        let verdict = try #require(AuthenticationResults.topmost(of: forged, authservID: "MX.xa.example"))
        #expect(verdict.results(of: "dmarc").map(\.result) == ["fail"])
        #expect(verdict.results[0].property("header.from") == "xa.example")
        #expect(AuthenticationResults.topmost(of: forged, authservID: "mx.xa.example.evil") == nil)
        let above = Fixture.message([
            "Authentication-Results: evil.example; dmarc=pass", "Authentication-Results: mx.xa.example; dmarc=pass", "", "",
        ])
        #expect(AuthenticationResults.topmost(of: above, authservID: "mx.xa.example") == nil)
        let folded = Fixture.message(["Authentication-Results: mx.xa.example;", "\tspf=pass", " (a", "  b) smtp.mailfrom=a@x", "", ""])
        #expect(AuthenticationResults.topmost(of: folded, authservID: "mx.xa.example")?.results.count == 1)
        let encoded = Fixture.message(["Authentication-Results: mx.xa.example; =?UTF-8?Q?dmarc=3Dpass?=", "", ""])
        #expect(AuthenticationResults.topmost(of: encoded, authservID: "mx.xa.example") == nil)
        #expect(AuthenticationResults.topmost(of: Fixture.message(["From: a@x", "", ""]), authservID: "mx") == nil)
    }
}
