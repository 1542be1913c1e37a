import Editorial
import Journal
import Mail
import WorkCalendar

/// `homthu show CODE`: the history of one item with the proof of each decision.
enum ShowCommand: Command {
    static let name = "show"
    static let summary = "the history of one item, with the proof of each decision"
    static let help = """
        usage: homthu show CODE --config FILE [--json]

        What happened to the item, in order; each decision with its version, content hash and proof (whose mail, which ask, who vouched); its
        letters and what became of them.

        exit codes: 0 well, 65 no such item, 74, 78
        """
    static let shape = Arguments.Shape(values: ["config"], flags: ["json"], operands: 1...1)

    static func run(_ arguments: Arguments) throws -> Int32 {
        let word = arguments.operands[0]
        guard let code = ItemCode(word) else { throw UsageError("found \"\(word)\"; expected a code such as HD-2026-0042") }
        let configuration = try configuration(arguments)
        let journal = try Journal(folder: configuration.dataFolder, access: .readOnly)
        guard let item = try journal.item(code) else {
            Output.error("homthu show: there is no item \(code)")
            return ExitCode.data
        }
        let file = File(
            item: item, history: try journal.history(of: code), decisions: try journal.decisions(about: code),
            letters: try journal.letters(about: code.description), offset: configuration.office.commune.offset)
        Output.line(arguments.has("json") ? json(file) : text(file))
        return ExitCode.ok
    }

    private struct File {
        let item: Item
        let history: [HistoryRow]
        let decisions: [Journal.DecisionRow]
        let letters: [Journal.LetterRow]
        let offset: UTCOffset

        func time(_ moment: Timestamp) -> String { moment.rfc3339(in: offset) }
    }

    private static func text(_ file: File) -> String {
        let item = file.item
        var lines = [
            "\(item.code)  \(item.state.name)  version \(item.version.number)", "title:   \(item.version.content.title)",
            "channel: \(item.version.content.channel)", "from:    \(item.sender.name) <\(item.sender.address)>",
            "hash:    \(item.version.hash)", "due:     \(item.deadline.due?.description ?? "-") (Điều \(item.deadline.article))", "",
        ]
        lines += file.history.map { "\(file.time($0.at))  \($0.entry.what)  by \($0.entry.by)  \($0.entry.detail)" }
        for row in file.decisions {
            lines.append("")
            lines.append("decision \(row.id): \(row.record.decision.name) by \(row.record.by), \(file.time(row.record.at))")
            if let grantor = row.record.onBehalfOf { lines.append("    as stand-in for \(grantor)") }
            if row.record.edits != .none { lines.append("    with edits: \(row.record.edits.json)") }
            lines.append("    version \(row.record.version), content \(row.record.contentHash)")
            lines.append("    proof: \(row.proof)")
            if !row.record.decision.note.isEmpty { lines.append("    note: \(row.record.decision.note)") }
        }
        lines.append("")
        lines += file.letters.map { "letter \($0.state): \($0.kind) to \($0.recipient), <\($0.messageID)> \($0.reply)" }
        return lines.joined(separator: "\n")
    }

    private static func json(_ file: File) -> String {
        var json = JSONText()
        json.object { json in
            ItemJSON.write(file.item, &json)
            json.key("history")
            json.array { json in for row in file.history { write(row, file, &json) } }
            json.key("decisions")
            json.array { json in for row in file.decisions { write(row, file, &json) } }
            json.key("letters")
            json.array { json in for row in file.letters { write(row, &json) } }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func write(_ row: HistoryRow, _ file: File, _ json: inout JSONText) {
        json.object { json in
            json.key("at")
            json.string(file.time(row.at))
            json.key("what")
            json.string(row.entry.what)
            json.key("by")
            json.string(row.entry.by)
            json.key("detail")
            json.string(row.entry.detail)
        }
    }

    private static func write(_ row: Journal.DecisionRow, _ file: File, _ json: inout JSONText) {
        json.object { json in
            json.key("at")
            json.string(file.time(row.record.at))
            json.key("decision")
            json.string(row.record.decision.name)
            json.key("by")
            json.string(row.record.by.rawValue)
            json.key("version")
            json.integer(row.record.version)
            json.key("content_hash")
            json.string(row.record.contentHash.hex)
            json.key("note")
            json.string(row.record.decision.note)
            json.key("on_behalf_of")
            json.string(row.record.onBehalfOf?.rawValue)
            json.key("proof")
            json.string(row.proof)
            json.key("mail")
            json.string(row.mail.hex)
        }
    }

    private static func write(_ row: Journal.LetterRow, _ json: inout JSONText) {
        json.object { json in
            json.key("kind")
            json.string(row.kind)
            json.key("recipient")
            json.string(row.recipient)
            json.key("subject")
            json.string(row.subject)
            json.key("state")
            json.string(row.state)
            json.key("message_id")
            json.string(row.messageID)
        }
    }
}
