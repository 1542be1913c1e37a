import Editorial

/// A subject taken apart: prefixes of answers and forwards, item codes in brackets, and what is left.
public struct SubjectLine: Hashable, Sendable {
    /// What a subject alone asks for (design, "Forms").
    public enum Request: Hashable, Sendable {
        /// MẪU: the forms.
        case forms
        /// TRỢ GIÚP: the help.
        case help
    }

    /// The subject without prefixes and codes.
    public let text: String
    /// Codes in brackets, in order.
    public let codes: [ItemCode]
    /// A prefix of an answer stood in front.
    public let isReply: Bool
    /// A prefix of a forward stood in front.
    public let isForward: Bool

    /// Takes a decoded subject apart.
    public static func strip(_ subject: String) -> SubjectLine {
        var rest = Array(CleanText(subject).lines.joined(separator: [" "]))[...]
        var isReply = false
        var isForward = false
        var codes: [ItemCode] = []
        for _ in 0..<prefixLimit {
            rest = rest.drop { $0 == " " }
            if let (code, end) = bracketedCode(rest) {
                codes.append(code)
                rest = rest[end...]
            } else if let (prefix, end) = prefix(rest) {
                if prefix == .about, !isFollowed(rest[end...]) { break }
                isReply = isReply || prefix == .reply
                isForward = isForward || prefix == .forward
                rest = rest[end...]
            } else {
                break
            }
        }
        let text = removingCodes(rest, &codes)
        return SubjectLine(text: text, codes: codes, isReply: isReply, isForward: isForward)
    }

    /// `MẪU` or `TRỢ GIÚP` as the whole subject, with or without marks; nil otherwise.
    public var request: Request? {
        switch PlainWords(text).text {
        case "mau", "bieu mau", "xin mau", "cac mau": .forms
        case "tro giup", "help", "huong dan", "giup": .help
        default: nil
        }
    }

    private enum Prefix {
        case reply
        case forward
        /// "Về việc:", which Yahoo puts before an answer and clerks before an abstract.
        case about
    }

    /// Answers to answers gather prefixes; more than these stay in the text.
    private static let prefixLimit = 40

    /// Strings that mail programs put in front: Outlook vi TL and CT, Yahoo "Về việc", English everywhere.
    private static let prefixes: [(word: [Unicode.Scalar], prefix: Prefix)] = {
        let words: [(String, Prefix)] = [
            ("re", .reply), ("tl", .reply), ("tra loi", .reply), ("aw", .reply), ("fwd", .forward), ("fw", .forward), ("ct", .forward),
            ("chuyen tiep", .forward), ("ve viec", .about),
        ]
        return words.map { (Array($0.0.unicodeScalars), $0.1) }
    }()

    private static func prefix(_ rest: ArraySlice<Unicode.Scalar>) -> (Prefix, Int)? {
        let folded = rest.prefix(24).map(VietnameseLetters.folded)
        for (word, prefix) in prefixes where folded.starts(with: word) {
            var at = word.count
            if at < folded.count, folded[at] == "[" || folded[at] == "(" {
                let digits = folded[(at + 1)...].prefix { (48...57).contains($0.value) }.count
                guard digits > 0, at + 1 + digits < folded.count, folded[at + 1 + digits] == "]" || folded[at + 1 + digits] == ")" else {
                    continue
                }
                at += digits + 2
            }
            while at < folded.count, folded[at] == " " { at += 1 }
            guard at < folded.count, folded[at] == ":" || folded[at] == "：" else { continue }
            return (prefix, rest.startIndex + at + 1)
        }
        return nil
    }

    /// "Về việc:" is only a prefix when another prefix or one of our codes follows; else it begins an abstract.
    private static func isFollowed(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = rest
        for _ in 0..<prefixLimit {
            rest = rest.drop { $0 == " " }
            if bracketedCode(rest) != nil { return true }
            guard let (next, end) = prefix(rest) else { return false }
            if next != .about { return true }
            rest = rest[end...]
        }
        return false
    }

    private static func bracketedCode(_ rest: ArraySlice<Unicode.Scalar>) -> (ItemCode, Int)? {
        guard rest.first == "[", let end = rest.prefix(24).firstIndex(of: "]"),
            let code = ItemCode(String(scalars: rest[rest.startIndex...end]))
        else { return nil }
        return (code, end + 1)
    }

    private static func removingCodes(_ rest: ArraySlice<Unicode.Scalar>, _ codes: inout [ItemCode]) -> String {
        var out: [Unicode.Scalar] = []
        var at = rest.startIndex
        while at < rest.endIndex {
            if let (code, end) = bracketedCode(rest[at...]) {
                codes.append(code)
                at = end
            } else {
                if rest[at] != " " || out.last != " " { out.append(rest[at]) }
                at += 1
            }
        }
        while out.last == " " { out.removeLast() }
        return String(scalars: out)
    }
}
