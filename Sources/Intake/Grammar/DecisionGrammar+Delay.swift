import Editorial

/// DEFER := để, mai, chiều, khoan, hoãn, chờ ý kiến, đang họp … | chưa duyệt.
extension DecisionGrammar {
    static func delay(_ clauses: [Clause], _ reply: ReplyContent) -> ReplyReading? {
        guard let first = clauses.first else { return nil }
        if first.isUnread, clauses.dropFirst().contains(where: \.isDelayHead), clauses.dropFirst().allSatisfy(\.isDelayHead) {
            return .decision(.postpone(note: reply.text(from: first)))
        }
        let isNotYet = first.isNotYetHead
        guard isNotYet || first.isDelayHead else { return nil }
        let later = clauses.dropFirst()
        if isNotYet, !later.allSatisfy(\.isDelayHead) { return .ambiguous(why: "not approved yet, with a remark: hold or send back") }
        if later.contains(where: { $0.has(.stem) && !$0.isDelayHead && !$0.isNotYetHead }) {
            return .ambiguous(why: "leaves it to somebody else")
        }
        let isOther = later.contains {
            $0.isApproval || $0.rejectionHead != nil || $0.isEditOrder || $0.has(.refuse, .dont, .stop, .withdraw)
        }
        if isOther { return .ambiguous(why: "two decisions") }
        if clauses.contains(where: { $0.has(.question) || $0.endsAsQuestion }) { return .ambiguous(why: "a question") }
        return .decision(.postpone(note: reply.text(from: first)))
    }
}

extension Clause {
    /// "Chưa duyệt", "chưa cho đăng", and nothing that gives a reason.
    var isNotYetHead: Bool {
        let rest = dropping(.assent, .firstPerson)
        guard rest.roles.starts(with: [.notYet, .stem]) || rest.roles.starts(with: [.notYet, .publish]) else { return false }
        return rest.terms.dropFirst(2).allSatisfy {
            [.object, .thisObject, .particle, .adverb, .pronoun, .initial, .ownCode, .publish, .ellipsis, .time].contains($0.role)
        }
    }

    /// "Chưa xem", which decides nothing alone.
    var isUnread: Bool {
        let rest = dropping(.assent, .firstPerson, .pronoun)
        return rest.roles.starts(with: [.notYet, .look])
            && rest.terms.dropFirst(2).allSatisfy { [.can, .particle, .adverb, .object, .thisObject].contains($0.role) }
    }

    /// The clause puts the decision off.
    var isDelayHead: Bool {
        let rest = dropping(.assent)
        guard !rest.has(.negation, .dont, .refuse, .question, .condition, .questionMark),
            !rest.terms.contains(where: { $0.role == .edit && $0.text != "thêm" }),
            let head = rest.terms.first?.role
        else { return false }
        let tail = Clause(rest, keeping: rest.terms.dropFirst())
        switch head {
        case .put: return tail.isPutOff
        case .time: return rest.isLater
        case .hold: return !tail.has(.sign)
        case .wait: return tail.isAwaited
        case .busy: return true
        case .firstPerson, .pronoun:
            return tail.isWritersDelay || rest.isMarked && head == .firstPerson && tail.terms.first?.role == .time && tail.isLater
        default: return false
        }
    }

    /// Behind "để": a time, or the writer who will look first. "Để anh Bình duyệt" leaves it to somebody else and is not clear.
    private var isPutOff: Bool {
        guard let head = terms.first else { return false }
        switch head.role {
        case .time, .look, .recheck, .counsel: return true
        case .word where head.text == "toi" && terms.count > 1: return Clause(self, keeping: terms.dropFirst()).isPutOff
        case .word, .aspect: return ["đấy", "đó", "đã", "sau", "day", "do", "da"].contains(head.text) && terms.count <= 2
        case .firstPerson, .pronoun:
            let rest = dropping(.firstPerson, .pronoun, .aspect)
            guard let next = rest.terms.first?.role else { return false }
            return [.look, .recheck, .time, .handle, .busy].contains(next)
        default: return false
        }
    }

    /// "Mai", "Chiều tôi xem", "Tối duyệt": a time first, and what will be done then.
    private var isLater: Bool {
        let rest = dropping(.time, .particle)
        if rest.terms.isEmpty { return terms.first?.text != "hôm nay" && terms.first?.text != "ngày" }
        if rest.terms.last(where: { $0.role != .particle && $0.role != .pronoun })?.role == .then { return false }
        return rest.has(.look, .recheck, .stem, .busy, .handle, .publish, .rework)
            || rest.isOnly(.firstPerson, .pronoun, .particle, .urge, .aspect) && rest.has(.particle, .firstPerson, .pronoun)
            || rest.terms.allSatisfy { $0.role == .word && $0.text.utf8.contains { (48...57).contains($0) } }
            || rest.terms.first.map { ["sau", "tới", "nay", "này"].contains($0.text) } == true
    }

    /// Behind "chờ": an opinion, a meeting, a time, or the writer. "Chờ duyệt", "chờ đăng" only name a state.
    private var isAwaited: Bool {
        guard let head = terms.first?.role, !has(.stem, .publish) else { return false }
        if head == .pronoun || head == .firstPerson {
            return terms.count == 1 || has(.look, .recheck, .handle, .time, .busy, .counsel) || terms.last?.text == "đã"
        }
        return [.counsel, .time, .busy, .look].contains(head) || terms.map(\.text) == ["đã"]
    }

    /// Behind "tôi": busy, or will look. A look that is already under way, "tôi đang xem", is not a decision to wait.
    private var isWritersDelay: Bool {
        if terms.first?.role == .busy || terms.first?.role == .put && Clause(self, keeping: terms.dropFirst()).isPutOff { return true }
        let willAct = terms.first.map { $0.role == .aspect && $0.text == "sẽ" } == true
        let rest = willAct ? dropping(.aspect) : self
        guard let head = rest.terms.first?.role, [.look, .recheck].contains(head) || willAct && head == .handle else { return false }
        guard let last = rest.terms.last(where: { $0.role != .particle && $0.role != .pronoun }) else { return false }
        return last.text == "đã" || last.role == .time || last.text == "thêm"
    }
}
