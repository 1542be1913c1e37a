/// The 8-bit encodings in which Vietnamese was written before Unicode, each with its own fonts and typing programs.
///
/// Mail clients never had names for most of them: such text arrives unlabelled, labelled as Latin-1, or, once somebody copied it
/// out of a document, as UTF-8 in which each octet became a Latin-1 letter (`ViÖt Nam` for `Việt Nam`).
public enum LegacyEncoding: String, Sendable, CaseIterable {
    /// TCVN3, also called ABC: fonts `.VnTime`, and `.VnTimeH` that draws the same octets as capitals.
    case tcvn3 = "tcvn3"
    /// VNI-Windows: the marks of a vowel are an octet of their own behind it.
    case vni = "vni-windows"
    /// VPS (Vietnamese Professionals Society).
    case vps = "vps"
    /// VISCII (RFC 1456).
    case viscii = "viscii"
    /// windows-1258: tones are combining characters behind their vowels.
    case windows1258 = "windows-1258"

    /// What a reading that recognised this encoding reports.
    var defect: Defect {
        switch self {
        case .tcvn3: .legacyEncodingTCVN3
        case .vni: .legacyEncodingVNI
        case .vps: .legacyEncodingVPS
        case .viscii: .legacyEncodingVISCII
        case .windows1258: .legacyEncodingWindows1258
        }
    }

    /// The encoding that a charset label names, nil for every other label.
    init?(label: String) {
        switch CharsetLabel(label) {
        case .singleByte(.windows1258): self = .windows1258
        case .singleByte(.viscii): self = .viscii
        case .singleByte(.tcvn5712): self = .tcvn3
        case .legacy(let encoding): self = encoding
        default: return nil
        }
    }
}
