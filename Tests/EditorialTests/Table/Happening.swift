import Editorial
import WorkCalendar

/// A state as the table names it. ``of(_:)`` has no default: a new state does not compile until the table knows it.
enum StateName: String, CaseIterable, Sendable {
    case awaitingAnswer, awaitingReview, awaitingRevision, approved, published, rejected, withdrawn

    static func of(_ state: ItemState) -> StateName {
        switch state {
        case .awaitingAnswer: .awaitingAnswer
        case .awaitingReview: .awaitingReview
        case .awaitingRevision: .awaitingRevision
        case .approved: .approved
        case .published: .published
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }

    func state(_ moment: Timestamp) -> ItemState {
        switch self {
        case .awaitingAnswer: .awaitingAnswer
        case .awaitingReview: .awaitingReview
        case .awaitingRevision: .awaitingRevision
        case .approved: .approved(publishAt: moment)
        case .published: .published(at: moment)
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }
}

/// What a reply says, as the table names it; total in both directions like ``StateName``.
enum Said: String, CaseIterable, Sendable {
    case approve, reject, revise, postpone, stop, withdraw
    case ambiguous, nothing, order, answer, revision, followUp, courtesy, unclear
    case transfer, extend, correct, confirm

    static func of(_ meaning: Event.Reply.Meaning) -> Said {
        switch meaning {
        case .decision(.decision(let decision)): of(decision)
        case .decision(.ambiguous): .ambiguous
        case .decision(.none): .nothing
        case .decision(.order): .order
        case .answer: .answer
        case .revision: .revision
        case .followUp: .followUp
        case .order(.transfer): .transfer
        case .order(.extend): .extend
        case .order(.correct): .correct
        case .order(.confirm): .confirm
        case .courtesy: .courtesy
        case .unclear: .unclear
        }
    }

    private static func of(_ decision: Decision) -> Said {
        switch decision {
        case .approve: .approve
        case .reject: .reject
        case .revise: .revise
        case .postpone: .postpone
        case .stop: .stop
        case .withdraw: .withdraw
        // No reader makes these: the desk does, or they come as orders.
        case .endorse: .approve
        case .transfer: .transfer
        case .extend: .extend
        case .correct: .correct
        }
    }

    func meaning(_ kind: ItemKind) -> Event.Reply.Meaning {
        switch self {
        case .approve: .decision(.decision(.approve))
        case .reject: .decision(.decision(.reject(reason: "trùng bài")))
        case .revise: .decision(.decision(.revise(instructions: "sửa ngày")))
        case .postpone: .decision(.decision(.postpone(note: "để mai")))
        case .stop: .decision(.decision(.stop))
        case .withdraw: .decision(.decision(.withdraw(reason: "đăng nhầm")))
        case .ambiguous: .decision(.ambiguous(why: "two stems"))
        case .nothing: .decision(.none(why: "empty"))
        case .order: .decision(.order(.correct("ngày 21/11")))
        case .answer: .answer([.paragraph("Tháng 12 sẽ sửa.")])
        case .revision:
            .revision(kind != .question ? Facts.content(kind, "Bản mới.") : Facts.question(answer: [.paragraph("?")]), missing: [])
        case .followUp: .followUp
        case .courtesy: .courtesy
        case .unclear: .unclear
        case .transfer: .order(.transfer(to: PersonID("huong"), note: "nhờ anh"))
        case .extend: .order(.extend(until: day("2026-11-25"), reason: "cần xác minh"))
        case .correct: .order(.correct("ngày 21/11"))
        case .confirm: .order(.confirm)
        }
    }
}

/// An event as the table names it.
enum Happening: Hashable, Sendable, CustomStringConvertible {
    case submitted
    case remarked
    case said(Said, Ask.Purpose)
    case publish
    case rung(Rung.Audience)
    case calendarChanged
    case closed
    /// Whoever approves or drafts is suspended.
    case dropped

    /// Every column of the table.
    static let all: [Happening] =
        [.submitted, .remarked, .publish, .calendarChanged, .closed, .dropped] + Rung.Audience.allCases.map(Happening.rung)
        + Said.allCases.flatMap { said in Ask.Purpose.allCases.map { .said(said, $0) } }

    /// Total: an event that the table does not know does not compile.
    static func of(_ event: Event, _ rungs: [Rung]) -> Happening? {
        switch event {
        case .submission: .submitted
        case .remark: .remarked
        case .reply(let reply): .said(Said.of(reply.meaning), reply.ask.purpose)
        case .moment(.publish): .publish
        case .calendarChanged: .calendarChanged
        case .closed: .closed
        case .dropped: .dropped
        case .moment(.rung(let index)): rungs.indices.contains(index) ? .rung(rungs[index].audience) : nil
        }
    }

    var description: String {
        switch self {
        case .submitted: "submitted"
        case .remarked: "remark"
        case .said(let said, let purpose): "\(said.rawValue) to \(purpose.rawValue)"
        case .publish: "publish"
        case .calendarChanged: "calendar changed"
        case .closed: "closed"
        case .dropped: "dropped"
        case .rung(let audience): "rung \(audience.rawValue)"
        }
    }
}

extension Happening {
    /// A reply to a challenge ends it and the ask that it confirms.
    var isConfirmation: Bool { if case .said(_, .confirm) = self { true } else { false } }
}
