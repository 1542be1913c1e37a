import Editorial
import WorkCalendar

/// What a cell comes to, in words that can be compared and read: expected by the table, or observed of an outcome.
struct TableRow: Hashable, Sendable, CustomStringConvertible {
    var state: StateName
    var version = 2
    /// `kind/detail > recipient`, then ` ? purpose` where it asks, ` @site` where it waits for the site; in order.
    var letters: [String] = []
    /// `purpose used` or `purpose voided`.
    var endings: Set<String> = []
    var site = ""
    /// `kept`, `none`, `publish`, or `rungs` with their number.
    var plan = "kept"
    var disposition: Disposition?
    /// The decision recorded.
    var decision = ""
    var clarifications = 1

    init(_ state: StateName) { self.state = state }

    /// What the desk made of the docket.
    init(_ outcome: Outcome, _ docket: Docket) {
        let item = outcome.item ?? docket.item
        state = StateName.of(item.state)
        version = item.version.number
        letters = outcome.letters.map(Self.words)
        endings = Set(
            outcome.endings.map { ending in
                "\(docket.asks.first { $0.id == ending.ask }?.purpose.rawValue ?? "unknown") \(ending.ending.rawValue)"
            })
        site = outcome.site.map(Self.words) ?? ""
        plan = outcome.agenda.map(Self.words) ?? "kept"
        disposition = outcome.disposition
        decision = outcome.decision.map { "\($0.decision.name) by \($0.by) of \($0.version) by ask \($0.ask)" } ?? ""
        clarifications = item.clarifications
    }

    var description: String {
        "\(state) v\(version) letters \(letters) endings \(endings.sorted()) site [\(site)] plan \(plan) "
            + "\(disposition?.rawValue ?? "no disposition") decision [\(decision)] clarifications \(clarifications)"
    }

    private static func words(_ order: Outcome.LetterOrder) -> String {
        let ask = order.ask.map { " ? \($0.rawValue)" } ?? ""
        return "\(words(order.letter)) > \(order.to.person?.rawValue ?? "citizen")\(ask)\(order.afterSite ? " @site" : "")"
    }

    /// No default: a new kind of letter does not compile until the table has a word for it.
    private static func words(_ letter: Letter) -> String {
        switch letter {
        case .reviewRequest(let facts): "review/\(words(facts.occasion))"
        case .clarification(let facts): "clarification/\(facts.purpose.rawValue)\(facts.isLast ? "/last" : "")"
        case .publishedNotice(let facts): facts.readerMayWithdraw ? "published/withdrawable" : "published"
        case .notCounted(let facts): "not-counted/\(facts.reason.name)"
        case .stuckItem(let facts): "stuck/\(facts.trouble.name)"
        case .reminder(let facts): "reminder/\(facts.purpose.rawValue)"
        case .escalation(let facts): "escalation/\(facts.purpose.rawValue)"
        case .answerRequest(let facts): facts.instruction == nil ? "answer-request" : "answer-request/again"
        case .articleReceipt, .questionReceipt, .approvalNoted, .decisionNoted, .revisionRequest, .rejectionNotice, .answer,
            .takenBackNotice, .held, .challenge, .extensionRequest, .deadlineMoved, .digest, .digestUnclear, .commandConfirmation,
            .commandNotice, .commandRefused, .calendarAlarm, .guide, .secretStopped, .secretRefused, .denunciationForwarded,
            .denunciationReceipt, .proposalReceipt, .hearingClosed, .opinionReceipt:
            letter.name
        case .extensionNotice(let facts): "extension-notice/\(words(facts.answer))"
        }
    }

    private static func words(_ occasion: Letter.ReviewRequest.Occasion) -> String {
        switch occasion {
        case .first: "first"
        case .revised: "revised"
        case .escalated(let from): "escalated-from-\(from.person?.rawValue ?? "citizen")"
        case .stopped: "stopped"
        case .transferred(let from, _): "transferred-from-\(from.person?.rawValue ?? "citizen")"
        case .takenOver(let from): "taken-over-from-\(from.person?.rawValue ?? "citizen")"
        case .nextStep(let person): "next-step-after-\(person)"
        case .correction: "correction"
        }
    }

    private static func words(_ answer: Letter.ExtensionLetter.Answer) -> String {
        switch answer {
        case .asked: "asked"
        case .granted(let by): "granted-by-\(by)"
        case .refused(let by, _): "refused-by-\(by)"
        }
    }

    private static func words(_ order: Outcome.SiteOrder) -> String {
        switch order {
        case .publish(let approval): "publish v\(approval.version) by \(approval.by)"
        case .withdraw(let reason): "withdraw: \(reason)"
        }
    }

    private static func words(_ moments: [Moment]) -> String {
        let names = moments.map(\.kind.name)
        if names.isEmpty { return "none" }
        return names == ["publish"] ? "publish" : names.allSatisfy { $0.hasPrefix("rung-") } ? "rungs \(names.count)" : "\(names)"
    }
}
