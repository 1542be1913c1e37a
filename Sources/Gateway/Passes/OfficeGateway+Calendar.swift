import Digest
import Editorial
import Journal
import WorkCalendar

/// Due days when the calendar is no longer what it was: a yearly decision or a swapped day came late (requirement B3).
extension OfficeGateway {
    private static let memory = "calendar"

    /// Compares the days off with those of the last run; where they differ, every open item is counted again and those concerned are told.
    ///
    /// Each item is its own transaction; the new calendar is remembered last, so an interrupted recount is done again, where it finds what is
    /// already right and changes nothing.
    func recountDeadlines() throws {
        let now = clock()
        let fingerprint = fingerprint(now)
        let before = try journal.remembered(Self.memory)
        if before == fingerprint { return }
        if before != nil {
            for item in try journal.items(in: ["awaiting-answer", "awaiting-review", "awaiting-revision"]) {
                try journal.transaction {
                    guard let docket = try journal.docket(item.code) else { return }
                    let outcome = desk.handle(.calendarChanged, docket, now: now)
                    try committer(now).commit(outcome, code: item.code, before: docket.item, cause: nil)
                    if outcome.item != nil { log.info("deadline moved", ["code": item.code.description]) }
                }
            }
        }
        try journal.transaction { try journal.remember(fingerprint, as: Self.memory) }
    }

    /// SHA-256 over the working days from the year before last to the year after next. It changes with the year too: then a recount finds
    /// nothing to change.
    private func fingerprint(_ now: Timestamp) -> String {
        let year = today(now).year
        var bytes = Array("\(year)".utf8)
        for year in (year - 2)...(year + 2) {
            for (date, kind) in desk.calendar.specialDays(of: year) {
                bytes += "\(date)".utf8
                bytes.append(kind.isWorking ? 1 : 0)
            }
        }
        return SHA256.hash(bytes).hex
    }
}
