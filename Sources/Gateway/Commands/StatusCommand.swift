import Editorial
import Journal
import Mail
import WorkCalendar

/// `homthu status`: who owes what by when.
enum StatusCommand: Command {
    static let name = "status"
    static let summary = "who owes what by when"
    static let help = """
        usage: homthu status --config FILE [--json]

        Open items with whoever is asked, the due day of the regulation, who is suspended or away, and letters that could not be sent.
        --json prints {"items": [{"code", "kind", "state", "title", "version", "waits_for": [{"name", "address", "for"}], "due"}], "suspended": [id],
        "stand_ins": [{"for", "by", "until"}], "letters": [...]}.

        exit codes: 0 well, 74, 78
        """
    static let shape = Arguments.Shape(values: ["config"], flags: ["json"])

    static func run(_ arguments: Arguments) throws -> Int32 {
        let configuration = try configuration(arguments)
        let journal = try Journal(folder: configuration.dataFolder, access: .readOnly)
        let items = try journal.items(in: ["awaiting-answer", "awaiting-review", "awaiting-revision", "approved"])
        let rows = try items.map { OpenItem(item: $0, holders: try holders(of: $0, journal)) }
        let failed = try ["queued", "failed", "bounced"].flatMap { try journal.letters(state: $0) }
        let roster = try journal.roster()
        Output.line(arguments.has("json") ? json(rows, roster, failed) : text(rows, roster, failed))
        return ExitCode.ok
    }

    private struct OpenItem {
        let item: Item
        let holders: [Ask]
    }

    private static func holders(of item: Item, _ journal: Journal) throws -> [Ask] {
        guard let duty = Desk.duty(in: item.state), let docket = try journal.docket(item.code) else { return [] }
        var seen: Set<MailAddress> = []
        return (docket.openAsks(duty) + docket.openAsks(.extend)).filter { seen.insert($0.asked.address).inserted }
    }

    private static func text(_ rows: [OpenItem], _ roster: Roster, _ letters: [Journal.LetterRow]) -> String {
        var lines = rows.isEmpty ? ["nobody owes anything"] : []
        for row in rows {
            let item = row.item
            let who = row.holders.map { "\($0.asked.name) <\($0.asked.address)>" }.joined(separator: ", ")
            let due = item.deadline.due.map { "due \($0) (Điều \(item.deadline.article))" } ?? "no fixed day"
            lines.append("\(item.code)  \(item.state.name)  \(due)  \(who.isEmpty ? "-" : who)\n    \(item.version.content.title)")
        }
        for person in roster.suspended.map(\.rawValue).sorted() { lines.append("suspended: \(person)") }
        for delegation in roster.delegations {
            lines.append("stand-in: \(delegation.delegate) for \(delegation.grantor) until \(delegation.until)")
        }
        for letter in letters { lines.append("letter \(letter.state): \(letter.subject) to \(letter.recipient) \(letter.reply)") }
        return lines.joined(separator: "\n")
    }

    private static func json(_ rows: [OpenItem], _ roster: Roster, _ letters: [Journal.LetterRow]) -> String {
        var json = JSONText()
        json.object { json in
            json.key("items")
            json.array { json in for row in rows { write(row, &json) } }
            write(roster, &json)
            json.key("letters")
            json.array { json in
                for letter in letters {
                    json.object { json in
                        json.key("state")
                        json.string(letter.state)
                        json.key("subject")
                        json.string(letter.subject)
                        json.key("recipient")
                        json.string(letter.recipient)
                        json.key("reply")
                        json.string(letter.reply)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ roster: Roster, _ json: inout JSONText) {
        json.key("suspended")
        json.array { json in for person in roster.suspended.map(\.rawValue).sorted() { json.string(person) } }
        json.key("stand_ins")
        json.array { json in
            for delegation in roster.delegations {
                json.object { json in
                    json.key("for")
                    json.string(delegation.grantor.rawValue)
                    json.key("by")
                    json.string(delegation.delegate.rawValue)
                    json.key("until")
                    json.string(delegation.until.description)
                }
            }
        }
    }

    private static func write(_ row: OpenItem, _ json: inout JSONText) {
        json.object { json in
            ItemJSON.write(row.item, &json)
            json.key("waits_for")
            json.array { json in
                for ask in row.holders {
                    json.object { json in
                        json.key("name")
                        json.string(ask.asked.name)
                        json.key("address")
                        json.string(ask.asked.address.text)
                        json.key("for")
                        json.string(ask.purpose.rawValue)
                    }
                }
            }
        }
    }
}

/// The members that every JSON object about an item has.
enum ItemJSON {
    static func write(_ item: Item, _ json: inout JSONText) {
        json.key("code")
        json.string(item.code.description)
        json.key("kind")
        json.string(item.kind.rawValue)
        json.key("state")
        json.string(item.state.name)
        json.key("title")
        json.string(item.version.content.title)
        json.key("channel")
        json.string(item.version.content.channel.rawValue)
        json.key("version")
        json.integer(item.version.number)
        json.key("content_hash")
        json.string(item.version.hash.hex)
        json.key("due")
        json.string(item.deadline.due?.description)
    }
}
