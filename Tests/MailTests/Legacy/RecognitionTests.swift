import Testing

@testable import Mail

@Suite("Legacy encodings recognised by their syllables (B8)")
struct RecognitionTests {
    static let labels: [String?] = [
        nil, "us-ascii", "iso-8859-1", "windows-1252", "x-user-defined", "utf-8", "iso-8859-15", "windows-1258", "viscii", "tcvn-5712",
        "x-unknown", "nonsense",
    ]

    @Test("each paragraph, in each encoding, comes back through every wrong label", arguments: LegacyEncoding.allCases)
    func roundTrip(_ encoding: LegacyEncoding) {
        let writer = LegacyWriter(encoding)
        for (name, text) in Paragraphs.all {
            let octets = writer.write(text)
            for label in Self.labels where !Self.names(label, encoding) {
                let reading = LegacyWriter.decode(octets, label: label)
                #expect(reading.text == Paragraphs.readBack(text, encoding), "\(name) as \(label ?? "unlabelled")")
                #expect(reading.charset == encoding.rawValue, "\(name) as \(label ?? "unlabelled")")
                #expect(reading.defects.list.contains(encoding.defect), "\(name) as \(label ?? "unlabelled")")
                #expect(reading.defects.list.count == 2, "\(name) as \(label ?? "unlabelled"): \(reading.defects.list)")
            }
        }
    }

    @Test("each paragraph comes back out of UTF-8 that was made of its octets", arguments: LegacyEncoding.allCases)
    func mojibake(_ encoding: LegacyEncoding) {
        let writer = LegacyWriter(encoding)
        for (name, text) in Paragraphs.all {
            for octets in [false, true].map({ LegacyWriter.mojibake(writer.write(text), asLatin1: $0) }) {
                for label in ["utf-8", nil, "us-ascii", "iso-8859-1"] as [String?] {
                    let reading = LegacyWriter.decode(octets, label: label)
                    #expect(reading.text == Paragraphs.readBack(text, encoding), "\(name) as \(label ?? "unlabelled")")
                    #expect(reading.charset == encoding.rawValue, "\(name) as \(label ?? "unlabelled")")
                    #expect(reading.defects.list.contains(encoding.defect))
                }
            }
        }
    }

    @Test("what is converted is composed (NFC)", arguments: LegacyEncoding.allCases)
    func composed(_ encoding: LegacyEncoding) {
        for (_, text) in Paragraphs.all {
            let reading = LegacyWriter.decode(LegacyWriter(encoding).write(text), label: nil)
            #expect(Array(reading.text.utf8) == Array(Paragraphs.readBack(text, encoding).utf8))
        }
    }

    @Test("a label that is right is believed, whatever the length", arguments: LegacyEncoding.allCases)
    func rightLabel(_ encoding: LegacyEncoding) {
        let labels: [LegacyEncoding: String] = [
            .tcvn3: "x-viet-tcvn5712", .vni: "x-viet-vni", .vps: "x-viet-vps", .viscii: "viscii", .windows1258: "windows-1258",
        ]
        for text in ["Việt Nam", Paragraphs.all[1].text] {
            let reading = LegacyWriter.decode(LegacyWriter(encoding).write(text), label: labels[encoding])
            #expect(reading.text == text)
            #expect(reading.defects.isEmpty)
        }
    }

    @Test("HTML: text is converted, tags, attributes, scripts and styles are not", arguments: LegacyEncoding.allCases)
    func html(_ encoding: LegacyEncoding) {
        let writer = LegacyWriter(encoding)
        let head: [UInt8] = Array(
            "<style>/* caf\u{e9} */ p>b {}</style><!-- \u{b8} --><p title=\"\u{b5}\" class=MsoNormal>".utf16.map { UInt8($0) })
        for (name, text) in Paragraphs.all where name != "complaint" && name != "english" {
            for label in [nil, "us-ascii", "iso-8859-1", "utf-8"] as [String?] {
                let octets = head + writer.write(text) + Array("<br>&nbsp;&amp; a &lt; b</p>".utf8)
                let reading = LegacyWriter.decode(octets, label: label, for: .html)
                let expected = "<style>/* café */ p>b {}</style><!-- ¸ --><p title=\"µ\" class=MsoNormal>"
                #expect(reading.text == expected + Paragraphs.readBack(text, encoding) + "<br>&nbsp;&amp; a &lt; b</p>", "\(name)")
                let utf8 = LegacyWriter.mojibake(octets)
                #expect(LegacyWriter.decode(utf8, label: "utf-8", for: .html).text == reading.text, "\(name)")
            }
        }
    }

    @Test("HTML in US-ASCII: letters as character references", arguments: LegacyEncoding.allCases)
    func references(_ encoding: LegacyEncoding) {
        for (name, text) in Paragraphs.all where name != "complaint" && name != "english" {
            let octets = LegacyWriter(encoding).write(text).flatMap { octet -> [UInt8] in
                octet < 128 ? [octet] : Array((octet == 0xd6 ? "&Ouml;" : octet == 0xae ? "&reg;" : "&#\(octet);").utf8)
            }
            for label in [nil, "us-ascii", "iso-8859-1"] as [String?] {
                let reading = LegacyWriter.decode(Array("<p>".utf8) + octets, label: label, for: .html)
                #expect(reading.text == "<p>" + Paragraphs.readBack(text, encoding), "\(name)")
            }
        }
    }

    @Test("pieces of any length are read right or left alone; from 25 words on, nearly all are read", arguments: LegacyEncoding.allCases)
    func pieces(_ encoding: LegacyEncoding) {
        let writer = LegacyWriter(encoding)
        let words = Paragraphs.all.filter { $0.name != "english" && $0.name != "official" }.flatMap { $0.text.split(separator: " ") }
        for (length, least) in [(3, 0), (8, 0), (12, 10), (16, 60), (25, 95), (40, 100)] {
            var read = 0
            var all = 0
            for start in stride(from: 0, to: words.count - length, by: 5) {
                let piece = words[start..<(start + length)].joined(separator: " ")
                let octets = writer.write(piece)
                for (source, label) in [(LegacyWriter.mojibake(octets), "utf-8"), (octets, "iso-8859-1")] {
                    let reading = LegacyWriter.decode(source, label: label)
                    let asLatin = String(decoding: LegacyWriter.mojibake(octets), as: UTF8.self)
                    #expect(reading.text == Paragraphs.readBack(piece, encoding) || reading.text == asLatin, "\(piece)")
                    all += 1
                    if reading.charset == encoding.rawValue { read += 1 }
                }
            }
            #expect(read * 100 >= all * least, "\(encoding) \(length) words: \(read) of \(all)")
        }
    }

    private static func names(_ label: String?, _ encoding: LegacyEncoding) -> Bool {
        label.map { LegacyEncoding(label: $0) == encoding } ?? false
    }
}
