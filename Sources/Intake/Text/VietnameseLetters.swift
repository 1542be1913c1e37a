/// The letters of the Vietnamese alphabet as vowel, shape and tone: what folding, composing and keyboard decoding need.
enum VietnameseLetters {
    /// Tone columns of ``rows``: none, grave, acute, hook above, tilde, dot below.
    static let toneMarks: [UInt32] = [0, 0x300, 0x301, 0x309, 0x303, 0x323]

    /// One row a vowel, lower case, in the order of ``toneMarks``.
    static let rows: [[Unicode.Scalar]] = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ].map { Array($0.unicodeScalars) }

    /// Where a letter stands: row and tone column of ``rows``, and whether it is a capital.
    struct Place {
        let row: Int
        let tone: Int
        let isCapital: Bool
    }

    /// By code point up to U+1EF9, which is where the letters end; a flat table, since every scalar of every mail is looked up.
    private static let places: [Place?] = {
        var places = [Place?](repeating: nil, count: 0x1F00)
        for (row, letters) in rows.enumerated() {
            for (tone, letter) in letters.enumerated() {
                places[Int(letter.value)] = Place(row: row, tone: tone, isCapital: false)
                if let capital = capital(of: letter) { places[Int(capital.value)] = Place(row: row, tone: tone, isCapital: true) }
            }
        }
        return places
    }()

    /// The base letter of each row.
    private static let bases: [Unicode.Scalar] = rows.map { row in
        switch row[0] {
        case "ă", "â": "a"
        case "ê": "e"
        case "ô", "ơ": "o"
        case "ư": "u"
        default: row[0]
        }
    }

    /// Row of the shaped vowel, by plain vowel and combining shape mark (circumflex, breve, horn).
    private static let shapes: [UInt64: Int] = [
        key("a", 0x306): 1, key("a", 0x302): 2, key("e", 0x302): 4, key("o", 0x302): 7, key("o", 0x31B): 8, key("u", 0x31B): 10,
    ]

    private static func key(_ base: Unicode.Scalar, _ mark: UInt32) -> UInt64 { UInt64(base.value) << 32 | UInt64(mark) }

    private static func capital(of letter: Unicode.Scalar) -> Unicode.Scalar? {
        let mapped = letter.properties.uppercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first : nil
    }

    /// The place of a vowel, nil for any other scalar.
    static func place(of scalar: Unicode.Scalar) -> Place? { scalar.value < 0x1F00 ? places[Int(scalar.value)] : nil }

    /// True for a letter that folding changes in more than its case.
    static func hasMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return false }
        if scalar == "đ" || scalar == "Đ" { return true }
        guard let place = place(of: scalar) else { return false }
        return place.tone > 0 || bases[place.row] != rows[place.row][0]
    }

    /// The vowel at a place.
    static func letter(row: Int, tone: Int, isCapital: Bool) -> Unicode.Scalar {
        let lower = rows[row][tone]
        return isCapital ? capital(of: lower) ?? lower : lower
    }

    /// The letter with a combining shape or tone mark added, nil where Vietnamese has no such letter.
    static func adding(mark: UInt32, to scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let place = place(of: scalar) else { return nil }
        if let tone = toneMarks.firstIndex(of: mark), tone > 0 {
            return place.tone == 0 ? letter(row: place.row, tone: tone, isCapital: place.isCapital) : nil
        }
        guard let row = shapes[key(rows[place.row][0], mark)] else { return nil }
        return letter(row: row, tone: place.tone, isCapital: place.isCapital)
    }

    /// The letter in lower case without shape and tone; `đ` becomes `d`. Anything else stays.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return lowercased(scalar) }
        if scalar == "đ" || scalar == "Đ" { return "d" }
        guard let place = place(of: scalar) else { return lowercased(scalar) }
        return bases[place.row]
    }

    /// The letter in lower case; scalars whose lower case is not one scalar stay as they are.
    static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII {
            return (65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
        }
        if let place = place(of: scalar) { return rows[place.row][place.tone] }
        let mapped = scalar.properties.lowercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }

    /// The text in lower case without marks, for comparing names and labels.
    static func folded(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { out.append(folded(scalar)) }
        return String(out)
    }
}
