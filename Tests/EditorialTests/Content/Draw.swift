import Digest
import Editorial
import WorkCalendar

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
            "đ", "/", "\u{FFFF}", "]}", ",",
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
            body: (0..<below(6)).map { _ in block() }, answer: (0..<below(3)).map { _ in block() }, author: text(), source: text())
        if below(2) == 0 { content.eventDate = CivilDate(year: 1900 + below(300), month: 1 + below(12), day: 1 + below(28)) }
        for _ in 0..<below(4) { content.details.append(Detail(FormField.allCases[below(FormField.allCases.count)], text())) }
        return content
    }
}
