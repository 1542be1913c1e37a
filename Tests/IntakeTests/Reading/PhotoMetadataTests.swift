import Intake
import Testing

/// What cameras write about place and owner never reaches a letter or a page (privacy part of R2).
@Suite("Photos without metadata (R2, R4)")
struct PhotoMetadataTests {
    private let secret = Array("GPS 16.57 107.61 Canon of Nguyen Van A".utf8)

    private func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((payload.count + 2) >> 8), UInt8((payload.count + 2) & 0xFF)] + payload
    }

    private func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: part) }
    }

    private func exif(orientation: UInt8, little: Bool) -> [UInt8] {
        let big: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        let small: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
        return Array("Exif\0\0".utf8) + (little ? small : big) + secret
    }

    private func jpeg(_ metadata: [UInt8]) -> [UInt8] {
        let frame: [UInt8] = [8, 0, 2, 0, 3, 1, 1, 0x11, 0]
        return [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]) + metadata
            + segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1]) + segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0])
            + segment(0xC0, frame) + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD9]
    }

    @Test("a JPEG loses EXIF, XMP, IPTC, comments and what is glued on behind; colour and pixels stay", arguments: [true, false])
    func jpegIsStripped(little: Bool) throws {
        let metadata =
            segment(0xE1, exif(orientation: 1, little: little)) + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
            + segment(0xED, secret) + segment(0xFE, secret)
        let clean = try #require(PhotoMetadata.stripped(jpeg(metadata) + secret, fileExtension: "jpg"))
        #expect(clean == jpeg([]))
        #expect(MediaSniffer.sniff(clean)?.pixelSize?.width == 3)
    }

    @Test("a JPEG that lies on its side keeps its orientation, and nothing else", arguments: [true, false])
    func orientationStays(little: Bool) throws {
        let clean = try #require(
            PhotoMetadata.stripped(jpeg(segment(0xE1, exif(orientation: 6, little: little))), fileExtension: "jpg"))
        #expect(!holds(clean, secret) && holds(clean, [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))
        #expect(PhotoMetadata.stripped(clean, fileExtension: "jpg") == clean)
    }

    @Test("a JPEG that cannot be followed to its pixels is not published", arguments: [2, 6, 20, 40])
    func brokenJPEG(length: Int) {
        #expect(PhotoMetadata.stripped(Array(jpeg([]).prefix(length)), fileExtension: "jpg") == nil)
    }

    private func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        [0, 0, UInt8(data.count >> 8), UInt8(data.count & 0xFF)] + Array(type.utf8) + data + [1, 2, 3, 4]
    }

    @Test("a PNG loses text, time and EXIF chunks and what follows its end")
    func pngIsStripped() {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let pixels = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]) + chunk("IDAT", [9, 9]) + chunk("IEND", [])
        let words = ["tEXt", "zTXt", "iTXt", "tIME", "eXIf"].flatMap { chunk($0, secret) }
        let dirty = head + pixels.prefix(25) + words + pixels.dropFirst(25) + secret
        #expect(PhotoMetadata.stripped(dirty, fileExtension: "png") == head + pixels)
        #expect(PhotoMetadata.stripped(Array(dirty.prefix(60)), fileExtension: "png") == nil)
    }

    @Test("a WebP loses its EXIF and XMP chunks, and its header no longer names them")
    func webpIsStripped() throws {
        func riff(_ type: String, _ data: [UInt8]) -> [UInt8] {
            Array(type.utf8) + [UInt8(data.count), 0, 0, 0] + data + (data.count % 2 == 1 ? [0] : [])
        }
        let body = riff("VP8X", [0x2C, 0, 0, 0, 2, 0, 0, 1, 0, 0]) + riff("VP8 ", [5, 5, 5]) + riff("EXIF", secret) + riff("XMP ", secret)
        let clean = try #require(
            PhotoMetadata.stripped(
                Array("RIFF".utf8) + [UInt8(body.count + 4), 0, 0, 0] + Array("WEBP".utf8) + body, fileExtension: "webp"))
        #expect(!holds(clean, secret) && clean[20] == 0x20 && Int(clean[4]) == clean.count - 8)
    }

    @Test("what is no picture comes back as it is")
    func others() { #expect(PhotoMetadata.stripped(secret, fileExtension: "pdf") == secret) }
}
