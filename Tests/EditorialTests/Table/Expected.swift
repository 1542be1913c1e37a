import Editorial

/// The specification: the table at the head of `Desk.swift`, cell by cell. What stands on no line here must change nothing.
struct Line: Sendable {
    let kinds: [ItemKind]
    let states: [StateName]
    let said: Said
    let purpose: Ask.Purpose
    var to: StateName?
    var letters: [String] = []
    var plan = "kept"
    var site = ""
    var disposition: Disposition = .decision

    private init(_ kinds: [ItemKind], _ states: [StateName], _ said: Said, _ purpose: Ask.Purpose, _ to: StateName?) {
        (self.kinds, self.states, self.said, self.purpose, self.to) = (kinds, states, said, purpose, to)
    }

    private static func line(
        _ kinds: [ItemKind], _ states: [StateName], _ said: Said, _ purpose: Ask.Purpose, to: StateName?, _ letters: [String] = [],
        plan: String = "kept", site: String = "", _ disposition: Disposition = .decision
    ) -> Line {
        var line = Line(kinds, states, said, purpose, to)
        (line.letters, line.plan, line.site, line.disposition) = (letters, plan, site, disposition)
        return line
    }

    private static let both = ItemKind.allCases
    /// Every kind that is not answered but published as it was submitted.
    private static let submitted = ItemKind.allCases.filter { $0 != .question }
    private static let again = ["answer-request/again > bi ? answer", "decision-noted > binh"]

    private static let granted = [
        "extension-notice/granted-by-binh > citizen ? thread", "extension-notice/granted-by-binh > bi", "decision-noted > binh",
    ]

    /// Every reply that does something.
    static let all: [Line] = [
        line(both, [.awaitingReview], .approve, .review, to: .approved, ["approval-noted > binh ? undo"], plan: "publish"),
        line(
            submitted, [.awaitingReview], .reject, .review, to: .rejected, ["rejection-notice > lan", "decision-noted > binh"],
            plan: "none"),
        line([.question], [.awaitingReview], .reject, .review, to: .awaitingAnswer, again, plan: "rungs 3"),
        line(
            submitted, [.awaitingReview], .revise, .review, to: .awaitingRevision,
            ["revision-request > lan ? revise", "decision-noted > binh"], plan: "rungs 3"),
        line([.question], [.awaitingReview], .revise, .review, to: .awaitingAnswer, again, plan: "rungs 3"),
        line(both, [.awaitingReview], .postpone, .review, to: nil),
        line(both, [.approved], .stop, .undo, to: .awaitingReview, ["review/stopped > binh ? review"], plan: "rungs 3"),
        line(
            submitted, [.published], .withdraw, .undo, to: .withdrawn,
            ["taken-back-notice > binh @site", "taken-back-notice > lan @site"], plan: "none", site: "withdraw: đăng nhầm"),
        line(
            [.question], [.published], .withdraw, .undo, to: .withdrawn,
            ["taken-back-notice > binh @site", "taken-back-notice > bi @site"], plan: "none", site: "withdraw: đăng nhầm"),
        line(
            [.question], [.published], .withdraw, .thread, to: .withdrawn,
            ["taken-back-notice > citizen @site", "taken-back-notice > bi @site", "taken-back-notice > binh @site"], plan: "none",
            site: "withdraw: đăng nhầm"),
        line(
            [.question], [.awaitingAnswer], .answer, .answer, to: .awaitingReview, ["review/first > binh ? review"], plan: "rungs 3",
            .answer),
        line(
            submitted, [.awaitingReview, .awaitingRevision, .approved], .revision, .revise, to: .awaitingReview,
            ["article-receipt > lan ? revise", "review/revised > binh ? review"], plan: "rungs 3", .submission),
        line(
            both, [.awaitingReview], .transfer, .review, to: nil,
            ["review/transferred-from-binh > huong ? review", "decision-noted > binh"]),
        line([.question], [.awaitingAnswer], .transfer, .answer, to: nil, ["answer-request > huong ? answer", "decision-noted > bi"]),
        line([.question], [.awaitingAnswer], .extend, .answer, to: nil, ["extension-request > binh ? extend", "decision-noted > bi"]),
        line([.question], [.awaitingReview], .extend, .review, to: nil, granted, plan: "rungs 3"),
        line([.question], [.awaitingAnswer], .extend, .extend, to: nil, granted, plan: "rungs 3"),
        line([.question], [.awaitingAnswer], .postpone, .extend, to: nil),
        line(
            submitted, [.published], .correct, .undo, to: .awaitingRevision, ["revision-request > lan ? revise", "decision-noted > binh"],
            plan: "rungs 3"),
        line([.question], [.published], .correct, .undo, to: .awaitingAnswer, again, plan: "rungs 3"),
        line(submitted, [.published], .correct, .correct, to: .awaitingRevision, ["revision-request > lan ? revise"], plan: "rungs 3"),
        line(
            both, [.published], .revision, .undo, to: .awaitingReview, ["decision-noted > binh", "review/correction > huong ? review"],
            plan: "rungs 3", .submission),
        line(
            submitted, [.published], .revision, .correct, to: .awaitingReview,
            ["article-receipt > lan ? revise", "review/correction > binh ? review"], plan: "rungs 3", .submission),
        line(both, StateName.allCases, .followUp, .thread, to: nil, ["stuck/follow-up > ngoc"], .comment),
    ]
}

extension Cell {
    /// Who was asked for that purpose.
    private func asked(_ purpose: Ask.Purpose) -> String {
        switch purpose {
        case .review, .undo, .extend, .confirm: "binh"
        case .answer: "bi"
        case .revise, .thread, .correct: kind != .question ? "lan" : "citizen"
        }
    }

    /// What the specification says.
    var expected: TableRow {
        switch happening {
        case .submitted: submitted
        case .remarked: remarked
        case .publish: published
        case .calendarChanged: recounted
        case .closed: ended
        case .dropped: handedOn
        case .rung(let audience): reminded(audience)
        case .said(let said, let purpose): replied(said, purpose)
        }
    }

    /// A public hearing whose last day is over waits for its result; for any other item nothing happens.
    private var ended: TableRow {
        var row = TableRow(state)
        guard kind == .draft || kind == .poll, state == .published else { return row }
        (row.state, row.plan) = (.awaitingAnswer, "rungs 3")
        row.letters = ["hearing-closed > binh ? answer"]
        return row
    }

    private var submitted: TableRow {
        var row = TableRow(kind != .question ? .awaitingReview : .awaitingAnswer)
        (row.version, row.clarifications, row.plan) = (1, 0, "rungs 3")
        row.letters =
            kind != .question
            ? ["article-receipt > lan ? revise", "review/first > binh ? review"]
            : ["question-receipt > citizen ? thread", "answer-request > bi ? answer"]
        row.disposition = kind != .question ? .submission : .question
        return row
    }

    private var remarked: TableRow {
        var row = TableRow(state)
        (row.letters, row.disposition) = (["stuck/follow-up > ngoc"], .comment)
        return row
    }

    private var published: TableRow {
        var row = TableRow(state)
        guard state == .approved else { return row }
        row.state = .published
        (row.plan, row.site, row.endings) = ("none", "publish v2 by binh", ["revise voided"])
        row.letters = [
            kind != .question ? "published > lan ? correct @site" : "answer > citizen ? thread @site",
            "published/withdrawable > binh ? undo @site",
        ]
        return row
    }

    /// The fixture's deadline is an article's: it is right by the calendar, and wrong for a question, which has fifteen days (11.5).
    private var recounted: TableRow {
        var row = TableRow(state)
        guard kind == .question, let duty = Desk.duty(in: state.state(Self.now)) else { return row }
        row.plan = "rungs 3"
        row.letters =
            duty == .revise ? ["deadline-moved > citizen"] : ["deadline-moved > \(asked(duty))", "deadline-moved > citizen ? thread"]
        return row
    }

    private var handedOn: TableRow {
        var row = TableRow(state)
        if kind == .question, state == .awaitingAnswer {
            (row.letters, row.endings) = (["answer-request > thoan ? answer"], ["answer voided"])
            return row
        }
        row.endings = ["review voided", "undo voided", "extend voided", "confirm voided"]
        guard state == .awaitingReview || state == .approved else { return row }
        row.letters = ["review/taken-over-from-binh > huong ? review"]
        if state == .approved { (row.state, row.plan) = (.awaitingReview, "rungs 3") }
        return row
    }

    private func reminded(_ audience: Rung.Audience) -> TableRow {
        var row = TableRow(state)
        guard let duty = Desk.duty(in: state.state(Self.now)) else { return row }
        switch (audience, duty) {
        case (.holder, _), (.deputy, .review): row.letters = ["reminder/\(duty.rawValue) > \(asked(duty)) ? \(duty.rawValue)"]
        case (.head, .review): row.letters = ["review/escalated-from-binh > huong ? review"]
        case (.deputy, _): row.letters = ["escalation/\(duty.rawValue) > binh"]
        case (.head, _): row.letters = ["escalation/\(duty.rawValue) > huong"]
        }
        return row
    }

    private func replied(_ said: Said, _ purpose: Ask.Purpose) -> TableRow {
        var row = TableRow(state)
        row.disposition = .ignored
        if said == .courtesy || said == .nothing { return row }
        // An article has no officer: whoever holds such an ask is not empowered.
        if kind != .question, purpose == .answer { return refused(row, "not-empowered", purpose) }
        if purpose == .confirm, said == .approve || said == .confirm, let row = confirmed(row) { return row }
        if let line = Line.all.first(where: {
            $0.kinds.contains(kind) && $0.states.contains(state) && $0.said == said && $0.purpose == purpose
        }) {
            return carriedOut(line, row)
        }
        if said == .ambiguous || said == .order || said == .unclear || said == .confirm, state != .rejected, state != .withdrawn {
            row.clarifications = 2
            row.letters = ["clarification/\(purpose.rawValue)/last > \(asked(purpose)) ? \(purpose.rawValue)"]
            return row
        }
        let isDecision = [.approve, .reject, .revise, .postpone, .stop, .withdraw, .transfer, .extend, .correct].contains(said)
        return refused(row, isDecision && asked(purpose) == "citizen" ? "not-empowered" : "not-possible-now", purpose)
    }

    /// The fixture's challenge asks whether the DUYỆT of ask 1 is binh's own.
    private func confirmed(_ row: TableRow) -> TableRow? {
        guard said(.confirm) == nil || state != .rejected && state != .withdrawn else { return nil }
        guard state == .awaitingReview, let line = Line.all.first(where: { $0.said == .approve && $0.purpose == .review }) else {
            var row = refused(row, "not-possible-now", .confirm)
            row.endings = ["confirm used"]
            return row
        }
        var row = carriedOut(line, row)
        row.endings.remove("confirm voided")
        row.endings.insert("confirm used")
        return row
    }

    /// This cell's words, where they are those.
    private func said(_ wanted: Said) -> Said? {
        if case .said(wanted, _) = happening { return wanted }
        return nil
    }

    private func refused(_ row: TableRow, _ reason: String, _ purpose: Ask.Purpose) -> TableRow {
        var row = row
        row.letters = ["not-counted/\(reason) > \(asked(purpose))"]
        return row
    }

    private func carriedOut(_ line: Line, _ row: TableRow) -> TableRow {
        var row = row
        (row.letters, row.plan, row.site, row.disposition) = (line.letters, line.plan, line.site, line.disposition)
        if line.disposition == .decision {
            let id = Ask.Purpose.allCases.firstIndex(of: line.purpose).map { $0 + 1 } ?? 0
            let person = asked(line.purpose) == "citizen" ? "sender" : asked(line.purpose)
            row.decision = "\(line.said.rawValue) by \(person) of 2 by ask \(id)"
        }
        row.endings = Self.orderEndings[line.said.rawValue + " " + line.purpose.rawValue] ?? []
        guard let to = line.to else { return row }
        row.state = to
        if line.said == .correct { return row }
        let isNewVersion = line.disposition != .decision
        if isNewVersion { row.version = 3 } else { row.clarifications = 0 }
        // A decision leaves the sender's asks open; a new version voids them too. A question's thread never ends.
        // RÚT ends the author's too; while a correction waits, RÚT stays possible.
        for purpose in Ask.Purpose.allCases
        where (purpose != .thread || line.purpose == .thread) && (purpose != .revise || isNewVersion || line.said == .withdraw)
            && (purpose != .undo || state != .published || purpose == line.purpose || line.purpose == .thread)
        {
            row.endings.insert("\(purpose.rawValue) \(purpose == line.purpose ? "used" : "voided")")
        }
        return row
    }

    /// What orders end, which leave the item where it is.
    private static let orderEndings: [String: Set<String>] = [
        "transfer review": ["review used"], "transfer answer": ["answer used"], "extend answer": ["extend voided"],
        "extend review": ["extend voided"], "extend extend": ["extend used"],
    ]
}
