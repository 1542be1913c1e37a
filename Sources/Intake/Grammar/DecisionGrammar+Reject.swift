import Editorial

/// REJECT := [tôi] không [đồng ý|phê] duyệt | từ chối | (không|đừng) đăng; then particles, or a pause or "vì" and the reason.
extension DecisionGrammar {
    static func rejection(_ clauses: [Clause], _ reply: ReplyContent) -> ReplyReading? {
        // "Không, tôi không duyệt": the first word only leads to the refusal.
        let clauses =
            clauses.count > 1 && clauses[0].roles == [.negation] && clauses[1].rejectionHead != nil ? Array(clauses.dropFirst()) : clauses
        guard let first = clauses.first, let head = first.rejectionHead else { return nil }
        let later = clauses.dropFirst()
        if later.contains(where: \.decidesBesideRejection) { return .ambiguous(why: "two decisions") }
        if let reason = head.reason { return .decision(.reject(reason: reply.text(fromLine: first.line, offset: reason))) }
        return .decision(.reject(reason: later.first.map(reply.text(from:)) ?? ""))
    }
}

extension Clause {
    /// A refusal that covers the clause up to "vì …"; `reason` is where the reason starts in the line.
    var rejectionHead: (reason: Int?, Void)? {
        let rest = dropping(.assent, .firstPerson, .ownCode, .object, .thisObject)
        guard let after = rest.refusalEnd else { return nil }
        for term in rest.terms[after...] {
            switch term.role {
            case .object, .thisObject, .particle, .adverb, .pronoun, .initial, .publish, .ownCode, .stem, .ellipsis, .urge, .thanks:
                continue
            case .because: return (term.range.upperBound, ())
            case .sign where term.text == "(": return (term.range.upperBound, ())
            case .word where term.text == "đâu" || term.text == "dau": continue
            default: return nil
            }
        }
        return (nil, ())
    }

    /// How many terms the refusal itself takes; nil when there is none.
    private var refusalEnd: Int? {
        guard let head = terms.first?.role else { return nil }
        switch head {
        case .refuse: return 1
        case .dont: return terms.dropFirst().first?.role == .publish ? 2 : nil
        case .negation:
            var at = 1
            while at < terms.count, terms[at].role == .assent { at += 1 }
            guard at < terms.count else { return nil }
            if terms[at].role == .can, at + 1 < terms.count, terms[at + 1].role == .publish { return at + 2 }
            return terms[at].role == .stem || terms[at].role == .publish ? at + 1 : nil
        default: return nil
        }
    }

    /// A later clause that decides something else: then there are two decisions, and none counts.
    var decidesBesideRejection: Bool {
        if isEditOrder || isDelayHead || isApproval { return true }
        if let first = dropping(.request, .pronoun, .author, .assent).terms.first, first.role == .rework { return true }
        for (index, term) in terms.enumerated() where term.role == .stem {
            let before = index > 0 ? terms[index - 1].role : nil
            guard let before, [.aspect, .can, .negation].contains(before) else { return true }
        }
        return roles.first == .notYet || roles.first == .stop || roles.first == .withdraw
    }
}
