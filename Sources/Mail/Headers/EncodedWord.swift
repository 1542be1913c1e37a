/// One encoded word `=?charset?B|Q?text?=` (RFC 2047 §2), found in unfolded octets.
struct EncodedWord {
    /// Charset label in lower case, without an RFC 2231 language.
    let charset: String
    /// The octets it stands for, in that charset.
    let octets: [UInt8]
    /// First position after the word.
    let end: Int

    /// Reads a word that begins at `start`; nil when none does.
    ///
    /// Seen in practice: blanks inside the text, question marks in Q text, base64 without padding. All are read.
    static func read(_ value: [UInt8], at start: Int, lastClose: Int) -> EncodedWord? {
        guard let shape = EncodedWordShape(value, at: start, lastClose: lastClose) else { return nil }
        var charset = value[(start + 2)..<shape.charsetEnd]
        if let star = charset.firstIndex(of: Octet.star) { charset = charset[..<star] }
        let text = value[shape.text]
        let octets = shape.isBase64 ? Base64Decoder.decode(Array(text)).octets : decodeQ(text)
        return EncodedWord(charset: Octet.loweredText(charset), octets: octets, end: shape.end)
    }

    /// The Q encoding (§4.2): quoted-printable with `_` for a space.
    private static func decodeQ(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let octet = text[index]
            if octet == Octet.equals, index + 2 < text.endIndex {
                let high = Octet.hexValue(text[index + 1])
                let low = Octet.hexValue(text[index + 2])
                if high < 16, low < 16 {
                    out.append(high << 4 | low)
                    index += 3
                    continue
                }
            }
            out.append(octet == UInt8(ascii: "_") ? Octet.space : octet)
            index += 1
        }
        return out
    }
}

/// Where the pieces of an encoded word stand.
struct EncodedWordShape {
    let charsetEnd: Int
    let isBase64: Bool
    let text: Range<Int>
    let end: Int

    /// Index of the last `?=` in `value`, -1 when there is none: without it each unclosed `=?a?Q?` would search to the end.
    static func lastClose(in value: [UInt8]) -> Int {
        OctetSearch.lastPair(Octet.question, Octet.equals, in: value) ?? -1
    }

    init?(_ value: [UInt8], at start: Int, lastClose: Int) {
        guard start + 6 < value.count, value[start] == Octet.equals, value[start + 1] == Octet.question else { return nil }
        var index = start + 2
        while index < value.count, value[index] != Octet.question {
            guard value[index] > 32, value[index] < 127, index - start < 80 else { return nil }
            index += 1
        }
        guard index > start + 2, index + 2 < value.count, value[index + 2] == Octet.question else { return nil }
        charsetEnd = index
        let encoding = Octet.lowered(value[index + 1])
        guard encoding == UInt8(ascii: "b") || encoding == UInt8(ascii: "q") else { return nil }
        isBase64 = encoding == UInt8(ascii: "b")
        guard index + 3 <= lastClose else { return nil }
        guard let close = OctetSearch.pair(Octet.question, Octet.equals, in: value, from: index + 3) else { return nil }
        text = (index + 3)..<close
        end = close + 2
    }
}

/// Turns unfolded octets with encoded words among them into text.
///
/// Adjacent words of one charset are joined as octets before they are decoded: clients cut words inside a character, although
/// RFC 2047 §5 forbids it, and base64 words with only three of a letter's four octets are common.
struct EncodedWordDecoder {
    private let value: [UInt8]
    /// The legacy encoding of the message's text, nil where none was recognised.
    private let legacy: LegacyEncoding?
    private var mayBeLegacy = false
    private var out = ""
    private var pendingCharset: String?
    private var pending: [UInt8] = []
    private var defects = DefectSet()

    init(_ value: [UInt8], legacy: LegacyEncoding? = nil) {
        self.value = value
        self.legacy = legacy
    }

    mutating func run() {
        let lastClose = EncodedWordShape.lastClose(in: value)
        var position = 0
        var rawStart = 0
        while let hit = OctetSearch.pair(Octet.equals, Octet.question, in: value, from: position) {
            guard let word = EncodedWord.read(value, at: hit, lastClose: lastClose) else {
                position = hit + 2
                continue
            }
            if pendingCharset == nil || !value[rawStart..<hit].allSatisfy(Octet.isSpace) {
                flush()
                appendRaw(rawStart..<hit)
            }
            take(word)
            position = word.end
            rawStart = word.end
        }
        flush()
        appendRaw(rawStart..<value.count)
    }

    private mutating func take(_ word: EncodedWord) {
        if word.charset != pendingCharset { flush() }
        pendingCharset = word.charset
        pending.append(contentsOf: word.octets)
    }

    private mutating func flush() {
        guard let charset = pendingCharset else { return }
        let reading = pending.withUnsafeBufferPointer { TextDecoder.decode($0, label: charset, for: .fragment(legacy)) }
        append(reading.text)
        defects.formUnion(reading.defects)
        if reading.mayBeLegacy { mayBeLegacy = true }
        pending.removeAll(keepingCapacity: true)
        pendingCharset = nil
    }

    /// Appends octets outside encoded words; 8-bit ones are UTF-8 (RFC 6532) or judged.
    mutating func appendRaw(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        value.withUnsafeBufferPointer { whole in
            let slice = UnsafeBufferPointer(rebasing: whole[range])
            let reading = RawHeaderText.read(slice, legacy)
            append(reading.text)
            defects.formUnion(reading.defects)
            if reading.mayBeLegacy { mayBeLegacy = true }
        }
    }

    /// A header value is one line: controls, also those that encoded words bring, become spaces (no CR or LF passes).
    private mutating func append(_ text: String) {
        guard text.utf8.contains(where: { $0 < 32 && $0 != Octet.tab || $0 == 127 }) else {
            out += text
            return
        }
        defects.insert(.controlInHeader)
        out += String(decoding: text.utf8.map { $0 < 32 && $0 != Octet.tab || $0 == 127 ? Octet.space : $0 }, as: UTF8.self)
    }

    func finish() -> HeaderText.Reading { HeaderText.Reading(text: out, defects: defects, mayBeLegacy: mayBeLegacy) }
}

/// Header octets outside encoded words.
enum RawHeaderText {
    /// UTF-8 (RFC 6532) where it is valid; else judged, with the legacy encoding of the message's text where it fits.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ legacy: LegacyEncoding?) -> TextDecoder.Reading {
        if UTF8Text.isASCII(bytes) { return TextDecoder.Reading(UTF8Text.unchecked(bytes), "us-ascii") }
        var request = TextDecoder.Request(label: nil, use: .fragment(legacy))
        if UTF8Text.isValid(bytes) {
            let read = { TextDecoder.Reading(UTF8Text.unchecked(bytes), "utf-8") }
            return LegacyRecogniser.mayHide(in: bytes) ? TextDecoder.recognise(bytes, .utf8, request, otherwise: read) : read()
        }
        request.defects.insert(.eightBitHeader)
        return TextDecoder.recognise(bytes, .octets, request) { TextDecoder.guessed(bytes, .eightBitHeader) }
    }
}
