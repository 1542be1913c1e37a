/// What octets are decoded for, which decides whether a legacy encoding is looked for in them.
enum TextUse {
    /// Neither plain text nor HTML (`text/csv`, a parameter): only the label counts.
    case opaque
    /// Running text, `text/plain`.
    case plain
    /// `text/html`: only what stands outside tags is looked at and converted.
    case html
    /// A piece of a header field; the encoding is that of the message's text, nil where none was recognised.
    case fragment(LegacyEncoding?)

    var isHTML: Bool {
        if case .html = self { true } else { false }
    }
}

extension TextDecoder {
    /// What octets are before a legacy encoding is looked for in them.
    enum Basis {
        /// ASCII; in HTML it may name Latin-1 letters by character references.
        case ascii
        /// Valid UTF-8.
        case utf8
        /// Octets in a single-octet charset that labels often name without knowing it.
        case octets
    }

    /// The label that octets came with, what they are decoded for, and what is wrong with the label already.
    struct Request {
        var label: String?
        var use: TextUse
        var defects = DefectSet()
    }

    /// What a legacy encoding makes of `bytes` where one is recognised, else `reading`, which is not asked for before.
    static func recognise(
        _ bytes: UnsafeBufferPointer<UInt8>, _ basis: Basis, _ request: Request, otherwise reading: () -> Reading
    ) -> Reading {
        if basis == .ascii { guard request.use.isHTML, bytes.contains(UInt8(ascii: "&")) else { return reading() } }
        let units = LatinUnits(bytes, isUTF8: basis == .utf8, isHTML: request.use.isHTML)
        let labelled = basis == .octets ? request.label.flatMap { LegacyEncoding(label: $0) } : nil
        var found: LegacyEncoding?
        var mayBeLegacy = false
        switch request.use {
        case .opaque: return reading()
        case .plain, .html: found = LegacyRecogniser.recognise(units, labelled: labelled)
        case .fragment(let known):
            // A word that names a Vietnamese charset was written by a program that knew it.
            guard labelled == nil else { return reading() }
            mayBeLegacy = LegacyRecogniser.mayFit(units)
            guard mayBeLegacy else { return reading() }
            found = LegacyRecogniser.recognise(units)
            if found == nil, let known, LegacyRecogniser.fits(units, known) { found = known }
        }
        var out = found.map { Reading(units, in: $0, basis, request) } ?? reading()
        out.mayBeLegacy = mayBeLegacy
        return out
    }
}

extension TextDecoder.Reading {
    /// Units read in the encoding that was recognised in them. That the label was wrong is a defect.
    fileprivate init(_ units: LatinUnits, in encoding: LegacyEncoding, _ basis: TextDecoder.Basis, _ request: TextDecoder.Request) {
        self.init(LegacyConversion.text(units, in: encoding), encoding.rawValue)
        defects = request.defects
        defects.insert(encoding.defect)
        let isLabelled = basis == .octets && request.label != nil
        if isLabelled, defects.isDisjoint([.unknownCharset, .wrongCharset]) { defects.insert(.wrongCharset) }
    }
}
