import Editorial

/// DỪNG takes back an approval that is still pending; RÚT takes back what is published (requirement B7).
extension DecisionGrammar {
    static func command(_ clauses: [Clause], _ reply: ReplyContent) -> ReplyReading? {
        let first = clauses[0].dropping(.firstPerson)
        if clauses.count == 1, !first.isMarked, let bare = bareCommand(first) { return .decision(bare) }
        guard let head = first.terms.first?.role, head == .stop || head == .withdraw else { return nil }
        let tail = first.terms.dropFirst()
        let covered = tail.prefix {
            [.object, .thisObject, .particle, .adverb, .pronoun, .initial, .publish, .ownCode, .urge, .ellipsis].contains($0.role)
        }
        let later = clauses.dropFirst()
        if later.contains(where: { $0.isApproval || $0.rejectionHead != nil || $0.isEditOrder || $0.isDelayHead }) {
            return .ambiguous(why: "two decisions")
        }
        let next = tail.dropFirst(covered.count).first
        guard next == nil || next?.role == .because else { return nil }
        if head == .stop { return .decision(.stop) }
        if let next { return .decision(.withdraw(reason: reply.text(fromLine: first.line, offset: next.range.upperBound))) }
        return .decision(.withdraw(reason: later.first.map(reply.text(from:)) ?? ""))
    }

    /// DUNG and DOI without marks read as another word in a sentence; alone, or beside the item's code as the `mailto:` links write them, they
    /// are the commands.
    private static func bareCommand(_ clause: Clause) -> Decision? {
        let words = clause.terms.filter { $0.role != .ownCode && $0.role != .particle }
        guard words.count == 1, words[0].role == .word else { return nil }
        switch words[0].text {
        case "dung": return .stop
        case "doi": return .postpone(note: "")
        default: return nil
        }
    }
}
