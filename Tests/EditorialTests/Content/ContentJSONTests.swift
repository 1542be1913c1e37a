import Editorial
import Testing
import WorkCalendar

@Suite("Contents come back from their JSON with the hash they had")
struct ContentJSONTests {
    /// One of every block.
    static let whole: Content = {
        var draw = Draw(seed: 1)
        var content = Facts.article(event: CivilDate("2026-11-20"))
        content.body += [
            .heading("Nội dung"), .listItem("một"), .quote("“hai”"), .table([["a", "b"], [], ["c"]]),
            .photo(draw.medium(), caption: "Lớp bơi"), .file(draw.medium(), label: "Kế hoạch.pdf"),
        ]
        return content
    }()

    @Test("any content survives, byte for byte", arguments: 0..<400)
    func roundTrip(seed: Int) throws {
        var draw = Draw(seed: UInt64(seed))
        let content = draw.content()
        let json = ContentJSON.encode(content)
        let back = try #require(ContentJSON.decode(json))
        #expect(back == content)
        #expect(back.hash == content.hash)
        #expect(back.media == content.media)
        #expect(Array(ContentJSON.encode(back).utf8) == Array(json.utf8))
        // White space between tokens is another spelling of the same value.
        #expect(ContentJSON.decode(" " + json + "\r\n\t")?.hash == content.hash)
    }

    @Test("the form that the site store's contract gives")
    func form() {
        let content = Content(
            kind: .question, channel: ChannelID("a-b"), title: "Đ\"\\\n\u{1}", body: [.table([["x"]])], author: "", source: "s",
            eventDate: CivilDate("2026-11-21"))
        #expect(
            ContentJSON.encode(content)
                == #"{"format":1,"kind":"question","channel":"a-b","title":"Đ\"\\\n\u0001","body":[{"type":"table","rows":[["x"]]}],"#
                + #""answer":[],"author":"","source":"s","eventDate":"2026-11-21"}"#)
    }

    @Test("details make it format 2, and nothing else does")
    func details() {
        var content = Content(kind: .document, channel: ChannelID("a"), title: "t", body: [])
        let plain = ContentJSON.encode(content)
        #expect(plain.hasPrefix(#"{"format":1,"kind":"document""#))
        content.details = [Detail(.documentNumber, "45/QĐ-UBND"), Detail(.replaces, "1\n2")]
        let json = ContentJSON.encode(content)
        #expect(
            json == plain.replacing(#""format":1"#, with: #""format":2"#).dropLast()
                + #","details":[{"field":"documentNumber","value":"45/QĐ-UBND"},{"field":"replaces","value":"1\n2"}]}"#)
        #expect(ContentJSON.decode(json) == content)
        for broken in [
            json.replacing(#""format":2"#, with: #""format":3"#), json.replacing("documentNumber", with: "number"),
            plain.replacing(#""format":1"#, with: #""format":2"#), plain.replacing(#""format":1"#, with: #""format":2,"details":[]"#),
        ] { #expect(ContentJSON.decode(broken) == nil) }
    }

    @Test("every truncation is refused, none traps")
    func truncated() {
        let bytes = Array(ContentJSON.encode(Self.whole).utf8)
        for length in 0..<bytes.count { #expect(ContentJSON.decode(String(decoding: bytes[..<length], as: UTF8.self)) == nil) }
    }

    @Test("any single changed bit is refused, or changes the hash, or is no text of ours")
    func changed() {
        var draw = Draw(seed: 7)
        let bytes = Array(ContentJSON.encode(Self.whole).utf8)
        for _ in 0..<1000 {
            var copy = bytes
            copy[draw.below(copy.count)] ^= UInt8(1 << draw.below(7))
            guard let text = String(validating: copy, as: UTF8.self), let content = ContentJSON.decode(text) else { continue }
            // Not part of the hash: sizes of media (the bytes' own hash fixes them), and other spellings (which the store refuses).
            let isRespelled = Array(ContentJSON.encode(content).utf8) != copy
            #expect(content.hash != Self.whole.hash || content.media != Self.whole.media || isRespelled)
        }
    }

    @Test(
        "hostile or foreign JSON",
        arguments: [
            "", "null", "[]", "{", "{}", #"{"format":2}"#, #"{"format":1e0}"#, #"{"format":99999999999999999999}"#, #"{"a":"\ud800"}"#,
            #"{"a":"\ud800\u0041"}"#, #"{"a":"\u12"}"#, #"{"a":"\u+123"}"#, #"{"a":"\q"}"#, "{\"a\":\"\n\"}", "nul", "-", "[1,]", "[,1]",
            #"{"a" 1}"#, #"{"a":1,}"#, "{} {}", "{\"", "{\"a", "{\"a\\", "{\"a\"", String(repeating: "[", count: 100_000),
            String(repeating: "{\"a\":", count: 100_000),
        ])
    func hostile(text: String) { #expect(ContentJSON.decode(text) == nil) }

    static let plain =
        #"{"format":1,"kind":"article","channel":"a","title":"t","body":[],"answer":[],"author":"","source":"","eventDate":null}"#

    @Test("a member missing, or of another type, is refused")
    func members() {
        #expect(ContentJSON.decode(Self.plain) != nil)
        let names = ["format", "kind", "channel", "title", "body", "answer", "author", "source", "eventDate"]
        for name in names {
            #expect(ContentJSON.decode(Self.replaced("\"\(name)\"", "\"x\"")) == nil, "\(name)")
        }
        let changes = [
            ("null", "7"), ("null", "\"2026-02-30\""), ("null", "\"20261121\""), ("null", "\"\""), ("\"article\"", "\"poem\""),
            ("[]", "{}"),
            ("[]", "[7]"), ("[]", #"[{"type":"photo","caption":""}]"#), ("[]", #"[{"type":"song","text":""}]"#),
            ("[]", #"[{"type":"table","rows":[[7]]}]"#), ("[]", #"[{"type":"table","rows":[7]}]"#), ("\"t\"", "7"), (":1,", ":2,"),
        ]
        for (old, new) in changes { #expect(ContentJSON.decode(Self.replaced(old, new)) == nil, "\(old) → \(new)") }
    }

    @Test("escapes of other writers are read")
    func escapes() {
        #expect(ContentJSON.decode(Self.replaced("\"t\"", #""\u0110\ud83d\ude00\/\t\"\b\f\r""#))?.title == "Đ😀/\t\"\u{8}\u{C}\r")
    }

    /// ``plain`` with the first `old` replaced.
    private static func replaced(_ old: String, _ new: String) -> String {
        let bytes = Array(plain.utf8)
        let wanted = Array(old.utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return plain }
        return String(decoding: bytes[..<start] + Array(new.utf8) + bytes[(start + wanted.count)...], as: UTF8.self)
    }
}
