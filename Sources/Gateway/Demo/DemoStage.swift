import Files
import FoundationEssentials
import WorkCalendar

/// The folder in which a demo is played: configuration, Maildir, letters, data. A second run starts fresh.
struct DemoStage {
    /// The folder.
    let folder: String
    /// The configuration the demo runs with, a file that the other commands take too.
    var configurationPath: String { folder + "/homthu.json5" }
    /// The Maildir that "the mail server" delivers into.
    var maildir: String { folder + "/thu-den" }
    /// Where letters arrive.
    var letters: String { folder + "/thu-di" }
    /// Database, raw mail, media, site.
    var data: String { folder + "/du-lieu" }

    private static let marker = ".homthu-demo"

    /// Empties the folder if a demo made it, refuses it if somebody else did, and writes the demo's configuration into it.
    init(folder: String, configuration: String) throws {
        self.folder = folder
        if let facts = try Files.facts(of: folder, followingLinks: true), facts.isFolder, try !Files.list(folder).isEmpty {
            guard try Files.facts(of: folder + "/" + Self.marker) != nil else {
                throw UsageError(
                    "--dir: found \(folder) with other files in it; expected an empty folder, a new one, or that of an earlier demo")
            }
            try FileManager.default.removeItem(atPath: folder)
        }
        for part in ["", "/thu-di"] { try Files.makeFolders(folder + part) }
        try Files.writeDurably([], to: folder + "/" + Self.marker)
        try writeConfiguration(from: configuration)
    }

    /// The commune's own configuration with a Maildir as source, a folder as way out and the demo's data folder.
    private func writeConfiguration(from path: String) throws {
        guard let bytes = try Files.read(path, limit: ConfigurationFile.limit),
            case .table(var root) = try ConfigValue.parse(bytes, file: path),
            case .table(var mail)? = root["mail"]
        else { throw ConfigurationInvalid(file: path, problems: [ConfigProblem(path: "mail", found: "nothing", expected: "an object")]) }
        mail["source"] = .table(["kind": .text("maildir"), "path": .text("thu-den")])
        mail["out"] = .table(["kind": .text("folder"), "path": .text("thu-di")])
        root["mail"] = .table(mail)
        root["data"] = .text("du-lieu")
        if case .text(let holidays)? = root["holidays"] {
            root["holidays"] = .text(try absolute(ConfigurationFile.absolute(holidays, Files.folder(of: path))))
        }
        let head = "// Made by `homthu demo` from \(path). Ví dụ: homthu status --config \(configurationPath)\n"
        try Files.writeDurably(Array((head + ConfigValue.table(root).json + "\n").utf8), to: configurationPath)
    }

    private func absolute(_ path: String) throws -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
}

extension ConfigValue {
    /// JSON text of the value, keys sorted.
    var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
        case .text(let value): Self.quoted(value)
        case .list(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
        case .table(let entries):
            "{" + entries.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ",\n") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 32: out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
