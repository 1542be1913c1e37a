import Mail
import Testing

/// The scalars of a string, for comparisons that canonical equivalence must not make equal.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

@Suite("NFC and folding")
struct NFCTests {
    @Test(arguments: [
        ("e\u{302}\u{301}", "ế"), ("e\u{301}\u{302}", "é\u{302}"), ("ê\u{301}", "ế"), ("o\u{31B}\u{323}", "ợ"), ("o\u{323}\u{31B}", "ợ"),
        ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"), ("â\u{323}", "ậ"), ("ạ\u{302}", "ậ"), ("u\u{31B}\u{303}", "ữ"),
        ("D\u{323}", "Ḍ"),
        ("a\u{341}", "á"), ("ê\u{340}", "ề"), ("đ\u{301}", "đ\u{301}"), ("e\u{301}\u{301}", "é\u{301}"), ("ấ\u{323}", "ậ\u{301}"),
        ("\u{301}a", "\u{301}a"),
        ("Du\u{323}yê\u{323}t", "Dụyệt"), ("Ω\u{301}", "Ω\u{301}"), ("", ""), ("abc", "abc"), ("s\u{323}\u{307}", "ṩ"),
        ("e\u{323}\u{34F}\u{302}", "ẹ\u{34F}\u{302}"),
    ])
    func composes(_ input: String, _ expected: String) {
        #expect(scalars(NFC.compose(input)) == scalars(expected))
    }

    /// Canonical equivalence is the standard library's; the number of scalars shows that it is the composed one.
    @Test func everyVietnameseLetterFromItsParts() {
        let vowels = Array("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars)
        let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        for vowel in vowels {
            for tone in tones {
                let typed = String(vowel) + String(tone)
                let composed = NFC.compose(typed)
                #expect(composed.unicodeScalars.count == 1 && composed == typed)
                #expect(TextFold.hasMarks(typed) && TextFold.hasMarks(composed))
                #expect(TextFold.unmarked(composed) == TextFold.unmarked(typed))
                #expect(TextFold.unmarked(composed).utf8.count == 1)
            }
        }
    }

    @Test func manyMarksAreLinear() {
        let text = "a" + String(repeating: "\u{301}", count: 500_000) + "e\u{301}"
        #expect(scalars(NFC.compose(text)).suffix(2) == [0x301, 0xE9])
    }

    @Test(arguments: [
        ("DUYỆT", "duyet"), ("Đừng đăng", "dung dang"), ("Duyệt", "duyet"), ("Tối nay", "toi nay"), ("Über Ñandú", "uber nandu"),
        ("Ω", "ω"),
    ])
    func unmarked(_ input: String, _ expected: String) { #expect(TextFold.unmarked(input) == expected) }

    @Test(arguments: [
        ("Duyet", false), ("Duyệt", true), ("d", false), ("đ", true), ("a\u{301}", true), ("👍 ok", false), ("", false), ("日本", false),
    ])
    func hasMarks(_ input: String, _ expected: Bool) { #expect(TextFold.hasMarks(input) == expected) }

    @Test(arguments: [
        ("a\u{200B}b\u{FEFF}c", "abc"), ("a\u{A0}b\u{3000}c", "a b c"), ("\u{202E}DUYỆT\u{202C}", "DUYỆT"), ("a\u{AD}b\u{0}", "ab"),
        ("a\u{2028}b\tc", "a\nb\tc"),
        ("x\u{E0041}y", "xy"),
    ])
    func clean(_ input: String, _ expected: String) { #expect(scalars(TextFold.clean(input)) == scalars(expected)) }
}
