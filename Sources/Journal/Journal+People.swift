import Editorial
import SQLite
import WorkCalendar

extension Journal {
    /// Who is suspended and who stands in for whom.
    public func roster() throws -> Roster {
        let suspended = try database.query("SELECT person FROM suspension WHERE ended_at IS NULL") { PersonID(try $0.text(0)) }
        let delegations = try database.query("SELECT grantor, delegate, until FROM delegation WHERE ended_at IS NULL ORDER BY id") { row in
            guard let until = CivilDate(try row.text(2)) else { throw JournalError.damaged("delegation of \(try row.text(0)): until") }
            return Roster.Delegation(grantor: PersonID(try row.text(0)), delegate: PersonID(try row.text(1)), until: until)
        }
        return Roster(suspended: Set(suspended), delegations: delegations)
    }

    /// Writes a change of the roster, which somebody (`by`) ordered; inside the event's transaction.
    public func change(_ change: RosterChange, by: String, now: Timestamp) throws {
        switch change {
        case .suspend(let person):
            try database.run(
                "INSERT INTO suspension (person, by, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", person.rawValue, by, now.seconds)
        case .resume(let person):
            try database.run(
                "UPDATE suspension SET ended_by = ?, ended_at = ? WHERE person = ? AND ended_at IS NULL", by, now.seconds, person.rawValue)
        case .delegate(let delegation):
            try endDelegation(of: delegation.grantor, now: now)
            try database.run(
                "INSERT INTO delegation (grantor, delegate, until, at) VALUES (?, ?, ?, ?)", delegation.grantor.rawValue,
                delegation.delegate.rawValue, delegation.until.description, now.seconds)
        case .endDelegation(let grantor): try endDelegation(of: grantor, now: now)
        }
    }

    /// Items about which that person has an open ask, or which they approved and which are not out yet.
    public func items(of person: PersonID) throws -> [ItemCode] {
        try database.query(
            """
            SELECT code FROM ask WHERE person = ?1 AND ending IS NULL
            UNION SELECT code FROM item WHERE officer = ?1 AND state = 'awaiting-answer'
            UNION SELECT item.code FROM item JOIN decision ON decision.code = item.code
                WHERE item.state = 'approved' AND decision.decision = 'approve' AND (decision.person = ?1 OR decision.on_behalf_of = ?1)
            ORDER BY 1
            """, person.rawValue
        ) { row in
            guard let code = ItemCode(try row.text(0)) else { throw JournalError.damaged("ask of \(person): code") }
            return code
        }
    }

    private func endDelegation(of grantor: PersonID, now: Timestamp) throws {
        try database.run("UPDATE delegation SET ended_at = ? WHERE grantor = ? AND ended_at IS NULL", now.seconds, grantor.rawValue)
    }
}
