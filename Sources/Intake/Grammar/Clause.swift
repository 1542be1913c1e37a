/// A phrase of the lists, or a word of none, in its place.
struct Term {
    let role: Role
    /// The words in lower case.
    let text: String
    let range: Range<Int>
}

/// The words between two pauses. A pause never joins: "Không, duyệt" is two clauses, and the first one is left over.
struct Clause {
    var terms: [Term] = []
    /// Compared with marks.
    let isMarked: Bool
    /// The line it stands in.
    let line: Int
    /// The pause before it, empty at the start of a line.
    let opening: String
    /// The pause after it, empty at the end of a line.
    var closing = ""

    var roles: [Role] { terms.map(\.role) }

    /// Some term has one of these roles.
    func has(_ roles: Role...) -> Bool {
        let wanted = RoleSet(roles)
        for term in terms where wanted.contains(term.role) { return true }
        return false
    }

    /// Every term has one of these roles.
    func isOnly(_ roles: Role...) -> Bool {
        let allowed = RoleSet(roles)
        for term in terms where !allowed.contains(term.role) { return false }
        return true
    }

    /// The clause without terms of these roles in front.
    func dropping(_ roles: Role...) -> Clause {
        let dropped = RoleSet(roles)
        var rest = self
        if let first = terms.first, dropped.contains(first.role) { rest.terms = Array(terms.drop { dropped.contains($0.role) }) }
        return rest
    }
}

/// The code of the item that the letter was about, as its letters and digits in lower case.
struct OwnCode {
    let parts: [String]
    let joined: String

    init(_ code: String?) {
        parts = (code ?? "").split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { $0.lowercased() }
        joined = parts.joined()
    }
}

/// Cuts one line into clauses of terms.
struct ClauseReader {
    let line: TokenLine
    let index: Int
    let ownCode: OwnCode

    func clauses() -> [Clause] {
        let isMarked = line.isMarked
        let trie = isMarked ? PhraseTrie.marked : PhraseTrie.unmarked
        let words: [String?] = line.tokens.map { $0.kind == .word ? $0.text : nil }
        var all: [Clause] = []
        var current = Clause(isMarked: isMarked, line: index, opening: "")
        var at = 0
        while at < line.tokens.count {
            let token = line.tokens[at]
            if let end = codeEnd(at: at) {
                current.terms.append(term(.ownCode, at, end))
                at = end
            } else if token.kind == .pause {
                current.closing = token.text
                if !current.terms.isEmpty { all.append(current) }
                current = Clause(isMarked: isMarked, line: index, opening: token.text)
                at += 1
            } else if token.kind == .word, let found = trie.longest(in: words, at: at) {
                current.terms.append(term(found.role, at, at + found.count))
                at += found.count
            } else {
                current.terms.append(term(Self.role(of: token.kind), at, at + 1))
                at += 1
            }
        }
        if !current.terms.isEmpty { all.append(current) }
        return all
    }

    private func term(_ role: Role, _ start: Int, _ end: Int) -> Term {
        let tokens = line.tokens[start..<end]
        let from = line.tokens[start].range.lowerBound
        return Term(role: role, text: tokens.map(\.text).joined(separator: " "), range: from..<(tokens.last?.range.upperBound ?? from))
    }

    private static func role(of kind: Token.Kind) -> Role {
        switch kind {
        case .word: .word
        case .ellipsis: .ellipsis
        case .questionMark: .questionMark
        case .sign, .pause: .sign
        }
    }

    /// The end of the item's own code at a place: `BV-0142`, `bv 0142`, `BV0142`, `[BV-0142]`, `#BV-0142`.
    private func codeEnd(at start: Int) -> Int? {
        guard !ownCode.parts.isEmpty else { return nil }
        var at = start
        let bracket = text(at) == "["
        if bracket || text(at) == "#" { at += 1 }
        if text(at) == ownCode.joined {
            at += 1
        } else {
            for (position, part) in ownCode.parts.enumerated() {
                if position > 0, let sign = text(at), ["-", "–", "‑", "_", "."].contains(sign) { at += 1 }
                guard text(at) == part else { return nil }
                at += 1
            }
        }
        if bracket {
            guard text(at) == "]" else { return nil }
            at += 1
        }
        return at
    }

    private func text(_ at: Int) -> String? { at < line.tokens.count ? line.tokens[at].text : nil }
}
