import Files
import FoundationEssentials
import WorkCalendar

/// `holidays: "folder"`: one JSON5 file for each yearly decision, which replaces the built-in one of that year.
enum HolidaySection {
    static func read(_ root: ConfigTable, folder: String) -> WorkCalendar {
        guard root.has("holidays") else { return .builtIn }
        let path = ConfigurationFile.absolute(root.text("holidays", expected: "a folder of yearly decisions"), folder)
        return load(path) { file, found, expected in root.reader.note("holidays/\(file)", found: found, expected: expected) }
    }

    /// Reads every `.json5` file of the folder.
    private static func load(_ path: String, note: (String, String, String) -> Void) -> WorkCalendar {
        var decisions = YearDecision.builtIn
        let names: [String]
        do { names = try Files.list(path) } catch {
            note("", error.description, "a readable folder")
            return .builtIn
        }
        for name in names where name.hasSuffix(".json5") {
            var bytes: [UInt8] = []
            do {
                bytes = try Files.read(path + "/" + name, limit: 1 << 20) ?? []
                let decoder = JSONDecoder()
                decoder.allowsJSON5 = true
                let decision = try decoder.decode(YearDecision.self, from: Data(bytes))
                for problem in decision.problems() { note(name, problem, "a consistent yearly decision") }
                decisions.append(decision)
            } catch {
                note(name, ConfigValue.reason(error, in: bytes), "a yearly decision (see holidays/README.md)")
            }
        }
        return WorkCalendar(decisions: decisions)
    }
}
