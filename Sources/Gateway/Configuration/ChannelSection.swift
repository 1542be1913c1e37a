import Editorial

/// `channels: [ … ]`.
enum ChannelSection {
    static func read(_ root: ConfigTable, people: [Person]) -> [Channel] {
        let tables = root.tables(
            "channels", keys: ["id", "name", "article", "accepts", "officers", "approvers", "deadline"],
            optional: ["duty", "otherDeadlines", "form", "fields"])
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
        let officers = persons(table, "officers", people)
        let steps = steps(table, officers, people)
        if table.has("approvers"), steps.contains(where: \.isEmpty) || steps.isEmpty {
            table.reader.note(table.path(of: "approvers"), found: "nobody", expected: "at least one person (Quy chế Điều 4.3, 7.1)")
        }
        return Channel(
            id: ChannelID(table.value("id", expected: "an id of a–z, 0–9 and -", standIn: "", PeopleSection.identifier)),
            name: table.text("name"), article: table.text("article"), accepts: accepts, officers: officers, steps: steps,
            deadline: deadline(table.table("deadline", keys: ["article"], optional: ["workingDays", "start"])),
            otherDeadlines: table.tables(
                "otherDeadlines", keys: ["article", "words"], optional: ["workingDays", "start"], required: false
            ).map(deadline), form: form(table), duty: table.optionalText("duty") ?? "",
            fields: table.tables("fields", keys: ["name", "words", "officers"], required: false).map { field($0, people) })
    }

    /// `{ name: "Hộ tịch", words: ["khai sinh", "kết hôn"], officers: ["thoan"] }`.
    private static func field(_ table: ConfigTable, _ people: [Person]) -> AnswerField {
        AnswerField(
            name: table.text("name"), words: table.texts("words", expected: "a list of words of a question").map(\.text),
            officers: persons(table, "officers", people))
    }

    /// `["documentNumber", "signedDate"]`: what a contributor is asked for.
    private static func form(_ table: ConfigTable) -> [FormField]? {
        guard table.has("form") else { return nil }
        return table.texts("form", expected: "a list of form fields").compactMap { entry in
            if let field = FormField(rawValue: entry.text) { return field }
            table.reader.note(entry.path, found: "text \"\(entry.text)\"", expected: "one of \(list(FormField.allCases.map(\.rawValue)))")
            return nil
        }
    }

    /// `["binh", "huong"]`: one step, any of them. `[["officers"], ["binh", "huong"]]`: steps, one after the other; `officers` stands for the
    /// channel's officers.
    private static func steps(_ table: ConfigTable, _ officers: [PersonID], _ people: [Person]) -> [[PersonID]] {
        let entries = table.list("approvers", expected: "a list of person ids, or of such lists")
        guard entries.contains(where: { if case .list = $0.value { true } else { false } }) else {
            return [persons(table, "approvers", people)]
        }
        return entries.map { entry in
            guard case .list(let values) = entry.value else {
                table.reader.note(entry.path, found: entry.value.described, expected: "a list of person ids, as the other steps are")
                return []
            }
            return values.enumerated().flatMap { offset, value -> [PersonID] in
                let path = "\(entry.path)[\(offset)]"
                guard case .text(let text) = value else {
                    table.reader.note(path, found: value.described, expected: "the id of a person, or \"officers\"")
                    return []
                }
                return text == "officers" ? officers : person(text, path, table, people).map { [$0] } ?? []
            }
        }
    }

    /// A list of people of the configuration; none where the key may be absent and is.
    static func persons(_ table: ConfigTable, _ key: String, _ people: [Person]) -> [PersonID] {
        table.texts(key, expected: "a list of person ids", required: key != "confidants").compactMap {
            person($0.text, $0.path, table, people)
        }
    }

    private static func person(_ text: String, _ path: String, _ table: ConfigTable, _ people: [Person]) -> PersonID? {
        let known = people.map(\.id.rawValue)
        if known.contains(text) { return PersonID(text) }
        let hint = Spelling.nearest(to: text, in: known).map { " (did you mean \"\($0)\"?)" } ?? ""
        table.reader.note(path, found: "text \"\(text)\"", expected: "the id of a person\(hint)")
        return nil
    }

    private static func deadline(_ table: ConfigTable) -> DeadlineRule {
        let days = table.has("workingDays") ? table.integer("workingDays", in: 0...365) : nil
        let start = table.has("start") ? table.word("start", DeadlineRule.Start.self, standIn: .receipt) : .receipt
        return DeadlineRule(
            workingDays: days, start: start, article: table.text("article", expected: "the clause, such as \"11.1\""),
            words: table.texts("words", expected: "a list of words of a title", required: false).map(\.text))
    }

    private static func list(_ words: [String]) -> String { words.isEmpty ? "(there is none)" : words.joined(separator: ", ") }
}
