import Journal
import Transport
import WorkCalendar

extension OfficeGateway {
    /// Fetches what waits and records it durably; returns how many were fetched.
    func receive(_ report: inout PassReport) throws -> Int {
        let fetched: [FetchedMail]
        do {
            fetched = try source.fetch(limit: Self.batch) { key in (try? journal.isKnown(key.description)) ?? false }
        } catch {
            note(error, &report)
            return 0
        }
        Step.fetched.reached()
        for mail in fetched {
            let received = mail.receivedAt > 0 ? Timestamp(seconds: mail.receivedAt) : clock()
            try journal.record(
                mail.bytes, key: mail.key.description, receivedAt: min(received, clock()), trouble: mail.state.trouble, now: clock())
            Step.recorded.reached()
        }
        report.received += fetched.count
        return fetched.count
    }

    /// Files handled messages away on the server, then notes it; both can be repeated.
    func fileAway(_ report: inout PassReport) throws {
        while true {
            let rows = try journal.unfiled(limit: 200)
            guard !rows.isEmpty else { return }
            for shelf in Shelf.allCases {
                let ours = rows.filter { $0.isQuarantined == (shelf == .quarantine) }
                guard !ours.isEmpty else { continue }
                do {
                    try source.fileAway(ours.compactMap { SourceKey($0.sourceKey) }, to: shelf)
                } catch {
                    return note(error, &report)
                }
                Step.filed.reached()
                try journal.markFiled(ours.map(\.id))
                Step.filedNoted.reached()
            }
        }
    }

    func note(_ error: TransportError, _ report: inout PassReport) {
        if report.trouble == nil { report.trouble = error }
        log.warning("mail server", ["error": error.description])
    }
}

extension FetchedMail.State {
    /// Why the bytes cannot be relied on; empty when they can.
    var trouble: String {
        switch self {
        case .whole: ""
        case .oversized: "larger than the limit"
        case .sizeDisagrees: "the server announced another size than it delivered"
        case .unreadable(let reason): "unreadable: \(reason)"
        }
    }
}
