import Editorial

/// `channels: [ … ]`.
enum ChannelSection {
    static func read(_ root: ConfigTable, people: [Person]) -> [Channel] {
        let tables = root.tables(
            "channels", keys: ["id", "name", "article", "accepts", "officers", "approvers", "deadline"], optional: ["duty"])
        let channels = tables.map { channel($0, people: people) }
        var seen: Set<ChannelID> = []
        for (channel, table) in zip(channels, tables) where !seen.insert(channel.id).inserted && !channel.id.rawValue.isEmpty {
            table.reader.note(table.path(of: "id"), found: "\"\(channel.id)\" a second time", expected: "an id of its own")
        }
        return channels
    }

    /// A channel named elsewhere; it must exist and accept that kind.
    static func reference(_ table: ConfigTable, _ key: String, accepting kind: ItemKind, _ channels: [Channel]) -> ChannelID {
        let accepting = channels.filter { $0.accepts.contains(kind) }.map(\.id.rawValue)
        return table.value(key, expected: "the id of a channel that accepts \(kind.rawValue): \(list(accepting))", standIn: ChannelID("")) {
            accepting.contains($0) ? ChannelID($0) : nil
        }
    }

    private static func channel(_ table: ConfigTable, people: [Person]) -> Channel {
        let accepts = table.texts("accepts").compactMap { entry -> ItemKind? in
            if let kind = ItemKind(rawValue: entry.text) { return kind }
            table.reader.note(entry.path, found: "text \"\(entry.text)\"", expected: "one of \(list(ItemKind.allCases.map(\.rawValue)))")
            return nil
        }
        let approvers = persons(table, "approvers", people)
        if table.has("approvers"), approvers.isEmpty {
            table.reader.note(table.path(of: "approvers"), found: "nobody", expected: "at least one person (Quy chế Điều 4.3, 7.1)")
        }
        return Channel(
            id: ChannelID(table.value("id", expected: "an id of a–z, 0–9 and -", standIn: "", PeopleSection.identifier)),
            name: table.text("name"), article: table.text("article"), accepts: accepts, officers: persons(table, "officers", people),
            approvers: approvers, deadline: deadline(table), duty: table.optionalText("duty") ?? "")
    }

    private static func persons(_ table: ConfigTable, _ key: String, _ people: [Person]) -> [PersonID] {
        let known = people.map(\.id.rawValue)
        return table.texts(key, expected: "a list of person ids").compactMap { entry in
            if known.contains(entry.text) { return PersonID(entry.text) }
            let hint = Spelling.nearest(to: entry.text, in: known).map { " (did you mean \"\($0)\"?)" } ?? ""
            table.reader.note(entry.path, found: "text \"\(entry.text)\"", expected: "the id of a person\(hint)")
            return nil
        }
    }

    private static func deadline(_ channel: ConfigTable) -> DeadlineRule {
        let table = channel.table("deadline", keys: ["article"], optional: ["workingDays", "start"])
        let days = table.has("workingDays") ? table.integer("workingDays", in: 0...365) : nil
        let start = table.has("start") ? table.word("start", DeadlineRule.Start.self, standIn: .receipt) : .receipt
        return DeadlineRule(workingDays: days, start: start, article: table.text("article", expected: "the clause, such as \"11.1\""))
    }

    private static func list(_ words: [String]) -> String { words.isEmpty ? "(there is none)" : words.joined(separator: ", ") }
}
