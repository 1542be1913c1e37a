/// Takes out of a picture what its camera and programs wrote about place, time, owner and device; the pixels stay untouched.
///
/// JPEG: APP1 (EXIF, XMP), APP13 (IPTC) and every other APPn but JFIF, ICC profile and Adobe's colour marker, and comments; the
/// orientation is written back alone, or the picture would lie on its side. PNG: text, time and EXIF chunks. WebP: EXIF and XMP chunks.
/// A picture whose structure cannot be followed gives nil: it is not published.
public enum PhotoMetadata {
    /// The picture without metadata; nil when its structure cannot be followed to the pixels. Other files come back unchanged.
    public static func stripped(_ bytes: [UInt8], fileExtension: String) -> [UInt8]? {
        switch fileExtension {
        case "jpg": jpeg(bytes)
        case "png": png(bytes)
        case "webp": webp(bytes)
        default: bytes
        }
    }

    // MARK: JPEG (ITU-T T.81 annex B; EXIF 2.3 §4.5)

    private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var kept: [UInt8] = []
        var orientation: UInt8 = 1
        var offset = 2
        while offset + 4 <= bytes.count {
            guard bytes[offset] == 0xFF else { return nil }
            let marker = bytes[offset + 1]
            if marker == 0xFF {
                offset += 1
                continue
            }
            let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
            guard length >= 2, offset + 2 + length <= bytes.count else { return nil }
            let segment = bytes[offset..<(offset + 2 + length)]
            if marker == 0xE1, let found = Self.orientation(inEXIF: segment.dropFirst(4)) { orientation = found }
            if keepsSegment(marker, segment.dropFirst(4)) { kept += segment }
            offset += 2 + length
            // From the start of scan on there are pixels; what follows the end of image is dropped.
            if marker == 0xDA { return [0xFF, 0xD8] + orientationSegment(orientation) + kept + pixels(bytes[offset...]) }
        }
        return nil
    }

    private static func keepsSegment(_ marker: UInt8, _ payload: ArraySlice<UInt8>) -> Bool {
        switch marker {
        case 0xE0: payload.starts(with: Array("JFIF".utf8))
        case 0xE2: payload.starts(with: Array("ICC_PROFILE".utf8))
        case 0xEE: payload.starts(with: Array("Adobe".utf8))
        case 0xE1...0xEF, 0xFE: false
        default: true
        }
    }

    /// Entropy-coded data and further scans up to the end of image: a thumbnail or a second picture may be glued on after it.
    private static func pixels(_ rest: ArraySlice<UInt8>) -> [UInt8] {
        var offset = rest.startIndex
        while offset + 1 < rest.endIndex {
            if rest[offset] == 0xFF, rest[offset + 1] == 0xD9 { return Array(rest[..<(offset + 2)]) }
            offset += 1
        }
        return Array(rest) + [0xFF, 0xD9]
    }

    /// Tag 0x0112 of the first directory; nil where there is none.
    private static func orientation(inEXIF payload: ArraySlice<UInt8>) -> UInt8? {
        guard payload.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let tiff = Array(payload.dropFirst(6))
        guard tiff.count >= 8 else { return nil }
        let isLittle = tiff[0] == UInt8(ascii: "I")
        func short(_ at: Int) -> Int { isLittle ? Int(tiff[at]) | Int(tiff[at + 1]) << 8 : Int(tiff[at]) << 8 | Int(tiff[at + 1]) }
        func long(_ at: Int) -> Int { isLittle ? short(at) | short(at + 2) << 16 : short(at) << 16 | short(at + 2) }
        let directory = long(4)
        guard directory >= 8, directory + 2 <= tiff.count else { return nil }
        for index in 0..<short(directory) {
            let entry = directory + 2 + index * 12
            guard entry + 12 <= tiff.count else { return nil }
            if short(entry) == 0x0112 { return (1...8).contains(short(entry + 8)) ? UInt8(short(entry + 8)) : nil }
        }
        return nil
    }

    /// An EXIF segment that holds nothing but the orientation; empty for an upright picture.
    private static func orientationSegment(_ orientation: UInt8) -> [UInt8] {
        guard orientation != 1 else { return [] }
        let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        let payload = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, 0, UInt8(payload.count + 2)] + payload
    }

    // MARK: PNG (RFC 2083 §3; eXIf is of PNG 3rd edition)

    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        let dropped: Set<String> = ["tEXt", "zTXt", "iTXt", "tIME", "eXIf"]
        guard bytes.count >= 8 else { return nil }
        var kept = Array(bytes[..<8])
        var offset = 8
        while offset + 12 <= bytes.count {
            let length = bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - offset - 12 else { return nil }
            let type = String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
            if !dropped.contains(type) { kept += bytes[offset..<(offset + 12 + length)] }
            offset += 12 + length
            if type == "IEND" { return kept }
        }
        return nil
    }

    // MARK: WebP (RFC 9649 §2.4, §2.7)

    private static func webp(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 12 else { return nil }
        var chunks: [UInt8] = []
        var offset = 12
        while offset + 8 <= bytes.count {
            let length = bytes[(offset + 4)..<(offset + 8)].reversed().reduce(0) { $0 << 8 | Int($1) }
            let padded = length + (length & 1)
            guard length <= bytes.count - offset - 8 else { return nil }
            let type = String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
            if type != "EXIF", type != "XMP " {
                var chunk = Array(bytes[offset..<min(offset + 8 + padded, bytes.count)])
                // The header's flags say which of the two are there.
                if type == "VP8X", chunk.count > 8 { chunk[8] &= ~0x0C }
                chunks += chunk
            }
            offset += 8 + padded
        }
        let size = chunks.count + 4
        let header = Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) } + Array("WEBP".utf8)
        return chunks.isEmpty ? nil : header + chunks
    }
}
