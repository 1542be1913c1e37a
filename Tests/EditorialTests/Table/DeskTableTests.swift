import Editorial
import Testing
import WorkCalendar

@Suite("Desk: every state × event pair (design, \"Decision grammar\"; B1, R7)")
struct DeskTableTests {
    private let office = TestOffice.make(ladder: TestOffice.everybody)

    @Test("one cell", arguments: Cell.all)
    func cell(_ cell: Cell) throws {
        let docket = cell.docket
        let rungs = office.ladder.rungs(for: cell.kind)
        let event = try #require(cell.event(docket, rungs))
        #expect(Happening.of(event, rungs) == cell.happening)
        let outcome = TestOffice.desk(office).handle(event, docket, now: Cell.now)
        #expect(TableRow(outcome, docket) == cell.expected)
        whole(outcome, docket, cell)
    }

    /// What holds in every cell.
    private func whole(_ outcome: Outcome, _ docket: Docket, _ cell: Cell) {
        if outcome.item != nil || outcome.decision != nil || !outcome.letters.isEmpty { #expect(!outcome.history.isEmpty) }
        #expect(Set(outcome.endings.map(\.ask)).count == outcome.endings.count)
        #expect(outcome.endings.filter { $0.ending == .used }.count <= (cell.happening.isConfirmation ? 2 : 1))
        // An ended ask does not end again, and nothing is asked about a version that is not current.
        for ending in outcome.endings { #expect(docket.asks.first { $0.id == ending.ask }?.ending == nil) }
        if let item = outcome.item {
            #expect(item.code == docket.item.code && item.kind == docket.item.kind && item.sender == docket.item.sender)
        }
        if outcome.letters.contains(where: \.afterSite) { #expect(outcome.site != nil) }
    }

    @Test("the table has a cell for each pair")
    func total() {
        #expect(Happening.all.count == 6 + 3 + 18 * 8)
        #expect(Set(Happening.all).count == Happening.all.count)
        #expect(Cell.all.count == 9 * 7 * 153)
        for state in StateName.allCases { #expect(StateName.of(state.state(Cell.now)) == state) }
        for said in Said.allCases { #expect(Said.of(said.meaning(.article)) == said) }
    }

    @Test("no line of the table is for nothing: each is met by a cell")
    func lines() {
        for line in Line.all {
            #expect(
                Cell.all.contains { cell in
                    line.kinds.contains(cell.kind) && line.states.contains(cell.state) && cell.happening == .said(line.said, line.purpose)
                })
        }
    }

    @Test("without a docket nothing happens, except that something new is registered")
    func noDocket() throws {
        for cell in Cell.all where cell.state == .awaitingReview {
            let event = try #require(cell.event(cell.docket, office.ladder.rungs(for: cell.kind)))
            let outcome = TestOffice.desk(office).handle(event, nil, now: Cell.now)
            #expect((outcome == Outcome()) == (cell.happening != .submitted))
        }
    }

    @Test("rungs that the ladder does not have do nothing", arguments: [-1, 3, Int.max, Int.min])
    func unknownRung(index: Int) {
        for cell in Cell.all where cell.happening == .publish {
            #expect(TestOffice.desk(office).handle(.moment(.rung(index)), cell.docket, now: Cell.now) == Outcome())
        }
    }

    @Test("a second unclear reply about something settled is noted and answered by nobody")
    func unclearAboutSettled() {
        for said in [Said.ambiguous, .unclear, .courtesy, .nothing] {
            let docket = Cell(kind: .article, state: .published, happening: .publish).docket
            guard let ended = docket.asks.first(where: { $0.ending != nil }) else { return }
            let reply = Event.Reply(
                ask: ended, claim: Facts.claim(ended.asked.address), meaning: said.meaning(.article), words: "ừ", thread: Facts.thread)
            let outcome = TestOffice.desk(office).handle(.reply(reply), docket, now: Cell.now)
            #expect(outcome.letters.isEmpty && outcome.item == nil && outcome.disposition == .ignored)
        }
    }
}
