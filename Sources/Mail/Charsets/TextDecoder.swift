/// Octets in a labelled charset to text: labels are believed as far as the octets allow, and repaired where they do not.
enum TextDecoder {
    /// Text, the charset it was read in, and what had to be repaired.
    struct Reading: Sendable {
        var text: String
        var charset: String
        var defects = DefectSet()
        /// True for a header's text that the message's legacy encoding might explain.
        var mayBeLegacy = false

        init(_ text: String, _ charset: String, _ defects: Defect...) {
            self.text = text
            self.charset = charset
            for defect in defects { self.defects.insert(defect) }
        }
    }

    /// Decodes `bytes`; `label` is the MIME charset as written, nil where none was given.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, label: String?, for use: TextUse = .opaque) -> Reading {
        let request = Request(label: label, use: use)
        guard let label else { return decodeUnicode(bytes, request, otherwise: .missingCharset, declared: false) }
        if label == "utf-8" { return decodeUnicode(bytes, request, otherwise: .wrongCharset, declared: true) }
        switch CharsetLabel(label) {
        case .utf8: return decodeUnicode(bytes, request, otherwise: .wrongCharset, declared: true)
        case .ascii: return decodeUnicode(bytes, request, otherwise: .wrongCharset, declared: false)
        case .unknown: return decodeUnicode(bytes, request, otherwise: .unknownCharset, declared: false)
        case .singleByte(let charset): return decode(bytes, charset, request)
        case .legacy(let encoding):
            return Reading(LegacyConversion.text(LatinUnits(bytes, isUTF8: false, isHTML: false), in: encoding), encoding.rawValue)
        case .other(let name): return decode(bytes, name, request)
        }
    }

    /// Octets that should be UTF-8 or ASCII: taken as UTF-8 where they are, else judged.
    private static func decodeUnicode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ request: Request, otherwise defect: Defect, declared: Bool
    ) -> Reading {
        let ascii = UTF8Text.asciiPrefix(bytes, from: 0)
        if ascii == bytes.count {
            // UTF-8 needs no references for letters: only clients that were told to write less use them.
            if declared { return Reading(UTF8Text.unchecked(bytes), "utf-8") }
            if ISO2022JP.isShifted(bytes) { return decode(bytes, ISO2022JP.iconvName, request, because: defect) }
            return recognise(bytes, .ascii, request) { Reading(UTF8Text.unchecked(bytes), "us-ascii") }
        }
        var request = request
        if UTF8Text.isValid(bytes, from: ascii) {
            if !declared { request.defects.insert(defect) }
            let read = {
                var reading = Reading(UTF8Text.unchecked(bytes), "utf-8")
                reading.defects = request.defects
                return reading
            }
            return LegacyRecogniser.mayHide(in: bytes, from: ascii) ? recognise(bytes, .utf8, request, otherwise: read) : read()
        }
        if bytes.count >= 2, bytes[0] &+ bytes[1] == 0xfd, bytes[0] >= 0xfe { return decode(bytes, "UTF-16", request, because: defect) }
        if UTF8Evidence(bytes).isMostlyUTF8 {
            return Reading(String(decoding: bytes, as: UTF8.self), "utf-8", .undecodableText)
        }
        request.defects.insert(defect)
        return recognise(bytes, .octets, request) { guessed(bytes, defect) }
    }

    /// What 8-bit text is taken for, by little evidence.
    static func guessed(_ bytes: UnsafeBufferPointer<UInt8>, _ defect: Defect) -> Reading {
        let guess = CharsetGuess.decode(bytes)
        var reading = Reading(guess.text, guess.charset, defect)
        if guess.isVietnamese { reading.defects.insert(.legacyEncodingWindows1258) }
        return reading
    }

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: SingleByteCharset, _ request: Request) -> Reading {
        let name = charset.rawValue.lowercased()
        if charset != .viscii, UTF8Text.isASCII(bytes) {
            return recognise(bytes, .ascii, request) { Reading(UTF8Text.unchecked(bytes), name) }
        }
        if UTF8Evidence(bytes).isSurelyUTF8, UTF8Text.isValid(bytes) { return unlabelledUTF8(bytes, request) }
        return recognise(bytes, .octets, request) {
            if charset == .windows1252, CharsetGuess.isSurelyVietnamese(bytes) { return guessed(bytes, .wrongCharset) }
            let (utf8, hadUnassigned) = charset.table.decode(bytes, lenient: charset == .windows1252)
            var reading = Reading(String(decoding: utf8, as: UTF8.self), name)
            if hadUnassigned, charset != .windows1252 { reading.defects.insert(.undecodableText) }
            return reading
        }
    }

    /// Valid UTF-8 under another label.
    private static func unlabelledUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ request: Request) -> Reading {
        var request = request
        request.defects.insert(.wrongCharset)
        return recognise(bytes, .utf8, request) { Reading(UTF8Text.unchecked(bytes), "utf-8", .wrongCharset) }
    }

    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ name: String, _ request: Request, because defect: Defect? = nil
    ) -> Reading {
        let label = CharsetLabel.other(name)
        if label.extendsASCII, UTF8Text.isASCII(bytes) { return Reading(UTF8Text.unchecked(bytes), name.lowercased()) }
        if isWideLabel(name), !bytes.isEmpty, bytes.allSatisfy({ $0 >= 9 && $0 < 127 }) {
            return Reading(UTF8Text.unchecked(bytes), "us-ascii", .wrongCharset)
        }
        let isEightBit = Octet.loweredText(name.utf8.prefix(3)) == "iso" || Octet.loweredText(name.utf8.prefix(3)) == "win"
        if isEightBit, UTF8Evidence(bytes).isSurelyUTF8, UTF8Text.isValid(bytes) { return unlabelledUTF8(bytes, request) }
        if name == ISO2022JP.iconvName, UTF8Text.isASCII(bytes), let (utf8, charset, replaced) = ISO2022JP.convert(bytes) {
            var reading = Reading(String(decoding: utf8, as: UTF8.self), charset)
            if let defect { reading.defects.insert(defect) }
            if replaced > 0 { reading.defects.insert(.undecodableText) }
            return reading
        }
        guard let (utf8, replaced) = Iconv.convertCounting(bytes, from: withByteOrder(name, of: bytes), replacing: true) else {
            return decodeUnicode(bytes, request, otherwise: .unknownCharset, declared: false)
        }
        let mayBeUTF8 = label.extendsASCII && UTF8Evidence(bytes).isUnmistakablyUTF8 || replaced > 0 && !UTF8Text.isASCII(bytes)
        if mayBeUTF8, let text = UTF8Text.validated(bytes) { return Reading(text, "utf-8", .wrongCharset) }
        var request = request
        if let defect { request.defects.insert(defect) }
        let read = {
            var reading = Reading(String(decoding: dropMark(utf8), as: UTF8.self), name.lowercased())
            reading.defects = request.defects
            if replaced > 0 { reading.defects.insert(.undecodableText) }
            return reading
        }
        return isEightBit ? recognise(bytes, .octets, request, otherwise: read) : read()
    }

    private static func isWideLabel(_ name: String) -> Bool {
        let lower = name.utf8.map { Octet.lowered($0) }
        return lower.starts(with: "utf-16".utf8) || lower.starts(with: "utf-32".utf8) || lower.starts(with: "ucs-".utf8)
    }

    /// UTF-16 without a mark is big-endian by RFC 2781 §4.3; what is written is mostly little-endian. The zeros of its Latin letters tell.
    private static func withByteOrder(_ name: String, of bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard name == "UTF-16", bytes.count >= 2, bytes[0] &+ bytes[1] != 0xfd || bytes[0] < 0xfe else { return name }
        let first = bytes.prefix(1024)
        let high = stride(from: 0, to: first.count, by: 2).count { first[$0] == 0 }
        let low = stride(from: 1, to: first.count, by: 2).count { first[$0] == 0 }
        return high > low ? "UTF-16BE" : "UTF-16LE"
    }

    private static func dropMark(_ utf8: [UInt8]) -> ArraySlice<UInt8> {
        utf8.starts(with: [0xef, 0xbb, 0xbf]) ? utf8.dropFirst(3) : utf8[...]
    }
}
