/// Normalization Form C (Unicode Standard Annex #15) for Latin letters, which covers all of Vietnamese.
///
/// The standard library compares strings by canonical equivalence but offers no public way to write the composed form. Seen in
/// practice: Outlook's Vietnamese labels and text typed on macOS come partly decomposed (`ê` + U+0301). Only a run "Latin letter,
/// combining marks" changes; everything else, Hangul and singletons like the Kelvin sign included, is returned as it came.
public enum NFC {
    /// More marks on one letter than this are left as they came (the Stream-Safe Text Format of UAX #15 allows 30): sorting
    /// them would let hostile input cost more than linear time.
    static let maximumMarks = 30

    /// `s` with its Latin letters composed. Time linear in the length; a string without combining marks is returned untouched.
    public static func compose(_ s: String) -> String {
        guard mayHoldMarks(s) else { return s }
        var out = String.UnicodeScalarView()
        var base: Unicode.Scalar?
        var marks: [Unicode.Scalar] = []
        for scalar in s.unicodeScalars {
            if isMark(scalar) {
                marks.append(scalar)
            } else {
                flush(base, marks, into: &out)
                base = scalar
                marks.removeAll(keepingCapacity: true)
            }
        }
        flush(base, marks, into: &out)
        return String(out)
    }

    /// True for the combining diacritical marks U+0300–U+036F, the only ones that compose with Latin letters.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// U+0300–U+036F are the UTF-8 sequences CC 80 … CD AF; no other character begins with CC, and CD B0 … are Greek.
    private static func mayHoldMarks(_ s: String) -> Bool {
        var s = s
        return s.withUTF8 { bytes in bytes.contains { $0 == 0xCC || $0 == 0xCD } }
    }

    private static func flush(_ base: Unicode.Scalar?, _ marks: [Unicode.Scalar], into out: inout String.UnicodeScalarView) {
        guard let base else {
            append(marks, to: &out)
            return
        }
        guard !marks.isEmpty, marks.count <= maximumMarks, isLatin(base) else {
            out.append(base)
            append(marks, to: &out)
            return
        }
        var (starter, all) = decompose(base)
        all.append(contentsOf: marks.map(plainMark))
        sortByClass(&all)
        recompose(&starter, all, into: &out)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    private static func decompose(_ letter: Unicode.Scalar) -> (Unicode.Scalar, [Unicode.Scalar]) {
        var base = letter
        var marks: [Unicode.Scalar] = []
        while let pair = LatinComposition.pair(base) {
            marks.append(pair.mark)
            base = pair.base
        }
        marks.reverse()
        return (base, marks)
    }

    /// U+0340 and U+0341 were encoded as Vietnamese tone marks and are canonically the plain grave and acute.
    private static func plainMark(_ mark: Unicode.Scalar) -> Unicode.Scalar {
        switch mark.value {
        case 0x340: "\u{300}"
        case 0x341: "\u{301}"
        default: mark
        }
    }

    /// Canonical ordering: a stable insertion sort by combining class, over at most some thirty marks; class 0 is never passed.
    private static func sortByClass(_ marks: inout [Unicode.Scalar]) {
        for i in marks.indices.dropFirst() {
            var j = i
            while j > 0, order(marks[j]) != 0, order(marks[j - 1]) > order(marks[j]) {
                marks.swapAt(j, j - 1)
                j -= 1
            }
        }
    }

    private static func order(_ mark: Unicode.Scalar) -> UInt8 { mark.properties.canonicalCombiningClass.rawValue }

    /// Canonical composition: a mark joins the letter unless an earlier mark of the same or a higher class stands between.
    private static func recompose(_ starter: inout Unicode.Scalar, _ marks: [Unicode.Scalar], into out: inout String.UnicodeScalarView) {
        var left: [Unicode.Scalar] = []
        for mark in marks {
            let blocked = left.last.map { order($0) == 0 || order($0) >= order(mark) } ?? false
            if !blocked, let letter = LatinComposition.composed(starter, mark) {
                starter = letter
            } else {
                left.append(mark)
            }
        }
        out.append(starter)
        append(left, to: &out)
    }

    /// One by one: appending a sequence reserves room to the octet, which makes a long text of marked letters quadratic.
    private static func append(_ marks: [Unicode.Scalar], to out: inout String.UnicodeScalarView) {
        for mark in marks { out.append(mark) }
    }
}
