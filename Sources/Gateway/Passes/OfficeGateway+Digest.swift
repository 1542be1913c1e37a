import Editorial
import Journal
import WorkCalendar

/// What the office does by itself on a working morning: the digest to whoever has something to do (R6), and the alarm where the yearly
/// decision on days off is not known (B3). Each once a day, however often the process starts and whatever its clock does.
extension OfficeGateway {
    /// Writes this morning's digests, if their time has come and the office is open; returns how many.
    func writeDigests() throws -> Int {
        let now = clock()
        guard let key = try dueDigest(now) else { return 0 }
        return try journal.transaction {
            guard try journal.notice(key, now: now) else { return 0 }
            try raiseCalendarAlarm(now)
            var count = 0
            for (person, asks) in try waitingByPerson(now) { count += try writeDigest(to: person, asks, now) }
            return count
        }
    }

    /// When the next digest is due; nil where there is none.
    func nextDigest() throws -> Timestamp? {
        let office = configuration.office
        guard let time = office.digestTime else { return nil }
        let today = today(clock())
        let offset = office.commune.offset
        for day in [today, today.adding(days: 1)] {
            let working = desk.calendar.nextWorkingDay(onOrAfter: day)
            let at = Timestamp(working, time, in: offset)
            if at > clock() { return at }
            if working == today, try dueDigest(clock()) != nil { return clock() }
        }
        return nil
    }

    /// The key under which this morning's digests are noted; nil where it is too early, the office closed, or they are written.
    private func dueDigest(_ now: Timestamp) throws -> String? {
        let office = configuration.office
        let (day, time) = now.civil(in: office.commune.offset)
        guard let digestTime = office.digestTime, time >= digestTime,
            desk.calendar.isOfficeMoment(now, hours: office.hours, offset: office.commune.offset)
        else { return nil }
        let key = "digest \(day)"
        return try journal.isNoticed(key) ? nil : key
    }

    /// What waits for whom since before today: whoever was asked this morning has just had a letter about it.
    private func waitingByPerson(_ now: Timestamp) throws -> [(PersonID, [Ask])] {
        let office = configuration.office
        let roster = try journal.roster()
        let midnight = Timestamp(today(now), .midnight, in: office.commune.offset)
        var byPerson: [PersonID: [Ask]] = [:]
        for ask in try journal.waiting(askedBefore: midnight) where ask.asked.person.map(roster.isSuspended) == false {
            guard let person = ask.asked.person, office.people[person] != nil else { continue }
            byPerson[person, default: []].removeAll { $0.code == ask.code && $0.purpose == ask.purpose }
            byPerson[person, default: []].append(ask)
        }
        return office.peopleInOrder.compactMap { person in byPerson[person].map { (person, $0) } }
    }

    private func writeDigest(to person: PersonID, _ asks: [Ask], _ now: Timestamp) throws -> Int {
        guard let to = configuration.office.correspondent(person) else { return 0 }
        let entries = try asks.compactMap { ask in
            try journal.item(ask.code).map { Letter.DigestEntry(ask: ask.id, purpose: ask.purpose, item: $0) }
        }
        guard !entries.isEmpty else { return 0 }
        let letter = Letter.digest(.init(entries: entries, today: today(now)))
        try committer(now).write(
            letter, to: to, about: "office", asks: .init(.digest, DigestJSON.encode(entries.map(\.ask))))
        for entry in entries { try journal.noteDigest(of: entry.item.code, to: to.address, now: now) }
        return 1
    }

    /// At most once a week, to the Thư ký.
    private func raiseCalendarAlarm(_ now: Timestamp) throws {
        let day = today(now)
        guard let year = desk.calendar.missingDecision(on: day) else { return }
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        guard try journal.notice("calendar-alarm \(year) \(monday)", now: now) else { return }
        for secretary in configuration.office.holders(of: .secretary) {
            guard let to = configuration.office.correspondent(secretary.id) else { continue }
            try committer(now).write(.calendarAlarm(.init(year: year)), to: to, about: "office")
        }
        log.warning("no yearly decision on days off", ["year": "\(year)"])
    }
}
