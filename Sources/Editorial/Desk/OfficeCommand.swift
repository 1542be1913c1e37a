import WorkCalendar

/// A command about people, not about an item (requirements R8, R22).
public enum OfficeCommand: Hashable, Sendable {
    /// ỦY QUYỀN <người> ĐẾN <ngày>: the writer's own power, to that person.
    case delegate(to: PersonID, until: CivilDate)
    /// The writer takes their delegation back (HỦY ỦY QUYỀN).
    case endDelegation
    /// KHÓA <người> (Quy chế Điều 9.3).
    case suspend(PersonID)
    /// MỞ KHÓA <người>.
    case resume(PersonID)

    /// Taking power away is safe and holds at once; giving it needs a second letter (XÁC NHẬN) from the registered address.
    public var needsConfirmation: Bool {
        switch self {
        case .delegate, .resume: true
        case .endDelegation, .suspend: false
        }
    }

    /// The name kept in the history.
    public var name: String {
        switch self {
        case .delegate: "delegate"
        case .endDelegation: "end-delegation"
        case .suspend: "suspend"
        case .resume: "resume"
        }
    }
}

/// What a command about people comes to.
public struct OfficeOutcome: Hashable, Sendable {
    /// What changes.
    public var change: RosterChange?
    /// Nothing more is asked of that person: the caller gives each of their items to the desk as ``Event/dropped(_:)``.
    public var dropped: PersonID?
    /// Letters, in order.
    public var letters: [Order] = []
    /// What the history says, in English.
    public var history: Outcome.HistoryEntry?

    /// Nothing.
    public init() {}

    /// One letter.
    public struct Order: Hashable, Sendable {
        /// To whom.
        public let to: Correspondent
        /// What.
        public let letter: Letter
        /// Its reply address stands for this command, to be confirmed.
        public let confirms: OfficeCommand?
    }
}

extension Desk {
    /// Most days for which power may be given away.
    public static let longestDelegation = 366

    /// A command about people by somebody whose mail the server vouches for, or from the console (`by` nil).
    public func command(_ command: OfficeCommand, by: PersonID?, isConfirmed: Bool, _ roster: Roster, now: Timestamp) -> OfficeOutcome {
        guard isAllowed(command, by: by, roster, today: planner.day(of: now)) else {
            var outcome = OfficeOutcome()
            outcome.history = .init(what: "command-refused", by: by?.rawValue ?? "console", detail: command.name)
            if let by { outcome.write(.commandRefused(.init(command: command, by: by)), to: office.correspondent(by)) }
            return outcome
        }
        if let by, command.needsConfirmation, !isConfirmed {
            var outcome = OfficeOutcome()
            outcome.history = .init(what: "command-to-be-confirmed", by: by.rawValue, detail: command.name)
            outcome.write(.commandConfirmation(.init(command: command, by: by)), to: office.correspondent(by), confirms: command)
            return outcome
        }
        return carryOut(command, by: by)
    }

    private func carryOut(_ command: OfficeCommand, by: PersonID?) -> OfficeOutcome {
        var outcome = OfficeOutcome()
        let letter = Letter.commandNotice(.init(command: command, by: by))
        var concerned: [PersonID] = []
        switch command {
        case .delegate(let delegate, let until):
            guard let by else { return outcome }
            outcome.change = .delegate(.init(grantor: by, delegate: delegate, until: until))
            concerned = [by, delegate]
        case .endDelegation:
            guard let by else { return outcome }
            outcome.change = .endDelegation(grantor: by)
            concerned = [by]
        case .suspend(let person):
            // Not the suspended person: whoever reads that mailbox need not know.
            outcome.change = .suspend(person)
            outcome.dropped = person
            concerned = (by.map { [$0] } ?? []) + boardLeaders
            concerned.removeAll { $0 == person }
        case .resume(let person):
            outcome.change = .resume(person)
            concerned = [person] + (by.map { [$0] } ?? []) + boardLeaders
        }
        if case .delegate = command { concerned += boardLeaders }
        var seen: Set<PersonID> = []
        for person in concerned where seen.insert(person).inserted { outcome.write(letter, to: office.correspondent(person)) }
        outcome.history = .init(what: command.name, by: by?.rawValue ?? "console", detail: command.detail)
        return outcome
    }

    /// The Head is told of everything about people; the Thư ký keeps the permissions (Điều 7.3).
    private var boardLeaders: [PersonID] { (office.holders(of: .head) + office.holders(of: .secretary)).map(\.id) }

    /// Who may order what. The console is the administrator's: it may suspend and resume anybody, but has no power of its own to delegate.
    private func isAllowed(_ command: OfficeCommand, by: PersonID?, _ roster: Roster, today: CivilDate) -> Bool {
        if let by, roster.isSuspended(by) { return false }
        let role = by.flatMap { office.people[$0]?.role }
        switch command {
        case .delegate(let delegate, let until):
            guard let by, by != delegate, let other = office.people[delegate], other.role != .collaborator, !roster.isSuspended(delegate)
            else {
                return false
            }
            let isApprover = office.channels.contains { $0.steps.contains { $0.contains(by) } }
            return isApprover && until >= today && until <= today.adding(days: Self.longestDelegation)
        case .endDelegation: return by.map { grantor in roster.delegations.contains { $0.grantor == grantor } } ?? false
        case .suspend(let person):
            guard office.people[person] != nil else { return false }
            return by == nil || by == person || role == .head || role == .deputy || role == .secretary
        case .resume(let person):
            guard office.people[person] != nil, roster.isSuspended(person) else { return false }
            return by == nil || role == .head || role == .deputy
        }
    }
}

extension OfficeCommand {
    /// For the history: whom it is about, and until when.
    var detail: String {
        switch self {
        case .delegate(let person, let until): "\(person) until \(until)"
        case .endDelegation: ""
        case .suspend(let person), .resume(let person): person.rawValue
        }
    }
}

extension OfficeOutcome {
    fileprivate mutating func write(_ letter: Letter, to: Correspondent?, confirms: OfficeCommand? = nil) {
        if let to { letters.append(Order(to: to, letter: letter, confirms: confirms)) }
    }
}
