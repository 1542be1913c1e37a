/// How far an address goes in a clause that begins like one.
///
/// Place names are written with capitals (`thôn Vĩnh Trị`), and the matter itself is not: so the address ends before the first word that
/// is neither a word of places, nor a name, nor a number. Where somebody writes without capitals, only the length of the clause tells.
enum AddressExtent: Hashable {
    /// The clause is no address.
    case none
    /// All of it.
    case whole
    /// So many scalars at its beginning; the matter follows.
    case beginning(Int)

    /// What kind of clause it is.
    enum Strength {
        /// It says by itself that somebody lives there: "hiện ở …".
        case residence
        /// Only what stands before it makes it an address: "…, xã …".
        case continuation
    }

    /// - Parameters:
    ///   - clause: the words, no comma or full stop in them.
    ///   - isQuestion: the clause ends with a question mark.
    ///   - hasCapitals: whoever wrote the text writes names with capitals.
    ///   - isBareEnough: one word of places without a name is enough; else it takes two.
    static func of(
        _ clause: String, _ strength: Strength, isQuestion: Bool, hasCapitals: Bool, isBareEnough: Bool = true
    ) -> AddressExtent {
        let tokens = tokens(of: clause)
        let end = tokens.firstIndex { !$0.isPlace && !$0.isName } ?? tokens.count
        guard tokens[..<end].contains(where: { $0.isName && !$0.isPlace }) else {
            if isQuestion || !isBareEnough && tokens.count(where: { settlements.contains($0.word) }) < 2 { return .none }
            return unnamed(tokens, strength, hasCapitals)
        }
        let rest = tokens[end...]
        // A name's last syllable may lack its capital.
        if rest.count <= 2 { return isQuestion && !rest.isEmpty ? .none : .whole }
        guard let matter = rest.first, strength == .residence || asking.contains(matter.word) else { return .none }
        return .beginning(matter.start)
    }

    private static func unnamed(_ tokens: [Token], _ strength: Strength, _ hasCapitals: Bool) -> AddressExtent {
        let words = tokens.map(\.word)
        let isVague = zip(words, words.dropFirst()).contains { settlements.contains($0) && vague.contains($1) }
        guard !isVague, words.contains(where: settlements.contains) else { return .none }
        switch strength {
        case .residence: return words.count <= longestUnnamed ? .whole : .none
        case .continuation: return !hasCapitals && words.count <= longestUnnamedContinuation ? .whole : .none
        }
    }

    /// "hiện ở thôn vĩnh trị xã hải dương huyện hải lăng tỉnh quảng trị" and a few words more.
    private static let longestUnnamed = 16
    private static let longestUnnamedContinuation = 4

    private struct Token {
        let word: String
        let start: Int
        let isPlace: Bool
        let isName: Bool
    }

    private static func tokens(of clause: String) -> [Token] {
        let scalars = Array(Composition.nfc(clause))
        var tokens: [Token] = []
        var at = 0
        while at < scalars.count {
            guard !scalars[at].properties.isWhitespace else {
                at += 1
                continue
            }
            let end = scalars[at...].firstIndex { $0.properties.isWhitespace } ?? scalars.count
            let word = PlainWords(String(scalars: scalars[at..<end])).text
            let first = scalars[at..<end].first { $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
            let isName = first.map { $0.properties.isUppercase || $0.properties.numericType == .decimal } ?? false
            tokens.append(Token(word: word, start: at, isPlace: word.isEmpty || places.contains(word), isName: isName))
            at = end
        }
        return tokens
    }

    /// True where a house number and a street's name of two words stand behind the first `count` words: `45/6 Trần Phú`.
    static func isStreet(_ clause: String, after count: Int) -> Bool {
        let tokens = tokens(of: clause).dropFirst(count).prefix(3)
        guard tokens.count == 3, let number = tokens.first?.word, number.utf8.first.map({ (48...57).contains($0) }) == true else {
            return false
        }
        return tokens.dropFirst().allSatisfy { $0.isName && !$0.word.utf8.contains { (48...57).contains($0) } }
    }

    /// True where a word inside a clause has a capital: then names have one too.
    static func hasCapitals(_ clauses: [String]) -> Bool {
        clauses.contains { tokens(of: $0).dropFirst().contains { $0.isName && !$0.word.utf8.allSatisfy { (48...57).contains($0) } } }
    }

    private static let settlements: Set<String> = [
        "thon", "xom", "xa", "phuong", "to", "khu", "duong", "huyen", "quan", "pho", "tp", "tinh", "so", "ngo", "ngach", "hem", "kiet",
    ]
    private static let places: Set<String> = settlements.union([
        "hien", "dang", "o", "tai", "tru", "thuong", "tam", "cu", "sinh", "song", "ho", "khau", "co", "dia", "chi", "nha", "que", "nguoi",
        "dan", "thi", "tran", "thanh", "doi", "ap", "ban", "lang", "ngu", "phong", "tro", "chung", "can", "tang", "lau", "tap", "the",
        "toi", "em", "chau", "minh", "gia", "dinh", "va", "thuoc", "la",
    ])
    /// "xã khác", "thôn nào": a place, but nobody's.
    private static let vague: Set<String> = ["khac", "nao", "nay", "minh", "ta", "do", "moi"]
    private static let asking: Set<String> = ["xin", "muon", "hoi", "kinh", "de", "mong", "nho"]
}
