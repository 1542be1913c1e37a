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
        let name = Self.trimmed(label.utf8).map(Octet.lowered)
        guard !name.isEmpty, name.count <= 40, name.allSatisfy(Self.isLabelOctet) else {
            self = .unknown
            return
        }
        self = Self.known[String(decoding: name, as: UTF8.self)] ?? Self.read(CharsetNames.canonical(name[...]))
    }

    private static func read(_ canonical: String) -> CharsetLabel { known[canonical] ?? .other(CharsetNames.iconvName(canonical)) }

    /// By label in lower case.
    private static let known = CharsetNames.table(meanings)

    private static let meanings: [(CharsetLabel, labels: String)] = [
        (.utf8, "utf-8 utf8 unicode-1-1-utf-8 x-utf-8 utf_8 utf-8n utf8mb4 cp65001"),
        (.ascii, "us-ascii ascii ansi_x3.4-1968 iso646-us 646 7bit us csascii cp20127"),
        (
            .singleByte(.windows1252),
            "iso-8859-1 latin1 l1 x-ansi ansi iso-latin-1 iso-ir-100 csisolatin1 cp819 cp28591 cp1252 windows-1252"
        ),
        (.singleByte(.windows1258), "cp1258 windows-1258"),
        (.singleByte(.tcvn5712), "tcvn tcvn-5712 tcvn5712-1 tcvn5712 x-viet-tcvn5712 tcvn5712-1:1993"),
        (.singleByte(.viscii), "viscii csviscii viscii1.1-1 x-viet-viscii"),
        (.legacy(.vps), "x-viet-vps viet-vps vps x-vps"),
        (.legacy(.vni), "x-viet-vni viet-vni vni x-vni vni-win"),
        (.unknown, "x-unknown unknown-8bit x-user-defined unknown default binary 8bit none"),
    ]

    /// Without quotes, semicolons and blanks at the ends (`'utf-8'`, `utf-8;`).
    private static func trimmed(_ label: String.UTF8View) -> Substring.UTF8View {
        var rest = label[...]
        while let first = rest.first, !Octet.isLetter(first), !Octet.isDigit(first) { rest = rest.dropFirst() }
        while let last = rest.last, !Octet.isLetter(last), !Octet.isDigit(last) { rest = rest.dropLast() }
        return rest
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
