import Testing

@testable import Mail

@Suite("Address lists (RFC 5322 §3.4 and what clients write)")
struct AddressTests {
    struct Case: Sendable {
        let raw: String
        let boxes: [[String]]
    }

    static let cases: [Case] = [
        Case(raw: "an@xa.example", boxes: [["", "an@xa.example"]]),
        Case(raw: "<an@xa.example>", boxes: [["", "an@xa.example"]]),
        Case(raw: "An Bình <an@xa.example>", boxes: [["An Bình", "an@xa.example"]]),
        Case(raw: "\"Bình, An\" <an@xa.example>, b@x", boxes: [["Bình, An", "an@xa.example"], ["", "b@x"]]),
        Case(raw: "\"a \\\"b\\\" c\" <a@x>", boxes: [["a \"b\" c", "a@x"]]),
        Case(raw: "=?UTF-8?B?Tmd1eeG7hW4gVsSDbg==?= <a@x>", boxes: [["Nguyễn Văn", "a@x"]]),
        Case(raw: "\"=?UTF-8?B?Tmd1eeG7hW4gVsSDbg==?=\" <a@x>", boxes: [["Nguyễn Văn", "a@x"]]),
        Case(raw: "=?UTF-8?Q?B=C3=ACnh?= =?UTF-8?Q?_An?= <a@x>", boxes: [["Bình An", "a@x"]]),
        Case(raw: "=?UTF-8?Q?B=C3=ACnh,_An?= <a@x>, b@x", boxes: [["Bình, An", "a@x"], ["", "b@x"]]),
        Case(raw: "=?utf-8?Q?Bình, An?= <a@x>", boxes: [["Bình, An", "a@x"]]),
        Case(raw: "Bình, An <a@x>", boxes: [["Bình, An", "a@x"]]),
        Case(raw: "a@x (An Bình)", boxes: [["An Bình", "a@x"]]),
        Case(raw: "An (tổ (2)) <a@x>", boxes: [["An", "a@x"]]),
        Case(raw: "a . b @ x . example", boxes: [["", "a.b@x.example"]]),
        Case(raw: "<@r1,@r2:a@x>", boxes: [["", "a@x"]]),
        Case(raw: "Tổ 1: a@x, B <b@x>; c@x", boxes: [["", "a@x"], ["B", "b@x"], ["", "c@x"]]),
        Case(raw: "undisclosed-recipients:;", boxes: []),
        Case(raw: "a@x; b@x", boxes: [["", "a@x"], ["", "b@x"]]),
        Case(raw: "a@x,, ,b@x", boxes: [["", "a@x"], ["", "b@x"]]),
        Case(raw: "\"a b\"@x", boxes: [["", "\"a b\"@x"]]),
        Case(raw: "Chỉ Có Tên", boxes: [["Chỉ Có Tên", ""]]),
        Case(raw: "An <a@x", boxes: [["An", "a@x"]]),
        Case(raw: "An <<a@x>>", boxes: [["An", "a@x"]]),
        Case(raw: "An <a@x> Bình <b@x>", boxes: [["An", "a@x"], ["Bình", "b@x"]]),
        Case(raw: "<a@x> <b@x> <c@x>, d@x", boxes: [["", "a@x"], ["", "b@x"], ["", "c@x"], ["", "d@x"]]),
        Case(raw: "An <a@x> <mailto:A@x>", boxes: [["An", "a@x"]]),
        Case(raw: "An <a@x> <>", boxes: [["An", "a@x"]]),
        Case(raw: "An (không đóng <a@x>", boxes: [["An (không đóng", "a@x"]]),
        Case(raw: "\"reviewer@xa.example\" <evil@x>", boxes: [["reviewer@xa.example", "evil@x"]]),
        Case(raw: "MAILER-DAEMON@x", boxes: [["", "MAILER-DAEMON@x"]]),
        Case(raw: "a@x ,\tb@x , c@x", boxes: [["", "a@x"], ["", "b@x"], ["", "c@x"]]),
        Case(raw: "a@x, b@x An", boxes: [["", "a@x"], ["", "b@xAn"]]),
        Case(raw: "a@x, b@x (Bình), c@x", boxes: [["", "a@x"], ["Bình", "b@x"], ["", "c@x"]]),
        Case(raw: "a@x <b@y>, c@x <c@x>", boxes: [["a@x", "b@y"], ["c@x", "c@x"]]),
        Case(raw: "Nguyễn, a@x, An <b@x>", boxes: [["Nguyễn", ""], ["", "a@x"], ["An", "b@x"]]),
        Case(raw: "Tổ 1: a@x, b@x;, c@x", boxes: [["", "a@x"], ["", "b@x"], ["", "c@x"]]),
        Case(raw: "a@b@x, @, a@[10.0.0.1], c@x", boxes: [["", "a@b@x"], ["", "@"], ["", "a@[10.0.0.1]"], ["", "c@x"]]),
        Case(raw: "=?utf-8?q?a=40x?=, =?utf-8?q?B=40y?= <b@x>", boxes: [["a@x, B@y", "b@x"]]),
        Case(raw: "\"\"a@x, \"\" b@x, c@x", boxes: [["", "\"\"a@x"], ["", "\"\"b@x"], ["", "c@x"]]),
        Case(raw: "bình@xã.example, a@x", boxes: [["", "bình@xã.example"], ["", "a@x"]]),
        Case(raw: "", boxes: []),
        Case(raw: ",;:<>()\"", boxes: [["", ""]]),
    ]

    @Test("names and addresses", arguments: cases)
    func read(_ item: Case) {
        let found = Mailbox.list(Array(item.raw.utf8)).map { [$0.name ?? "", $0.rawAddress] }
        #expect(found == item.boxes, "\(item.raw)")
    }

    @Test("the short way for bare addresses reads what the long way reads (20,000 generated lists)")
    func bothWays() {
        let tokens = [
            "a@x", "b@y.z", "An", "@", ".", " ", "\t", "\r\n ", ",", ";", ":", "<", ">", "\"", "\"\"", "(", ")", "()", "\\", "?",
            "=?utf-8?q?a?=", "=?",
            "é", "[", "]", "<c@x>", "\0",
        ].map { Array($0.utf8) }
        var random = SplitMix(seed: 5322)
        for _ in 0..<20_000 {
            let list = (0...random.below(9)).flatMap { _ in random.pick(tokens) }
            let short = AddressReader.read(list).mailboxes
            #expect(short == AddressReader.read(list, takesBareAddresses: false).mailboxes, "\(String(decoding: list, as: UTF8.self))")
        }
    }

    @Test("only a plain address is an AddrSpec")
    func addrSpec() throws {
        let boxes = Mailbox.list(Array("An <An@Xa.Example>, \"a b\"@x, reviewer@xa.example\0@evil.x".utf8))
        #expect(boxes.map { $0.address?.description } == ["An@xa.example", nil, nil])
    }

    @Test(
        "parts of an address; the domain without case, the mailbox too",
        arguments: [
            ("An.Binh+tin@Xa.Example", "An.Binh+tin", "xa.example"), ("a@x", "a", "x"), ("Bình@Xã.Example", "Bình", "xã.example"),
        ])
    func addressParts(_ text: String, _ local: String, _ domain: String) throws {
        let address = try #require(AddrSpec(text))
        #expect([address.localPart, address.domain, address.description] == [local, domain, local + "@" + domain])
        #expect(try address.sameMailbox(as: #require(AddrSpec(local.lowercased() + "@" + domain))))
        #expect(try !address.sameMailbox(as: #require(AddrSpec("x" + text))))
        #expect(try !address.sameMailbox(as: #require(AddrSpec(text + "x"))))
    }

    @Test(
        "no AddrSpec: what a header or an envelope could be broken with",
        arguments: [
            "", "@", "a@", "@x", "a", "a@x@y", ".a@x", "a.@x", "a@.x", "a@x.", "a b@x", "a@x\r\nBcc: b@y", "a\u{0}@x", "a\u{7f}@x", "<a@x>",
            "a,b@x",
            "a:b@x", "a;b@x", "a\\b@x", "\"a\"@x", "a(b)@x", "a@[10.0.0.1]", String(repeating: "a", count: 65) + "@x",
            "a@" + String(repeating: "x", count: 253),
        ])
    func noAddrSpec(_ text: String) { #expect(AddrSpec(text) == nil) }

    @Test("several From fields are all listed (hostile: two-from)")
    func twoFrom() {
        let message = Fixture.message(["From: reviewer@xa.example", "From: evil@x", "", "DUYỆT"])
        #expect(message.from.map(\.rawAddress) == ["reviewer@xa.example", "evil@x"])
        #expect(message.defects == [.severalFrom])
    }

    @Test("deep or unclosed comments cost one pass more at most (hostile: addr-comment-nest)")
    func nestedComments() {
        let open = String(repeating: "(", count: 20_000)
        #expect(Mailbox.list(Array((open + "a@x").utf8)).count == 1)
        #expect(Mailbox.list(Array((open + String(repeating: ")", count: 20_000) + "a@x").utf8)).map(\.rawAddress) == ["a@x"])
    }
}
