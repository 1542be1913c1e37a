import Editorial
import Journal
import Letters
import Site
import Transport
import WorkCalendar

/// The whole office at work: mail in, desk, journal, site, letters out. One thread owns it.
///
/// A pass takes each message the way of `design.md`: fetched, recorded durably, counted, read, decided, committed; then what was committed
/// is carried out (site, letters) and the mail is filed away. A pass can be cut off anywhere and begun again.
public final class OfficeGateway {
    let configuration: Configuration
    let journal: Journal
    let site: SiteStore
    let desk: Desk
    let log: Log
    let randomness: Randomness
    let clock: () -> Timestamp
    var source: any MailSource
    var sender: any MailSender

    /// Messages fetched at a time.
    static let batch = 50

    init(
        configuration: Configuration, source: any MailSource, sender: any MailSender, log: Log, randomness: Randomness = .system,
        clock: @escaping () -> Timestamp
    ) throws {
        self.configuration = configuration
        self.source = source
        self.sender = sender
        self.log = log
        self.randomness = randomness
        self.clock = clock
        journal = try Journal(folder: configuration.dataFolder)
        site = try SiteStore(folder: configuration.dataFolder + "/site")
        desk = Desk(office: configuration.office, calendar: configuration.calendar)
        try site.describe(SiteFacts(office: configuration.office))
        try recountDeadlines()
        // The pages also repair themselves here: a crash may have come between the store and its pages, or the configuration changed.
        _ = try site.render()
    }

    /// What one pass did.
    struct PassReport {
        var received = 0
        var handled = 0
        var moments = 0
        var published = 0
        var sent = 0
        /// The first trouble with a server; the rest of the pass went on without it.
        var trouble: TransportError?

        /// Nothing happened at all.
        var isIdle: Bool { received + handled + moments + published + sent == 0 }
    }

    /// One pass: everything that can be done now.
    ///
    /// All waiting mail is read before any planned moment: a DỪNG that arrived in time stops its publication even after an outage. While
    /// the source cannot be reached no moment is carried out, since such a reply may wait there; letters and site orders go on.
    func pass() throws -> PassReport {
        var report = PassReport()
        try journal.moveApart()
        report.handled += try takeConsoleOrders()
        report.handled += try handleRecorded()
        try fileAway(&report)
        while report.trouble == nil {
            let arrived = try receive(&report)
            report.handled += try handleRecorded()
            try fileAway(&report)
            if arrived == 0 { break }
        }
        if report.trouble == nil {
            // The digest first: it makes the reminders of the same morning needless.
            report.moments += try writeDigests()
            report.moments += try keepTime()
            report.moments += try closeHearings()
        }
        report.published += try carryOutSiteOrders()
        report.sent += try sendLetters(&report)
        return report
    }

    /// The next moment at which something is to be done without new mail.
    func nextMoment() throws -> Timestamp? {
        let office = configuration.office
        let rung = try journal.nextMomentAt(.rungs).map {
            desk.calendar.nextOfficeMoment(atOrAfter: max($0, clock()), hours: office.hours, offset: office.commune.offset)
        }
        return [rung, try journal.nextMomentAt(.publications), try nextDigest(), try journal.nextSending(), try nextClosing()].compactMap {
            $0
        }.min()
    }

    func committer(_ now: Timestamp) -> Committer {
        Committer(configuration: configuration, journal: journal, randomness: randomness, now: now)
    }
}
