import Testing

@testable import Mail

@Suite("Nothing else is taken for a legacy encoding (B8)")
struct FalseRecognitionTests {
    static let texts: [(name: String, text: String)] = [
        (
            "French",
            """
            Déjà l'été s'achève à l'Élysée, où les élèves ont célébré la fête. Ça n'a guère gêné l'hôtel ; naïve, Noëlle a préféré \
            rester près du théâtre. Le maître à penser a été reçu à la mairie, où le préfet a loué ses qualités. À bientôt, Hélène.
            """
        ),
        (
            "German",
            """
            Schöne Grüße aus München! Über die Änderungen müssen wir noch sprechen; die Straße wäre für größere Züge gesperrt. \
            Könnten Sie bitte prüfen, ob die Gebühren für März höher ausfallen? Öl, Übung, äußerst, möglich, natürlich, später.
            """
        ),
        (
            "Spanish",
            """
            El año pasado la señora Muñoz vivió en España. ¿Qué pasó después? ¡Mañana será otro día! También comió piña, según él, con \
            azúcar y limón; está más allá del jardín. Todavía no sé cuándo volverán los niños a la montaña. Él dirá sí o no.
            """
        ),
        (
            "Portuguese",
            """
            Não há informação sobre a situação; à tarde, a organização avançará com as alterações. São João é amanhã, às três. Você já \
            está lá? O pão e o café são ótimos. Até já, avó Inês, e não se esqueça da canção.
            """
        ),
        (
            "Italian",
            "Perché non c'è più caffè? Così è la vita: però la città è già là, e la libertà è più di ciò che può. Lunedì, martedì, giù, sù."
        ),
        (
            "Danish",
            "Så er det på tide at gøre noget ved sagen. Åse og Søren kørte på ferie i år; det blæste på øen. Træerne står grønne, ål, æble, øre, også.",
        ),
        (
            "Icelandic",
            "Það er ekki alltaf auðvelt að skilja íslensku, en þið getið lært hana. Ég á hús í Reykjavík, þú átt bát á Akureyri. Góðan dag."
        ),
        ("accents alone", "à á ã â è é ê ì í ò ó õ ô ù ú ý ä ö ü ß à à à à á á á á"),
        ("signs", "© 2026 ® ™ § 12 § 13 ± 5 °C × 3 ÷ 2 ¼ ½ ¾ « a » ¡ ¿ £ 10 ¥ 20 ¶ µm · ¬ ¦ ¨ ¯ ´ ¸ º ª ³ ² ¹"),
        (
            "English",
            "“Don’t,” she said – “it’s 5 o’clock…” He’d seen the café’s résumé; the naïve façade cost £5 — “fine”, he said. “Yes.” ‘No.’ • a • b • c"
        ),
        ("code", "let s = \"é\"; if (x != 'ü') { return \"§\" + s; } // ¬a ¦ b  ©  int *p = &a[0x1F]; µs ± 3; ×= ÷ ¤ ¤ ¤ ¤ ¤ ¤ ¤ ¤ ¤"),
        (
            "mixed Europe",
            "Müller, François, Muñoz, Søren, Åsa, João, Zoë, Noël, Jürgen, Inês, André, Björn, Désirée, Nuñez, Gonçalves, Çelik"
        ),
    ]

    @Test("Latin languages, signs and code stay as they are, as UTF-8 and as windows-1252", arguments: texts)
    func others(_ name: String, text: String) {
        for times in [1, 5] {
            let whole = Array(repeating: text, count: times).joined(separator: "\r\n")
            let octets = whole.unicodeScalars.map { UInt8(truncatingIfNeeded: Windows1252.octet($0.value) ?? 63) }
            for use in [TextUse.plain, .html, .fragment(nil)] {
                for label in ["windows-1252", "iso-8859-1", nil, "us-ascii", "utf-8"] as [String?] {
                    #expect(LegacyWriter.decode(octets, label: label, for: use).text == whole, "\(label ?? "-")")
                    #expect(LegacyWriter.decode(Array(whole.utf8), label: label, for: use).text == whole, "\(label ?? "-")")
                }
            }
        }
    }

    static let foreign: [(charset: String, text: String)] = [
        (
            "ISO-8859-2",
            "Příliš žluťoučký kůň úpěl ďábelské ódy. Včera večer jsme šli do města, kde byla výstava obrazů; děti měly radost. Židle, řeka, ještě."
        ),
        (
            "WINDOWS-1250",
            "Zażółć gęślą jaźń. Wczoraj wieczorem poszliśmy do miasta, gdzie była wystawa; dzieci się cieszyły. Łódź, święto, źródło, ćma, też."
        ),
        (
            "WINDOWS-1254",
            "Günaydın, bugün hava çok güzel. Öğrenciler şehre gitti, çünkü sergi açıldı; çocuklar sevindi. İstanbul, Ağrı, şöyle, değil, üç."
        ),
        (
            "WINDOWS-1251",
            "Добрый день! Вчера вечером мы пошли в город, где была выставка картин; дети были рады. Напишите, пожалуйста, когда приедете к нам."
        ),
        (
            "KOI8-R",
            "Добрый день! Вчера вечером мы пошли в город, где была выставка картин; дети были рады. Напишите, пожалуйста, когда приедете к нам."
        ),
        (
            "ISO-8859-7",
            "Καλημέρα σας. Χθες το βράδυ πήγαμε στην πόλη, όπου ήταν μια έκθεση ζωγραφικής· τα παιδιά χάρηκαν πολύ και γύρισαν αργά."
        ),
        ("GB18030", "您好,昨天晚上我们去了城里,那里有一个画展,孩子们都很高兴。请告诉我们您什么时候来。"),
        ("CP932", "おはようございます。昨日の晩、私たちは町へ行きました。展覧会があって、子供たちは喜びました。いつ来るか教えてください。"),
        ("TIS-620", "สวัสดีครับ เมื่อวานเย็นพวกเราไปในเมือง มีงานแสดงภาพวาด เด็กๆ ดีใจมาก กรุณาบอกด้วยว่าจะมาเมื่อไร"),
    ]

    @Test("other alphabets in their own charsets, unlabelled or labelled Latin-1, are no Vietnamese", arguments: foreign)
    func alphabets(_ charset: String, text: String) {
        let octets = Self.encode(Array(repeating: text, count: 3).joined(separator: "\n"), charset)
        #expect(octets.count > 100)
        for label in [nil, "iso-8859-1", "us-ascii", charset] as [String?] {
            let reading = LegacyWriter.decode(octets, label: label)
            #expect(!reading.defects.list.contains { $0.rawValue.hasPrefix("legacy") }, "\(label ?? "-"): \(reading.charset)")
        }
        let mojibake = LegacyWriter.mojibake(octets)
        #expect(LegacyWriter.decode(mojibake, label: "utf-8").text == String(decoding: mojibake, as: UTF8.self))
    }

    @Test("Vietnamese in Unicode is never changed, with marks, without, composed or not, whole or cut anywhere")
    func unicode() {
        for (name, text) in Paragraphs.all {
            let decomposed = String(String.UnicodeScalarView(text.unicodeScalars.flatMap(Self.decompose)))
            let bare = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 128 ? $0 : "a" }))
            for whole in [text, decomposed, bare] {
                for label in ["utf-8", nil, "iso-8859-1", "us-ascii"] as [String?] where whole != bare || label != nil {
                    for use in [TextUse.plain, .html, .fragment(.tcvn3), .fragment(.vni), .fragment(.viscii)] {
                        #expect(LegacyWriter.decode(Array(whole.utf8), label: label, for: use).text == whole, "\(name)")
                    }
                }
            }
            let words = text.split(separator: " ")
            for start in stride(from: 0, to: words.count, by: 3) {
                for length in [1, 2, 5, 12] {
                    let piece = words[start..<min(start + length, words.count)].joined(separator: " ")
                    for use in [
                        TextUse.plain, .fragment(.tcvn3), .fragment(.vps), .fragment(.viscii), .fragment(.windows1258), .fragment(.vni),
                    ] {
                        #expect(LegacyWriter.decode(Array(piece.utf8), label: "utf-8", for: use).text == piece)
                    }
                }
            }
        }
    }

    @Test("text that holds one Vietnamese letter in Unicode is left alone", arguments: LegacyEncoding.allCases)
    func mixed(_ encoding: LegacyEncoding) {
        let legacy = LegacyWriter.mojibake(LegacyWriter(encoding).write(Paragraphs.all[0].text))
        for tail in ["\r\n-- \r\nNguyễn Thị Lan", "\r\n> được"] {
            let octets = legacy + Array(tail.utf8)
            #expect(LegacyWriter.decode(octets, label: "utf-8").text == String(decoding: octets, as: UTF8.self))
        }
        let html = legacy + Array("<p>Nguy&#7877;n</p>".utf8)
        #expect(LegacyWriter.decode(html, label: "utf-8", for: .html).text == String(decoding: html, as: UTF8.self))
    }

    @Test("short fragments stay as they came", arguments: [LegacyEncoding.tcvn3, .vni, .vps, .viscii])
    func short(_ encoding: LegacyEncoding) {
        let writer = LegacyWriter(encoding)
        for text in ["Báo cáo tháng", "Lịch họp", "đồng ý", "Nguyễn Đức", "Về việc họp", "Kính gửi Ban", "V/v: mời họp gấp"] {
            let octets = LegacyWriter.mojibake(writer.write(text))
            for use in [TextUse.plain, .html, .fragment(nil)] {
                #expect(LegacyWriter.decode(octets, label: "utf-8", for: use).text == String(decoding: octets, as: UTF8.self))
            }
            let raw = LegacyWriter.decode(writer.write(text), label: "iso-8859-1")
            #expect(raw.charset == "cp1252", "\(text)")
        }
    }

    @Test("noise: base64, random octets, one word over and over")
    func noise() {
        var state: UInt64 = 7
        let random = (0..<20_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        let spaced = random.map { $0 % 5 == 0 ? UInt8(32) : $0 }
        for octets in [random, random.map { $0 | 0x80 }, spaced, Array(String(repeating: "5q2Pw7zDhOG7h6k=\r\n", count: 99).utf8)] {
            for use in [TextUse.plain, .html] {
                let reading = LegacyWriter.decode(octets, label: nil, for: use)
                #expect(!reading.defects.list.contains { $0.rawValue.hasPrefix("legacy") })
            }
        }
        let repeated = Array(String(repeating: "Vi\u{d6}t ", count: 400).utf8)
        #expect(LegacyWriter.decode(repeated, label: "utf-8").text == String(decoding: repeated, as: UTF8.self))
    }

    private static func decompose(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        guard let pair = LatinComposition.pair(scalar) else { return [scalar] }
        return decompose(pair.base) + [pair.mark]
    }
}

extension FalseRecognitionTests {
    /// Octets of `text` in `charset`, found by decoding: each octet alone where that is a character, else each pair.
    fileprivate static func encode(_ text: String, _ charset: String) -> [UInt8] {
        var octets: [String: [UInt8]] = [:]
        for first in UInt8(0)...255 {
            if let one = decode([first], charset) { octets[one] = octets[one] ?? [first] }
            guard first > 0x80 else { continue }
            for second in UInt8(0x40)...0xfe {
                if let two = decode([first, second], charset), two.unicodeScalars.count == 1 {
                    octets[two] = octets[two] ?? [first, second]
                }
            }
        }
        return text.unicodeScalars.flatMap { octets[String($0)] ?? [63] }
    }

    private static func decode(_ octets: [UInt8], _ charset: String) -> String? {
        octets.withUnsafeBufferPointer { Iconv.convert($0, from: charset, replacing: false) }.map { String(decoding: $0, as: UTF8.self) }
    }
}
