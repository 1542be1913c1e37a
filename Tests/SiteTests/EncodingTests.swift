import Digest
import Editorial
import Site
import Testing
import WorkCalendar

@Suite("Site store: contents come back with the hash they had")
struct EncodingTests {
    @Test("any content survives its JSON, byte for byte", arguments: 0..<400)
    func roundTrip(seed: Int) throws {
        var draw = Draw(seed: UInt64(seed))
        let content = draw.content()
        let json = ContentJSON.encode(content)
        let back = try #require(ContentJSON.decode(json))
        #expect(back.hash == content.hash)
        #expect(back.media == content.media)
        #expect(Array(ContentJSON.encode(back).utf8) == Array(json.utf8))
        // White space between tokens and escaped characters are other spellings of the same value.
        #expect(ContentJSON.decode(" " + json + "\n")?.hash == content.hash)
    }

    private static let good = ContentJSON.encode(Sample.items[0].content)

    @Test("every truncation is refused, none traps")
    func truncated() {
        let bytes = Array(Self.good.utf8)
        for length in stride(from: 0, to: bytes.count, by: 3) {
            #expect(ContentJSON.decode(String(decoding: bytes[..<length], as: UTF8.self)) == nil)
        }
    }

    @Test("any single changed byte is refused, or changes the hash, or is no text of ours")
    func changed() {
        var draw = Draw(seed: 7)
        let bytes = Array(Self.good.utf8)
        let hash = Sample.items[0].content.hash
        for _ in 0..<400 {
            var copy = bytes
            let index = draw.below(copy.count)
            copy[index] ^= UInt8(1 << draw.below(7))
            guard copy != bytes, let text = String(validating: copy, as: UTF8.self), let content = ContentJSON.decode(text) else {
                continue
            }
            // Not part of the hash: sizes of media (the bytes' own hash fixes them), and other spellings (which the store refuses).
            let isRespelled = Array(ContentJSON.encode(content).utf8) != copy
            #expect(content.hash != hash || content.media != Sample.items[0].content.media || isRespelled)
        }
    }

    @Test(
        "hostile or foreign JSON",
        arguments: [
            "", "null", "[]", "{", "{}", #"{"format":2}"#, #"{"format":1e0}"#, #"{"format":99999999999999999999}"#, #"{"a":"\ud800"}"#,
            #"{"a":"\u12"}"#, #"{"a":"\q"}"#, "{\"a\":\"\n\"}", "nul", "-", "[1,]", "[,1]", #"{"a" 1}"#, #"{"a":1,}"#, "{} {}",
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        ])
    func hostile(text: String) { #expect(ContentJSON.decode(text) == nil) }

    @Test("escapes of other writers are read")
    func escapes() {
        let text =
            #"{"format":1,"kind":"article","channel":"a","title":"\u0110\ud83d\ude00\/\t\"","body":[],"answer":[],"author":"","source":"","eventDate":null}"#
        #expect(ContentJSON.decode(text)?.title == "Đ😀/\t\"")
    }
}

/// Draws contents from a seed (SplitMix64), so that a failing case can be run again.
struct Draw {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    mutating func text() -> String {
        let pieces = [
            "Hải", "e\u{0301}", "é", " ", "\n", "\r\n", "\"", "\\", "\0", "\u{1F}", "\u{7F}", "<b>", "&amp;", "\u{202E}", "\u{FEFF}", "👩‍👩‍👧",
            "đ", "/", "\u{FFFF}",
            "]}", ",",
        ]
        return (0..<below(8)).map { _ in pieces[below(pieces.count)] }.joined()
    }

    mutating func medium() -> Medium {
        let size = below(2) == 0 ? nil : PixelSize(width: below(5000), height: below(5000))
        return Medium(
            hash: SHA256.hash(Array(text().utf8)), fileExtension: ["jpg", "pdf", "png"][below(3)], byteCount: below(1 << 30),
            pixelSize: size)
    }

    mutating func block() -> Block {
        switch below(7) {
        case 0: .paragraph(text())
        case 1: .heading(text())
        case 2: .listItem(text())
        case 3: .quote(text())
        case 4: .table((0..<below(4)).map { _ in (0..<below(4)).map { _ in text() } })
        case 5: .photo(medium(), caption: text())
        default: .file(medium(), label: text())
        }
    }

    mutating func content() -> Content {
        var content = Content(
            kind: below(2) == 0 ? .article : .question, channel: ChannelID(text()), title: text(),
            body: (0..<below(6)).map { _ in block() },
            answer: (0..<below(3)).map { _ in block() }, author: text(), source: text())
        if below(2) == 0 { content.eventDate = CivilDate(year: 1900 + below(300), month: 1 + below(12), day: 1 + below(28)) }
        return content
    }
}
