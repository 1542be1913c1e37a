import Editorial

/// Reads the new text of a reply as one decision (design, "Decision grammar"; Quy chế Điều 4.3, 7.1).
///
/// An approval is read only when the closed word lists cover all of the new text. The other decisions need a clear head and no second decision
/// beside it. Whatever is neither is ambiguous and changes nothing.
public enum DecisionGrammar {
    /// Why a text that a program wrote decides nothing.
    static let automatic = "automatic mail"

    /// Reads a reply.
    ///
    /// - Parameters:
    ///   - newText: what the person wrote, quoted mail already cut off.
    ///   - code: code of the item that the letter asked about; only this one may stand beside DUYỆT.
    ///   - signatureNames: names under which the person may sign, for example the registered full name.
    public static func read(_ newText: String, own code: String?, signatureNames: [String] = []) -> ReplyReading {
        guard newText.utf8.count <= ReplyContent.longest else { return .ambiguous(why: "too long for a decision") }
        let reply = ReplyContent(newText, ownCode: code, signatureNames: signatureNames)
        if reply.clauses.contains(where: { $0.has(.automatic) }) { return .none(why: automatic) }
        if reply.clauses.isEmpty {
            if reply.hasEmoji { return .ambiguous(why: "an emoji alone") }
            return reply.notes.isEmpty ? .none(why: "no words") : .ambiguous(why: "a note without a decision")
        }
        if reply.clauses.allSatisfy({ $0.isCourtesy || $0.isReceipt }) { return .none(why: "thanks or greeting only") }
        if reply.asks { return .ambiguous(why: "a question") }
        return decision(in: reply)
    }

    /// Reads a subject that carries the decision itself, as the prefilled `mailto:` links write it (`DUYET HD-2026-0042`).
    ///
    /// Counts only with an empty body, no reply prefix, and the item's own code in it; the caller has checked the first two.
    public static func readSubject(_ subject: String, own code: String) -> ReplyReading {
        guard subject.utf8.count <= ReplyContent.longest else { return .none(why: "too long for a decision") }
        let reply = ReplyContent(subject, ownCode: code, signatureNames: [])
        guard reply.clauses.contains(where: { $0.has(.ownCode) }) else { return .none(why: "the subject does not name the item") }
        return read(subject, own: code)
    }

    private static func decision(in reply: ReplyContent) -> ReplyReading {
        if approves(reply) {
            return notesAreHarmless(reply) ? .decision(.approve) : .ambiguous(why: "a condition in the note beside the approval")
        }
        let clauses = core(of: reply)
        guard let first = clauses.first else { return .ambiguous(why: "agreement without the word of decision") }
        if let command = command(clauses, reply) { return command }
        if let rejection = rejection(clauses, reply) { return rejection }
        if let revision = revision(clauses, reply) { return revision }
        if let delay = delay(clauses, reply) { return delay }
        if clauses.contains(where: { $0.has(.stem, .stemDone) }) { return .ambiguous(why: "words left over beside the word of decision") }
        return .ambiguous(why: first.has(.word, .sign) ? "no decision in these words" : "no word of decision")
    }

    /// The clauses without greeting and agreement in front and without thanks at the end.
    private static func core(of reply: ReplyContent) -> [Clause] {
        var clauses = reply.clauses[...]
        while let first = clauses.first, first.isCourtesy || first.isAgreement || first.isLabel { clauses = clauses.dropFirst() }
        while let last = clauses.last, last.isCourtesy { clauses = clauses.dropLast() }
        return Array(clauses)
    }

    /// A note may say what it likes about the next time, and nothing that could be a condition about this item.
    private static func notesAreHarmless(_ reply: ReplyContent) -> Bool {
        !reply.notes.prefix { !$0.has(.nextTime) }.contains {
            $0.has(.stem, .stemDone, .negation, .dont, .notYet, .refuse, .edit, .recheck, .rework, .condition, .hold, .put)
                || $0.has(.wait, .stop, .withdraw, .question, .time, .publish, .ellipsis, .request, .look, .flaw, .busy)
        }
    }
}
