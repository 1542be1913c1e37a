/// What iconv calls a charset that mail calls otherwise: labels of the WHATWG Encoding Standard (§4.2), aliases of IANA's registry
/// (RFC 2978), and spellings seen in mail.
enum CharsetNames {
    /// The label in one spelling: code pages as `cp1251`, ISO 8859 as `iso-8859-2`, another as it is; lower case.
    static func canonical(_ label: ArraySlice<UInt8>) -> String {
        var rest = label
        if rest.starts(with: "x-".utf8) { rest = rest.dropFirst(2) }
        for family in families {
            guard rest.starts(with: family.prefix.utf8) else { continue }
            let number = rest.dropFirst(family.prefix.utf8.count).drop { $0 == Octet.dash || $0 == 95 }
            guard (family.digits).contains(number.count), number.allSatisfy(Octet.isDigit) else { continue }
            return family.name + String(decoding: number, as: UTF8.self)
        }
        return String(decoding: label, as: UTF8.self)
    }

    /// The name for iconv of a label that ``canonical(_:)`` made.
    static func iconvName(_ canonical: String) -> String { names[canonical] ?? canonical }

    /// `windows1251`, `win-1251`, `x-cp1251`, `ms949` and `ibm866` number code pages, `iso8859-2`, `iso_8859-2` and `8859_2` parts.
    private static let families: [(prefix: String, digits: ClosedRange<Int>, name: String)] = [
        ("windows", 3...5, "cp"), ("win", 3...5, "cp"), ("cp", 3...5, "cp"), ("ms", 3...4, "cp"), ("ibm", 3...4, "cp"),
        ("iso-8859", 1...2, "iso-8859-"), ("iso8859", 1...2, "iso-8859-"), ("iso_8859", 1...2, "iso-8859-"),
        ("8859", 1...2, "iso-8859-"), ("latin-", 1...2, "latin"),
    ]

    /// iconv's names.
    static var known: [String] { labels.map(\.0) }

    private static let names = table(labels)

    /// What each label means, of lists of labels with spaces between them.
    static func table<Meaning>(_ lists: [(Meaning, labels: String)]) -> [String: Meaning] {
        var table: [String: Meaning] = [:]
        for (meaning, labels) in lists {
            for label in labels.split(separator: " ") { table[String(label)] = meaning }
        }
        return table
    }

    /// By iconv's name, the labels that mean it; the larger set where a label is used for more than its standard holds.
    private static let labels: [(String, labels: String)] = [
        (
            "GB18030",
            "gb2312 gbk x-gbk gb_2312 gb_2312-80 cp936 cp54936 chinese csgb2312 csiso58gb231280 iso-ir-58 chinesegb euc-cn gb18030"
        ),
        ("BIG5-HKSCS", "big5 big-5 big5-hkscs x-x-big5 cn-big5 csbig5 cp950 big5-eten"),
        ("CP932", "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j cswindows31j cp932 cp943"),
        ("EUC-JP", "euc-jp x-euc-jp x-euc eucjp cseucpkdfmtjapanese cp51932"),
        (
            ISO2022JP.iconvName,
            "iso-2022-jp iso2022jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-ms cp50220 cp50221 cp50222 jis jis7"
        ),
        (
            "CP949",
            "euc-kr euckr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601 ksc_5601 csksc56011987 iso-ir-149 uhc cp51949"
        ),
        ("ISO-2022-KR", "iso-2022-kr iso2022kr csiso2022kr cp50225"),
        ("KOI8-R", "koi8-r koi8 koi koi8_r koi8r cskoi8r cp20866"),
        ("KOI8-U", "koi8-u koi8u koi8-ru cp21866"),
        ("ISO-8859-8", "iso-8859-8-i iso-8859-8-e csiso88598i csiso88598e logical visual hebrew"),
        ("ISO-8859-6", "iso-8859-6-i iso-8859-6-e csiso88596i csiso88596e arabic asmo-708"),
        ("CP874", "dos-874 tis-620 tis620 iso-8859-11"),
        ("MAC-CYRILLIC", "x-mac-cyrillic x-mac-ukrainian"),
        ("MAC-CENTRALEUROPE", "x-mac-ce x-mac-centraleurroman x-mac-centraleurope"),
        ("MACINTOSH", "macintosh csmacintosh mac macroman x-mac-roman x-macroman cp10000"),
        ("UTF-7", "utf-7 unicode-1-1-utf-7 csunicode11utf7 x-unicode-2-0-utf-7 cp65000"),
        ("UTF-16", "utf-16 utf16 unicode ucs-2 iso-10646-ucs-2 csunicode cp1200 unicodefeff"),
        ("UTF-16BE", "utf-16be cp1201 unicodefffe"),
        ("UTF-32", "utf-32 utf32 ucs-4 iso-10646-ucs-4 csucs4"),
    ]
}
