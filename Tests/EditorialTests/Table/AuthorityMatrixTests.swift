import Digest
import Editorial
import Testing
import WorkCalendar

@Suite("Authority: the decision rule (invariant 5; B1, B2)")
struct AuthorityMatrixTests {
    enum From: CaseIterable, Sendable { case registered, second, other, none, two }
    enum Standing: CaseIterable, Sendable { case open, used, voided, expired }
    enum Shown: CaseIterable, Sendable { case current, olderVersion, otherHash }
    enum Way: CaseIterable, Sendable { case plain, automatic, forward }
    enum Power: CaseIterable, Sendable { case empowered, notEmpowered, ownItem }
    /// Whose turn it is: their own, or somebody's for whom they stand in (ủy quyền).
    enum Seat: CaseIterable, Sendable {
        case own, suspended, standIn, standInTooLate, standInForNobody, standInForSuspended, standInForTheAuthor, standInSuspended
    }

    /// One cell: a reply with its ask and item, all else being as it should.
    struct Case: Sendable {
        let purpose: Ask.Purpose
        var from = From.registered
        var verdict = Claim.Verdict.vouched
        var standing = Standing.open
        var shown = Shown.current
        var way = Way.plain
        var agree = true
        var power = Power.empowered
        var seat = Seat.own

        /// The rule as the design states it, in one line.
        var isLawful: Bool {
            (from == .registered || from == .second) && (verdict == .vouched || verdict == .missing && purpose == .confirm) && way == .plain
                && agree && power == .empowered && (seat == .own || seat == .standIn && isApproval)
                && (purpose == .thread || standing == .open && shown == .current)
        }

        /// The reply is bi's, who is no approver, and stands in for binh.
        var isSeatedForAnother: Bool { seat != .own && seat != .suspended }

        /// A stand-in has the power to approve and what goes with it, nothing else.
        var isApproval: Bool { [.review, .undo, .extend, .confirm].contains(purpose) }
    }

    static let now = at("2026-11-18 08:00")

    static func cases(_ purpose: Ask.Purpose) -> [Case] {
        var all = [Case(purpose: purpose)]
        func vary<Value>(_ path: WritableKeyPath<Case, Value>, _ values: some Collection<Value>) {
            all = all.flatMap { one in
                values.map { value in
                    var copy = one
                    copy[keyPath: path] = value
                    return copy
                }
            }
        }
        vary(\.from, From.allCases)
        vary(\.verdict, Claim.Verdict.allCases)
        vary(\.standing, Standing.allCases)
        vary(\.shown, Shown.allCases)
        vary(\.way, Way.allCases)
        vary(\.agree, [true, false])
        vary(\.power, Power.allCases)
        vary(\.seat, all[0].isApproval ? Seat.allCases : [.own, .suspended])
        return all
    }

    @Test("exactly the lawful cells count", arguments: Ask.Purpose.allCases)
    func matrix(purpose: Ask.Purpose) {
        let cases = Self.cases(purpose)
        let seats = Case(purpose: purpose).isApproval ? 8 : 2
        #expect(cases.count == 5 * 3 * 4 * 3 * 3 * 2 * 3 * seats)
        var wrong: [String] = []
        for one in cases where (Self.refusal(one) == nil) != one.isLawful { wrong.append("\(one)") }
        #expect(wrong.isEmpty, "\(wrong.count) cells, first \(wrong.first ?? "")")
        let seated = seats == 8 ? 2 : 1
        #expect(cases.count(where: \.isLawful) == 2 * seated * (purpose == .thread ? 12 : purpose == .confirm ? 2 : 1))
    }

    @Test("each single fault is named")
    func names() {
        var faults: [(Case, Refusal)] = []
        func fault<Value>(_ path: WritableKeyPath<Case, Value>, _ value: Value, _ refusal: Refusal) {
            var one = Case(purpose: .review)
            one[keyPath: path] = value
            faults.append((one, refusal))
        }
        for from in [From.other, .none, .two] { fault(\.from, from, .notTheSender) }
        for verdict in [Claim.Verdict.failed, .missing] { fault(\.verdict, verdict, .notVouched) }
        for standing in [Standing.used, .voided] { fault(\.standing, standing, .alreadyAnswered) }
        fault(\.standing, .expired, .expired)
        for shown in [Shown.olderVersion, .otherHash] { fault(\.shown, shown, .staleVersion(current: 2)) }
        for way in [Way.automatic, .forward] { fault(\.way, way, .automatic) }
        fault(\.agree, false, .partsDisagree)
        for power in [Power.notEmpowered, .ownItem] { fault(\.power, power, .notEmpowered) }
        for seat in [Seat.suspended, .standInSuspended] { fault(\.seat, seat, .suspended) }
        for seat in [Seat.standInTooLate, .standInForNobody, .standInForSuspended, .standInForTheAuthor] {
            fault(\.seat, seat, .notEmpowered)
        }
        for (one, refusal) in faults { #expect(Self.refusal(one) == refusal, "\(one)") }
    }

    @Test("an ask ends after its last second, not before")
    func expiry() {
        let (ask, docket) = Self.scene(Case(purpose: .review))
        let claim = Facts.claim(ask.asked.address)
        let authority = Authority(office: TestOffice.make())
        #expect(authority.refusal(of: claim, to: ask, in: docket, now: ask.expires) == nil)
        #expect(authority.refusal(of: claim, to: ask, in: docket, now: ask.expires.adding(seconds: 1)) == .expired)
    }

    @Test("an address counts whatever its ASCII case")
    func addressCase() {
        let (ask, docket) = Self.scene(Case(purpose: .review))
        let claim = Facts.claim(MailAddress("Binh@HAIDUONG.example"))
        #expect(Authority(office: TestOffice.make()).refusal(of: claim, to: ask, in: docket, now: Self.now) == nil)
    }

    @Test("who may approve: the channel's chain, without the item's own author and drafter")
    func approvers() {
        let authority = Authority(office: TestOffice.make())
        func approvers(_ kind: ItemKind, sender: Correspondent, officer: String? = nil) -> [String] {
            authority.approvers(of: Self.item(kind, sender: sender, officer: officer)).map(\.rawValue)
        }
        #expect(approvers(.article, sender: Facts.person("lan")) == ["binh", "huong"])
        #expect(approvers(.article, sender: Facts.person("binh")) == ["huong"])
        #expect(approvers(.article, sender: Facts.person("huong")) == ["binh"])
        #expect(approvers(.question, sender: Facts.citizen, officer: "bi") == ["binh", "huong"])
        #expect(approvers(.question, sender: Facts.citizen, officer: "binh") == ["huong"])
        #expect(approvers(.question, sender: Facts.person("huong"), officer: "binh").isEmpty)
    }

    static func item(_ kind: ItemKind, sender: Correspondent, officer: String? = nil) -> Item {
        Item(
            code: Facts.code, kind: kind, sender: sender, receivedAt: now, thread: Facts.thread, state: .awaitingReview,
            version: Version(number: 2, content: Facts.content(kind), at: now),
            deadline: Deadline(due: nil, act: day("2026-11-19"), article: "11.1", lateOnArrival: false),
            officer: officer.map { PersonID($0) })
    }

    static func refusal(_ one: Case) -> Refusal? {
        let (ask, docket) = scene(one)
        let office = TestOffice.make(approvers: one.power == .notEmpowered ? ["huong"] : ["binh", "huong"])
        return Authority(office: office).refusal(of: claim(one, ask), to: ask, in: docket, now: now)
    }

    /// Ask and item. Reviews and undos are asked of binh, answers of bi, revisions and threads of lan, who sent it.
    private static func scene(_ one: Case) -> (Ask, Docket) {
        let asked: Correspondent
        var item: Item
        switch one.purpose {
        case .review, .undo, .extend, .confirm:
            asked = Facts.person(one.isSeatedForAnother ? "bi" : "binh")
            let author = one.power == .ownItem ? asked : Facts.person(one.seat == .standInForTheAuthor ? "binh" : "lan")
            item = self.item(.article, sender: author)
        case .answer:
            asked = Facts.person("binh")
            let officers: [Power: String?] = [.empowered: "binh", .notEmpowered: "bi", .ownItem: nil]
            item = self.item(.question, sender: Facts.citizen, officer: officers[one.power] ?? nil)
        case .revise, .thread, .correct:
            asked = Facts.person("lan")
            item = self.item(.article, sender: one.power == .empowered ? asked : Facts.person("tai"))
        }
        let ending: [Standing: Ask.Ending] = [.used: .used, .voided: .voided]
        let ask = Ask(
            id: 1, code: item.code, version: one.shown == .olderVersion ? 1 : 2,
            contentHash: one.shown == .otherHash ? Facts.article("bản khác").hash : item.version.hash, purpose: one.purpose, asked: asked,
            expires: now.adding(seconds: one.standing == .expired ? -1 : 86_400), ending: ending[one.standing],
            challenge: one.purpose == .confirm ? Challenge(ask: 9, purpose: .review, decision: .approve, edits: .none) : nil)
        return (ask, Docket(item: item, asks: [ask], approval: nil, roster: roster(one, asked)))
    }

    private static func roster(_ one: Case, _ asked: Correspondent) -> Roster {
        func standIn(for grantor: String, until: String = "2026-11-18") -> Roster.Delegation {
            .init(grantor: PersonID(grantor), delegate: PersonID("bi"), until: day(until))
        }
        switch one.seat {
        case .own: return .ordinary
        case .suspended: return Roster(suspended: [asked.person ?? PersonID("")])
        case .standIn, .standInForTheAuthor: return Roster(delegations: [standIn(for: "binh")])
        case .standInTooLate: return Roster(delegations: [standIn(for: "binh", until: "2026-11-17")])
        case .standInForNobody: return Roster(delegations: [standIn(for: "tai")])
        case .standInForSuspended: return Roster(suspended: [PersonID("binh")], delegations: [standIn(for: "binh")])
        case .standInSuspended: return Roster(suspended: [PersonID("bi")], delegations: [standIn(for: "binh")])
        }
    }

    private static func claim(_ one: Case, _ ask: Ask) -> Claim {
        let second = "\(ask.asked.person?.rawValue == "lan" ? "lan.vinhtri" : "\(ask.asked.person?.rawValue ?? "").rieng")@gmail.example"
        let from: [MailAddress] =
            switch one.from {
            case .registered: [ask.asked.address]
            case .second: [MailAddress(second)]
            case .other: [MailAddress("huong@haiduong.example")]
            case .none: []
            case .two: [ask.asked.address, MailAddress("huong@haiduong.example")]
            }
        return Claim(
            from: from, verdict: one.verdict, isAutomatic: one.way == .automatic, isForward: one.way == .forward, partsAgree: one.agree)
    }
}
