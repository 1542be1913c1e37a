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
    /// Where a reading came from, for the search for a legacy encoding.
    enum Basis {
        /// ASCII; in HTML it may name Latin-1 letters by character references.
        case ascii
        /// Valid UTF-8.
        case utf8
        /// Octets in a single-octet charset that labels often name without knowing it.
        case octets
        /// Text that no legacy encoding hides in.
        case settled
    }

    /// `reading` of `bytes`, or what a legacy encoding makes of them where one is recognised.
    static func recognise(_ bytes: UnsafeBufferPointer<UInt8>, _ reading: Reading, label: String?, use: TextUse) -> Reading {
        switch reading.basis {
        case .settled: return reading
        // UTF-8 needs no references for letters: only clients that were told to write less do.
        case .ascii: guard use.isHTML, reading.charset != "utf-8", bytes.contains(UInt8(ascii: "&")) else { return reading }
        case .utf8, .octets: break
        }
        let units = LatinUnits(bytes, isUTF8: reading.basis == .utf8, isHTML: use.isHTML)
        let labelled = reading.basis == .octets ? label.flatMap { LegacyEncoding(label: $0) } : nil
        var out = reading
        var found: LegacyEncoding?
        switch use {
        case .opaque: return reading
        case .plain, .html: found = LegacyRecogniser.recognise(units, labelled: labelled)
        case .fragment(let known):
            // A word that names a Vietnamese charset was written by a program that knew it.
            guard labelled == nil else { return reading }
            out.mayBeLegacy = LegacyRecogniser.mayFit(units)
            guard out.mayBeLegacy else { return out }
            found = LegacyRecogniser.recognise(units)
            if found == nil, let known, LegacyRecogniser.fits(units, known) { found = known }
        }
        if let found { out.take(found, LegacyConversion.text(units, in: found), hadLabel: label != nil) }
        return out
    }
}

extension TextDecoder.Reading {
    /// Becomes the reading in `encoding`. Defects that the label's charset met are gone; that the label was wrong is one.
    fileprivate mutating func take(_ encoding: LegacyEncoding, _ decoded: String, hadLabel: Bool) {
        text = decoded
        charset = encoding.rawValue
        defects.remove([.undecodableText, .legacyEncodingWindows1258])
        defects.insert(encoding.defect)
        if basis == .octets, hadLabel, defects.isDisjoint([.unknownCharset, .wrongCharset]) { defects.insert(.wrongCharset) }
    }
}
