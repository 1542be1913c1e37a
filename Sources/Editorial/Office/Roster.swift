import WorkCalendar

/// Who of the office is suspended, and who stands in for whom: what changes by command, beside the configuration (requirements R8, R22).
public struct Roster: Hashable, Sendable {
    /// Ủy quyền: for a time somebody may approve what another may approve (Quy chế Điều 7.3; requirement R8).
    public struct Delegation: Hashable, Sendable {
        /// Whose power it is.
        public let grantor: PersonID
        /// Who may use it.
        public let delegate: PersonID
        /// The last day on which it holds.
        public let until: CivilDate

        /// A delegation.
        public init(grantor: PersonID, delegate: PersonID, until: CivilDate) {
            self.grantor = grantor
            self.delegate = delegate
            self.until = until
        }
    }

    /// Nobody suspended, nothing delegated.
    public static let ordinary = Roster()

    /// People whose mailbox is not to be trusted (Điều 9.3): nothing of theirs counts, nothing is asked of them.
    public private(set) var suspended: Set<PersonID>
    /// In the order in which they were granted; a later one of the same grantor replaces the earlier.
    public private(set) var delegations: [Delegation]

    /// A roster.
    public init(suspended: Set<PersonID> = [], delegations: [Delegation] = []) {
        self.suspended = suspended
        self.delegations = delegations
    }

    /// True when nothing of that person counts.
    public func isSuspended(_ person: PersonID) -> Bool { suspended.contains(person) }

    /// Delegations that hold on that day: neither over nor of or to somebody suspended.
    public func delegations(on day: CivilDate) -> [Delegation] {
        delegations.filter { $0.until >= day && !isSuspended($0.grantor) && !isSuspended($0.delegate) }
    }

    /// Who stands in for that person on that day.
    public func standIn(for person: PersonID, on day: CivilDate) -> PersonID? {
        delegations(on: day).last { $0.grantor == person }?.delegate
    }

    /// The roster after a change.
    public func applying(_ change: RosterChange) -> Roster {
        var roster = self
        switch change {
        case .suspend(let person): roster.suspended.insert(person)
        case .resume(let person): roster.suspended.remove(person)
        case .delegate(let delegation):
            roster.delegations.removeAll { $0.grantor == delegation.grantor }
            roster.delegations.append(delegation)
        case .endDelegation(let grantor): roster.delegations.removeAll { $0.grantor == grantor }
        }
        return roster
    }
}

/// One change of the roster.
public enum RosterChange: Hashable, Sendable {
    /// KHÓA.
    case suspend(PersonID)
    /// MỞ KHÓA.
    case resume(PersonID)
    /// ỦY QUYỀN … ĐẾN ….
    case delegate(Roster.Delegation)
    /// The grantor takes the delegation back.
    case endDelegation(grantor: PersonID)
}
