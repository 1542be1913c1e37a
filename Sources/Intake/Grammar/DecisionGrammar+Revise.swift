import Editorial

/// REVISE := an order to edit | trả lại | an approval under a condition that is an edit | chưa duyệt, and an order to edit.
extension DecisionGrammar {
    static func revision(_ clauses: [Clause], _ reply: ReplyContent) -> ReplyReading? {
        guard let first = clauses.first, let last = clauses.last else { return nil }
        guard isConditionalEdit(clauses) || isOrder(clauses) || isNotYetEdit(clauses) || isRemarkAndOrder(clauses) else { return nil }
        if clauses.contains(where: \.endsAsQuestion) { return .ambiguous(why: "a question") }
        let end = last.terms.last { ![.particle, .adverb, .pronoun, .ellipsis].contains($0.role) }
        if end?.role == .then { return .ambiguous(why: "tells what was done") }
        if secondDecision(after: clauses) { return .ambiguous(why: "two decisions") }
        let isLabelled = first.closing == ":" && first.isOnly(.edit, .request, .rework, .particle, .recheck) && clauses.count > 1
        return .decision(.revise(instructions: reply.text(from: isLabelled ? clauses[1] : first)))
    }

    /// "Sửa: …", "Đề nghị bổ sung …", "Trả lại …"; an order to edit needs something to edit.
    private static func isOrder(_ clauses: [Clause]) -> Bool {
        let first = clauses[0]
        let addressed = first.dropping(.request, .pronoun, .author, .assent, .firstPerson)
        if addressed.terms.first?.role == .rework { return true }
        return first.isEditOrder && hasSubstance(clauses)
    }

    /// Something is said about what to edit: a word of no list, a verb that names its own object, or "rồi đăng".
    private static func hasSubstance(_ clauses: [Clause]) -> Bool {
        let terms = clauses.flatMap(\.terms)
        if zip(terms, terms.dropFirst()).contains(where: { $0.role == .then && [.stem, .publish].contains($1.role) }) { return true }
        return terms.contains { term in
            switch term.role {
            case .word: !Clause.emptyWords.contains(term.text)
            case .edit: !Clause.bareEdits.contains(VietnameseLetters.folded(term.text))
            case .condition, .negation, .counsel, .author, .praise, .office, .noteLabel, .sign, .flaw: true
            default: false
            }
        }
    }

    /// "Duyệt nhưng sửa …", "Duyệt sau khi bổ sung …", "Nếu sửa xong thì đăng".
    private static func isConditionalEdit(_ clauses: [Clause]) -> Bool {
        let terms = clauses.flatMap(\.terms)
        guard let condition = terms.firstIndex(where: { $0.role == .condition }) else { return false }
        let beside = RoleSet([.assent, .firstPerson, .particle, .adverb, .pronoun, .object, .thisObject, .ownCode, .publish])
        let before = terms[..<condition].filter { !beside.contains($0.role) }
        guard before.isEmpty ? terms.contains(where: { $0.role == .then }) : before.map(\.role) == [.stem] else { return false }
        guard let edit = terms[condition...].firstIndex(where: { $0.role == .edit }) else { return false }
        return !terms[condition..<edit].contains {
            [.negation, .dont, .notYet, .look, .recheck, .handle, .counsel, .question, .stem, .time, .hold, .wait].contains($0.role)
        }
    }

    /// "Chưa duyệt, sửa lại ảnh bìa".
    private static func isNotYetEdit(_ clauses: [Clause]) -> Bool {
        let first = clauses[0].dropping(.assent, .firstPerson)
        guard first.roles.starts(with: [.notYet, .stem]) || first.roles.starts(with: [.notYet, .publish]) else { return false }
        let rest = Clause(first, keeping: first.terms.dropFirst(2)).dropping(.object, .thisObject, .particle, .adverb, .pronoun, .ownCode)
        if !rest.terms.isEmpty { return rest.isEditOrder }
        return clauses.dropFirst().contains { $0.isEditOrder || $0.dropping(.request, .pronoun, .author).terms.first?.role == .rework }
    }

    /// "Ảnh mờ quá, thay ảnh khác nhé", "Tiêu đề cần rút gọn": remarks and one order, no word of decision.
    private static func isRemarkAndOrder(_ clauses: [Clause]) -> Bool {
        guard let head = clauses[0].terms.first?.role, [.word, .author, .object, .flaw].contains(head), hasSubstance(clauses) else {
            return false
        }
        let terms = clauses.flatMap(\.terms)
        let decisive = RoleSet([
            .stem, .stemDone, .refuse, .notYet, .dont, .stop, .withdraw, .hold, .put, .wait, .question, .firstPerson, .aspect, .publish,
        ])
        guard !terms.contains(where: { decisive.contains($0.role) }) else { return false }
        if clauses.count > 1, let last = clauses.last, last.isEditOrder { return true }
        return zip(terms, terms.dropFirst()).contains { $0.role == .request && $1.role == .edit } && !clauses[0].has(.negation)
    }

    /// An approval or a refusal in a clause of its own beside the order, unless "rồi"/"xong" leads to it.
    private static func secondDecision(after clauses: [Clause]) -> Bool {
        for (clause, next) in zip(clauses, clauses.dropFirst()) {
            if next.rejectionHead != nil { return true }
            if next.isApproval, clause.roles.last != .then { return true }
        }
        return false
    }
}

extension Clause {
    init(_ clause: Clause, keeping terms: ArraySlice<Term>) {
        self = clause
        self.terms = Array(terms)
    }

    /// Edit verbs that say nothing without an object.
    static let bareEdits: Set<String> = [
        "sua", "chinh", "chinh sua", "sua doi", "sua chua", "bo sung", "bien tap", "hieu dinh", "dieu chinh", "cap nhat", "khac phuc",
        "hoan thien",
        "hoan chinh", "lam lai", "viet lai", "xem lai", "thay", "thay the", "them", "bo", "doi", "cat", "bot", "xoa", "che", "lam ro",
    ]

    /// Words that add nothing to an order.
    static let emptyWords: Set<String> = [
        "lại", "giúp", "giùm", "dùm", "hộ", "ngay", "gấp", "với", "nữa", "đã", "đấy", "đó", "cái", "một", "tí", "lai", "giup", "gium", "ho",
        "voi", "thêm",
    ]

    /// The clause orders an edit: [request] [to whom] edit verb. "Anh sửa …" without a request may be the writer's own work.
    var isEditOrder: Bool {
        var rest = self.terms.drop { [.assent, .and, .ownCode, .then].contains($0.role) }
        var requested = false
        while let term = rest.first, [.request, .pronoun, .author].contains(term.role) {
            if term.role == .request { requested = true }
            if term.role == .pronoun, !requested, !Self.juniors.contains(term.text) { return false }
            rest = rest.dropFirst()
        }
        return rest.first.map { $0.role == .edit || $0.role == .recheck } == true
    }

    /// Whom a reviewer orders without a request.
    private static let juniors: Set<String> = ["em", "các em", "cháu", "các cháu", "bạn", "các bạn", "cac em", "chau", "ban", "cac ban"]

    /// Ends in chưa, không, à: a question without its mark.
    var endsAsQuestion: Bool {
        guard let last = terms.last(where: { ![.particle, .adverb, .pronoun, .initial, .ellipsis].contains($0.role) }) else { return false }
        if last.role == .notYet || last.role == .negation { return terms.count > 1 }
        return last.role == .question && !["ai", "gì", "gi", "nào", "mấy", "thế nào", "the nao"].contains(last.text)
    }
}
