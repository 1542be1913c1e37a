import Editorial
import Testing
import WorkCalendar

/// One cell of the table: an item of a kind in a state, and what happens. Its docket holds one open ask of every purpose, whether or
/// not the office would leave such an ask open in that state: the desk has to be right for all.
struct Cell: Sendable, CustomTestStringConvertible {
    let kind: ItemKind
    let state: StateName
    let happening: Happening

    static let now = at("2026-11-18 08:00")
    static let all: [Cell] = ItemKind.allCases.flatMap { kind in
        StateName.allCases.flatMap { state in Happening.all.map { Cell(kind: kind, state: state, happening: $0) } }
    }

    var testDescription: String { "\(kind.rawValue) \(state.rawValue): \(happening)" }
    var sender: Correspondent { Facts.sender(kind) }

    var docket: Docket {
        let content = Facts.content(kind)
        let moment = Self.now.adding(seconds: state == .approved ? 60 : -60)
        let item = Item(
            code: Facts.code, kind: kind, sender: sender, receivedAt: Self.now.adding(seconds: -3600), thread: Facts.thread,
            state: state.state(moment), version: Version(number: 2, content: content, at: Self.now.adding(seconds: -60)),
            deadline: Deadline(due: day("2026-11-19"), act: day("2026-11-19"), article: "11.1", lateOnArrival: false),
            officer: kind == .question ? PersonID("bi") : nil,
            onSite: state == .published ? PublishedVersion(number: 2, hash: content.hash, since: moment) : nil, clarifications: 1)
        let isApproved = state == .approved || state == .published
        let approval = RecordedDecision(
            decision: .approve, by: PersonID("binh"), version: 2, contentHash: content.hash, ask: 9, at: Self.now)
        return Docket(
            item: item, asks: asks(item), approval: isApproved ? approval : nil,
            roster: happening == .dropped ? Roster(suspended: [dropped]) : .ordinary)
    }

    /// Who is suspended in the cells about that: whoever drafts, or approves.
    private var dropped: PersonID { PersonID(kind == .question && state == .awaitingAnswer ? "bi" : "binh") }

    /// Five open asks of the current version, and one of the first version that has ended.
    private func asks(_ item: Item) -> [Ask] {
        let asked = { (purpose: Ask.Purpose) in
            switch purpose {
            case .review, .undo, .extend, .confirm: Facts.person("binh")
            case .answer: Facts.person("bi")
            case .revise, .thread, .correct: item.sender
            }
        }
        let open = Ask.Purpose.allCases.enumerated().map { index, purpose in
            Ask(
                id: Int64(index + 1), code: item.code, version: 2, contentHash: item.version.hash, purpose: purpose, asked: asked(purpose),
                expires: Self.now.adding(seconds: 86_400), ending: nil,
                challenge: purpose == .confirm ? Challenge(ask: 1, purpose: .review, decision: .approve, edits: .none) : nil)
        }
        let old = Ask(
            id: 9, code: item.code, version: 1, contentHash: Facts.article("bản cũ").hash, purpose: .review, asked: Facts.person("huong"),
            expires: Self.now.adding(seconds: 86_400), ending: .voided)
        return [old] + open
    }

    /// The event; nil only when the fixture lacks what it needs.
    func event(_ docket: Docket, _ rungs: [Rung]) -> Event? {
        switch happening {
        case .submitted:
            return .submission(
                .init(
                    code: Facts.code, content: Facts.content(kind), sender: sender, thread: Facts.thread,
                    receivedAt: Self.now.adding(seconds: -3600), missing: []))
        case .remarked: return .remark(from: sender, words: "lời đáp")
        case .publish: return .moment(.publish)
        case .calendarChanged: return .calendarChanged
        case .closed: return .closed
        case .dropped: return .dropped(dropped)
        case .rung(let audience): return rungs.firstIndex { $0.audience == audience }.map { .moment(.rung($0)) }
        case .said(let said, let purpose):
            guard let ask = docket.openAsks(purpose).first else { return nil }
            return .reply(
                .init(
                    ask: ask, claim: Facts.claim(ask.asked.address), meaning: said.meaning(kind), words: "lời đáp", thread: Facts.thread))
        }
    }
}
