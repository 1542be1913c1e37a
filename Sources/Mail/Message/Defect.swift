/// What was wrong with a message and had to be read around; reading goes on all the same (invariant 7).
public enum Defect: String, Sendable, CaseIterable, CustomStringConvertible {
    case leadingBlankLines = "leading-blank-lines"
    case envelopeLine = "envelope-line"
    case lineWithoutColon = "line-without-colon"
    case continuationWithoutField = "continuation-without-field"
    case continuationWithoutBlank = "continuation-without-blank"
    case missingHeaderEnd = "missing-header-end"
    case tooManyHeaderFields = "too-many-header-fields"
    case headerTooLong = "header-too-long"
    case repeatedSingleField = "repeated-single-field"
    case severalFrom = "several-from-fields"
    case missingFrom = "missing-from"
    case invalidDate = "invalid-date"
    case invalidContentType = "invalid-content-type"
    case invalidTransferEncoding = "invalid-transfer-encoding"
    case encodedMultipart = "encoded-multipart"
    case encodedMessage = "encoded-message"
    case missingBoundary = "missing-boundary"
    case longBoundary = "long-boundary"
    case boundaryNotFound = "boundary-not-found"
    case missingCloseBoundary = "missing-close-boundary"
    case tooDeep = "too-deep"
    case tooManyParts = "too-many-parts"
    case invalidBase64 = "invalid-base64"
    case invalidQuotedPrintable = "invalid-quoted-printable"
    case unknownCharset = "unknown-charset"
    case wrongCharset = "wrong-charset"
    case missingCharset = "missing-charset"
    case undecodableText = "undecodable-text"
    case eightBitHeader = "eight-bit-header"
    case controlInHeader = "control-in-header"
    case legacyEncodingTCVN3 = "legacy-encoding-tcvn3"
    case legacyEncodingVNI = "legacy-encoding-vni"
    case legacyEncodingVPS = "legacy-encoding-vps"
    case legacyEncodingVISCII = "legacy-encoding-viscii"
    case legacyEncodingWindows1258 = "legacy-encoding-windows-1258"

    /// One English sentence for logs and `homthu parse`.
    public var description: String {
        switch self {
        case .leadingBlankLines: "Blank lines stand before the header."
        case .envelopeLine: "A line that another program puts over a header (From …) stands in it."
        case .lineWithoutColon: "A header line is no field and was skipped."
        case .continuationWithoutField: "The header begins with a continuation line."
        case .continuationWithoutBlank: "A parameter stands on a line of its own without the blank before it."
        case .missingHeaderEnd: "No empty line ends the header."
        case .tooManyHeaderFields: "Header fields beyond the limit were skipped."
        case .headerTooLong: "A header field was cut at the limit."
        case .repeatedSingleField: "A field that may stand once stands several times; the first counts."
        case .severalFrom: "Several From fields; all their mailboxes are listed."
        case .missingFrom: "No From field names a mailbox."
        case .invalidDate: "The Date field cannot be read."
        case .invalidContentType: "A Content-Type field cannot be read; text/plain is assumed."
        case .invalidTransferEncoding: "A Content-Transfer-Encoding is unknown or plainly wrong; the bytes are taken as they are."
        case .encodedMultipart: "A multipart claims an encoding that RFC 2045 forbids; it was ignored."
        case .encodedMessage: "An enclosed message is base64 or quoted-printable, which RFC 2046 forbids; it was decoded."
        case .missingBoundary: "A multipart names no boundary; it is read as text."
        case .longBoundary: "A boundary is longer than 70 characters."
        case .boundaryNotFound: "The boundary of a multipart begins no part; it is read as text."
        case .missingCloseBoundary: "A multipart is not closed."
        case .tooDeep: "Parts nested too deep were not taken apart."
        case .tooManyParts: "More parts than the limit; the rest was not taken apart."
        case .invalidBase64: "A base64 body holds other characters or ends in the middle."
        case .invalidQuotedPrintable: "A quoted-printable body holds broken escapes, kept as written."
        case .unknownCharset: "A charset label is unknown."
        case .wrongCharset: "The bytes contradict the charset label; another charset was judged to be meant."
        case .missingCharset: "8-bit text without a charset label; the charset was judged."
        case .undecodableText: "Some bytes are not characters of the charset and became U+FFFD."
        case .eightBitHeader: "A header field holds 8-bit text that is not UTF-8."
        case .controlInHeader: "Control characters in a header field became spaces."
        case .legacyEncodingTCVN3: "Text was recognised as TCVN3 (ABC), which no label named."
        case .legacyEncodingVNI: "Text was recognised as VNI-Windows, which no label named."
        case .legacyEncodingVPS: "Text was recognised as VPS, which no label named."
        case .legacyEncodingVISCII: "Text was recognised as VISCII, which no label named."
        case .legacyEncodingWindows1258: "Text was recognised as windows-1258, which no label named."
        }
    }
}

/// A set of defects, in one word.
struct DefectSet: Sendable {
    private var bits: UInt64 = 0

    private static let order = Defect.allCases

    mutating func insert(_ defect: Defect) { bits |= Self.bit(defect) }

    func isDisjoint(_ defects: [Defect]) -> Bool { defects.allSatisfy { bits & Self.bit($0) == 0 } }

    /// Cases without payload are numbered in the order of their declaration (Swift ABI, Type Layout, C-like enums).
    private static func bit(_ defect: Defect) -> UInt64 { 1 << UInt64(unsafeBitCast(defect, to: UInt8.self)) }

    mutating func formUnion(_ other: DefectSet) { bits |= other.bits }

    var isEmpty: Bool { bits == 0 }

    /// The defects in the order of their declaration.
    var list: [Defect] {
        bits == 0 ? [] : Self.order.enumerated().filter { bits & (1 << UInt64($0.offset)) != 0 }.map(\.element)
    }
}
