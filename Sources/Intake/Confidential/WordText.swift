/// The text of a Word file, as far as markings need it: OOXML (ECMA-376) out of its ZIP, and the pieces of UTF-16 of the older binary form.
enum WordText {
    /// Text that is taken out of one file at most, in octets: a small file can hold very much.
    private static let most = 8 << 20

    /// Nil for a file that is none.
    static func read(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return ooxml(bytes) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return binary(bytes) }
        return nil
    }

    private static func ooxml(_ bytes: [UInt8]) -> String? {
        var text = ""
        for entry in ZipFile.entries(of: bytes) where entry.name.hasPrefix("word/") && entry.name.hasSuffix(".xml") {
            let kind = entry.name.dropFirst(5)
            guard ["document", "header", "footer", "footnotes", "comments"].contains(where: kind.hasPrefix),
                let xml = ZipFile.content(of: entry, in: bytes, limit: most - text.utf8.count)
            else { continue }
            text += plain(xml) + "\n"
        }
        return text.isEmpty ? nil : text
    }

    /// Tags away; the end of a paragraph, a break and a cell end a line.
    private static func plain(_ xml: [UInt8]) -> String {
        var out: [UInt8] = []
        var at = 0
        while at < xml.count {
            guard xml[at] == UInt8(ascii: "<") else {
                out.append(xml[at])
                at += 1
                continue
            }
            let end = xml[at...].firstIndex(of: UInt8(ascii: ">")) ?? xml.count - 1
            let tag = xml[at...end]
            if tag.starts(with: "</w:p>".utf8) || tag.starts(with: "<w:br".utf8) || tag.starts(with: "</w:tc>".utf8) { out.append(10) }
            if tag.starts(with: "<w:tab".utf8) { out.append(32) }
            at = end + 1
        }
        return String(decoding: out, as: UTF8.self).replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    }

    /// Vietnamese text lies in the file as UTF-16, at even places, its paragraphs ended by CR.
    private static func binary(_ bytes: [UInt8]) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(min(bytes.count, most) / 2)
        var at = 0
        while at + 1 < min(bytes.count, most) {
            let unit = UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
            // Cell and line marks, and what is no text at all, end a line.
            units.append(unit < 32 || unit >= 0xD800 ? 10 : unit)
            at += 2
        }
        return String(decoding: units, as: UTF16.self)
    }
}

/// As much of ZIP (APPNOTE 6.3) as reading needs: the central directory, stored and deflated entries.
enum ZipFile {
    struct Entry {
        let name: String
        let method: Int
        let compressed: Int
        let offset: Int
    }

    /// Entries that are looked at.
    private static let mostEntries = 2000

    static func entries(of bytes: [UInt8]) -> [Entry] {
        guard let end = directoryEnd(bytes) else { return [] }
        var at = number(bytes, end + 16, 4)
        var entries: [Entry] = []
        for _ in 0..<min(number(bytes, end + 10, 2), mostEntries) {
            guard at >= 0, at + 46 <= bytes.count, number(bytes, at, 4) == 0x0201_4B50 else { break }
            let name = number(bytes, at + 28, 2)
            guard at + 46 + name <= bytes.count else { break }
            entries.append(
                Entry(
                    name: String(decoding: bytes[(at + 46)..<(at + 46 + name)], as: UTF8.self), method: number(bytes, at + 10, 2),
                    compressed: number(bytes, at + 20, 4), offset: number(bytes, at + 42, 4)))
            at += 46 + name + number(bytes, at + 30, 2) + number(bytes, at + 32, 2)
        }
        return entries
    }

    /// The bytes of an entry, at most `limit`; nil where they cannot be read.
    static func content(of entry: Entry, in bytes: [UInt8], limit: Int) -> [UInt8]? {
        guard limit > 0, entry.offset + 30 <= bytes.count, number(bytes, entry.offset, 4) == 0x0403_4B50 else { return nil }
        let start = entry.offset + 30 + number(bytes, entry.offset + 26, 2) + number(bytes, entry.offset + 28, 2)
        guard start <= bytes.count else { return nil }
        let data = bytes[start..<min(bytes.count, start + entry.compressed)]
        switch entry.method {
        case 0: return Array(data.prefix(limit))
        case 8: return Inflate.bytes(data, limit: limit)
        default: return nil
        }
    }

    /// The record stands at the end, before a comment of at most 65,535 octets.
    private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        for at in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
        where bytes[at] == 0x50 && number(bytes, at, 4) == 0x0605_4B50 {
            return at
        }
        return nil
    }

    /// Little-endian; 0 where there are no such octets.
    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        guard at >= 0, at + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
