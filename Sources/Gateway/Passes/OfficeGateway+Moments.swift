import Editorial
import Journal
import WorkCalendar

extension OfficeGateway {
    /// Carries out every planned moment that has come; returns how many. Rungs of the ladder wait until the office is open.
    func keepTime() throws -> Int {
        var count = 0
        let office = configuration.office
        while let moment = try journal.nextMoment(
            now: clock(),
            desk.calendar.isOfficeMoment(clock(), hours: office.hours, offset: office.commune.offset) ? .all : .publications)
        {
            try journal.transaction {
                try journal.strike(moment.kind, of: moment.code)
                guard let docket = try journal.docket(moment.code) else { return }
                let now = clock()
                let outcome = desk.handle(.moment(moment.kind), docket, now: now)
                try committer(now).commit(outcome, code: moment.code, before: docket.item, cause: nil)
            }
            Step.momentCommitted.reached()
            log.info("moment", ["code": moment.code.description, "kind": moment.kind.name])
            count += 1
        }
        return count
    }
}
