/// A charset label of a MIME message, made canonical (RFC 2978 names and what clients write instead).
enum CharsetLabel: Hashable, Sendable {
    case utf8
    case ascii
    /// A single-octet charset whose table is kept: the name that iconv knows.
    case singleByte(SingleByteCharset)
    /// A Vietnamese encoding that iconv does not know.
    case legacy(LegacyEncoding)
    /// Another charset, by the name given to iconv.
    case other(String)
    /// No charset that can be meant.
    case unknown

    /// Reads a label, in any case, with the prefixes and quotes that clients add.
    init(_ label: String) {
        let name = Octet.trimmed(Array(label.utf8)[...]).map(Octet.lowered)
        guard !name.isEmpty, name.count <= 40, name.allSatisfy(Self.isLabelOctet) else {
            self = .unknown
            return
        }
        switch String(decoding: name, as: UTF8.self) {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "x-utf-8", "utf_8", "utf-8n", "cp65001", "windows-65001": self = .utf8
        case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "646", "7bit", "us": self = .ascii
        case "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1", "l1", "x-ansi", "ansi", "8859-1": self = .singleByte(.windows1252)
        case "windows-1252", "cp1252", "x-cp1252", "win-1252", "cp-1252", "windows1252": self = .singleByte(.windows1252)
        case "windows-1258", "cp1258", "x-cp1258", "windows1258", "cp-1258": self = .singleByte(.windows1258)
        case "tcvn", "tcvn-5712", "tcvn5712-1", "tcvn5712", "x-viet-tcvn5712", "tcvn5712-1:1993": self = .singleByte(.tcvn5712)
        case "viscii", "csviscii", "viscii1.1-1", "x-viet-viscii": self = .singleByte(.viscii)
        case "x-viet-vps", "viet-vps", "vps", "x-vps": self = .legacy(.vps)
        case "x-viet-vni", "viet-vni", "vni", "x-vni", "vni-win": self = .legacy(.vni)
        case "ks_c_5601-1987", "ks_c_5601", "euc-kr", "korean", "ksc5601": self = .other("CP949")
        case "gb2312", "gbk", "x-gbk", "gb_2312-80", "cp936", "chinese": self = .other("GB18030")
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": self = .other("CP932")
        case "big5", "big5-hkscs", "x-x-big5": self = .other("BIG5-HKSCS")
        case "iso-8859-8-i", "iso-8859-8-e": self = .other("ISO-8859-8")
        case "iso-2022-jp": self = .other("ISO-2022-JP-2")
        case "unicode", "utf16": self = .other("UTF-16")
        case "x-unknown", "unknown-8bit", "x-user-defined", "unknown", "default", "binary", "8bit", "none": self = .unknown
        case let plain where plain.hasPrefix("x-mac"): self = .other("MACINTOSH")
        case let plain: self = .other(plain)
        }
    }

    /// No slash: glibc would take what follows it as a conversion option.
    private static func isLabelOctet(_ octet: UInt8) -> Bool {
        Octet.isLetter(octet) || Octet.isDigit(octet) || octet == Octet.dash || octet == Octet.dot || octet == 95 || octet == Octet.colon
    }

    /// True for charsets in which the letters of ASCII stand as ASCII octets, so that ASCII text needs no decoding.
    var extendsASCII: Bool {
        switch self {
        case .utf8, .ascii, .unknown, .singleByte, .legacy: return true
        case .other(let name):
            let upper = Array(name.utf8).map(Octet.lowered)
            let stateful: [StaticString] = [
                "utf-16", "utf-32", "utf-7", "iso-2022", "ucs-", "hz", "utf7", "ibm", "ebcdic", "cp037", "cp5", "csunicode",
            ]
            return !stateful.contains { upper.starts(with: UnsafeBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount)) }
        }
    }
}
