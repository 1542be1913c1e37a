/// APPROVE := PRE* STEM POST*, full cover, exactly one STEM, no question mark.
extension DecisionGrammar {
    /// True when the clauses are one approval and courtesy, with nothing left over.
    static func approves(_ reply: ReplyContent) -> Bool {
        var approvals = 0
        for clause in reply.clauses {
            if clause.isApproval {
                approvals += 1
            } else if !clause.isCourtesy && !clause.isAgreement && !clause.isLabel && !(approvals > 0 && clause.isAfterword) {
                return false
            }
        }
        return approvals == 1
    }
}

extension Clause {
    /// PRE* STEM POST* as one clause.
    var isApproval: Bool {
        let rest = dropping(.assent, .ownCode)
        guard let head = rest.terms.first else { return false }
        switch head.role {
        case .stemDone: return Self.followsDone(rest.terms.dropFirst())
        case .stem: return follows(rest.terms[...])
        case .firstPerson:
            let after = rest.dropping(.firstPerson, .assent)
            guard rest.terms.count(where: { $0.role == .firstPerson }) == 1, after.terms.first?.role == .stem else { return false }
            return follows(after.terms[...])
        default: return false
        }
    }

    /// What follows the verb is covered. A verb typed without marks makes its clause one without marks, whatever else stands in the line.
    private func follows(_ terms: ArraySlice<Term>) -> Bool {
        guard let verb = terms.first else { return false }
        let hasMark = verb.text.unicodeScalars.contains(where: VietnameseLetters.hasMark)
        return hasMark ? Self.followsMarked(terms.dropFirst()) : Self.followsUnmarked(terms.dropFirst())
    }

    /// "Đã duyệt" counts as a line of its own: only particles and an address may follow, else it tells of something past.
    private static func followsDone(_ terms: ArraySlice<Term>) -> Bool {
        var polite = false
        for term in terms {
            switch term.role {
            case .particle: polite = true
            case .pronoun, .initial: if !polite { return false }
            case .ownCode: break
            default: return false
            }
        }
        return true
    }

    /// What may follow on a line with marks. Once somebody is addressed, no object may come: "duyệt em bài này" asks somebody else.
    private static func followsMarked(_ terms: ArraySlice<Term>) -> Bool {
        var previous = Role.stem
        var addressed = false
        var thanked = false
        for (offset, term) in terms.enumerated() {
            switch term.role {
            case .object, .thisObject: if addressed { return false }
            case .and:
                let next = terms.dropFirst(offset + 1).first?.role
                guard next == .publish || next == .thanks else { return false }
            case .pronoun where thanked: break
            case .pronoun:
                // "bài em", "đăng anh" (ảnh): the noun would go with what stands before it.
                guard previous != .object, previous != .publish || term.text != "anh" else { return false }
                addressed = true
            case .initial: guard previous == .particle || previous == .pronoun else { return false }
            case .particle, .adverb, .publish, .ownCode: break
            case .codeLabel: guard terms.dropFirst(offset + 1).first?.role == .ownCode else { return false }
            case .thanks: thanked = true
            case .much: guard thanked else { return false }
            default: return false
            }
            previous = term.role
        }
        return terms.count { $0.role == .publish } <= 1
    }

    /// On a line without marks an address may only stand after a particle: "duyet anh" is also "duyệt ảnh".
    private static func followsUnmarked(_ terms: ArraySlice<Term>) -> Bool {
        var previous = Role.stem
        for (offset, term) in terms.enumerated() {
            switch term.role {
            case .object, .thisObject: guard previous == .stem || previous == .adverb else { return false }
            case .codeLabel: guard terms.dropFirst(offset + 1).first?.role == .ownCode else { return false }
            case .particle, .adverb, .ownCode: break
            case .pronoun: guard [.particle, .pronoun, .thanks].contains(previous) else { return false }
            case .thanks: break
            case .much: guard previous == .thanks || previous == .pronoun else { return false }
            default: return false
            }
            previous = term.role
        }
        return true
    }

    /// Agreement, or the remark that it was read: harmless beside an approval, no decision alone.
    var isAgreement: Bool {
        let rest = dropping(.assent, .firstPerson)
        guard let head = rest.terms.first?.role else { return has(.assent) }
        switch head {
        case .pronoun, .particle: return has(.assent) && isMarked && rest.isOnly(.pronoun, .particle)
        case .seen, .praise, .noComment: return Clause(rest, dropping: 1).isOnly(.particle, .pronoun, .assent)
        case .publish: return has(.assent) && rest.isOnly(.publish, .object, .thisObject, .particle, .adverb)
        case .can: return terms.first?.role == .can && Clause(rest, dropping: 1).isOnly(.particle) || terms.map(\.text) == ["được", "rồi"]
        case .ownCode: return terms.count == 1
        default: return false
        }
    }

    /// "Ý kiến của tôi:", "Quyết định:".
    var isLabel: Bool { roles == [.opinionLabel] && closing == ":" || isMarked && closing == ":" && terms.map(\.text) == ["ý kiến"] }

    /// What may come in a clause of its own after the approval: particles, an address, or that it may be published.
    var isAfterword: Bool {
        if isOnly(.particle, .pronoun) { return isMarked || terms[0].role == .particle }
        let rest = dropping(.assent, .pronoun, .and)
        guard isMarked, rest.terms.first?.role == .publish else { return roles.first == .and && Clause(self, dropping: 1).isCourtesy }
        return Clause(rest, dropping: 1).isOnly(.object, .thisObject, .particle, .adverb, .pronoun, .urge)
    }

    private init(_ clause: Clause, dropping count: Int) {
        self = clause
        terms = Array(clause.terms.dropFirst(count))
    }
}
