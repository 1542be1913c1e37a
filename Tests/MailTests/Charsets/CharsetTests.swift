import Testing

@testable import Mail

@Suite("Charsets: labels believed, repaired, judged (B8)")
struct CharsetTests {
    struct Case: Sendable {
        let name: String
        let label: String?
        let octets: [UInt8]
        let text: String
        let charset: String
        var defects: [Defect] = []
    }

    /// "Trần Bính, Nguyễn Đức" in windows-1258, tones behind their vowels.
    static let vietnamese = Fixture.latin("Tr\u{e2}\u{cc}n Bi\u{ec}nh, Nguy\u{ea}\u{de}n \u{d0}\u{fd}\u{ec}c")

    static let cases: [Case] = [
        Case(name: "ASCII", label: nil, octets: Array("abc".utf8), text: "abc", charset: "us-ascii"),
        Case(name: "UTF-8", label: "utf-8", octets: Array("Tiếng Việt".utf8), text: "Tiếng Việt", charset: "utf-8"),
        Case(
            name: "UTF-8 without a label", label: nil, octets: Array("Việt".utf8), text: "Việt", charset: "utf-8",
            defects: [.missingCharset]),
        Case(
            name: "UTF-8 labelled ASCII", label: "us-ascii", octets: Array("Việt".utf8), text: "Việt", charset: "utf-8",
            defects: [.wrongCharset]),
        Case(
            name: "UTF-8 labelled Latin-1", label: "iso-8859-1", octets: Array("Tiếng Việt".utf8), text: "Tiếng Việt", charset: "utf-8",
            defects: [.wrongCharset]),
        Case(
            name: "UTF-8 labelled windows-1258", label: "windows-1258", octets: Array("Tiếng Việt".utf8), text: "Tiếng Việt",
            charset: "utf-8", defects: [.wrongCharset]),
        Case(name: "windows-1258", label: "windows-1258", octets: vietnamese, text: "Trần Bính, Nguyễn Đức", charset: "cp1258"),
        Case(
            name: "windows-1258 labelled UTF-8", label: "utf-8", octets: vietnamese, text: "Trần Bính, Nguyễn Đức",
            charset: "windows-1258", defects: [.wrongCharset, .legacyEncodingWindows1258]),
        Case(
            name: "windows-1258 labelled Latin-1", label: "iso-8859-1", octets: vietnamese, text: "Trần Bính, Nguyễn Đức",
            charset: "windows-1258", defects: [.wrongCharset, .legacyEncodingWindows1258]),
        Case(
            name: "windows-1258 without a label", label: nil, octets: vietnamese, text: "Trần Bính, Nguyễn Đức",
            charset: "windows-1258", defects: [.missingCharset, .legacyEncodingWindows1258]),
        Case(
            name: "French labelled UTF-8", label: "utf-8", octets: Fixture.latin("d\u{e9}j\u{e0} v\u{fb}"), text: "déjà vû",
            charset: "windows-1252", defects: [.wrongCharset]),
        Case(
            name: "Italian without a label", label: nil, octets: Fixture.latin("pu\u{f2} cos\u{ec} per\u{f2}"), text: "può così però",
            charset: "windows-1252", defects: [.missingCharset]),
        Case(
            name: "quotes of windows-1252 in Latin-1", label: "iso-8859-1", octets: Fixture.latin("\u{93}a\u{94} \u{80}"),
            text: "“a” €", charset: "cp1252"),
        Case(name: "one pair in Latin-1 is Latin-1", label: "iso-8859-1", octets: [0xc3, 0xa9], text: "Ã©", charset: "cp1252"),
        Case(
            name: "damaged UTF-8", label: "utf-8", octets: Array("Tiếng Việt ".utf8) + [0xe1, 0xbb] + Array(" nhé".utf8),
            text: "Tiếng Việt \u{fffd} nhé", charset: "utf-8", defects: [.undecodableText]),
        Case(
            name: "UTF-8 cut inside its last letter", label: "utf-8", octets: Array("Tiếng Vi".utf8) + [0xe1, 0xbb],
            text: "Tiếng Vi\u{fffd}", charset: "utf-8", defects: [.undecodableText]),
        Case(name: "VISCII", label: "VISCII", octets: [86, 105, 0xae, 116], text: "Việt", charset: "viscii"),
        Case(name: "TCVN", label: "TCVN5712-1", octets: [86, 105, 0xd6, 116], text: "Việt", charset: "tcvn5712-1"),
        Case(name: "UTF-16 with its mark", label: "utf-16", octets: [0xfe, 0xff, 0x1e, 0xbf, 0, 0x61], text: "ếa", charset: "utf-16"),
        Case(
            name: "ASCII labelled UTF-16", label: "utf-16", octets: Array("abc".utf8), text: "abc", charset: "us-ascii",
            defects: [.wrongCharset]),
        Case(name: "GB", label: "gb2312", octets: [0xd6, 0xd0, 0xce, 0xc4], text: "中文", charset: "gb18030"),
        Case(name: "Shift_JIS", label: "shift_jis", octets: [0x93, 0xfa, 0x96, 0x7b], text: "日本", charset: "cp932"),
        Case(
            name: "ISO-2022-JP", label: "iso-2022-jp", octets: [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], text: "日",
            charset: "iso-2022-jp-2"),
        Case(
            name: "ISO-2022-JP with NEC's row 13", label: "iso-2022-jp",
            octets: Array("a".utf8) + [0x1b, 0x24, 0x42, 0x2d, 0x21, 0x46, 0x7c, 0x1b, 0x28, 0x42] + Array("b".utf8), text: "a①日b",
            charset: "cp50220"),
        Case(
            name: "ISO-2022-JP with half-width kana, JIS X 0212 and row 13", label: "iso-2022-jp",
            octets: [0x1b, 0x28, 0x49, 0x31, 0x1b, 0x24, 0x28, 0x44, 0x30, 0x21, 0x1b, 0x24, 0x40, 0x2d, 0x22, 0x1b, 0x28, 0x4a, 0x61],
            text: "ｱ丂②a", charset: "cp50220"),
        Case(
            name: "ISO-2022-JP with an octet that is no character", label: "iso-2022-jp",
            octets: [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x29, 0x21, 0x1b, 0x28, 0x42, 0x61], text: "日\u{fffd}\u{fffd}a",
            charset: "cp50220", defects: [.undecodableText]),
        Case(
            name: "ISO-2022-JP without a label", label: nil,
            octets: [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], text: "日", charset: "iso-2022-jp-2", defects: [.missingCharset]),
        Case(
            name: "ISO-2022-JP labelled ASCII", label: "us-ascii",
            octets: [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], text: "日", charset: "iso-2022-jp-2", defects: [.wrongCharset]),
        Case(name: "an escape of a terminal", label: nil, octets: Array("\u{1b}[1ma$B".utf8), text: "\u{1b}[1ma$B", charset: "us-ascii"),
        Case(name: "Latin-2", label: "iso-8859-2", octets: [0xb1], text: "ą", charset: "iso-8859-2"),
        Case(
            name: "unknown label, UTF-8", label: "x-vn", octets: Array("Việt".utf8), text: "Việt", charset: "utf-8",
            defects: [.unknownCharset]),
        Case(
            name: "a label that tries iconv's options", label: "utf-8//IGNORE", octets: Array("a".utf8), text: "a", charset: "us-ascii",
            defects: []),
        Case(
            name: "surrogates and overlong forms", label: "utf-8", octets: [0x61, 0xed, 0xa0, 0x80], text: "aí\u{a0}€",
            charset: "windows-1252", defects: [.wrongCharset]),
    ]

    @Test("texts, charsets and defects", arguments: cases)
    func decode(_ item: Case) {
        let reading = item.octets.withUnsafeBufferPointer { TextDecoder.decode($0, label: item.label) }
        #expect(reading.text == item.text, "\(item.name)")
        #expect(reading.charset == item.charset, "\(item.name)")
        #expect(reading.defects.list == item.defects, "\(item.name)")
    }

    /// One text in a charset, and the names that mail calls it by.
    struct Names: Sendable {
        let labels: String
        let octets: [UInt8]
        let text: String
    }

    static let names: [Names] = [
        Names(
            labels: "windows-1251 cp1251 cp-1251 win-1251 windows1251 x-cp1251 WIN1251 Windows_1251",
            octets: [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], text: "Привет"),
        Names(labels: "utf-8 UTF8 'utf-8' utf-8; \"utf-8\" utf8mb4 cp65001", octets: Array("Việt".utf8), text: "Việt"),
        Names(labels: "windows-1250 cp-1250 x-cp1250", octets: [0xbf, 0xf3, 0xb3, 0xe6], text: "żółć"),
        Names(labels: "iso-8859-2 iso8859-2 iso_8859-2 8859-2 8859_2 iso88592 latin2 latin-2", octets: [0xbf, 0xf3], text: "żó"),
        Names(labels: "koi8-r koi8 koi8r cskoi8r", octets: [0xd0, 0xd2, 0xc9], text: "при"),
        Names(labels: "x-mac-cyrillic", octets: [0x8f, 0xf0, 0xe8], text: "При"),
        Names(labels: "macintosh mac x-mac-roman", octets: [0x8e, 0x88], text: "éà"),
        Names(labels: "x-mac-ce", octets: [0x8b, 0xde], text: "čř"),
        Names(labels: "iso-8859-8 iso-8859-8-i iso-8859-8-e logical visual", octets: [0xf9, 0xec, 0xe5, 0xed], text: "שלום"),
        Names(labels: "euc-kr ks_c_5601-1987 windows-949 x-windows-949 ms949 uhc", octets: [0xc7, 0xd1], text: "한"),
        Names(labels: "gb2312 gbk chinesegb csgb2312 windows-936 ms936", octets: [0xd6, 0xd0], text: "中"),
        Names(labels: "big5 csbig5 big-5 cn-big5 cp950", octets: [0xa4, 0xa4], text: "中"),
        Names(labels: "shift_jis x-sjis windows-31j ms932 cp932", octets: [0x93, 0xfa], text: "日"),
        Names(labels: "euc-jp x-euc-jp eucjp", octets: [0xc6, 0xfc], text: "日"),
        Names(
            labels: "iso-2022-jp csiso2022jp iso-2022-jp-ms cp50220 iso2022jp",
            octets: [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], text: "日"),
        Names(labels: "utf-7 unicode-1-1-utf-7", octets: Array("+AOk-".utf8), text: "é"),
        Names(labels: "utf-16 ucs-2 unicode iso-10646-ucs-2", octets: [0x61, 0, 0xe9, 0], text: "aé"),
        Names(labels: "utf-16 ucs-2 utf-16be", octets: [0, 0x61, 0, 0xe9], text: "aé"),
    ]

    @Test("charsets by all the names that mail calls them by", arguments: names)
    func labels(_ item: Names) {
        for label in item.labels.split(separator: " ") {
            let reading = item.octets.withUnsafeBufferPointer { TextDecoder.decode($0, label: String(label)) }
            #expect(reading.text == item.text, "\(label)")
            #expect(reading.defects.list == [], "\(label)")
        }
    }

    @Test("iconv knows each charset that a name is given for")
    func iconvNames() {
        let octets: [UInt8] = [0x61, 0, 0, 0]
        for name in CharsetNames.known {
            let text = octets.withUnsafeBufferPointer { Iconv.convert($0, from: name, replacing: true) }
            #expect(text != nil, "\(name)")
        }
    }

    @Test("windows-1258 stays decomposed in text: NFC is for comparing")
    func decomposed() {
        let reading = Fixture.latin("e\u{ec}").withUnsafeBufferPointer { TextDecoder.decode($0, label: "windows-1258") }
        #expect(Array(reading.text.unicodeScalars).map(\.value) == [0x65, 0x301])
    }

    @Test("the validator agrees with the standard library on every pair and on edges of longer forms")
    func validator() {
        var samples: [[UInt8]] = []
        for first in UInt8(0x7e)...UInt8(0xff) {
            for second in stride(from: UInt8(0x7e), to: 0xc2, by: 1) { samples.append([first, second]) }
        }
        for lead in [UInt8(0xe0), 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5] {
            for second in [UInt8(0x7f), 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0] {
                samples += [[lead, second, 0x80], [lead, second, 0x80, 0xbf], [lead, second], [lead, second, 0x20, 0x20]]
            }
        }
        for sample in samples {
            let ours = sample.withUnsafeBufferPointer { UTF8Text.isValid($0) }
            #expect(ours == (String(validating: sample, as: UTF8.self) != nil), "\(sample)")
        }
    }

    @Test("a stateful charset that was cut off leaves nothing behind for the next text")
    func stateIsReset() {
        let shifted: [UInt8] = [0x1b, 0x24, 0x42, 0x46, 0x7c]
        let plain: [UInt8] = Array("ab".utf8) + [0x1b, 0x28, 0x42]
        for _ in 0..<3 {
            let first = shifted.withUnsafeBufferPointer { TextDecoder.decode($0, label: "iso-2022-jp") }
            let second = plain.withUnsafeBufferPointer { TextDecoder.decode($0, label: "iso-2022-jp") }
            #expect(first.text == "日")
            #expect(second.text == "ab")
        }
    }

    @Test("many threads decode at once")
    func concurrent() async {
        let octets: [UInt8] = [0xd0, 0xd2, 0xc9]
        let wrong = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    (0..<500).filter { _ in octets.withUnsafeBufferPointer { TextDecoder.decode($0, label: "koi8-r").text } != "при" }.count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }

    @Test("HTML names its own charset when the field does not")
    func htmlCharset() {
        let octets = Fixture.latin("Content-Type: text/html\r\n\r\n<meta charset=\"windows-1258\"><p>e\u{ec} \u{e1}")
        let part = Message.parse(octets).root
        #expect(part.text() == "<meta charset=\"windows-1258\"><p>é á")
        #expect(part.effectiveCharset == "cp1258")
    }

    @Test("octets that are no characters cost linear time and become U+FFFD")
    func replacement() {
        let octets = [UInt8](repeating: 0xff, count: 50_000)
        let reading = octets.withUnsafeBufferPointer { TextDecoder.decode($0, label: "euc-jp") }
        #expect(reading.text.unicodeScalars.count == 50_000)
        #expect(reading.defects.list == [.undecodableText])
    }
}
