import Editorial
import Files
import SQLite
import WorkCalendar

/// The site store: `site.sqlite`, `media/` and `public/` in one folder, readable by any other front-end (invariants 4 and 9).
///
/// ```
/// publish ── media durable in media/ ──► one transaction: approval, item, media rows ──► render ──► public/
/// ```
/// Every call blocks and may be repeated with the same effect as once. Confined like its connection: not `Sendable`.
public final class SiteStore {
    /// The folder, without a final slash.
    public let folder: String
    let database: Database

    /// Opens the store, making folder and database where they are missing.
    public init(folder: String) throws {
        self.folder = folder
        try Files.makeFolders(folder, mode: 0o755)
        try Files.makeFolders(folder + "/media", mode: 0o755)
        try Files.makeFolders(folder + "/public", mode: 0o755)
        database = try Database.open(folder + "/site.sqlite", applicationID: SiteSchema.applicationID)
        try database.migrate(SiteSchema.migrations)
        try Files.syncFolder(folder)
    }

    /// Writes down what the pages say about the commune, and the channels; at every start, since all of it may change.
    public func describe(_ facts: SiteFacts) throws {
        for channel in facts.channels where !channel.hasSafeName { throw SiteError.channelName(channel.id.rawValue) }
        try database.transaction {
            for (key, value) in facts.about {
                try database.run("INSERT INTO about VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value)
            }
            try database.run("DELETE FROM channel")
            for (position, channel) in facts.channels.enumerated() {
                try database.run("INSERT INTO channel VALUES (?, ?, ?, ?)", channel.id.rawValue, channel.name, channel.article, position)
            }
        }
    }

    /// What ``describe(_:)`` wrote.
    public func facts() throws -> SiteFacts {
        let rows = try database.query("SELECT key, value FROM about") { (try $0.text(0), try $0.text(1)) }
        let channels = try database.query("SELECT id, name, article FROM channel ORDER BY position") { row in
            SiteChannel(id: ChannelID(try row.text(0)), name: try row.text(1), article: try row.text(2))
        }
        return try SiteFacts(about: Dictionary(rows) { first, _ in first }, channels: channels)
    }
}

extension SiteFacts {
    /// The rows of the table `about`.
    var about: [(key: String, value: String)] {
        [
            ("name", commune.name), ("site_name", commune.siteName), ("authority", commune.authority), ("site_url", commune.siteURL),
            ("mailbox", commune.mailbox.text), ("code_prefix", commune.codePrefix), ("utc_offset", String(commune.offset.seconds)),
            ("responsible_name", responsibleName), ("responsible_title", responsibleTitle),
            ("question_channel", questionChannel.rawValue), ("answer_working_days", answerDays.map(String.init) ?? ""),
        ]
    }

    /// Facts from the rows of the table `about`.
    init(about: [String: String], channels: [SiteChannel]) throws(SiteError) {
        func value(_ key: String) throws(SiteError) -> String {
            guard let value = about[key] else { throw .notDescribed(key) }
            return value
        }
        guard let offset = Int(try value("utc_offset")), abs(offset) <= 86_400 else { throw .notDescribed("utc_offset") }
        let commune = Commune(
            name: try value("name"), siteName: try value("site_name"), authority: try value("authority"), siteURL: try value("site_url"),
            mailbox: MailAddress(try value("mailbox")), codePrefix: try value("code_prefix"), offset: UTCOffset(seconds: offset))
        self.init(
            commune: commune, responsibleName: try value("responsible_name"), responsibleTitle: try value("responsible_title"),
            questionChannel: ChannelID(try value("question_channel")), answerDays: Int(try value("answer_working_days")),
            channels: channels)
    }
}
