import Digest
import Editorial
import SQLite
import WorkCalendar

extension Journal {
    private static let columns = """
        item.code, kind, sender_person, sender_name, sender_address, received_at, thread_subject, thread_references, state, state_at, \
        version.number, version.content, version.at, due, act, deadline_article, late, officer, clarifications, version.content_hash, \
        step, site_version, site_hash, site_since, extension_until, extension_reason, extension_granted
        """

    /// The next free code of that year: the highest number plus one, so that the sequence has no gap.
    public func nextCode(prefix: String, year: Int) throws -> ItemCode {
        let last = try database.first("SELECT max(number) FROM item WHERE year = ?", year) { try $0.optionalInt(0) } ?? nil
        return ItemCode(prefix: prefix, year: year, number: (last ?? 0) + 1)
    }

    /// An item with its current version.
    public func item(_ code: ItemCode) throws -> Item? {
        try database.first(
            "SELECT \(Self.columns) FROM item JOIN version ON version.code = item.code AND version.number = item.version WHERE item.code = ?",
            code.description
        ) { try Self.item($0) }
    }

    /// Items in any of those states, oldest first; all of them where none is named.
    public func items(in states: [String] = []) throws -> [Item] {
        let places = states.map { _ in "?" }.joined(separator: ", ")
        return try database.query(
            """
            SELECT \(Self.columns) FROM item JOIN version ON version.code = item.code AND version.number = item.version
            \(states.isEmpty ? "" : "WHERE state IN (\(places))") ORDER BY item.year, item.number
            """, bindings: states.map { .text($0) }
        ) { try Self.item($0) }
    }

    /// Questions of that sender that are not answered yet, newest first.
    public func openQuestions(from address: MailAddress) throws -> [Item] {
        try database.query(
            """
            SELECT \(Self.columns) FROM item JOIN version ON version.code = item.code AND version.number = item.version
            WHERE sender_address = ? AND kind = 'question' AND state IN ('awaiting-answer', 'awaiting-review', 'approved')
            ORDER BY item.year DESC, item.number DESC LIMIT 20
            """, address.text
        ) { try Self.item($0) }
    }

    /// Writes an item, and its version where that is new; inside the event's transaction.
    public func put(_ item: Item) throws {
        let code = item.code.description
        try database.run(
            """
            INSERT INTO item (code, year, number, kind, sender_person, sender_name, sender_address, received_at, thread_subject,
                thread_references, state, state_at, version, due, act, deadline_article, late, officer, clarifications, step,
                site_version, site_hash, site_since, extension_until, extension_reason, extension_granted)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET thread_subject = excluded.thread_subject, thread_references = excluded.thread_references,
                state = excluded.state, state_at = excluded.state_at, version = excluded.version, due = excluded.due, act = excluded.act,
                deadline_article = excluded.deadline_article, late = excluded.late, officer = excluded.officer,
                clarifications = excluded.clarifications, step = excluded.step, site_version = excluded.site_version,
                site_hash = excluded.site_hash, site_since = excluded.site_since, extension_until = excluded.extension_until,
                extension_reason = excluded.extension_reason, extension_granted = excluded.extension_granted
            """, code, item.code.year, item.code.number, item.kind.rawValue, item.sender.person?.rawValue, item.sender.name,
            item.sender.address.text, item.receivedAt.seconds, item.thread.subject, item.thread.references.joined(separator: "\n"),
            item.state.name, item.state.moment?.seconds, item.version.number, item.deadline.due?.description,
            item.deadline.act.description, item.deadline.article, item.deadline.lateOnArrival, item.officer?.rawValue, item.clarifications,
            item.step,
            item.onSite?.number, item.onSite?.hash.hex, item.onSite?.since.seconds, item.extensionOfTime?.until.description,
            item.extensionOfTime?.reason, item.extensionOfTime?.isGranted)
        let kept = try database.first("SELECT content_hash FROM version WHERE code = ? AND number = ?", code, item.version.number) {
            try $0.text(0)
        }
        if let kept {
            guard kept == item.version.hash.hex else {
                throw JournalError.damaged("\(code) version \(item.version.number): another content")
            }
            return
        }
        try database.run(
            "INSERT INTO version (code, number, content, content_hash, at) VALUES (?, ?, ?, ?, ?)", code, item.version.number,
            ContentJSON.encode(item.version.content), item.version.hash.hex, item.version.at.seconds)
    }

    /// What the desk needs to know of one item.
    public func docket(_ code: ItemCode) throws -> Docket? {
        guard let item = try item(code) else { return nil }
        let decisions = try decisions(about: code).map(\.record)
        let settled = decisions.last { $0.decision.settles && $0.version == item.version.number }
        return Docket(
            item: item, asks: try asks(about: code), approval: approval(of: item, decisions), settled: settled,
            onSite: try item.onSite.flatMap { $0.number == item.version.number ? nil : try version(code, $0.number) },
            lastVersion: try database.first("SELECT max(number) FROM version WHERE code = ?", code.description) { try $0.int(0) },
            roster: try roster(), digests: try digests(of: code))
    }

    /// One version of an item.
    func version(_ code: ItemCode, _ number: Int) throws -> Version? {
        try database.first("SELECT content, at FROM version WHERE code = ? AND number = ?", code.description, number) { row in
            Version(
                number: number, content: try Self.content(try row.text(0), "version \(number) of \(code)"),
                at: Timestamp(seconds: try row.int64(1)))
        }
    }

    /// A stored content; throws where the text is none.
    static func content(_ json: String, _ place: String) throws -> Content {
        guard let content = ContentJSON.decode(json) else { throw JournalError.damaged("\(place): content") }
        return content
    }

    private static func item(_ row: borrowing Row) throws -> Item {
        let name = try row.text(0)
        guard let code = ItemCode(name), let kind = ItemKind(rawValue: try row.text(1)), let act = CivilDate(try row.text(14)),
            let state = ItemState(name: try row.text(8), moment: try row.optionalInt64(9).map { Timestamp(seconds: $0) })
        else { throw JournalError.damaged("item \(name)") }
        let content = try content(try row.text(11), "version of \(name)")
        guard content.hash.hex == (try row.text(19)) else { throw JournalError.damaged("version of \(name): content_hash") }
        let sender = Correspondent(
            person: try row.optionalText(2).map { PersonID($0) }, name: try row.text(3), address: MailAddress(try row.text(4)))
        let references = try row.text(7).split(separator: "\n").map(String.init)
        return Item(
            code: code, kind: kind, sender: sender, receivedAt: Timestamp(seconds: try row.int64(5)),
            thread: MailThread(subject: try row.text(6), references: references), state: state,
            version: Version(number: try row.int(10), content: content, at: Timestamp(seconds: try row.int64(12))),
            deadline: Deadline(
                due: try row.optionalText(13).flatMap { CivilDate($0) }, act: act, article: try row.text(15),
                lateOnArrival: try row.bool(16)),
            officer: try row.optionalText(17).map { PersonID($0) }, step: try row.int(20), onSite: try onSite(row),
            extensionOfTime: try extensionOfTime(row), clarifications: try row.int(18))
    }

    private static func onSite(_ row: borrowing Row) throws -> PublishedVersion? {
        guard let number = try row.optionalInt(21), let hash = try row.optionalText(22).flatMap({ Hash256(hex: $0) }),
            let since = try row.optionalInt64(23)
        else { return nil }
        return PublishedVersion(number: number, hash: hash, since: Timestamp(seconds: since))
    }

    private static func extensionOfTime(_ row: borrowing Row) throws -> Extension? {
        guard let until = try row.optionalText(24).flatMap({ CivilDate($0) }) else { return nil }
        return Extension(until: until, reason: try row.optionalText(25) ?? "", isGranted: try row.bool(26))
    }
}

extension ItemState {
    /// The moment that belongs to the state, where one does.
    var moment: Timestamp? {
        switch self {
        case .approved(let publishAt): publishAt
        case .published(let at): at
        case .awaitingAnswer, .awaitingReview, .awaitingRevision, .rejected, .withdrawn: nil
        }
    }

    /// Reads what ``name`` and ``moment`` wrote.
    init?(name: String, moment: Timestamp?) {
        switch (name, moment) {
        case ("awaiting-answer", nil): self = .awaitingAnswer
        case ("awaiting-review", nil): self = .awaitingReview
        case ("awaiting-revision", nil): self = .awaitingRevision
        case ("approved", let at?): self = .approved(publishAt: at)
        case ("published", let at?): self = .published(at: at)
        case ("rejected", nil): self = .rejected
        case ("withdrawn", nil): self = .withdrawn
        default: return nil
        }
    }
}
