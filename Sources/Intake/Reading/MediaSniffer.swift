import Digest
import Editorial

/// Tells what a file is from its bytes: a sender's name and type are labels (invariant: decoded, sniffed, checked).
public enum MediaSniffer {
    /// Largest file that is published, in bytes.
    public static let largest = 25 << 20
    /// Most pixels of a picture: more is a decompression bomb or a mistake.
    public static let mostPixels = 120_000_000

    /// What a picture or document is; nil for a kind that is not published.
    public static func sniff(_ bytes: [UInt8]) -> (fileExtension: String, pixelSize: PixelSize?)? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return ("jpg", jpegSize(bytes)) }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return ("png", pngSize(bytes)) }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return ("gif", gifSize(bytes)) }
        if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 16, bytes[8..<12].elementsEqual(Array("WEBP".utf8)) {
            return ("webp", webpSize(bytes))
        }
        if bytes.starts(with: Array("%PDF-".utf8)) { return ("pdf", nil) }
        return nil
    }

    /// True for the extensions of pictures.
    public static func isPicture(_ fileExtension: String) -> Bool { ["jpg", "png", "gif", "webp"].contains(fileExtension) }

    /// A publishable medium, or what is wrong with the file.
    public static func medium(_ bytes: [UInt8]) -> Result<Medium, FileRefusal> {
        guard bytes.count <= largest else { return .failure(FileRefusal(problem: .size)) }
        guard let found = sniff(bytes) else { return .failure(FileRefusal(problem: .kind)) }
        if isPicture(found.fileExtension) {
            guard let size = found.pixelSize, size.width > 0, size.height > 0, size.width <= mostPixels / size.height else {
                return .failure(FileRefusal(problem: .unreadable))
            }
        }
        return .success(
            Medium(hash: SHA256.hash(bytes), fileExtension: found.fileExtension, byteCount: bytes.count, pixelSize: found.pixelSize))
    }

    /// The file as it is shown and published: a picture without what its camera wrote about place, time and owner.
    public static func publishable(_ bytes: [UInt8]) -> Result<ReadMedium, FileRefusal> {
        medium(bytes).flatMap { found in
            guard let clean = PhotoMetadata.stripped(bytes, fileExtension: found.fileExtension) else {
                return .failure(FileRefusal(problem: .unreadable))
            }
            return medium(clean).map { ReadMedium(medium: $0, bytes: clean) }
        }
    }

    /// Why a file is not published.
    public struct FileRefusal: Error, Hashable, Sendable {
        /// The reason.
        public let problem: Letter.FileProblem
    }

    /// IHDR is the first chunk (PNG, RFC 2083 §4.1.1).
    private static func pngSize(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual(Array("IHDR".utf8)) else { return nil }
        return size(big(bytes, 16, 4), big(bytes, 20, 4))
    }

    private static func gifSize(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 10 else { return nil }
        return size(Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
    }

    /// The first start-of-frame segment (ITU-T T.81 §B.2.2) holds height and width.
    private static func jpegSize(_ bytes: [UInt8]) -> PixelSize? {
        var offset = 2
        while offset + 9 < bytes.count {
            guard bytes[offset] == 0xFF else { return nil }
            let marker = bytes[offset + 1]
            switch marker {
            case 0xFF: offset += 1
            case 0x01, 0xD0...0xD8: offset += 2
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: return size(big(bytes, offset + 7, 2), big(bytes, offset + 5, 2))
            case 0xD9, 0xDA: return nil
            default:
                let length = big(bytes, offset + 2, 2)
                guard length >= 2 else { return nil }
                offset += 2 + length
            }
        }
        return nil
    }

    /// VP8, VP8L or VP8X (RFC 9649 §2).
    private static func webpSize(_ bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 30 else { return nil }
        func little(_ offset: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }
        switch Array(bytes[12..<16]) {
        case Array("VP8 ".utf8): return size(little(26, 2) & 0x3FFF, little(28, 2) & 0x3FFF)
        case Array("VP8L".utf8):
            let packed = little(21, 4)
            return size((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
        case Array("VP8X".utf8): return size(little(24, 3) + 1, little(27, 3) + 1)
        default: return nil
        }
    }

    private static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func size(_ width: Int, _ height: Int) -> PixelSize { PixelSize(width: width, height: height) }
}
