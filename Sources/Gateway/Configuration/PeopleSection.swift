import Editorial
import Mail

/// `people: [ … ]` and `collaborators: [ … ]`.
enum PeopleSection {
    static func read(_ root: ConfigTable) -> [Person] {
        let board = root.tables("people", keys: ["id", "name", "role", "addresses"], optional: ["honorific", "post"])
        let others = root.tables("collaborators", keys: ["id", "name", "addresses"], optional: ["honorific", "post"], required: false)
        let people =
            board.map { person($0, role: $0.word("role", BoardRole.self, standIn: .member)) }
            + others.map { person($0, role: .collaborator) }
        noteRepeats(people, board + others)
        for role in [BoardRole.head, .secretary] where !root.isStandIn && !people.contains(where: { $0.role == role }) {
            root.reader.note("people", found: "nobody with role \"\(role.rawValue)\"", expected: "one person with that role")
        }
        return people
    }

    private static func person(_ table: ConfigTable, role: BoardRole) -> Person {
        let addresses = table.texts("addresses", expected: "a list of e-mail addresses")
        if addresses.isEmpty, table.has("addresses") {
            table.reader.note(table.path(of: "addresses"), found: "an empty list", expected: "at least one e-mail address")
        }
        let read = addresses.compactMap { entry -> MailAddress? in
            if let address = AddrSpec(entry.text) { return MailAddress(address.description) }
            table.reader.note(entry.path, found: "text \"\(entry.text)\"", expected: "an e-mail address")
            return nil
        }
        return Person(
            id: PersonID(table.value("id", expected: "an id of a–z, 0–9 and -", standIn: "", identifier)), name: table.text("name"),
            honorific: table.optionalText("honorific") ?? "", post: table.optionalText("post") ?? "", role: role, addresses: read)
    }

    /// An identifier: lower-case letters, digits, hyphens.
    static func identifier(_ text: String) -> String? {
        guard text != PersonID.sender.rawValue else { return nil }
        let isPlain = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        return isPlain && text.utf8.first != UInt8(ascii: "-") ? text : nil
    }

    /// Two people with one id or one address: a reply could then count for either.
    private static func noteRepeats(_ people: [Person], _ tables: [ConfigTable]) {
        var ids: Set<PersonID> = []
        var owners: [MailAddress: PersonID] = [:]
        for (person, table) in zip(people, tables) {
            if !person.id.rawValue.isEmpty, !ids.insert(person.id).inserted {
                table.reader.note(table.path(of: "id"), found: "\"\(person.id)\" a second time", expected: "an id of its own")
            }
            for address in person.addresses {
                if let owner = owners[address] {
                    table.reader.note(
                        table.path(of: "addresses"), found: "\(address), which is also \(owner)'s",
                        expected: "an address of one person only")
                }
                owners[address] = person.id
            }
        }
    }
}
