import Editorial
import Intake
import Mail
import Testing

@Suite("B2 invariant 5: who the mail server vouches for")
struct VerdictTests {
    private static let server = "mx.xa.example"

    private func claim(_ fields: String, from: String = "From: binh@xa.example") throws -> Claim {
        let mailbox = try #require(AddrSpec("bbt@xa.example"))
        let message = ReadingLab.message(fields + (fields.isEmpty ? "" : "\n") + from + "\nTo: bbt@xa.example\n\nDUYỆT\n")
        return Envelope.read(message, mailbox: mailbox, authservID: Self.server).claim
    }

    private static let verdicts: [(String, Claim.Verdict)] = [
        ("mx.xa.example; dmarc=pass header.from=xa.example", .vouched),
        ("MX.XA.Example; DMARC=Pass header.From=XA.example", .vouched),
        ("mx.xa.example 1; dmarc=pass (p=reject dis=none) header.from=xa.example", .vouched),
        ("mx.xa.example; dmarc=fail header.from=xa.example", .failed),
        ("mx.xa.example; dmarc=pass header.from=evil.example", .failed),
        ("mx.xa.example; dmarc=pass header.from=notxa.example", .failed),
        ("mx.xa.example; dmarc=pass header.from=mail.xa.example", .failed),
        ("mx.xa.example; dmarc=pass header.from=xa.example.evil.example", .failed),
        ("mx.xa.example; dmarc=pass", .failed),
        ("mx.xa.example; dmarc=permerror header.from=xa.example", .failed),
        // One result of DMARC that is no pass spoils the others.
        ("mx.xa.example; dmarc=pass header.from=xa.example; dmarc=fail header.from=xa.example", .failed),
        // DMARC speaks last: aligned SPF and DKIM do not help where it failed.
        ("mx.xa.example; dmarc=fail header.from=xa.example; spf=pass smtp.mailfrom=xa.example; dkim=pass header.d=xa.example", .failed),
        // Without DMARC: aligned DKIM or SPF.
        ("mx.xa.example; dkim=pass header.d=xa.example", .vouched),
        ("mx.xa.example; dkim=pass header.i=@xa.example", .vouched),
        ("mx.xa.example; dkim=pass header.i=binh@xa.example header.s=s1", .vouched),
        ("mx.xa.example; dkim=pass header.d=evil.example header.i=@xa.example", .failed),
        ("mx.xa.example; dkim=fail header.d=xa.example", .failed),
        ("mx.xa.example; dkim=pass header.d=evil.example; dkim=pass header.d=xa.example", .vouched),
        ("mx.xa.example; spf=pass smtp.mailfrom=xa.example", .vouched),
        ("mx.xa.example; spf=pass smtp.mailfrom=bounce@mail.xa.example", .vouched),
        ("mx.xa.example; spf=pass smtp.mailfrom=evil.example", .failed),
        ("mx.xa.example; spf=pass smtp.helo=xa.example", .failed),
        ("mx.xa.example; spf=softfail smtp.mailfrom=xa.example", .failed),
        ("mx.xa.example; spf=pass smtp.mailfrom=example", .failed),
        ("mx.xa.example; spf=pass smtp.mailfrom=\"binh@xa.example\"@evil.example", .failed),
        ("mx.xa.example; auth=pass smtp.auth=binh", .failed),
        // A sealed chain of another server's findings never vouches (RFC 8617): it is evidence of who forwarded, not of who wrote.
        ("mx.xa.example; arc=pass (i=1 spf=pass dmarc=pass) header.oldest-pass=0", .failed),
        ("mx.xa.example; arc=pass; dmarc=fail header.from=xa.example", .failed),
        ("mx.xa.example; arc=pass header.from=xa.example smtp.mailfrom=xa.example", .failed),
        // Nothing was found out, or another server says so.
        ("mx.xa.example; none", .missing),
        ("mx.evil.example; dmarc=pass header.from=xa.example", .missing),
        ("mx.xa.example.evil.example; dmarc=pass header.from=xa.example", .missing),
        ("dmarc=pass header.from=xa.example", .missing),
        // Quotes and comments cannot make a result, and what cannot be read counts for nothing.
        ("mx.xa.example; spf=fail smtp.mailfrom=\"; dmarc=pass header.from=xa.example\"", .failed),
        ("mx.xa.example; spf=fail (; dmarc=pass header.from=xa.example) smtp.mailfrom=evil.example", .failed),
        ("mx.xa.example; spf=fail (a (b) ; dmarc=pass header.from=xa.example", .missing),
        ("mx.xa.example; spf=fail smtp.mailfrom=\"a; dmarc=pass header.from=xa.example", .missing),
        ("mx.xa.example (x) ; (y) dmarc (z) = pass (w) header.from (v) = xa.example", .vouched),
        ("\"mx.xa.example\"; dmarc=pass header.from=\"xa.example\"", .vouched),
        ("mx.xa.example; dmarc=pass header.from=\"xa.example; x\"", .failed),
        ("mx.xa.example; dmarc=pass reason=\"header.from=xa.example\" header.from=evil.example", .failed),
    ]

    @Test("one field of the configured server", arguments: verdicts)
    func one(field: String, expected: Claim.Verdict) throws {
        #expect(try claim("Authentication-Results: " + field).verdict == expected, "\(field)")
    }

    @Test("only the topmost field counts, whatever stands below")
    func topmost() throws {
        let pass = "Authentication-Results: mx.xa.example; dmarc=pass header.from=xa.example"
        let fail = "Authentication-Results: mx.xa.example; dmarc=fail header.from=xa.example"
        let other = "Authentication-Results: mx.gmail.example; dmarc=pass header.from=xa.example"
        #expect(try claim(fail + "\n" + pass).verdict == .failed)
        #expect(try claim(pass + "\n" + fail).verdict == .vouched)
        #expect(try claim(pass + "\n" + other).verdict == .vouched)
        #expect(try claim(other + "\n" + pass).verdict == .missing)
        #expect(try claim("").verdict == .missing)
        #expect(try claim("Authentication-Results: mx.xa.example;\n dmarc=pass\n\theader.from=xa.example").verdict == .vouched)
        #expect(try claim("ARC-Authentication-Results: i=1; mx.xa.example; dmarc=pass header.from=xa.example").verdict == .missing)
        #expect(try claim("X-Authentication-Results: mx.xa.example; dmarc=pass header.from=xa.example").verdict == .missing)
    }

    private static let pass = "Authentication-Results: mx.xa.example; dmarc=pass header.from=xa.example"

    private static let senders: [(String, [String], Bool)] = [
        ("From: Binh <binh@xa.example>", ["binh@xa.example"], true),
        ("From: Binh@XA.example", ["Binh@xa.example"], true),
        ("From: binh@xa.example, evil@x.example", ["binh@xa.example", "evil@x.example"], false),
        ("From: binh@xa.example\nFrom: evil@x.example", ["binh@xa.example", "evil@x.example"], false),
        ("From: binh@xa.example\nFrom: binh@xa.example", ["binh@xa.example", "binh@xa.example"], false),
        ("From: ban: binh@xa.example;", ["binh@xa.example"], true),
        ("From: ban: binh@xa.example, evil@x.example;", ["binh@xa.example", "evil@x.example"], false),
        ("From: ban:;", [], false),
        ("Subject: khong co From", [], false),
        ("From: \"binh@xa.example\" <evil@x.example>", ["evil@x.example"], false),
        ("From: binh@xa.example <evil@x.example>", ["evil@x.example"], false),
    ]

    @Test("a verdict is given for exactly one From address", arguments: senders)
    func single(from: String, addresses: [String], isVouched: Bool) throws {
        let claim = try claim(Self.pass, from: from)
        #expect(claim.from.map(\.text) == addresses, "\(from)")
        #expect((claim.verdict == .vouched) == isVouched, "\(from): \(claim.verdict)")
    }

    @Test("a From field that is cut at the limit vouches for nobody: more mailboxes may stand behind the cut")
    func cutFrom() throws {
        for length in [100, MailLimits.headerValue] {
            for padding in [String(repeating: " ", count: length), "(" + String(repeating: "x", count: length) + ")"] {
                let claim = try claim(Self.pass, from: "From: binh@xa.example,\(padding) evil@x.example")
                #expect(claim.verdict == .missing)
            }
        }
        let one = try claim(Self.pass, from: "From: binh@xa.example (\(String(repeating: "x", count: 100)))")
        #expect(one.verdict == .vouched)
    }

    @Test("an unusable second address still counts as a second one")
    func unusable() throws {
        let claim = try claim(Self.pass, from: "From: binh@xa.example, \"a b\"@x.example")
        #expect(claim.from.count == 2)
        #expect(claim.verdict == .missing)
    }

    @Test(
        "automatic mail is marked as such",
        arguments: [
            ("Auto-Submitted: auto-replied", true), ("Auto-Submitted: no", false), ("Return-Path: <>", true), ("Precedence: bulk", true),
            ("List-Id: <a.x>", true), ("X-Autoreply: yes", true), ("Subject: x", false),
        ])
    func automatic(field: String, isAutomatic: Bool) throws { #expect(try claim(field).isAutomatic == isAutomatic) }
}
