extension CalendarCommand {
    static func solar(_ text: String) throws(Failure) -> String {
        guard let lunar = LunarDate(text) else {
            throw .data("found \"\(text)\", expected a lunar date as D/M/YEAR (10/3/2026), in a leap month D/MN/YEAR (1/11N/2033)")
        }
        guard let solar = lunar.solar else { throw .data("found \(lunar), which does not exist: \(reason(lunar))") }
        return solar.description
    }

    private static func reason(_ lunar: LunarDate) -> String {
        let year = LunarYear(lunar.year)
        if let month = year.month(lunar.month, isLeap: lunar.isLeap) {
            return lunar.day > month.length
                ? "month \(lunar.month)\(lunar.isLeap ? "N" : "") of \(lunar.year) has \(month.length) days"
                : "it lies before 0001-01-01 or after 9999-12-31"
        }
        let leap = year.leapMonth.map { "the leap month is \($0.month)N" } ?? "there is no leap month"
        return "in \(lunar.year) \(leap)"
    }
}
