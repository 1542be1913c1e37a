/// Octets in a labelled charset to text: labels are believed as far as the octets allow, and repaired where they do not.
enum TextDecoder {
    /// Text, the charset it was read in, and what had to be repaired.
    struct Reading {
        var text: String
        var charset: String
        var defects = DefectSet()
        var basis = Basis.settled
        /// True for a header's text that the message's legacy encoding might explain.
        var mayBeLegacy = false

        init(_ text: String, _ charset: String, _ defects: Defect...) {
            self.text = text
            self.charset = charset
            for defect in defects { self.defects.insert(defect) }
        }

        func from(_ basis: Basis) -> Reading {
            var copy = self
            copy.basis = basis
            return copy
        }
    }

    /// Decodes `bytes`; `label` is the MIME charset as written, nil where none was given.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, label: String?, for use: TextUse = .opaque) -> Reading {
        recognise(bytes, decodeAsLabelled(bytes, label: label), label: label, use: use)
    }

    private static func decodeAsLabelled(_ bytes: UnsafeBufferPointer<UInt8>, label: String?) -> Reading {
        guard let label else { return decodeUnicode(bytes, otherwise: .missingCharset, declared: false) }
        if label == "utf-8" { return decodeUnicode(bytes, otherwise: .wrongCharset, declared: true) }
        switch CharsetLabel(label) {
        case .utf8: return decodeUnicode(bytes, otherwise: .wrongCharset, declared: true)
        case .ascii: return decodeUnicode(bytes, otherwise: .wrongCharset, declared: false)
        case .unknown: return decodeUnicode(bytes, otherwise: .unknownCharset, declared: false)
        case .singleByte(let charset): return decode(bytes, charset)
        case .legacy(let encoding):
            return Reading(LegacyConversion.text(LatinUnits(bytes, isUTF8: false, isHTML: false), in: encoding), encoding.rawValue)
        case .other(let name): return decode(bytes, name)
        }
    }

    /// Octets that should be UTF-8 or ASCII: taken as UTF-8 where they are, else judged.
    private static func decodeUnicode(_ bytes: UnsafeBufferPointer<UInt8>, otherwise defect: Defect, declared: Bool) -> Reading {
        let ascii = UTF8Text.asciiPrefix(bytes, from: 0)
        if ascii == bytes.count { return Reading(UTF8Text.unchecked(bytes), declared ? "utf-8" : "us-ascii").from(.ascii) }
        if UTF8Text.isValid(bytes, from: ascii) {
            let text = UTF8Text.unchecked(bytes)
            let basis: Basis = LegacyRecogniser.mayHide(in: bytes, from: ascii) ? .utf8 : .settled
            return (declared ? Reading(text, "utf-8") : Reading(text, "utf-8", defect)).from(basis)
        }
        if bytes.count >= 2, bytes[0] &+ bytes[1] == 0xfd, bytes[0] >= 0xfe { return decode(bytes, "UTF-16", because: defect) }
        if UTF8Evidence(bytes).isMostlyUTF8 {
            return Reading(String(decoding: bytes, as: UTF8.self), "utf-8", .undecodableText)
        }
        let guess = CharsetGuess.decode(bytes)
        var reading = Reading(guess.text, guess.charset, defect).from(.octets)
        if guess.isVietnamese { reading.defects.insert(.legacyEncodingWindows1258) }
        return reading
    }

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ charset: SingleByteCharset) -> Reading {
        let name = charset.rawValue.lowercased()
        if UTF8Text.isASCII(bytes), charset != .viscii { return Reading(UTF8Text.unchecked(bytes), name).from(.ascii) }
        if UTF8Evidence(bytes).isSurelyUTF8, let text = UTF8Text.validated(bytes) {
            return Reading(text, "utf-8", .wrongCharset).from(.utf8)
        }
        if charset == .windows1252, CharsetGuess.isSurelyVietnamese(bytes) {
            let guess = CharsetGuess.decode(bytes)
            return Reading(guess.text, guess.charset, .wrongCharset, .legacyEncodingWindows1258).from(.octets)
        }
        let (utf8, hadUnassigned) = charset.table.decode(bytes, lenient: charset == .windows1252)
        var reading = Reading(String(decoding: utf8, as: UTF8.self), name).from(.octets)
        if hadUnassigned, charset != .windows1252 { reading.defects.insert(.undecodableText) }
        return reading
    }

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String, because defect: Defect? = nil) -> Reading {
        let label = CharsetLabel.other(name)
        if label.extendsASCII, UTF8Text.isASCII(bytes) { return Reading(UTF8Text.unchecked(bytes), name.lowercased()) }
        if isWideLabel(name), !bytes.isEmpty, bytes.allSatisfy({ $0 >= 9 && $0 < 127 }) {
            return Reading(UTF8Text.unchecked(bytes), "us-ascii", .wrongCharset)
        }
        let isEightBit = Octet.loweredText(name.utf8.prefix(3)) == "iso" || Octet.loweredText(name.utf8.prefix(3)) == "win"
        if isEightBit, UTF8Evidence(bytes).isSurelyUTF8, let text = UTF8Text.validated(bytes) {
            return Reading(text, "utf-8", .wrongCharset).from(.utf8)
        }
        guard let (utf8, replaced) = Iconv.convertCounting(bytes, from: name, replacing: true) else {
            return decodeUnicode(bytes, otherwise: .unknownCharset, declared: false)
        }
        let mayBeUTF8 = label.extendsASCII && UTF8Evidence(bytes).isUnmistakablyUTF8 || replaced > 0 && !UTF8Text.isASCII(bytes)
        if mayBeUTF8, let text = UTF8Text.validated(bytes) { return Reading(text, "utf-8", .wrongCharset) }
        var reading = Reading(String(decoding: dropMark(utf8), as: UTF8.self), name.lowercased())
        if isEightBit { reading.basis = .octets }
        if let defect { reading.defects.insert(defect) }
        if replaced > 0 { reading.defects.insert(.undecodableText) }
        return reading
    }

    private static func isWideLabel(_ name: String) -> Bool {
        let lower = name.utf8.map { Octet.lowered($0) }
        return lower.starts(with: "utf-16".utf8) || lower.starts(with: "utf-32".utf8) || lower.starts(with: "ucs-".utf8)
    }

    private static func dropMark(_ utf8: [UInt8]) -> ArraySlice<UInt8> {
        utf8.starts(with: [0xef, 0xbb, 0xbf]) ? utf8.dropFirst(3) : utf8[...]
    }
}
