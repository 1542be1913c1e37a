import Editorial
import SQLite
import WorkCalendar

extension Journal {
    /// Replaces what is planned for an item; inside the event's transaction.
    public func plan(_ moments: [Moment], for code: ItemCode) throws {
        try database.run("DELETE FROM moment WHERE code = ?", code.description)
        for moment in moments {
            try database.run("INSERT INTO moment (code, kind, at) VALUES (?, ?, ?)", code.description, moment.kind.name, moment.at.seconds)
        }
    }

    /// Takes one moment off the plan; inside the event's transaction.
    public func strike(_ kind: Moment.Kind, of code: ItemCode) throws {
        try database.run("DELETE FROM moment WHERE code = ? AND kind = ?", code.description, kind.name)
    }

    /// Which moments are looked at.
    public enum MomentClass: String, Sendable {
        case all = "1"
        case publications = "kind = 'publish'"
        case rungs = "kind <> 'publish'"
    }

    /// The earliest moment of that class that has come.
    public func nextMoment(now: Timestamp, _ of: MomentClass = .all) throws -> (code: ItemCode, kind: Moment.Kind)? {
        try database.first(
            "SELECT code, kind FROM moment WHERE at <= ? AND \(of.rawValue) ORDER BY at, code, kind LIMIT 1", now.seconds
        ) { row in
            guard let code = ItemCode(try row.text(0)), let kind = Moment.Kind(name: try row.text(1)) else {
                throw JournalError.damaged("moment \(try row.text(0)) \(try row.text(1))")
            }
            return (code, kind)
        }
    }

    /// When the next moment of that class comes.
    public func nextMomentAt(_ of: MomentClass = .all) throws -> Timestamp? {
        try database.first("SELECT min(at) FROM moment WHERE \(of.rawValue)") { try $0.optionalInt64(0).map { Timestamp(seconds: $0) } }
            ?? nil
    }
}
