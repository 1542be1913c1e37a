import Editorial
import Files

/// Orders of the console for a daemon that holds the data folder: one file each under `orders/`, durable before it is named.
struct ConsoleSpool {
    /// One order as it was found.
    struct Order {
        /// Its file's name.
        let name: String
        /// What is ordered; nil where the file holds something else.
        let command: OfficeCommand?
        /// On whose behalf; nil for the console's own.
        let person: PersonID?
    }

    private static let limit = 64 << 10
    private let path: String

    init(folder: String) { path = folder + "/orders" }

    /// Leaves an order. The name must be new.
    func leave(_ command: OfficeCommand, for person: PersonID?, name: String) throws {
        try Files.makeFolders(path)
        try Files.writeDurably(Array("\(person?.rawValue ?? "")\n\(command.json)".utf8), to: path + "/" + name + ".order", mode: 0o640)
    }

    /// What waits, by name.
    func waiting() throws -> [Order] {
        guard try Files.facts(of: path) != nil else { return [] }
        return try Files.list(path).filter { $0.hasSuffix(".order") }.sorted().map { name in
            let text = String(decoding: try Files.read(path + "/" + name, limit: Self.limit) ?? [], as: UTF8.self)
            let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return Order(
                name: name, command: lines.count == 2 ? OfficeCommand(json: lines[1]) : nil,
                person: lines[0].isEmpty ? nil : PersonID(lines[0]))
        }
    }

    /// It is carried out.
    func remove(_ order: Order) throws { try Files.removeDurably(path + "/" + order.name) }
}
