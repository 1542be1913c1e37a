/// A text as the grammars read it: NFC, format characters gone, every kind of space a space, cut into lines.
struct CleanText {
    /// The lines without their ends; never empty.
    let lines: [[Unicode.Scalar]]

    /// Cleans a text. Linear in its length.
    init(_ text: String) {
        var lines: [[Unicode.Scalar]] = [[]]
        var afterReturn = false
        for scalar in Composition.nfc(String(String.UnicodeScalarView(text.unicodeScalars.filter { !Self.isInvisible($0) }))) {
            switch scalar.value {
            case 0x0A where afterReturn: break
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: lines.append([])
            default: lines[lines.count - 1].append(Self.isSpace(scalar) ? " " : scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        self.lines = lines.map(Self.trimmed)
    }

    /// Format characters (general category Cf), variation selectors, the grapheme joiner and emoji skin tones: seen or not, they say nothing.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        switch scalar.value {
        case 0x34F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return true
        default: return scalar.properties.generalCategory == .format
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == " " || scalar == "\t" }
        return scalar.properties.generalCategory == .spaceSeparator
    }

    private static func trimmed(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let first = line.firstIndex(where: { $0 != " " }), let last = line.lastIndex(where: { $0 != " " }) else { return [] }
        return Array(line[first...last])
    }
}

extension String {
    /// A string from scalars.
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
