import WorkCalendar

/// `officeHours: { opens, closes, lunch }` and `digest`.
enum HoursSection {
    private static let expected = "a time of the day such as \"07:30\""

    /// When reminders and digests may be written; 7:00 to 17:30 where nothing is said.
    static func read(_ root: ConfigTable) -> OfficeHours {
        guard root.has("officeHours") else { return .usual }
        let table = root.table("officeHours", keys: ["opens", "closes"], optional: ["lunch"])
        var hours = OfficeHours(opens: time(table, "opens"), closes: time(table, "closes"))
        if table.has("lunch") {
            let lunch = table.table("lunch", keys: ["from", "until"])
            hours.lunch = .init(from: time(lunch, "from"), until: time(lunch, "until"))
        }
        if !table.isStandIn, hours.nextOpen(atOrAfter: .midnight) == nil {
            table.reader.note(table.path, found: "hours in which the office is never open", expected: "closes after opens")
        }
        return hours
    }

    /// The time of the morning digest; `"none"` for none. 7:15 where nothing is said.
    static func digest(_ root: ConfigTable) -> TimeOfDay? {
        guard root.has("digest") else { return TimeOfDay(hour: 7, minute: 15) }
        return root.value("digest", expected: expected + ", or \"none\"", standIn: TimeOfDay?.none) { text in
            text == "none" ? .some(nil) : TimeOfDay(text).map { .some($0) }
        }
    }

    private static func time(_ table: ConfigTable, _ key: String) -> TimeOfDay {
        table.value(key, expected: expected, standIn: TimeOfDay.midnight) { TimeOfDay($0) }
    }
}
