import Editorial
import Testing
import WorkCalendar

/// The journal of one item in memory: it applies outcomes as the real one does, and plays the planned moments.
struct DocketKeeper: Sendable {
    let desk: Desk
    private(set) var now: Timestamp
    private(set) var item: Item
    private(set) var asks: [Ask] = []
    private(set) var decisions: [RecordedDecision] = []
    private(set) var plan: [Moment] = []
    private(set) var letters: [Outcome.LetterOrder] = []
    private(set) var site: [Outcome.SiteOrder] = []
    private(set) var last = Outcome()

    /// Registers an item.
    init(
        _ content: Content, from sender: Correspondent, office: Office = TestOffice.make(), at moment: Timestamp, handled: Timestamp? = nil
    )
        throws
    {
        desk = TestOffice.desk(office)
        now = handled ?? moment
        let new = Event.NewItem(
            code: Facts.code, content: content, sender: sender, thread: Facts.thread, receivedAt: moment, missing: [])
        let outcome = desk.handle(.submission(new), nil, now: now)
        item = try #require(outcome.item)
        apply(outcome)
    }

    /// As the journal sees it: the last approval, while its state and its content stand.
    var docket: Docket {
        let approval = decisions.last { $0.decision == .approve }
        let stands = [.approved, .published].contains(StateName.of(item.state)) && approval?.contentHash == item.version.hash
        return Docket(item: item, asks: asks, approval: stands ? approval : nil)
    }

    var state: StateName { StateName.of(item.state) }

    /// Letters since the last event, as the table words them.
    var written: [String] { TableRow(last, docket).letters }

    /// The newest ask of that purpose to that person (`citizen` for whoever is none), ended or not.
    func ask(_ purpose: Ask.Purpose, of person: String) throws -> Ask {
        try #require(asks.last { $0.purpose == purpose && ($0.asked.person?.rawValue ?? "citizen") == person })
    }

    /// A vouched reply from the address that was asked.
    mutating func reply(_ meaning: Event.Reply.Meaning, to ask: Ask, at moment: String? = nil, claim: Claim? = nil) {
        if let moment { now = EditorialTests.at(moment) }
        let current = asks.first { $0.id == ask.id } ?? ask
        let reply = Event.Reply(
            ask: current, claim: claim ?? Facts.claim(ask.asked.address), meaning: meaning, words: "lời đáp", thread: Facts.thread)
        apply(desk.handle(.reply(reply), docket, now: now))
    }

    mutating func decide(_ decision: Decision, by person: String, _ purpose: Ask.Purpose = .review, at moment: String? = nil) throws {
        reply(.decision(.decision(decision)), to: try ask(purpose, of: person), at: moment)
    }

    /// Plays what is planned up to a moment, in order; returns what was written meanwhile.
    @discardableResult
    mutating func wait(until moment: String) -> [String] {
        let end = EditorialTests.at(moment)
        var all: [String] = []
        while let next = plan.filter({ $0.at <= end }).min(by: { $0.at < $1.at }) {
            plan.removeAll { $0 == next }
            now = next.at
            apply(desk.handle(.moment(next.kind), docket, now: now))
            all += written
        }
        now = end
        return all
    }

    private mutating func apply(_ outcome: Outcome) {
        if let changed = outcome.item { item = changed }
        for ending in outcome.endings { end(ending) }
        if let decision = outcome.decision { decisions.append(decision) }
        if let order = outcome.site { site.append(order) }
        for order in outcome.letters {
            letters.append(order)
            guard let purpose = order.ask else { continue }
            asks.append(
                Ask(
                    id: Int64(asks.count + 1), code: item.code, version: item.version.number, contentHash: item.version.hash,
                    purpose: purpose, asked: order.to, expires: now.adding(seconds: desk.office.askLifetime), ending: nil))
        }
        if let agenda = outcome.agenda { plan = agenda }
        last = outcome
    }

    private mutating func end(_ ending: Outcome.AskEnding) {
        asks = asks.map { ask in
            guard ask.id == ending.ask, ask.ending == nil else { return ask }
            return Ask(
                id: ask.id, code: ask.code, version: ask.version, contentHash: ask.contentHash, purpose: ask.purpose, asked: ask.asked,
                expires: ask.expires, ending: ending.ending)
        }
    }
}
