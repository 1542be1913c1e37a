import Editorial
import WorkCalendar

/// `ladder: { article: [ … ], question: [ … ] }`.
enum LadderSection {
    static func read(_ root: ConfigTable) -> Ladder {
        let table = root.table("ladder", keys: ["article", "question"])
        return Ladder(article: rungs(table, "article"), question: rungs(table, "question"))
    }

    private static func rungs(_ table: ConfigTable, _ key: String) -> [Rung] {
        table.tables(key, keys: ["workingDays", "time", "to"]).map { rung in
            Rung(
                workingDays: rung.integer("workingDays", in: -30...30),
                time: rung.value("time", expected: "a time of the day such as \"07:30\"", standIn: TimeOfDay.midnight) { TimeOfDay($0) },
                audience: rung.word("to", Rung.Audience.self, standIn: .holder))
        }
    }
}
